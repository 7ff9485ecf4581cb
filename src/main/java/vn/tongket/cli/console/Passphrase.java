package vn.tongket.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.tongket.base.BadInput;

/** The passphrase of a backup: out of a file or the environment, never out of the command line, which others can read. */
public final class Passphrase {
    private static final String VARIABLE = "TONGKET_BACKUP_PASSPHRASE";
    private static final int SHORTEST = 12;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Its first line is the passphrase (or the variable " + VARIABLE + ").")
    private @Nullable Path file;

    /** Null where none was given. */
    @Nullable
    public String words() throws IOException {
        String words = file == null ? System.getenv(VARIABLE) : firstLine(file);
        if (words == null) {
            return null;
        }
        if (words.length() < SHORTEST) {
            throw BadInput.of(
                    "The passphrase needs at least " + SHORTEST + " signs",
                    "Mật khẩu của bản sao lưu cần ít nhất " + SHORTEST + " ký tự");
        }
        return words;
    }

    private static String firstLine(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw BadInput.of(file + " cannot be read", "Không đọc được tệp " + file);
        }
        return Files.readString(file).lines().findFirst().orElse("");
    }
}
