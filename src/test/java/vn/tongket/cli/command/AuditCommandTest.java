package vn.tongket.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tongket.cli.CommandLineInterface;
import vn.tongket.database.EmbeddedPostgres;

class AuditCommandTest {
    @TempDir
    Path data;

    @Test
    void verifyPrintsTheHeadAndNamesATamperedEntry() throws Exception {
        String package_ = Path.of("examples", "o3-bac-tu-liem-2019-2024").toString();
        assertThat(run("import", package_, "--data", data.toString()).exit()).isZero();
        Ran whole = run("audit", "verify", "--data", data.toString());
        assertThat(whole.exit()).isZero();
        assertThat(whole.out().strip()).matches("1 [0-9a-f]{64}");
        String head = whole.out().strip().substring(2);
        assertThat(run("audit", "verify", "--noted", head, "--data", data.toString())
                        .exit())
                .isZero();
        assertThat(run("audit", "export", "--data", data.toString()).out())
                .startsWith("number,at,actor,act,object,unit,detail,hash\n1,")
                .contains("package.imported", head);
        assertThat(run("audit", "export", "--format", "json", "--to", "2020-01-01", "--data", data.toString())
                        .out())
                .isEqualToNormalizingNewlines("[\n]\n");

        tamper();
        Ran broken = run("audit", "verify", "--data", data.toString());
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.err()).contains("entry 1, sealed as number 1, is not what was sealed");
    }

    private void tamper() throws Exception {
        try (var postgres = EmbeddedPostgres.in(data)) {
            var owner = postgres.start();
            try (var connection = DriverManager.getConnection(owner.url(), owner.username(), owner.password());
                    var statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                statement.execute("update access.audit_entry set at = at - interval '1 day'");
            }
        }
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ran(exit, out.toString(), err.toString());
    }

    private record Ran(int exit, String out, String err) {}
}
