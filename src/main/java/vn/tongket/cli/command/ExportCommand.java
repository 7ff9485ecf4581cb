package vn.tongket.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tongket.cli.console.DataCommand;
import vn.tongket.exchange.Export;

/** {@code export --programme P --out PATH}: writes a package that {@code import} takes back to the same state. */
@Command(
        name = "export",
        description =
                "Writes a programme as a package (a folder, or a zip when PATH ends in .zip), or the answers of a round.")
public final class ExportCommand extends DataCommand {

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    /** One of the two. */
    static final class What {
        @Option(names = "--programme", paramLabel = "CODE", description = "The programme.")
        private @Nullable String programme;

        @Option(names = "--round", paramLabel = "CODE", description = "The round.")
        private @Nullable String round;
    }

    @Option(
            names = "--format",
            defaultValue = "csv",
            description = "Of the answers of a round: csv, xlsx, dhis2 (default: ${DEFAULT-VALUE}).")
    private String format = "csv";

    @Option(names = "--out", paramLabel = "PATH", required = true, description = "Folder, .zip or file to write.")
    private Path path = Path.of(".");

    @Override
    protected int run(ConfigurableApplicationContext context) throws IOException {
        if (what.round != null) {
            new RoundExport(context, err()).run(what.round, format, path);
        } else if (what.programme != null) {
            context.getBean(Export.class).write(what.programme, path);
            err().println("Wrote " + what.programme + " to " + path);
        }
        return 0;
    }
}
