package vn.tongket.cli.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.columnar.ColumnarCopy;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.figure.RolledUp;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;

/**
 * Measures roll-up and trace. The bare SQL only adds, with the shares in a table made before; the product also works out the
 * shares, counts who reported and names who did not.
 */
final class BenchRollUp {
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);
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
            select value.indicator_id, place.province_id, extract(year from value.window_from), %s
              from report.current_value as value join bare_place as place using (unit_id)
             where value.indicator_id in (%s) and value.quality in ('A', 'E', 'N')
             group by 1, 2, 3""";
    private static final String BARE_SUM = "sum(value.quantity * place.share)";
    private static final String BARE_PARTS = "sum(value.numerator * place.share), sum(value.denominator * place.share)";
    /** The shape of Hà Nội's values of one year, which a trace lists. */
    private static final String BARE_TRACE = """
            select value.* from report.current_value as value
             where value.indicator_id = %d and value.window_from >= '2024-01-01' and value.window_to <= '2025-01-01'
               and value.unit_id in (select unit_id from bare_place where province_id = %d)""";

    private final RollUp rollUp;
    private final ColumnarCopy copy;
    private final Connection record;
    private final DuckDBConnection columns;
    private final BenchTable table;
    private final Map<String, Integer> ids;
    private final int indicatorId;

    BenchRollUp(
            RollUp rollUp,
            ColumnarCopy copy,
            Connection record,
            DuckDBConnection columns,
            Map<String, Integer> ids,
            BenchTable table)
            throws SQLException {
        this.rollUp = rollUp;
        this.copy = copy;
        this.record = record;
        this.columns = columns;
        this.ids = ids;
        this.indicatorId = ids.getOrDefault(BenchWorld.indicator(1), 0);
        this.table = table;
        places();
    }

    /** Which commune counts where today, for the bare sums. */
    private void places() throws SQLException {
        run(record, "create temporary table bare_place as " + PLACES);
        run(record, "analyze bare_place");
        run(
                columns,
                "create or replace temporary table bare_place (unit_id integer, province_id integer, share decimal(18, 9))");
        try (DuckDBAppender appender = columns.createAppender("temp", "main", "bare_place");
                Statement statement = record.createStatement();
                ResultSet place = statement.executeQuery(
                        "select unit_id, province_id, round(share, 9) as share from bare_place")) {
            while (place.next()) {
                appender.beginRow().append(place.getInt(1)).append(place.getInt(2));
                appender.append(place.getBigDecimal(3).setScale(9)).endRow();
            }
        }
    }

    /** @param summed codes of the indicators that are added up over units and time */
    void measure(long values, List<String> summed) throws SQLException {
        for (EngineName engine : List.of(EngineName.DUCKDB, EngineName.POSTGRES)) {
            List<String> first = summed.subList(0, 1);
            measure(values, engine, asked(first, Frame.on(TODAY)), first, "one indicator");
            if (engine == EngineName.DUCKDB || values < WORTH_ASKING_POSTGRES) {
                measure(values, engine, asked(summed, Frame.on(TODAY)), summed, "all indicators");
            }
        }
        for (BenchWorld.Ruled ruled : BenchWorld.RULED) {
            List<String> added = ruled.formula() == null ? List.of(ruled.code()) : summed.subList(0, 2);
            measure(
                    values,
                    EngineName.DUCKDB,
                    asked(List.of(ruled.code()), Frame.on(TODAY)),
                    added,
                    "one indicator, " + ruled.unitRule() + "/" + ruled.timeRule());
        }
        measure(
                values,
                EngineName.DUCKDB,
                asked(summed.subList(0, 1), Frame.AS_REPORTED),
                summed.subList(0, 1),
                "one indicator as reported, the year of the mergers among them");
        trace(values);
    }

    private static Question asked(List<String> indicators, Frame frame) {
        return new Question(BenchWorld.PROGRAMME, indicators, "VN", true, null, Grouping.YEAR, frame);
    }

    private void measure(long values, EngineName engine, Question question, List<String> added, String what) {
        String bare = BARE.formatted(
                what.contains("RATIO") ? BARE_PARTS : BARE_SUM,
                added.stream()
                        .map(code -> String.valueOf(ids.getOrDefault(code, 0)))
                        .collect(Collectors.joining(", ")));
        BenchMemory.begin();
        copy.keepUp();
        // The copy answers as it does in a server, where somebody else keeps it up.
        @Nullable EngineName byName = engine == EngineName.DUCKDB ? null : engine;
        long took = BenchTable.best(() -> require(engine, rollUp.answer(question, byName)));
        String words = "roll-up of " + what + ", country and 34 provinces x 10 years, "
                + (question.frame().day() == null ? "as reported, " : "today's boundaries, ") + engine;
        long bareTook = BenchTable.best(() -> run(engine == EngineName.DUCKDB ? columns : record, bare));
        table.time(values, words, took, bareTook);
        if (engine == EngineName.DUCKDB) {
            table.figure(values, "memory meanwhile, " + what, BenchMemory.highest(), "MB");
        }
    }

    private static void require(EngineName engine, RolledUp rolledUp) {
        if (rolledUp.engine() != engine) {
            throw new IllegalStateException(engine + " was to be measured, and " + rolledUp.engine() + " answered");
        }
    }

    private void trace(long values) throws SQLException {
        String province = first("select version.code from unit.version where version.unit_id = " + biggest());
        Question question = new Question(
                BenchWorld.PROGRAMME,
                List.of(BenchWorld.indicator(1)),
                province,
                false,
                Window.year(2024),
                Grouping.TOTAL,
                Frame.on(TODAY));
        copy.keepUp();
        long took = BenchTable.best(() -> rollUp.trace(question));
        String bare = BARE_TRACE.formatted(indicatorId, biggest());
        table.time(values, "trace of a province's figure of one year", took, BenchTable.best(() -> run(record, bare)));
    }

    /** The province of most communes. */
    private int biggest() throws SQLException {
        return Integer.parseInt(
                first("select province_id from bare_place group by province_id order by count(*) desc, 1 limit 1"));
    }

    private String first(String sql) throws SQLException {
        try (Statement statement = record.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Reads all that comes, as who asks would. */
    private static void run(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
