package vn.tongket.cli.command;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tongket.access.audit.AuditLog;
import vn.tongket.cli.console.DataCommand;
import vn.tongket.cli.console.Rows;

/** Prints the audit log, oldest entry first. */
@Command(name = "export", description = "Print the audit log.")
final class AuditExportCommand extends DataCommand {
    private static final List<String> COLUMNS =
            List.of("number", "at", "actor", "act", "object", "unit", "detail", "hash");

    @Option(names = "--from", paramLabel = "DATE", description = "Entries from this day on.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Entries before this day.")
    private @Nullable LocalDate to;

    @Mixin
    private Rows rows = new Rows();

    @Override
    protected int run(ConfigurableApplicationContext context) {
        List<List<@Nullable Object>> entries = context.getBean(AuditLog.class).all(from, to).stream()
                .map(entry -> Rows.row(
                        entry.number(),
                        entry.at(),
                        entry.actor(),
                        entry.act(),
                        entry.object(),
                        entry.unit(),
                        entry.detail(),
                        entry.hash()))
                .toList();
        rows.print(out(), COLUMNS, entries);
        return 0;
    }
}
