package vn.tongket.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tongket.base.BadInput;
import vn.tongket.measure.archive.Audience;
import vn.tongket.measure.archive.Manifest;
import vn.tongket.measure.archive.PublishedFile;
import vn.tongket.measure.archive.Publishing;

/** Writes the archive of approved values, for the public or for the installation's own cluster. */
@Command(
        name = "publish",
        subcommands = {PublishVerifyCommand.class, PublishRegisterCommand.class},
        description = "Write the approved values as Parquet, with a manifest and checksums.")
class PublishCommand extends DataCommand {
    static final List<String> COLUMNS = List.of("path", "rows", "bytes", "sha256");

    @Option(names = "--to", paramLabel = "DIR", description = "The archive's folder: empty, or published into before.")
    private @Nullable Path folder;

    @Option(
            names = "--programme",
            paramLabel = "P",
            description = "Only this one (default: all; a cluster needs them all).")
    private @Nullable String programme;

    @Option(
            names = "--internal",
            description =
                    "Every approved value, for this installation's own cluster; without it only what is publishable.")
    private boolean internal;

    @Mixin
    private Rows rows = new Rows();

    @Override
    protected final int run(ConfigurableApplicationContext context) {
        if (folder == null) {
            throw BadInput.of("Say where to: --to DIR", "Thiếu thư mục đích");
        }
        Audience audience = internal ? Audience.INTERNAL : Audience.PUBLIC;
        Manifest manifest = context.getBean(Publishing.class).publish(folder, audience, programme);
        rows.print(out(), COLUMNS, rows(manifest));
        err().println("Published to " + folder + ": " + words(manifest));
        return 0;
    }

    static List<List<@Nullable Object>> rows(Manifest manifest) {
        return manifest.files().stream().map(PublishCommand::row).toList();
    }

    private static List<@Nullable Object> row(PublishedFile file) {
        return Rows.row(file.path(), file.rows(), file.bytes(), file.sha256());
    }

    static String words(Manifest manifest) {
        return manifest.values() + " values of " + manifest.programmes().size() + " programmes in "
                + manifest.files().size() + " files, " + manifest.audience() + ", as of " + manifest.asOf();
    }
}
