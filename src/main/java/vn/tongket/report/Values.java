package vn.tongket.report;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.report.ValueCheck.IndicatorKey;
import vn.tongket.unit.UnitCodes;

/** The values of all programmes, and the one way in for them. */
@Component
public class Values {
    private final DSLContext database;
    private final Programmes programmes;
    private final UnitCodes units;

    Values(DSLContext database, Programmes programmes, UnitCodes units) {
        this.database = database;
        this.programmes = programmes;
        this.units = units;
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
        database.execute("set local work_mem = '128MB'");
        database.execute("set local jit = off");
        long staged = stage(new ValueCheck(indicators, units.now(), problems), rows);
        ValueComparison comparison = new ValueComparison(database);
        comparison.findOverlaps(problems);
        if (problems.hasHard()) {
            return new ValueChange(0, 0, 0, List.of(), problems.all());
        }
        comparison.classify();
        ValueChange change = comparison.change(staged, problems);
        if (entry != null && !change.isNothing()) {
            comparison.apply(entry.getAsInt());
        }
        return change;
    }

    private long stage(ValueCheck check, Iterator<RawValue> rows) {
        return ValueStaging.fill(database, staging -> rows.forEachRemaining(raw -> {
            StagedValue value = check.check(raw);
            if (value != null) {
                staging.add(value);
            }
        }));
    }

    /** How many standing values each indicator of a programme has, by its code; those without are left out. */
    public Map<String, Long> counts(String programmeCode) {
        Map<String, Long> counts = new HashMap<>();
        programmes.indicatorIds(programmeCode).forEach((code, id) -> {
            long count = database.fetchSingle(
                            "select count(*) from report.value where indicator_id = ? and replaced_by is null", id)
                    .get(0, Long.class);
            if (count > 0) {
                counts.put(code, count);
            }
        });
        return counts;
    }
}
