package vn.tongket.cli.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tongket.backup.Backups;
import vn.tongket.base.BadInput;
import vn.tongket.cli.console.DataCommand;
import vn.tongket.cli.console.Passphrase;

/** {@code backup FILE}: all that the installation holds, as it stands now; a server beside it goes on working. */
@Command(name = "backup", description = "Write all data into one file, beside a running server.")
public final class BackupCommand extends DataCommand {

    @Parameters(paramLabel = "FILE", description = "Where to; must not be there yet.")
    private Path file = Path.of("");

    @Mixin
    private Passphrase passphrase = new Passphrase();

    @Override
    protected int run(ConfigurableApplicationContext context) throws IOException {
        if (Files.exists(file)) {
            throw BadInput.of(file + " is there already", "Đã có tệp " + file);
        }
        @Nullable String words = passphrase.words();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        boolean isWhole = false;
        try {
            Backups.Written written;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                written = context.getBean(Backups.class).write(out, words);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            isWhole = true;
            err().println("Wrote " + written.rows() + " rows of " + written.tables() + " tables and "
                    + written.figures() + " figures to compare to " + file + " (" + Files.size(file) + " bytes).");
            err().println(
                            words == null
                                    ? "It is not encrypted: it holds accounts, evidence and keys. Keep it as you keep the data directory."
                                    : "It is encrypted: without the passphrase nobody can read it, nor can you.");
            return 0;
        } finally {
            if (!isWhole) {
                Files.deleteIfExists(part);
            }
        }
    }
}
