package vn.tongket.measure.engine;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.when;
import static vn.tongket.report.view.Tables.CURRENT_VALUE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;

/** Named parts of totals that were not given: they make one up only where every one has a figure. */
public final class PartsOfTotals {
    /** A name of a part holds no control character. */
    private static final String BETWEEN = "\u001f";

    private PartsOfTotals() {}

    /**
     * A unit and window of which some parts were given, and not all.
     *
     * @param given names of the parts that have a figure
     */
    public record Incomplete(int indicatorId, int unitId, Window window, Set<String> given) {}

    /** The last day that a figure reaches; null where there is none. */
    static @Nullable LocalDate reach(DSLContext database, Collection<Integer> indicators) {
        LocalDate end = database.select(max(CURRENT_VALUE.WINDOW_TO))
                .from(CURRENT_VALUE)
                .where(ValueConditions.among(CURRENT_VALUE.INDICATOR_ID, indicators))
                .and(condition(CURRENT_VALUE.HAS_QUANTITY).or(condition(CURRENT_VALUE.HAS_PARTS)))
                .fetchOne(0, LocalDate.class);
        return end == null ? null : end.minusDays(1);
    }

    static List<Incomplete> incomplete(DSLContext database, Map<Integer, Integer> parts) {
        var given = countDistinct(when(ValueConditions.isGiven(CURRENT_VALUE), CURRENT_VALUE.BREAKDOWN));
        var names = groupConcat(when(ValueConditions.isGiven(CURRENT_VALUE), CURRENT_VALUE.BREAKDOWN))
                // Trino takes no list without an order.
                .orderBy(CURRENT_VALUE.BREAKDOWN)
                .separator(BETWEEN);
        Condition lacking = DSL.or(parts.entrySet().stream()
                .map(one -> CURRENT_VALUE.INDICATOR_ID.eq(inline(one.getKey())).and(given.lt(inline(one.getValue()))))
                .toList());
        return database.select(
                        CURRENT_VALUE.INDICATOR_ID,
                        CURRENT_VALUE.UNIT_ID,
                        CURRENT_VALUE.WINDOW_FROM,
                        CURRENT_VALUE.WINDOW_TO,
                        names)
                .from(CURRENT_VALUE)
                .where(ValueConditions.among(CURRENT_VALUE.INDICATOR_ID, parts.keySet()))
                .and(not(ValueConditions.isTotal(CURRENT_VALUE)))
                .groupBy(
                        CURRENT_VALUE.INDICATOR_ID,
                        CURRENT_VALUE.UNIT_ID,
                        CURRENT_VALUE.WINDOW_FROM,
                        CURRENT_VALUE.WINDOW_TO)
                .having(lacking)
                .fetch(found -> new Incomplete(
                        found.value1(),
                        found.value2(),
                        new Window(found.value3(), found.value4()),
                        found.value5() == null
                                ? Set.of()
                                : Set.of(found.value5().split(BETWEEN))));
    }
}
