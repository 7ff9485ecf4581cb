package vn.tongket.measure.engine;

import static org.jooq.impl.DSL.inline;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.MappedTable;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.cluster.Cluster;
import vn.tongket.measure.figure.EngineAway;
import vn.tongket.measure.figure.EngineName;

/** One archive, as a Trino cluster shows it. */
final class TrinoReading implements Reading {
    /**
     * Trino has no temporary tables. The shares of a question travel inside its queries, in one literal that lists the units of each
     * way: some 80 KB for all communes. As rows of VALUES they would be 720 KB, which Trino takes six times as long to read, and
     * a table of their own would have to be written, and removed again by somebody when this process is killed.
     */
    private static final String SHARES = """
            (select cast(split_part(line, '|', 1) as integer), cast(unit as integer),
                    date(split_part(line, '|', 2)), date(split_part(line, '|', 3)), cast(split_part(line, '|', 4) as integer)
               from unnest(split({0}, ';')) as way (line)
              cross join unnest(split(split_part(line, '|', 5), ',')) as listed (unit))""";

    private static final String VALUES = """
            (select cast(split_part(line, '|', 1) as integer), date(split_part(line, '|', 2)), date(split_part(line, '|', 3)),
                    cast(unit as integer)
               from unnest(split({0}, ';')) as window (line)
              cross join unnest(split(split_part(line, '|', 4), ',')) as listed (unit))""";

    /** Of no collection: what a question has whose units reported nothing. */
    private static final String NO_SHARES = "-1|1900-01-01|1900-01-01|-1|-1";

    private final Cluster.Opened opened;
    private final DSLContext database;
    private Table<?> shares = AskedShares.SHARE;
    private Table<?> values = AskedValues.VALUE;

    TrinoReading(Cluster.Opened opened) {
        this.opened = opened;
        this.database = DSL.using(new DefaultConfiguration()
                .set(opened.connection())
                .set(SQLDialect.TRINO)
                .set(settings(opened))
                .set(ExecuteListener.onException(TrinoReading::failed)));
    }

    /** Queries are sent whole, since Trino carries parameters in headers, which are short. */
    private static Settings settings(Cluster.Opened opened) {
        MappedTable view = new MappedTable().withInput("current_value").withOutput(opened.view());
        return new Settings()
                .withStatementType(StatementType.STATIC_STATEMENT)
                .withRenderMapping(new RenderMapping()
                        .withSchemata(new MappedSchema()
                                .withInput("report")
                                .withOutput(opened.schema())
                                .withTables(view)));
    }

    private static void failed(ExecuteContext query) {
        query.exception(away(query.sqlException() == null ? query.exception() : query.sqlException()));
    }

    private static EngineAway away(@Nullable Throwable failure) {
        return new EngineAway(failure == null ? "Trino failed" : Cluster.words(failure), failure);
    }

    @Override
    public EngineName engine() {
        return EngineName.TRINO;
    }

    @Override
    public Instant asOf() {
        return opened.asOf();
    }

    /** However many: that is what it is for. */
    @Override
    public void admit(Collection<Integer> indicators) {}

    /** What was published stands behind the record. */
    @Override
    public boolean seesAllOf(DSLContext transaction) {
        return false;
    }

    @Override
    public DSLContext database() {
        return database;
    }

    @Override
    public WhoReported whoReported() {
        return new ReportedInValues(database);
    }

    @Override
    public void take(AskedShares asked) {
        shares = DSL.table(SHARES, inline(literal(asked)))
                .as("asked_share", "collection", "unit_id", "first_end", "last_end", "way");
    }

    private record Line(int collection, LocalDate firstEnd, LocalDate lastEnd, int way) {
        static Line of(AskedShares.Row row) {
            return new Line(row.collection(), row.firstEnd(), row.lastEnd(), row.way());
        }

        String with(String units) {
            return collection + "|" + firstEnd + "|" + lastEnd + "|" + way + "|" + units;
        }
    }

    private static String literal(AskedShares asked) {
        if (asked.rows().isEmpty()) {
            return NO_SHARES;
        }
        Map<Line, String> lines = asked.rows().stream()
                .collect(Collectors.groupingBy(
                        Line::of,
                        LinkedHashMap::new,
                        Collectors.mapping(row -> String.valueOf(row.unitId()), Collectors.joining(","))));
        return lines.entrySet().stream()
                .map(line -> line.getKey().with(line.getValue()))
                .collect(Collectors.joining(";"));
    }

    @Override
    public void takeValues(List<AskedValues.Row> rows) {
        Map<String, String> lines = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.indicatorId() + "|" + row.window().from() + "|"
                                + row.window().to(),
                        LinkedHashMap::new,
                        Collectors.mapping(row -> String.valueOf(row.unitId()), Collectors.joining(","))));
        String literal = lines.entrySet().stream()
                .map(line -> line.getKey() + "|" + line.getValue())
                .collect(Collectors.joining(";"));
        values = DSL.table(VALUES, inline(literal))
                .as("asked_value", "indicator_id", "window_from", "window_to", "unit_id");
    }

    @Override
    public Table<?> askedValues() {
        return values;
    }

    @Override
    public Table<?> shares() {
        return shares;
    }

    @Override
    public void close() {
        try {
            opened.connection().close();
        } catch (SQLException e) {
            throw away(e);
        }
    }
}
