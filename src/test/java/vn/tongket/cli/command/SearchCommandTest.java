package vn.tongket.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tongket.cli.CommandLineInterface;

class SearchCommandTest {
    private static final String PROGRAMME = "hai-xa";

    @TempDir
    Path data;

    @Test
    void rebuildMakesEntriesOfWhatIsPublishedAndOfNothingElse() {
        run("import", "src/test/resources/portal/hai-xa");
        assertThat(run("search", "rebuild")).isEqualToIgnoringNewLines("Entries: 0");
        run("publish", PROGRAMME, "--by", "Người thử", "--not-secret");
        // The programme, its directive and its two tasks; no indicator was published.
        assertThat(run("search", "rebuild")).isEqualToIgnoringNewLines("Entries: 4");
    }

    private String run(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data.toString();
        StringWriter err = new StringWriter();
        int exit = CommandLineInterface.run(new PrintWriter(new StringWriter()), new PrintWriter(err), all);
        assertThat(exit).as(err.toString()).isZero();
        return err.toString();
    }
}
