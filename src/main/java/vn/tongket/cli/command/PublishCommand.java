package vn.tongket.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tongket.base.BadInput;
import vn.tongket.cli.console.DataCommand;
import vn.tongket.cli.console.Rows;
import vn.tongket.measure.archive.Audience;
import vn.tongket.measure.archive.Manifest;
import vn.tongket.measure.archive.PublishedFile;
import vn.tongket.measure.archive.Publishing;

/**
 * {@code publish PROGRAMME --by NAME --not-secret}: the act that makes something public. {@code publish --to DIR} writes the
 * archive of approved values, for the public or for the installation's own cluster.
 */
@Command(
        name = "publish",
        subcommands = {PublishVerifyCommand.class, PublishRegisterCommand.class},
        description = {
            "Publish a programme, indicators, a review or findings by the word of who looked them through;",
            "or, with --to, write the approved values as Parquet, with a manifest and checksums."
        })
public class PublishCommand extends DataCommand {
    static final List<String> COLUMNS = List.of("path", "rows", "bytes", "sha256");

    @Parameters(paramLabel = "PROGRAMME", arity = "0..1", description = "What is published is the programme, or of it.")
    private @Nullable String published;

    @Mixin
    private PublishAct act = new PublishAct();

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
                    "Every approved value, for this installation's own cluster; without it only what is published.")
    private boolean internal;

    @Mixin
    private Rows rows = new Rows();

    @Override
    protected final int run(ConfigurableApplicationContext context) {
        if (published != null && folder == null) {
            err().println("Published " + act.publish(context, published) + " of programme " + published + ".");
            return 0;
        }
        if (folder == null || published != null) {
            throw BadInput.of(
                    "Say what to publish (PROGRAMME), or where to write the archive (--to DIR), and not both",
                    "Ghi mã chương trình cần công khai, hoặc thư mục đích của kho dữ liệu");
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
