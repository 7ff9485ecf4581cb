package vn.tongket.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import vn.tongket.cli.console.DataPlace;
import vn.tongket.database.DatabaseUnavailable;
import vn.tongket.database.OwnerConnections;
import vn.tongket.operate.doctor.Doctor;
import vn.tongket.operate.doctor.LookedAt;

/** {@code doctor}: exit 0 where nothing is wrong, 1 where something is. */
@Command(
        name = "doctor",
        description = "Look at settings, files, disk, database, clock and backups; say what is wrong.")
public final class DoctorCommand extends DataPlace implements Callable<Integer> {

    @Override
    public Integer call() {
        List<LookedAt> found = new ArrayList<>(Doctor.lookAround(Path.of(data), System.getenv()));
        found.addAll(database());
        found.forEach(out()::println);
        long wrong = found.stream()
                .filter(finding -> finding.grade() == LookedAt.Grade.WRONG)
                .count();
        out().println(wrong == 0 ? "Nothing is wrong." : wrong + " thing(s) are wrong.");
        return wrong == 0 ? 0 : 1;
    }

    /** A place without data is left without. */
    private List<LookedAt> database() {
        boolean isOwn = environment().getProperty("tongket.db.url", "").isBlank();
        if (isOwn && !Files.exists(Path.of(data).resolve("cluster"))) {
            return List.of();
        }
        try (ConfigurableApplicationContext context = open()) {
            return Doctor.askDatabase(context.getBean(OwnerConnections.class));
        } catch (RuntimeException e) {
            return List.of(LookedAt.wrong(DatabaseUnavailable.in(e)
                    .map(away -> String.valueOf(away.getMessage()))
                    .orElseGet(() -> "The product does not open: " + e.getMessage())));
        }
    }
}
