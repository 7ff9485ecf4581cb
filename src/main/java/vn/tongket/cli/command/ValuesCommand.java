package vn.tongket.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tongket.base.Problem;
import vn.tongket.cli.console.DataCommand;
import vn.tongket.cli.console.DifferencePrint;
import vn.tongket.exchange.Export;
import vn.tongket.exchange.value.ValueFiles;
import vn.tongket.report.record.ValueChange;

/** {@code values import FILE}, {@code values export}: values without the rest of a package. */
@Command(
        name = "values",
        description = "Imports or exports values.",
        subcommands = {ValuesCommand.Import.class, ValuesCommand.Out.class},
        synopsisSubcommandLabel = "import|export")
public final class ValuesCommand {

    @Command(name = "import", description = "Imports values out of a .csv, .xlsx or .json file.")
    static final class Import extends DataCommand {

        @Parameters(paramLabel = "FILE", description = "The file.")
        private Path file = Path.of(".");

        @Option(
                names = "--programme",
                paramLabel = "CODE",
                description = "The programme; needed where several have the same indicators.")
        private @Nullable String programme;

        @Option(names = "--dry-run", description = "Only tells what would change.")
        private boolean dryRun;

        @Option(names = "--round", paramLabel = "CODE", description = "Takes the file as answers of this round.")
        private @Nullable String round;

        @Option(
                names = "--by",
                paramLabel = "USERNAME",
                description = "With --round: the account that enters; its rights hold.")
        private @Nullable String by;

        @Override
        protected int run(ConfigurableApplicationContext context) throws IOException {
            if (round != null) {
                new RoundImport(context, err()).run(round, by, file, dryRun);
                return 0;
            }
            ValueChange change =
                    context.getBean(ValueFiles.class).load(file, programme, ImportCommand.person(), dryRun);
            change.problems().stream().map(Problem::inEnglish).forEach(err()::println);
            err().println(file.getFileName() + (dryRun ? " would change:" : " changed:"));
            DifferencePrint.print(err(), change);
            if (dryRun) {
                err().println("Nothing was stored: --dry-run.");
            }
            return 0;
        }
    }

    @Command(name = "export", description = "Prints the values of a programme as CSV.")
    static final class Out extends DataCommand {

        @Option(names = "--programme", paramLabel = "CODE", required = true, description = "The programme.")
        private String programme = "";

        @Override
        protected int run(ConfigurableApplicationContext context) throws IOException {
            context.getBean(Export.class).writeValues(programme, out());
            return 0;
        }
    }
}
