package vn.tongket.report.check;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static vn.tongket.report.tables.Tables.FORM_LINE;
import static vn.tongket.report.tables.Tables.VALUE;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.TimeRule;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.usual.Usual;
import vn.tongket.report.usual.Usual.Range;
import vn.tongket.report.usual.UsualLevels;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/**
 * What was usual for the lines of a form: the standing figures of each unit, and of the others of its kind as far as the one
 * who asks may see them, of windows about as long as this one.
 */
@Component
class UsualFigures {
    /** A month is as long as another, a leap year as a year. */
    private static final int LIKE_IN_TENTHS = 10;

    private static final Field<BigDecimal> FIGURE = DSL.when(VALUE.QUALITY.eq("N"), BigDecimal.ZERO)
            .otherwise(
                    DSL.coalesce(VALUE.QUANTITY, VALUE.NUMERATOR.div(DSL.nullif(VALUE.DENOMINATOR, BigDecimal.ZERO))));

    private final DSLContext database;
    private final Units units;

    UsualFigures(DSLContext database, Units units) {
        this.database = database;
        this.units = units;
    }

    /** By unit, then by line; what is not named has nothing usual yet. */
    Map<Integer, Map<String, Usual>> of(
            Programme programme, FormVersion form, Map<Integer, Unit> asked, Window window) {
        Map<String, BigDecimal> factors = factors(programme, form);
        Condition alike = alike(programme, form, window);
        UsualLevels levels = UsualChecks.levels(programme, window);
        Map<Integer, Map<String, Usual>> usual = own(form, asked.keySet(), window, alike, factors, levels.years());
        List<String> lines = form.lines().stream()
                .filter(line -> line.isFigure() && Neighbours.say(indicator(programme, line)))
                .map(FormLine::code)
                .toList();
        Neighbours neighbours = neighbours(form, lines, asked, window, alike, factors, levels.leastOthers());
        asked.forEach((id, unit) -> neighbours.lines().forEach(line -> {
            Usual.Others others = neighbours.of(unit, line);
            if (others != null) {
                usual.computeIfAbsent(id, _ -> new HashMap<>())
                        .merge(line, Usual.UNKNOWN.beside(others), (known, _) -> known.beside(others));
            }
        }));
        return usual;
    }

    /** The latest figure of each unit in the year up to this window's end. */
    private Neighbours neighbours(
            FormVersion form,
            List<String> lines,
            Map<Integer, Unit> asked,
            Window window,
            Condition alike,
            Map<String, BigDecimal> factors,
            int least) {
        Map<String, Map<Integer, BigDecimal>> figures = new HashMap<>();
        database.select(FORM_LINE.CODE, VALUE.UNIT_ID, FIGURE)
                .distinctOn(FORM_LINE.CODE, VALUE.UNIT_ID)
                .from(FORM_LINE)
                .join(VALUE)
                .on(VALUE.INDICATOR_ID.eq(FORM_LINE.INDICATOR_ID), VALUE.BREAKDOWN.eq(FORM_LINE.BREAKDOWN))
                .where(FORM_LINE.FORM_VERSION_ID.eq(form.id()))
                .and(FORM_LINE.CODE.in(lines))
                .and(VALUE.WINDOW_TO.le(window.to()))
                .and(VALUE.WINDOW_TO.gt(window.to().minusYears(1).minusDays(1)))
                .and(alike)
                .orderBy(FORM_LINE.CODE, VALUE.UNIT_ID, VALUE.WINDOW_TO.desc())
                .forEach(row -> figures.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                        .put(row.value2(), row.value3().multiply(factor(factors, row.value1()))));
        Set<Integer> all = new HashSet<>(asked.keySet());
        figures.values().forEach(ofLine -> all.addAll(ofLine.keySet()));
        return new Neighbours(figures, units.byIds(all, window.lastDay()), units.peopleOf(all), least);
    }

    private static Map<String, BigDecimal> factors(Programme programme, FormVersion form) {
        return form.lines().stream().filter(FormLine::isFigure).collect(Collectors.toMap(FormLine::code, line -> {
            Indicator indicator = indicator(programme, line);
            return indicator.hasParts() ? indicator.factor() : BigDecimal.ONE;
        }));
    }

    private static Indicator indicator(Programme programme, FormLine line) {
        return programme.indicator(Objects.requireNonNull(line.indicator())).orElseThrow();
    }

    /** Of levels each figure speaks of one day, whatever its window. */
    private Condition alike(Programme programme, FormVersion form, Window window) {
        List<String> stocks = form.lines().stream()
                .filter(line -> line.isFigure() && indicator(programme, line).timeRule() == TimeRule.LAST)
                .map(FormLine::code)
                .toList();
        int days = days(window);
        Field<Integer> length = DSL.field("{0} - {1}", Integer.class, VALUE.WINDOW_TO, VALUE.WINDOW_FROM);
        return FORM_LINE
                .CODE
                .in(stocks)
                .or(DSL.abs(length.minus(days)).mul(LIKE_IN_TENTHS).le(days))
                .and(VALUE.REPLACED_BY.isNull())
                .and(FIGURE.isNotNull());
    }

    private static int days(Window window) {
        return (int) ChronoUnit.DAYS.between(window.from(), window.to());
    }

    static boolean areAlike(@Nullable Window earlier, Window window) {
        return earlier != null && Math.abs(days(earlier) - days(window)) * LIKE_IN_TENTHS <= days(window);
    }

    private Map<Integer, Map<String, Usual>> own(
            FormVersion form,
            Set<Integer> asked,
            Window window,
            Condition alike,
            Map<String, BigDecimal> factors,
            int years) {
        Map<Integer, Map<String, Usual>> own = new HashMap<>();
        database.select(
                        VALUE.UNIT_ID,
                        FORM_LINE.CODE,
                        min(FIGURE),
                        max(FIGURE),
                        count(),
                        min(VALUE.DENOMINATOR),
                        max(VALUE.DENOMINATOR))
                .from(FORM_LINE)
                .join(VALUE)
                .on(VALUE.INDICATOR_ID.eq(FORM_LINE.INDICATOR_ID), VALUE.BREAKDOWN.eq(FORM_LINE.BREAKDOWN))
                .where(FORM_LINE.FORM_VERSION_ID.eq(form.id()))
                .and(VALUE.UNIT_ID.in(asked))
                .and(VALUE.WINDOW_TO.lt(window.to()))
                .and(VALUE.WINDOW_TO.gt(window.to().minusYears(years).minusDays(1)))
                .and(alike)
                .groupBy(VALUE.UNIT_ID, FORM_LINE.CODE)
                .forEach(row -> own.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                        .put(
                                row.value2(),
                                new Usual(
                                        range(row.value3(), row.value4(), row.value5(), factor(factors, row.value2())),
                                        range(row.value6(), row.value7(), row.value5(), BigDecimal.ONE),
                                        null)));
        return own;
    }

    private static BigDecimal factor(Map<String, BigDecimal> factors, String line) {
        return factors.getOrDefault(line, BigDecimal.ONE);
    }

    private static Range range(@Nullable BigDecimal low, @Nullable BigDecimal high, int periods, BigDecimal factor) {
        return low == null || high == null
                ? Range.NONE
                : new Range(low.multiply(factor), high.multiply(factor), periods);
    }
}
