package vn.tongket.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import vn.tongket.backup.DamagedBackup;
import vn.tongket.base.BadInput;
import vn.tongket.base.NotNow;
import vn.tongket.base.Problem;
import vn.tongket.base.log.FailureTrace;
import vn.tongket.cli.bench.BenchCommand;
import vn.tongket.cli.command.AccountCommand;
import vn.tongket.cli.command.AuditCommand;
import vn.tongket.cli.command.BackupCommand;
import vn.tongket.cli.command.DoctorCommand;
import vn.tongket.cli.command.ExportCommand;
import vn.tongket.cli.command.ImportCommand;
import vn.tongket.cli.command.PublishCommand;
import vn.tongket.cli.command.RestoreCommand;
import vn.tongket.cli.command.ReviewCommand;
import vn.tongket.cli.command.RollupCommand;
import vn.tongket.cli.command.SearchCommand;
import vn.tongket.cli.command.SeriesCommand;
import vn.tongket.cli.command.ServeCommand;
import vn.tongket.cli.command.TraceCommand;
import vn.tongket.cli.command.UnitCommand;
import vn.tongket.cli.command.UnitsCommand;
import vn.tongket.cli.command.ValuesCommand;
import vn.tongket.cli.command.WithdrawCommand;
import vn.tongket.cli.console.FailureLog;
import vn.tongket.cli.demo.DemoCommand;
import vn.tongket.database.DatabaseUnavailable;
import vn.tongket.measure.archive.ArchiveFailed;
import vn.tongket.measure.cluster.ClusterUnavailable;

/** {@code bin/tongket COMMAND}: exit 0 only when done, 2 for bad usage or bad input, 1 for anything else. */
@Command(
        name = "tongket",
        description = "Steers, measures and reviews a multi-year resolution.",
        subcommands = {
            AccountCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            BenchCommand.class,
            DemoCommand.class,
            DoctorCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            PublishCommand.class,
            RestoreCommand.class,
            ReviewCommand.class,
            RollupCommand.class,
            SearchCommand.class,
            SeriesCommand.class,
            ServeCommand.class,
            TraceCommand.class,
            UnitCommand.class,
            UnitsCommand.class,
            ValuesCommand.class,
            WithdrawCommand.class,
            HelpCommand.class,
        },
        synopsisSubcommandLabel = "COMMAND")
public final class CommandLineInterface {
    private CommandLineInterface() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command against the process's own standard streams. */
    public static int run(String... arguments) {
        return run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
    }

    /** Runs one command, writing data to {@code out} and messages to {@code err}. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new CommandLineInterface());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command, err));
        int exit = line.execute(arguments);
        out.flush();
        err.flush();
        return exit;
    }

    private static int explain(Exception failure, CommandLine command, PrintWriter err) throws Exception {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadInput bad) {
                bad.problems().stream().map(Problem::inEnglish).forEach(err::println);
                return 2;
            }
            if (cause instanceof NotNow later) {
                err.println(later.inEnglish() + ". 'rollup --engine POSTGRES' answers however long it takes.");
                return 1;
            }
            if (cause instanceof ArchiveFailed
                    || cause instanceof DamagedBackup
                    || cause instanceof ClusterUnavailable) {
                err.println(cause.getMessage());
                return 1;
            }
            if (cause instanceof PortInUseException taken) {
                err.println("Port " + taken.getPort() + " is taken; choose another with --port, or 0 for a free one.");
                return 2;
            }
        }
        Optional<Path> log = FailureLog.write(command, failure);
        String where = log.map(file -> " The whole trace is in " + file + ".").orElse("");
        Optional<DatabaseUnavailable> unavailable = DatabaseUnavailable.in(failure);
        if (unavailable.isPresent()) {
            err.println(unavailable.get().getMessage() + where);
            return 1;
        }
        if (log.isEmpty()) {
            throw failure;
        }
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        err.println("Tongket failed: " + FailureTrace.line(deepest) + "." + where);
        return 1;
    }
}
