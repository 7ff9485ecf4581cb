package vn.tongket.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tongket.cli.CommandLineInterface;

class DoctorCommandTest {
    @TempDir
    Path data;

    @Test
    void saysWhatIsWrongAndMakesNothing() throws Exception {
        Path none = data.resolve("none");
        assertThat(doctor(none).out()).contains("There is no data directory").doesNotContain("PostgreSQL 1");
        assertThat(none).doesNotExist();

        assertThat(run("units", "--as-of", "2025-07-01", "--data", data.toString())
                        .exit())
                .isZero();
        Ran well = doctor(data);
        assertThat(well.exit()).as(well.out()).isZero();
        assertThat(well.out())
                .contains("ok     The data directory and its secrets are its owner's alone.")
                .contains("ok     The database is PostgreSQL 18")
                .contains("ok     It sorts as Vietnamese does.")
                .contains("ok     The clocks of this machine and of the database agree.")
                .contains("Nothing is wrong.");

        Path password = data.resolve("password");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
        Ran read = doctor(data);
        assertThat(read.exit()).isEqualTo(1);
        assertThat(read.out()).contains("WRONG  " + password + " can be read by other accounts");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));

        String words = Files.readString(password);
        Files.writeString(password, "");
        Ran empty = doctor(data);
        assertThat(empty.exit()).isEqualTo(1);
        assertThat(empty.out()).contains("WRONG  The file " + password + " is empty");

        // A start that fails is told in one sentence; the rest is in the log.
        Ran failed = run("units", "--as-of", "2025-07-01", "--data", data.toString());
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.err().strip().lines()).hasSize(1);
        assertThat(failed.err()).contains("is empty", "The whole trace is in " + data.resolve("errors.log"));
        assertThat(data.resolve("errors.log")).content().contains("DatabaseUnavailable", "\tat vn.tongket.");
        Files.writeString(password, words);
    }

    private static Ran doctor(Path data) {
        return run("doctor", "--data", data.toString());
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ran(exit, out.toString(), err.toString());
    }

    private record Ran(int exit, String out, String err) {}
}
