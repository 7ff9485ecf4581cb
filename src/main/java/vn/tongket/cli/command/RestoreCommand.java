package vn.tongket.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tongket.backup.Restore;
import vn.tongket.base.BadInput;
import vn.tongket.cli.console.DataPlace;
import vn.tongket.cli.console.Passphrase;

/** {@code restore FILE}: reads a backup into an empty data directory, or an empty database of a server, and asks what was read. */
@Command(name = "restore", description = "Read a backup into an empty data directory or server, and verify it.")
public final class RestoreCommand extends DataPlace implements Callable<Integer> {
    private static final int NOT_AS_IT_WAS = 1;

    @Parameters(paramLabel = "FILE", description = "What 'backup' wrote.")
    private Path file = Path.of("");

    @Mixin
    private Passphrase passphrase = new Passphrase();

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            throw BadInput.of(file + " cannot be read", "Không đọc được tệp " + file);
        }
        Restore.Read read = new Restore(Path.of(data), environment()).read(file, passphrase.words());
        err().println("Read " + read.rows() + " rows of " + read.tables() + " tables, as they stood at " + read.made()
                + ".");
        try (ConfigurableApplicationContext context = open()) {
            List<String> wrong = Restore.confirm(read.expected(), context);
            wrong.forEach(err()::println);
            if (!wrong.isEmpty()) {
                return NOT_AS_IT_WAS;
            }
        }
        err().println("Counts, audit log and figures are what they were. Start it with: bin/tongket serve --data "
                + data);
        return 0;
    }
}
