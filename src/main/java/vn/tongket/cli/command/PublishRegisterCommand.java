package vn.tongket.cli.command;

import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tongket.cli.console.DataCommand;
import vn.tongket.measure.archive.Manifest;
import vn.tongket.measure.cluster.ArchiveRegistration;

/** Tells the Trino cluster of an archive: from then on roll-ups there are of its moment. */
@Command(
        name = "register",
        description =
                "Make an internal archive known to the Trino cluster that TONGKET_TRINO_URL names, once all of it was"
                        + " counted and added up there.")
class PublishRegisterCommand extends DataCommand {
    @Parameters(paramLabel = "DIR", description = "The archive's folder, as seen from here.")
    private Path folder = Path.of("");

    @Option(
            names = "--location",
            paramLabel = "URL",
            required = true,
            description = "The same folder, as the cluster sees it: s3://bucket/archive, local:///archive.")
    private String location = "";

    @Override
    protected final int run(ConfigurableApplicationContext context) {
        Manifest manifest = context.getBean(ArchiveRegistration.class).register(folder, location);
        err().println("The cluster answers from " + PublishCommand.words(manifest));
        return 0;
    }
}
