package vn.tongket.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tongket.database.Address;
import vn.tongket.database.EmbeddedPostgres;
import vn.tongket.exchange.Packages;
import vn.tongket.measure.Frame;
import vn.tongket.measure.Grouping;
import vn.tongket.measure.Question;
import vn.tongket.measure.RollUp;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

/**
 * Measures import, roll-up and storage on a throwaway installation beside nothing of value, each as a ratio to the same work
 * in bare SQL on the same server.
 */
@Command(
        name = "bench",
        subcommands = {BenchGenerateCommand.class, BenchEnginesCommand.class},
        description = "Measure import, roll-up and storage in a throwaway installation.")
class BenchCommand extends DataCommand {
    private static final List<String> COLUMNS = List.of("what", "figure", "unit", "bare", "ratio_to_bare");
    private static final String BARE_ONE = """
            select commune.parent_id, value.window_from, sum(value.quantity)
              from report.value
              join unit.version commune on commune.unit_id = value.unit_id and commune.valid_to is null
              join programme.indicator using (indicator_id)
             where value.replaced_by is null and indicator.code = 'chi-tieu-1'
             group by commune.parent_id, value.window_from""";
    private static final String BARE_ALL = """
            select value.indicator_id, commune.parent_id, value.window_from, sum(value.quantity)
              from report.value
              join unit.version commune on commune.unit_id = value.unit_id and commune.valid_to is null
             where value.replaced_by is null
             group by value.indicator_id, commune.parent_id, value.window_from""";
    private static final int RUNS = 5;

    @Option(
            names = "--values",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int count = 1_000_000;

    @Mixin
    private Rows rows = new Rows();

    private final List<List<@Nullable Object>> results = new ArrayList<>();

    @Override
    protected final ConfigurableApplicationContext open() {
        try {
            data = Files.createTempDirectory("tongket-bench-").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Never the server that TONGKET_DB_URL names: a system property goes before the environment.
        System.setProperty("tongket.db.url", "");
        return super.open();
    }

    @Override
    protected final int run(ConfigurableApplicationContext context) throws IOException {
        Path folder = Files.createDirectory(Path.of(data).resolve(BenchPackage.PROGRAMME));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(Path.of(data))));
        DSLContext database = context.getBean(DSLContext.class);
        err().println("Writing " + count + " values …");
        BenchPackage.write(
                folder, context.getBean(Units.class).asOf(BenchPackage.FIRST_DAY, null, UnitKind.COMMUNE), count);
        importing(context.getBean(Packages.class), folder);
        database.execute("vacuum analyze report.value");
        RollUp rollUp = context.getBean(RollUp.class);
        rollingUp(
                "roll-up of one indicator, country and provinces, by year",
                rollUp,
                List.of(BenchPackage.indicator(1)),
                BARE_ONE,
                database);
        rollingUp("roll-up of all indicators, country and provinces, by year", rollUp, List.of(), BARE_ALL, database);
        storage(database);
        rows.print(out(), COLUMNS, results);
        return 0;
    }

    private void importing(Packages packages, Path folder) throws IOException {
        err().println("Importing …");
        long start = System.nanoTime();
        packages.load(folder, "bench", "bench", false);
        long took = System.nanoTime() - start;
        long bare = copying();
        results.add(Rows.row("import", perSecond(took), "values/s", perSecond(bare), ratio(took, bare)));
    }

    /** The same rows by COPY into a table without constraints, which only the owner may make. */
    private long copying() {
        Address owner = EmbeddedPostgres.in(Path.of(data)).start();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (var connection = DriverManager.getConnection(owner.url(), owner.username(), owner.password());
                var statement = connection.createStatement()) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            statement.execute("create table public.bare (like report.value)");
            copies.copyOut("copy report.value to stdout", all);
            long start = System.nanoTime();
            copies.copyIn("copy public.bare from stdin", new ByteArrayInputStream(all.toByteArray()));
            long took = System.nanoTime() - start;
            statement.execute("drop table public.bare");
            return took;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rollingUp(String what, RollUp rollUp, List<String> indicators, String bareSql, DSLContext database) {
        err().println("Measuring " + what + " …");
        Question question =
                new Question(BenchPackage.PROGRAMME, indicators, "VN", true, null, Grouping.YEAR, Frame.AS_REPORTED);
        long took = best(() -> rollUp.figures(question));
        long bare = best(() -> database.fetch(bareSql));
        results.add(Rows.row(what, milliseconds(took), "ms", milliseconds(bare), ratio(took, bare)));
    }

    /** The first run warms up; of the others the best counts, since this machine may do other things as well. */
    private static long best(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    private void storage(DSLContext database) {
        BigDecimal bytes = (BigDecimal) database.fetchSingle(
                        "select pg_total_relation_size('report.value')::numeric / count(*) from report.value")
                .get(0);
        results.add(Rows.row(
                "storage, indexes included", bytes.setScale(0, RoundingMode.HALF_UP), "bytes/value", null, null));
    }

    private BigDecimal perSecond(long nanoseconds) {
        return BigDecimal.valueOf(count)
                .multiply(BigDecimal.valueOf(1_000_000_000L))
                .divide(BigDecimal.valueOf(nanoseconds), 0, RoundingMode.HALF_UP);
    }

    private static BigDecimal milliseconds(long nanoseconds) {
        return BigDecimal.valueOf(nanoseconds).divide(BigDecimal.valueOf(1_000_000), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal ratio(long took, long bare) {
        return BigDecimal.valueOf(took).divide(BigDecimal.valueOf(bare), 2, RoundingMode.HALF_UP);
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
