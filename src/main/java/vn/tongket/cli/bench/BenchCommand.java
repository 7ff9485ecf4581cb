package vn.tongket.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tongket.cli.console.DataCommand;
import vn.tongket.cli.console.Rows;
import vn.tongket.database.Address;
import vn.tongket.database.EmbeddedPostgres;
import vn.tongket.exchange.Packages;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.columnar.ColumnarCopy;
import vn.tongket.programme.Programmes;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

/**
 * Measures import, copy, delay, roll-up, trace, memory and storage on a made-up country as it grows, each beside the same work in
 * bare SQL of the same engine in the same run.
 */
@Command(
        name = "bench",
        subcommands = {BenchGenerateCommand.class, BenchSearchCommand.class},
        description = "Measure import, columnar copy, roll-up, trace and memory at 0.8, 8 and 82 million values.")
public class BenchCommand extends DataCommand {
    @Option(
            names = "--scale",
            defaultValue = "COMMUNE",
            description = "Up to which size: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private BenchWorld.Scale scale = BenchWorld.Scale.COMMUNE;

    @Option(
            names = "--in",
            paramLabel = "DIR",
            description =
                    "Measure in a data directory that 'bench generate' has filled, at its size (default: a throwaway one).")
    private @Nullable String standing;

    @Option(
            names = "--import",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "How many values the package has that is imported (default: ${DEFAULT-VALUE}).")
    private int imported = 1_000_000;

    @Option(
            names = "--keep-copy",
            description = "With --in: use the columnar copy that stands there, and do not measure its making.")
    private boolean keepsCopy;

    @Mixin
    private Rows rows = new Rows();

    private final BenchTable table = new BenchTable();

    @Override
    protected final ConfigurableApplicationContext open() {
        data = standing == null ? throwaway() : standing;
        // Never the server that TONGKET_DB_URL names: a system property goes before the environment.
        System.setProperty("tongket.db.url", "");
        return super.open();
    }

    static String throwaway() {
        try {
            Path folder = Files.createTempDirectory("tongket-bench-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected final int run(ConfigurableApplicationContext context) throws Exception {
        for (BenchWorld.Scale size : BenchWorld.Scale.values()) {
            if (size == scale || standing == null && size.compareTo(scale) < 0) {
                err().println("The country of " + size + " …");
                BenchWorld.generate(context, size, () -> {});
                measure(context, size);
            }
        }
        table.print(rows, out());
        return 0;
    }

    private void measure(ConfigurableApplicationContext context, BenchWorld.Scale size) throws Exception {
        DSLContext database = context.getBean(DSLContext.class);
        database.execute("vacuum analyze report.value");
        long values = database.fetchSingle("select count(*) from report.value where replaced_by is null")
                .get(0, Long.class);
        Address owner = EmbeddedPostgres.in(Path.of(data)).start();
        ColumnarCopy copy = context.getBean(ColumnarCopy.class);
        BenchColumns columnar = new BenchColumns(copy, database, Path.of(data).resolve("columnar"), table);
        if (!keepsCopy) {
            err().println("Copying " + values + " values …");
            columnar.make(values);
        }
        columnar.follow(values);
        Map<String, Integer> ids = context.getBean(Programmes.class).indicatorIds(BenchWorld.PROGRAMME);
        try (DuckDBConnection columns = copy.open().connection();
                Connection record = DriverManager.getConnection(owner.url(), owner.username(), owner.password())) {
            err().println("Rolling up …");
            new BenchRollUp(context.getBean(RollUp.class), copy, record, columns, ids, table)
                    .measure(values, BenchWorld.summed(size));
        }
        storage(database, values);
        err().println("Importing …");
        new BenchImport(
                        context.getBean(Packages.class),
                        database,
                        owner,
                        context.getBean(Units.class).asOf(BenchPackage.FIRST_DAY, null, UnitKind.COMMUNE),
                        table)
                .measure(values, imported);
    }

    private void storage(DSLContext database, long values) {
        BigDecimal bytes = (BigDecimal) database.fetchSingle(
                        "select pg_total_relation_size('report.value')::numeric / count(*) from report.value")
                .get(0);
        table.figure(values, "storage, indexes included", bytes.setScale(0, RoundingMode.HALF_UP), "bytes/value");
    }

    private static void remove(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // A folder in the system's temporary directory is left; the system removes it.
        }
    }
}
