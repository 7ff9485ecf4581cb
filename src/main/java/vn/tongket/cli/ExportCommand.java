package vn.tongket.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tongket.exchange.Export;

/** {@code export --programme P --out PATH}: writes a package that {@code import} takes back to the same state. */
@Command(name = "export", description = "Writes a programme as a package: a folder, or a zip when PATH ends in .zip.")
final class ExportCommand extends DataCommand {

    @Option(names = "--programme", paramLabel = "CODE", required = true, description = "The programme.")
    private String programme = "";

    @Option(names = "--out", paramLabel = "PATH", required = true, description = "Folder or .zip to write.")
    private Path path = Path.of(".");

    @Override
    protected int run(ConfigurableApplicationContext context) throws IOException {
        context.getBean(Export.class).write(programme, path);
        err().println("Wrote " + programme + " to " + path);
        return 0;
    }
}
