package vn.tongket.report.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.access.audit.Acting;
import vn.tongket.base.Problem;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.report.intake.ValueCheck.IndicatorKey;
import vn.tongket.report.record.ProblemList;
import vn.tongket.report.record.Quality;
import vn.tongket.report.record.RawValue;
import vn.tongket.report.record.StandingValue;
import vn.tongket.report.record.ValueChange;
import vn.tongket.unit.Units;
import vn.tongket.unit.frame.Frames;
import vn.tongket.unit.register.UnitCodes;

/** The values of all programmes, and the one way in for them. */
@Component
public class Values {
    private static final String STANDING = """
            select indicator.code as indicator, unit.code as unit, value.window_from, value.window_to, value.breakdown,
                   value.quantity, value.numerator, value.denominator, value.quality, source.words as source, source.note
              from report.value
              join programme.indicator using (indicator_id)
              join unit.unit using (unit_id)
              left join report.source using (source_id)
             where value.replaced_by is null and indicator.programme_id = ?
             order by indicator.position, unit.code collate "C", value.window_from, value.window_to, value.breakdown""";

    /** Fewer new values than this do not change how the planner should see the table. */
    private static final long ANALYZED_FROM = 1_000;

    private final DSLContext database;
    private final Programmes programmes;
    private final UnitCodes units;
    private final Units registered;
    private final Frames frames;

    Values(DSLContext database, Programmes programmes, UnitCodes units, Units registered, Frames frames) {
        this.database = database;
        this.programmes = programmes;
        this.units = units;
        this.registered = registered;
        this.frames = frames;
    }

    /**
     * Checks values of a programme and, when nothing hard is wrong with any, stores them: new ones as they are, those that
     * differ from what is stored as a new revision of it; what is stored already stays untouched, and so does what is not
     * named.
     *
     * @param rows as read; taken once, as a stream
     * @param problems of the file the rows come from; what reading it brings to light stands there too
     * @param entry gives the act they come with, asked for only when there is something to store; null for a dry run
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ValueChange enter(
            Programme programme, Iterator<RawValue> rows, ProblemList problems, @Nullable IntSupplier entry) {
        Map<String, IndicatorKey> indicators =
                ValueCheck.keys(programme.indicators(), programmes.indicatorIds(programme.code()));
        ValueComparison comparison = new ValueComparison(database);
        // Held against every value that stands, also of units that whoever brings the file does not read.
        ValueChange change = Acting.asSystem(() -> compared(indicators, rows, problems, comparison));
        if (change.isRefused() || change.isNothing()) {
            return change;
        }
        // On a form a person is asked; what is said of other units is what whoever brings the file may read.
        List<Problem> unusual = problems.isOfFile()
                ? new StagedUsual(database, registered, programme, indicators.values(), problems.file())
                        .problems(change.added() + change.revised())
                : List.of();
        if (entry != null) {
            int act = entry.getAsInt();
            Acting.asSystem(() -> apply(comparison, change, act));
        }
        return change.remarking(unusual);
    }

    private ValueChange compared(
            Map<String, IndicatorKey> indicators,
            Iterator<RawValue> rows,
            ProblemList problems,
            ValueComparison comparison) {
        database.execute("set local work_mem = '128MB'");
        database.execute("set local jit = off");
        ValueStaging.Staged staged = stage(new ValueCheck(indicators, units.now(), problems), rows);
        comparison.findRepeated(staged.read().mayRepeat(), problems);
        boolean meetsAny = comparison.findMet();
        new StagedClaims(database, frames, indicators.values(), staged.read(), problems).judge(meetsAny);
        if (problems.hasHard()) {
            return new ValueChange(0, 0, 0, List.of(), problems.all());
        }
        comparison.classify();
        if (problems.isOfFile()) {
            comparison.remarkReports(problems);
        }
        return comparison.change(staged.count(), problems);
    }

    private void apply(ValueComparison comparison, ValueChange change, int entry) {
        comparison.apply(entry);
        // The first roll-up may follow before the server's own analysis: without it the planner joins row by row.
        if (change.added() + change.revised() + change.same() > ANALYZED_FROM) {
            database.execute("select base.refresh_statistics('report.value')");
        }
    }

    private ValueStaging.Staged stage(ValueCheck check, Iterator<RawValue> rows) {
        return ValueStaging.fill(
                database,
                staging -> rows.forEachRemaining(raw -> {
                    StagedValue value = check.check(raw);
                    if (value != null) {
                        staging.add(value);
                    }
                }));
    }

    /**
     * Hands over the standing values of a programme one by one: by indicator in the programme's order, then by unit code,
     * window and breakdown.
     */
    @Transactional(readOnly = true)
    public void each(String programmeCode, Consumer<StandingValue> taker) {
        try (Stream<Record> rows = database.resultQuery(STANDING, programmes.idOf(programmeCode))
                .fetchSize(10_000)
                .fetchStream()) {
            rows.map(Values::standing).forEach(taker);
        }
    }

    private static StandingValue standing(Record row) {
        return new StandingValue(
                row.get("indicator", String.class),
                row.get("unit", String.class),
                row.get("window_from", LocalDate.class),
                row.get("window_to", LocalDate.class),
                row.get("breakdown", String.class),
                row.get("quantity", BigDecimal.class),
                row.get("numerator", BigDecimal.class),
                row.get("denominator", BigDecimal.class),
                Quality.ofLetter(row.get("quality", String.class)),
                row.get("source", String.class),
                row.get("note", String.class));
    }

    /** How many standing values each breakdown of each indicator has, those taken back apart; by code, then by breakdown. */
    public Map<String, Map<String, Long>> countsByBreakdown(String programmeCode) {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        Acting.asSystem(() -> database.fetch("""
                select indicator.code, value.breakdown, count(*) as how_many
                  from report.value
                  join programme.indicator using (indicator_id)
                  join programme.programme using (programme_id)
                 where programme.code = ? and value.replaced_by is null and value.quality <> 'M'
                 group by indicator.code, value.breakdown""", programmeCode)
                .forEach(row -> counts.computeIfAbsent(row.get("code", String.class), code -> new HashMap<>())
                        .put(row.get("breakdown", String.class), row.get("how_many", Long.class))));
        return counts;
    }
}
