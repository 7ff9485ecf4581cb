package vn.tongket.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.role.Role;
import vn.tongket.cli.command.ImportCommand;
import vn.tongket.cli.command.ServeCommand;
import vn.tongket.exchange.Packages;
import vn.tongket.programme.Programmes;

/** Starts with the examples and the invented province, and says who may sign in. */
@Command(name = "demo", description = "Start with the examples and the invented province.")
public final class DemoCommand extends ServeCommand {

    private static final long LARGE = 1_000_000;
    private static final String COMMUNE = "zz-001";

    /** Whoever looks round has no telephone to enrol, and goes for coffee; its invented people never sign in. */
    @Override
    protected String[] settings() {
        return new String[] {
            "tongket.second-factor.required-for=",
            "tongket.second-factor.administrators=false",
            "tongket.level.lock-minutes=720",
            "tongket.level.lock-minutes-administrators=720",
            "tongket.level.idle-days=0",
            "tongket.level.administrator-password-days=0"
        };
    }

    /** Its round is made to have run for days. */
    @Override
    protected Class<?>[] beside() {
        return new Class<?>[] {DemoMoment.class};
    }

    @Override
    protected void prepare(ConfigurableApplicationContext context) {
        out().println("Demo accounts (passwords of this start):");
        for (NewAccount account : context.getBean(Accounts.class).createDemoAccounts()) {
            out().printf("  %-12s %-16s %s%n", account.username(), account.password(), account.displayName());
        }
        load(context, folder -> !isLarge(folder) && !isRunning(folder));
        publish(context);
    }

    /** The large examples come in beside the first look round; each appears whole. */
    @Override
    protected void follow(ConfigurableApplicationContext context) {
        load(context, DemoCommand::isLarge);
        context.getBean(Accounts.class).settleDemoAccounts();
        publish(context);
        load(context, DemoCommand::isRunning);
        err().println("Filling in the running round of the invented province …");
        Acting.asSystem(() -> new DemoRound(context).make());
        printCommuneAccounts(context.getBean(Accounts.class));
        publishReviews(context);
        err().println("All examples are loaded.");
    }

    /** Nothing is public by itself: the demonstration publishes its examples as an office would. */
    private static void publish(ConfigurableApplicationContext context) {
        DemoPublishing publishing = new DemoPublishing(context, Accounts.DEMO_SECRETARIAT);
        published(context).forEach(publishing::programme);
    }

    /** Later, since each is composed once as the public will read it. */
    private static void publishReviews(ConfigurableApplicationContext context) {
        DemoPublishing publishing = new DemoPublishing(context, Accounts.DEMO_SECRETARIAT);
        published(context).forEach(publishing::reviews);
    }

    private static List<String> published(ConfigurableApplicationContext context) {
        return context.getBean(Programmes.class).codes().stream()
                .filter(code -> !code.equals(DemoRound.PROGRAMME))
                .toList();
    }

    /** The two desks of one commune, which exists only now. */
    private void printCommuneAccounts(Accounts accounts) {
        for (NewAccount account : List.of(
                accounts.createDemo("congchuc", "Lường Thị Ánh", Role.OFFICER, COMMUNE),
                accounts.createDemo("chutich", "Nguyễn Hữu Phúc", Role.UNIT_LEADER, COMMUNE))) {
            out().printf(
                            "  %-12s %-16s %s, %s%n",
                            account.username(), account.password(), account.displayName(), "phường An Hoài");
        }
        out().flush();
    }

    private void load(ConfigurableApplicationContext context, Predicate<Path> chosen) {
        try {
            for (Path example : missing(context.getBean(Programmes.class))) {
                if (chosen.test(example)) {
                    err().println("Loading the example " + example.getFileName() + " …");
                    context.getBean(Packages.class)
                            .load(example, String.valueOf(example.getFileName()), ImportCommand.person(), false);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its units come with the large province before it. */
    private static boolean isRunning(Path folder) {
        return folder.endsWith(DemoRound.PROGRAMME);
    }

    private static boolean isLarge(Path folder) {
        try {
            Path values = folder.resolve("values.csv");
            return Files.exists(values) && Files.size(values) > LARGE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Examples that are not there yet; a folder has the name of its programme. */
    private static List<Path> missing(Programmes programmes) throws IOException {
        Path examples = Path.of(System.getProperty("tongket.home", ".")).resolve("examples");
        if (!Files.isDirectory(examples)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(examples)) {
            return folders.filter(folder -> Files.exists(folder.resolve("package.yaml")))
                    .filter(folder -> programmes
                            .find(String.valueOf(folder.getFileName()))
                            .isEmpty())
                    .sorted()
                    .toList();
        }
    }
}
