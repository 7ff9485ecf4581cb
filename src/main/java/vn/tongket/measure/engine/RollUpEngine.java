package vn.tongket.measure.engine;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static vn.tongket.report.view.Tables.CURRENT_VALUE;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.programme.UnitRule;
import vn.tongket.programme.formula.CountCondition;
import vn.tongket.report.view.tables.CurrentValue;

/**
 * Adds up what a roll-up needs, in plain SQL that every engine runs. The values of units that are placed alike are added up there,
 * and their sum multiplied by the parts here: so an engine only adds, what it adds is exact, and nothing is rounded.
 */
public final class RollUpEngine {
    private static final CurrentValue WEIGHT = CURRENT_VALUE.as("weight");

    private final Reading engine;
    private final @Nullable Window inside;

    /** @param inside only windows that lie in it; null: all */
    public RollUpEngine(Reading engine, @Nullable Window inside) {
        this.engine = engine;
        this.inside = inside;
    }

    /**
     * One indicator's values of one window, added up for the units that are placed alike.
     *
     * @param way its number in {@link AskedShares}
     * @param first quantities, numerators, weighted quantities, or how many meet a condition
     * @param second denominators, weights, or how many reported; null where the rule has none
     */
    public record Sum(
            int indicatorId,
            Window window,
            int way,
            BigDecimal first,
            @Nullable BigDecimal second) {}

    /**
     * What one query adds up.
     *
     * @param collection whose rows of {@link AskedShares} apply: its number, or for each value that of its indicator
     * @param isChanging whether a unit's row of them depends on the window
     * @param parts how many named parts make up a total that was not given, by indicator; empty where no unit gave only parts
     * @param windows those whose values are needed; empty: all
     * @param conditions of COUNT_IF, by indicator
     * @param weights of WEIGHTED_MEAN: indicator to the one that weights it
     */
    public record Addition(
            UnitRule rule,
            Collection<Integer> indicators,
            Field<Integer> collection,
            boolean isChanging,
            Map<Integer, Integer> parts,
            List<Window> windows,
            Map<Integer, CountCondition> conditions,
            Map<Integer, Integer> weights) {}

    public void sums(Addition addition, Consumer<Sum> each) {
        Field<BigDecimal> quantity = coalesce(CURRENT_VALUE.QUANTITY, inline(BigDecimal.ZERO));
        Field<BigDecimal> weight = coalesce(WEIGHT.QUANTITY, inline(BigDecimal.ZERO));
        switch (addition.rule) {
            case SUM -> sums(addition, sum(CURRENT_VALUE.QUANTITY), val((BigDecimal) null, SQLDataType.NUMERIC), each);
            case RATIO_OF_SUMS ->
                sums(addition, sum(CURRENT_VALUE.NUMERATOR), orZero(sum(CURRENT_VALUE.DENOMINATOR)), each);
            case COUNT_IF ->
                sums(
                        addition,
                        sum(when(met(quantity, addition.conditions), inline(BigDecimal.ONE))
                                .else_(inline(BigDecimal.ZERO))),
                        sum(inline(BigDecimal.ONE)),
                        each);
            case WEIGHTED_MEAN -> sums(addition, sum(quantity.times(weight)), orZero(sum(weight)), each);
            case OWN_LEVEL, DISTINCT, COMPUTED ->
                throw new IllegalArgumentException(addition.rule + " is never added up");
        }
    }

    private static Field<BigDecimal> orZero(Field<BigDecimal> sum) {
        return coalesce(sum, inline(BigDecimal.ZERO));
    }

    private void sums(Addition addition, Field<BigDecimal> first, Field<BigDecimal> second, Consumer<Sum> each) {
        boolean weighted = addition.rule == UnitRule.WEIGHTED_MEAN;
        engine.database()
                .select(
                        CURRENT_VALUE.INDICATOR_ID,
                        CURRENT_VALUE.WINDOW_FROM,
                        CURRENT_VALUE.WINDOW_TO,
                        AskedShares.WAY,
                        orZero(first),
                        second)
                .from(weighted ? withWeights(addition.weights) : CURRENT_VALUE)
                .join(engine.shares())
                .on(AskedShares.COLLECTION.eq(addition.collection))
                .and(AskedShares.UNIT_ID.eq(CURRENT_VALUE.UNIT_ID))
                .and(
                        addition.isChanging
                                ? CURRENT_VALUE.WINDOW_TO.between(AskedShares.FIRST_END, AskedShares.LAST_END)
                                : noCondition())
                .where(ValueConditions.among(CURRENT_VALUE.INDICATOR_ID, addition.indicators))
                .and(ValueConditions.inside(inside))
                .and(ValueConditions.ofWindows(addition.windows))
                .and(ValueConditions.counts(CURRENT_VALUE, addition.rule))
                .and(ValueConditions.standsForTotal(addition.parts))
                .groupBy(
                        CURRENT_VALUE.INDICATOR_ID, CURRENT_VALUE.WINDOW_FROM, CURRENT_VALUE.WINDOW_TO, AskedShares.WAY)
                .forEach(found -> each.accept(new Sum(
                        found.value1(),
                        new Window(found.value2(), found.value3()),
                        found.value4(),
                        found.value5(),
                        found.value6())));
    }

