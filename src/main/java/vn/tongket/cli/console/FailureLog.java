package vn.tongket.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import picocli.CommandLine;
import vn.tongket.base.Now;
import vn.tongket.base.log.FailureTrace;

/** Where the whole trace of a command that failed goes: who started it reads one sentence, who mends it reads the rest here. */
public final class FailureLog {
    private static final String FILE = "errors.log";

    private FailureLog() {}

    /** Empty where there is no data directory, or it cannot be written to. */
    public static Optional<Path> write(CommandLine command, Throwable failure) {
        if (!(command.getCommandSpec().userObject() instanceof DataPlace place)
                || !Files.isDirectory(Path.of(place.data))) {
            return Optional.empty();
        }
        Path file = Path.of(place.data).resolve(FILE);
        String trace = Now.moment() + " " + command.getCommandName() + "\n" + FailureTrace.of(failure);
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, trace, StandardOpenOption.APPEND);
            return Optional.of(file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
