package vn.tongket.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tongket.database.Address;
import vn.tongket.database.EmbeddedPostgres;
import vn.tongket.measure.EngineName;
import vn.tongket.measure.Frame;
import vn.tongket.measure.Grouping;
import vn.tongket.measure.Question;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.columnar.ColumnarCopy;

/** Measures the engines on the made-up country as it grows, each roll-up beside the same sums in bare SQL of the same engine. */
@Command(
        name = "engines",
        description = "Measure copy, delay and roll-up of PostgreSQL and DuckDB at 0.8, 8 and 82 million values.")
class BenchEnginesCommand extends DataCommand {
    private static final List<String> COLUMNS = List.of("values", "what", "figure", "unit", "bare", "ratio_to_bare");
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);
    private static final int RUNS = 3;
    /** Above that PostgreSQL takes minutes for all indicators, and nobody waits for it. */
    private static final long WORTH_ASKING_POSTGRES = 10_000_000;

    private static final String PLACES = """
            with recursive path (unit_id, to_id, share) as (
                select unit_id, unit_id, 1::numeric from unit.unit where kind = 'COMMUNE'
                union all
                select path.unit_id, succession.to_id, path.share * succession.share
                  from path join unit.succession on succession.from_id = path.to_id and succession.effective_on <= date '2025-07-01')
            select path.unit_id, version.parent_id as province_id, sum(path.share) as share
              from path
              join unit.version on version.unit_id = path.to_id and version.valid_from <= date '2025-07-01'
                               and (version.valid_to is null or version.valid_to > date '2025-07-01')
             group by path.unit_id, version.parent_id""";
    private static final String BARE = """
            select value.indicator_id, place.province_id, extract(year from value.window_from), sum(value.quantity * place.share)
              from %s as value join bare_place as place using (unit_id)
             where %s value.quality in ('A', 'E', 'N')
             group by 1, 2, 3""";

    @Option(
            names = "--scale",
            defaultValue = "COMMUNE",
            description = "Up to which size: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private BenchWorld.Scale scale = BenchWorld.Scale.COMMUNE;

    @Mixin
    private Rows rows = new Rows();

    private final List<List<@Nullable Object>> results = new ArrayList<>();

    @Override
    protected final int run(ConfigurableApplicationContext context) throws Exception {
        DSLContext database = context.getBean(DSLContext.class);
        for (BenchWorld.Scale size : BenchWorld.Scale.values()) {
            if (size.compareTo(scale) <= 0) {
                err().println("Making the country of " + size + " …");
                long start = System.nanoTime();
                BenchWorld.generate(context, size, () -> {});
                long took = System.nanoTime() - start;
                database.execute("vacuum analyze report.value");
                long count = database.fetchSingle("select count(*) from report.value where replaced_by is null")
                        .get(0, Long.class);
                add(count, "making it in PostgreSQL", seconds(took), "s", null, null);
                measure(context, database, count);
            }
        }
        rows.print(out(), COLUMNS, results);
        return 0;
    }

    private void measure(ConfigurableApplicationContext context, DSLContext database, long count) throws Exception {
        ColumnarCopy copy = context.getBean(ColumnarCopy.class);
        err().println("Copying …");
        copy.close();
        Path folder = Path.of(data).resolve("columnar");
        for (Path file : files(folder)) {
            Files.delete(file);
        }
        long took = time(copy::keepUp);
        add(count, "copying it to columns", BigDecimal.valueOf(count * 1_000_000_000L / took), "values/s", null, null);
        add(count, "the copy's file", megabytes(folder), "MB", null, null);
        database.execute(
                "update report.value set source_id = source_id where value_id = (select max(value_id) from report.value)");
        add(count, "one change, from commit to figures", milliseconds(time(copy::keepUp)), "ms", null, null);
        Address owner = EmbeddedPostgres.in(Path.of(data)).start();
        try (DuckDBConnection columns = copy.open().connection();
                Connection record = DriverManager.getConnection(owner.url(), owner.username(), owner.password())) {
            places(record, columns);
            RollUp rollUp = context.getBean(RollUp.class);
            for (EngineName engine : List.of(EngineName.POSTGRES, EngineName.DUCKDB)) {
                Connection bare = engine == EngineName.DUCKDB ? columns : record;
                rollUp(rollUp, engine, bare, database, count, List.of(BenchWorld.indicator(1)), "one indicator");
                if (engine == EngineName.DUCKDB || count < WORTH_ASKING_POSTGRES) {
                    rollUp(rollUp, engine, bare, database, count, List.of(), "all indicators");
                }
            }
        }
        add(count, "memory of this process at its highest", highestMemory(), "MB", null, null);
    }

    private void rollUp(
            RollUp rollUp,
            EngineName engine,
            Connection bare,
            DSLContext database,
            long count,
            List<String> indicators,
            String what) {
        err().println("Rolling up " + what + " in " + engine + " …");
        Question question =
                new Question(BenchWorld.PROGRAMME, indicators, "VN", true, null, Grouping.YEAR, Frame.on(TODAY));
        String only = indicators.isEmpty()
                ? ""
                : "value.indicator_id = "
                        + database.fetchSingle(
                                        "select min(indicator_id) from programme.indicator join programme.programme using (programme_id)"
                                                + " where programme.code = ? and indicator.code = ?",
                                        BenchWorld.PROGRAMME,
                                        indicators.getFirst())
                                .get(0)
                        + " and";
        String sql = BARE.formatted(
                engine == EngineName.DUCKDB
                        ? "report.current_value"
                        : "(select * from report.value where replaced_by is null)",
                only);
        long took = best(() -> rollUp.answer(question, engine));
        long bareTook = best(() -> run(bare, sql));
        add(
                count,
                "roll-up of " + what + ", country and 34 provinces x 10 years, boundaries of today, " + engine,
                milliseconds(took),
                "ms",
                milliseconds(bareTook),
                BigDecimal.valueOf(took).divide(BigDecimal.valueOf(bareTook), 2, RoundingMode.HALF_UP));
    }

    /** Which commune counts where today, for the bare sums. */
    private static void places(Connection record, DuckDBConnection columns) throws SQLException {
        run(record, "create temporary table bare_place as " + PLACES);
        run(record, "analyze bare_place");
        run(
                columns,
                "create or replace temporary table bare_place (unit_id integer, province_id integer, share decimal(18, 9))");
        try (DuckDBAppender appender = columns.createAppender("temp", "main", "bare_place");
                Statement statement = record.createStatement();
                ResultSet place = statement.executeQuery("select unit_id, province_id, share from bare_place")) {
            while (place.next()) {
                appender.beginRow().append(place.getInt(1)).append(place.getInt(2));
                appender.append(place.getBigDecimal(3).setScale(9, RoundingMode.HALF_UP))
                        .endRow();
            }
        }
    }

    private static void run(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(
            long values,
            String what,
            @Nullable BigDecimal figure,
            String unit,
            @Nullable BigDecimal bare,
            @Nullable BigDecimal ratio) {
        results.add(Rows.row(values, what, figure, unit, bare, ratio));
    }

    /** The first run warms up; of the others the best counts, since this machine may do other things as well. */
    private static long best(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            best = Math.min(best, time(work));
        }
        return best;
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static BigDecimal milliseconds(long nanoseconds) {
        return BigDecimal.valueOf(nanoseconds).divide(BigDecimal.valueOf(1_000_000), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal seconds(long nanoseconds) {
        return BigDecimal.valueOf(nanoseconds).divide(BigDecimal.valueOf(1_000_000_000), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal megabytes(Path folder) throws IOException {
        long bytes = 0;
        for (Path file : files(folder)) {
            bytes += Files.size(file);
        }
        return BigDecimal.valueOf(bytes / 1_000_000);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Linux keeps it; elsewhere there is no figure. */
    private static @Nullable BigDecimal highestMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return null;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> new BigDecimal(line.replaceAll("\\D", ""))
                        .divide(BigDecimal.valueOf(1_000), 0, RoundingMode.HALF_UP))
                .findFirst()
                .orElse(null);
    }
}