    private static Table<? extends Record> withWeights(Map<Integer, Integer> weights) {
        Condition ofIndicator = DSL.or(weights.entrySet().stream()
                .map(pair -> CURRENT_VALUE
                        .INDICATOR_ID
                        .eq(inline(pair.getKey()))
                        .and(WEIGHT.INDICATOR_ID.eq(inline(pair.getValue()))))
                .toList());
        return CURRENT_VALUE
                .join(WEIGHT)
                .on(WEIGHT.UNIT_ID.eq(CURRENT_VALUE.UNIT_ID))
                .and(WEIGHT.WINDOW_FROM.eq(CURRENT_VALUE.WINDOW_FROM))
                .and(WEIGHT.WINDOW_TO.eq(CURRENT_VALUE.WINDOW_TO))
                .and(ValueConditions.isTotal(WEIGHT))
                .and(ValueConditions.counts(WEIGHT, UnitRule.SUM))
                .and(ofIndicator);
    }

    private static Condition met(Field<BigDecimal> quantity, Map<Integer, CountCondition> conditions) {
        return DSL.or(conditions.entrySet().stream()
                .map(pair ->
                        CURRENT_VALUE.INDICATOR_ID.eq(inline(pair.getKey())).and(met(quantity, pair.getValue())))
                .toList());
    }

    private static Condition met(Field<BigDecimal> quantity, CountCondition condition) {
        BigDecimal level = condition.level();
        return switch (condition.comparison()) {
            case AT_LEAST -> quantity.ge(level);
            case AT_MOST -> quantity.le(level);
            case NOT -> quantity.ne(level);
            case EQUAL -> quantity.eq(level);
            case BELOW -> quantity.lt(level);
            case ABOVE -> quantity.gt(level);
        };
    }

    /** Single values: totals, or what stands for one. */
    public void singles(Collection<Singles.Key> keys, List<Window> windows, Map<Integer, Integer> parts, Singles into) {
        Map<Window, Integer> numbers = new HashMap<>();
        windows.forEach(window -> numbers.put(window, numbers.size()));
        engine.takeValues(keys.stream()
                .map(key -> new AskedValues.Row(key.indicatorId(), key.unitId(), windows.get(key.window())))
                .toList());
        engine.database()
                .select(
                        CURRENT_VALUE.INDICATOR_ID,
                        CURRENT_VALUE.UNIT_ID,
                        CURRENT_VALUE.WINDOW_FROM,
                        CURRENT_VALUE.WINDOW_TO,
                        sum(CURRENT_VALUE.QUANTITY),
                        sum(CURRENT_VALUE.NUMERATOR),
                        sum(CURRENT_VALUE.DENOMINATOR),
                        max(CURRENT_VALUE.QUALITY))
                .from(CURRENT_VALUE)
                .join(engine.askedValues())
                .on(AskedValues.INDICATOR_ID.eq(CURRENT_VALUE.INDICATOR_ID))
                .and(AskedValues.UNIT_ID.eq(CURRENT_VALUE.UNIT_ID))
                .and(AskedValues.WINDOW_FROM.eq(CURRENT_VALUE.WINDOW_FROM))
                .and(AskedValues.WINDOW_TO.eq(CURRENT_VALUE.WINDOW_TO))
                .where(CURRENT_VALUE.QUALITY.in(inline("A"), inline("E"), inline("N")))
                // What the join says already; said so, an engine reads only these indicators.
                .and(ValueConditions.among(
                        CURRENT_VALUE.INDICATOR_ID,
                        keys.stream().map(Singles.Key::indicatorId).collect(Collectors.toSet())))
                .and(ValueConditions.standsForTotal(parts))
                .groupBy(
                        CURRENT_VALUE.INDICATOR_ID,
                        CURRENT_VALUE.UNIT_ID,
                        CURRENT_VALUE.WINDOW_FROM,
                        CURRENT_VALUE.WINDOW_TO)
                .forEach(found -> {
                    Integer window = numbers.get(new Window(found.value3(), found.value4()));
                    if (window != null) {
                        into.put(
                                new Singles.Key(found.value1(), found.value2(), window),
                                SummedCell.ofSingle(found.value8(), found.value5(), found.value6(), found.value7()));
                    }
                });
    }
}
