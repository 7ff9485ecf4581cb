package vn.tongket.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tongket.base.Problem;
import vn.tongket.cli.console.DataCommand;
import vn.tongket.cli.console.DifferencePrint;
import vn.tongket.exchange.Difference;
import vn.tongket.exchange.Packages;

/** {@code import PATH [--dry-run]}: takes a package in, whole or not at all, and says what changed. */
@Command(name = "import", description = "Imports a package: a folder with package.yaml, or a zip of one.")
public final class ImportCommand extends DataCommand {

    @Parameters(paramLabel = "PATH", description = "The folder or zip.")
    private Path path = Path.of(".");

    @Option(names = "--dry-run", description = "Only tells what would change.")
    private boolean dryRun;

    @Override
    protected int run(ConfigurableApplicationContext context) throws IOException {
        Path real = path.toRealPath();
        Difference difference =
                context.getBean(Packages.class).load(real, String.valueOf(real.getFileName()), person(), dryRun);
        difference.warnings().stream().map(Problem::inEnglish).forEach(err()::println);
        DifferencePrint.print(err(), difference, dryRun);
        return 0;
    }

    /** The name of the system account; the command line has no accounts of its own. */
    public static String person() {
        return System.getProperty("user.name") + " (command line)";
    }
}
