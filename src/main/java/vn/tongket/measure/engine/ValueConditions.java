package vn.tongket.measure.engine;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static vn.tongket.report.view.Tables.CURRENT_VALUE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.programme.UnitRule;
import vn.tongket.report.view.tables.CurrentValue;

/** Which values count, in words that every engine understands. */
public final class ValueConditions {
    /** So many stretches of numbers are named; of more a list is shorter. */
    private static final int STRETCHES = 4;

    private static final CurrentValue TOTAL = CURRENT_VALUE.as("total");
    private static final CurrentValue PART = CURRENT_VALUE.as("part");

    private ValueConditions() {}

    /** Actual figures and estimates with all they need, and <em>không phát sinh</em>, which is zero. */
    public static Condition counts(CurrentValue value, UnitRule rule) {
        return condition(rule == UnitRule.RATIO_OF_SUMS ? value.HAS_PARTS : value.HAS_QUANTITY);
    }

    public static Condition isTotal(CurrentValue value) {
        return condition(value.IS_TOTAL);
    }

    /**
     * A total, or a part of one that was not given; such parts count only where every one has a figure.
     *
     * @param parts how many there are, by indicator; empty: totals only
     */
    public static Condition standsForTotal(Map<Integer, Integer> parts) {
        if (parts.isEmpty()) {
            return isTotal(CURRENT_VALUE);
        }
        Condition given = exists(selectOne()
                .from(TOTAL)
                .where(isSame(TOTAL))
                .and(isTotal(TOTAL))
                .and(condition(TOTAL.HAS_QUANTITY)
                        .or(condition(TOTAL.HAS_PARTS))
                        .or(TOTAL.QUALITY.eq(DSL.inline("X")))));
        Field<Integer> there = DSL.field(DSL.select(DSL.countDistinct(PART.BREAKDOWN))
                .from(PART)
                .where(isSame(PART))
                .and(not(isTotal(PART)))
                .and(isGiven(PART)));
        Condition complete = DSL.or(parts.entrySet().stream()
                .map(one -> CURRENT_VALUE
                        .INDICATOR_ID
                        .eq(DSL.inline(one.getKey()))
                        .and(there.ge(DSL.inline(one.getValue()))))
                .toList());
        return isTotal(CURRENT_VALUE)
                .or(not(isTotal(CURRENT_VALUE)).and(not(given)).and(complete));
    }

    /** With a figure, <em>không phát sinh</em> included. */
    static Condition isGiven(CurrentValue part) {
        return condition(part.HAS_QUANTITY).or(condition(part.HAS_PARTS));
    }

    private static Condition isSame(CurrentValue other) {
        return other.INDICATOR_ID
                .eq(CURRENT_VALUE.INDICATOR_ID)
                .and(other.UNIT_ID.eq(CURRENT_VALUE.UNIT_ID))
                .and(other.WINDOW_FROM.eq(CURRENT_VALUE.WINDOW_FROM))
                .and(other.WINDOW_TO.eq(CURRENT_VALUE.WINDOW_TO));
    }

    /** @param windows empty: all */
    public static Condition ofWindows(List<Window> windows) {
        return windows.isEmpty()
                ? noCondition()
                : DSL.row(CURRENT_VALUE.WINDOW_FROM, CURRENT_VALUE.WINDOW_TO)
                        .in(windows.stream()
                                .map(window -> DSL.row(DSL.inline(window.from()), DSL.inline(window.to())))
                                .toList());
    }

    /** Windows that can count for a step, or be what another is longer by. */
    static Condition inside(@Nullable Window inside) {
        return inside == null
                ? noCondition()
                : CURRENT_VALUE.WINDOW_TO.ge(inside.from()).and(CURRENT_VALUE.WINDOW_TO.le(inside.to()));
    }

    /** By stretches where the numbers lie beside each other, as those of one programme do: quicker than a long list. */
    static Condition among(Field<Integer> field, Collection<Integer> numbers) {
        List<Stretch> stretches = stretches(numbers);
        if (stretches.isEmpty() || stretches.size() > STRETCHES) {
            return field.in(numbers);
        }
        return DSL.or(stretches.stream()
                .map(stretch -> field.between(DSL.inline(stretch.first), DSL.inline(stretch.last)))
                .toList());
    }

    private record Stretch(int first, int last) {}

    private static List<Stretch> stretches(Collection<Integer> numbers) {
        List<Stretch> stretches = new ArrayList<>();
        for (int number : new TreeSet<>(numbers)) {
            Stretch last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null && last.last == number - 1) {
                stretches.set(stretches.size() - 1, new Stretch(last.first, number));
            } else {
                stretches.add(new Stretch(number, number));
            }
        }
        return stretches;
    }
}
