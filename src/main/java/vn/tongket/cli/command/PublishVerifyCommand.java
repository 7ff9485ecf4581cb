package vn.tongket.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tongket.cli.console.Rows;
import vn.tongket.measure.archive.ArchiveCheck;
import vn.tongket.measure.archive.Manifest;

/** Needs no data: whoever has an archive can check it. */
@Command(
        name = "verify",
        description = "Check every file of an archive against its manifest; exit 2 where one differs.")
class PublishVerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The archive's folder.")
    private Path folder = Path.of("");

    @Mixin
    private Rows rows = new Rows();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public final Integer call() {
        if (spec == null) {
            throw new IllegalStateException("Only picocli makes commands");
        }
        Manifest manifest = ArchiveCheck.check(folder);
        var line = spec.commandLine();
        rows.print(line.getOut(), PublishCommand.COLUMNS, PublishCommand.rows(manifest));
        line.getErr().println("All as the manifest says: " + PublishCommand.words(manifest));
        return 0;
    }
}
