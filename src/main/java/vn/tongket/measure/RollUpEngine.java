package vn.tongket.measure;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.values;
import static org.jooq.impl.DSL.when;
import static vn.tongket.report.view.Tables.CURRENT_VALUE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row5;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.programme.CountCondition;
import vn.tongket.programme.UnitRule;
import vn.tongket.report.view.tables.CurrentValue;

/**
 * All that is asked for a roll-up, in plain SQL that every engine runs. Values that count for the same part are added up there,
 * then multiplied by the part here: so an engine only adds, what it adds is exact, and nothing is rounded.
 */
final class RollUpEngine {
    private static final int BITS = 60;
    private static final CurrentValue WEIGHT = CURRENT_VALUE.as("weight");
    private static final CurrentValue TOTAL = CURRENT_VALUE.as("total");
    private static final Field<Integer> NUMBER = field(name("asked_window", "number"), SQLDataType.INTEGER);
    private static final Field<LocalDate> FROM = field(name("asked_window", "window_from"), SQLDataType.LOCALDATE);
    private static final Field<LocalDate> TO = field(name("asked_window", "window_to"), SQLDataType.LOCALDATE);
    private static final Field<Integer> BLOCK = field(name("asked_window", "block"), SQLDataType.INTEGER);
    private static final Field<Long> BIT = field(name("asked_window", "bit"), SQLDataType.BIGINT);
    private static final Field<Boolean> IS_TOTAL =
            field(CURRENT_VALUE.BREAKDOWN.eq(inline(""))).as("is_total");

    private final Reading engine;
    private final AskedShares shares;

    /** @param shares handed to the engine already */
    RollUpEngine(Reading engine, AskedShares shares) {
        this.engine = engine;
        this.shares = shares;
    }

    /** One indicator's values of one window, added up for a unit. */
    record Sum(
            int indicatorId,
            int withinId,
            int window,
            @Nullable BigDecimal first,
            @Nullable BigDecimal second,
            BigDecimal smallestPart) {

        Sum plus(Sum other) {
            return new Sum(
                    indicatorId,
                    withinId,
                    window,
                    plus(first, other.first),
                    plus(second, other.second),
                    smallestPart.min(other.smallestPart));
        }

        private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null || other == null ? null : one.add(other);
        }
    }

    /** Windows of one unit as bits: window {@code block * 60 + n} is bit n. */
    record Said(int indicatorId, int unitId, boolean isTotal, int block, long reported, long missing, long excused) {}

    record Own(
            int indicatorId,
            int unitId,
            int window,
            String quality,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    /** In the order of their ends. */
    List<Window> windows(Collection<Integer> indicators, @Nullable Window inside) {
        Condition asked = inside == null
                ? noCondition()
                : CURRENT_VALUE.WINDOW_FROM.ge(inside.from()).and(CURRENT_VALUE.WINDOW_TO.le(inside.to()));
        return engine
                .database()
                .selectDistinct(CURRENT_VALUE.WINDOW_FROM, CURRENT_VALUE.WINDOW_TO)
                .from(CURRENT_VALUE)
                .where(CURRENT_VALUE.INDICATOR_ID.in(indicators).and(asked))
                .fetch(found -> new Window(found.value1(), found.value2()))
                .stream()
                .sorted()
                .toList();
    }

    /** @param withParts those whose figures are a numerator and a denominator */
    List<Said> said(Collection<Integer> indicators, Collection<Integer> withParts, List<Window> windows) {
        Condition parts = CURRENT_VALUE.NUMERATOR.isNotNull().and(CURRENT_VALUE.DENOMINATOR.isNotNull());
        Condition complete = when(CURRENT_VALUE.INDICATOR_ID.in(withParts), field(parts))
                .else_(field(CURRENT_VALUE.QUANTITY.isNotNull().or(parts)))
                .eq(true);
        Condition reported = CURRENT_VALUE
                .QUALITY
                .eq(inline("N"))
                .or(CURRENT_VALUE.QUALITY.in(inline("A"), inline("E")).and(complete));
        Condition excused = CURRENT_VALUE.QUALITY.eq(inline("X"));
        return engine.database()
                .select(
                        CURRENT_VALUE.INDICATOR_ID,
                        CURRENT_VALUE.UNIT_ID,
                        IS_TOTAL,
                        BLOCK,
                        bits(reported),
                        bits(not(reported).and(not(excused))),
                        bits(excused))
                .from(CURRENT_VALUE)
                .join(asked(windows))
                .on(sameWindow(CURRENT_VALUE))
                .where(CURRENT_VALUE.INDICATOR_ID.in(indicators))
                .groupBy(CURRENT_VALUE.INDICATOR_ID, CURRENT_VALUE.UNIT_ID, IS_TOTAL, BLOCK)
                .fetch(found -> new Said(
                        found.value1(),
                        found.value2(),
                        found.value3(),
                        found.value4(),
                        found.value5(),
                        found.value6(),
                        found.value7()));
    }

    private static Field<Long> bits(Condition condition) {
        return coalesce(DSL.bitOrAgg(when(condition, BIT).else_(inline(0L))), inline(0L));
    }

    /**
     * @param collection whose rows of {@link AskedShares} apply
     * @param partsToo whether the values of named parts make up totals that were not given
     * @param conditions of COUNT_IF, by indicator
     * @param weights of WEIGHTED_MEAN: indicator to the one that weights it
     */
    List<Sum> sums(
            UnitRule rule,
            Collection<Integer> indicators,
            int collection,
            boolean partsToo,
            List<Window> windows,
            Map<Integer, CountCondition> conditions,
            Map<Integer, Integer> weights) {
        Field<BigDecimal> quantity = coalesce(CURRENT_VALUE.QUANTITY, inline(BigDecimal.ZERO));
        Field<BigDecimal> weight = coalesce(WEIGHT.QUANTITY, inline(BigDecimal.ZERO));
        Field<BigDecimal> nothing = val((BigDecimal) null, SQLDataType.NUMERIC);
        return switch (rule) {
            case SUM -> sums(rule, indicators, collection, partsToo, windows, weights, sum(quantity), nothing);
            case RATIO_OF_SUMS ->
                sums(
                        rule,
                        indicators,
                        collection,
                        partsToo,
                        windows,
                        weights,
                        sum(coalesce(CURRENT_VALUE.NUMERATOR, inline(BigDecimal.ZERO))),
                        sum(coalesce(CURRENT_VALUE.DENOMINATOR, inline(BigDecimal.ZERO))));
            case COUNT_IF ->
                sums(
                        rule,
                        indicators,
                        collection,
                        false,
                        windows,
                        weights,
                        sum(when(met(quantity, conditions), inline(BigDecimal.ONE))
                                .else_(inline(BigDecimal.ZERO))),
                        sum(inline(BigDecimal.ONE)));
            case WEIGHTED_MEAN ->
                sums(rule, indicators, collection, false, windows, weights, sum(quantity.times(weight)), sum(weight));
            case OWN_LEVEL, DISTINCT, COMPUTED -> throw new IllegalArgumentException(rule + " is never added up");
        };
    }

    private List<Sum> sums(
            UnitRule rule,
            Collection<Integer> indicators,
            int collection,
            boolean partsToo,
            List<Window> windows,
            Map<Integer, Integer> weights,
            Field<BigDecimal> first,
            Field<BigDecimal> second) {
        boolean weighted = rule == UnitRule.WEIGHTED_MEAN;
        Map<SumKey, Sum> sums = new HashMap<>();
        engine.database()
                .select(CURRENT_VALUE.INDICATOR_ID, AskedShares.WITHIN_ID, NUMBER, AskedShares.PART, first, second)
                .from(weighted ? withWeights(asked(windows), weights) : valuesOf(asked(windows)))
                .join(AskedShares.SHARE)
                .on(AskedShares.COLLECTION.eq(inline(collection)))
                .and(AskedShares.UNIT_ID.eq(CURRENT_VALUE.UNIT_ID))
                .and(NUMBER.between(AskedShares.FIRST_WINDOW, AskedShares.LAST_WINDOW))
                .where(CURRENT_VALUE.INDICATOR_ID.in(indicators))
                .and(counts(CURRENT_VALUE, rule))
                .and(partsToo ? standsForTotal() : CURRENT_VALUE.BREAKDOWN.eq(inline("")))
                .groupBy(CURRENT_VALUE.INDICATOR_ID, AskedShares.WITHIN_ID, NUMBER, AskedShares.PART)
                .forEach(found -> {
                    BigDecimal part = shares.part(found.value4());
                    sums.merge(
                            new SumKey(found.value1(), found.value2(), found.value3()),
                            new Sum(
                                    found.value1(),
                                    found.value2(),
                                    found.value3(),
                                    times(found.value5(), part),
                                    times(found.value6(), part),
                                    part),
                            Sum::plus);
                });
        return List.copyOf(sums.values());
    }

    private record SumKey(int indicatorId, int withinId, int window) {}

    private static @Nullable BigDecimal times(@Nullable BigDecimal sum, BigDecimal part) {
        return sum == null ? null : Decimals.plain(sum.multiply(part));
    }

    private static Table<? extends Record> valuesOf(Table<?> windows) {
        return CURRENT_VALUE.join(windows).on(sameWindow(CURRENT_VALUE));
    }

    private static Table<? extends Record> withWeights(Table<?> windows, Map<Integer, Integer> weights) {
        Condition ofIndicator = DSL.or(weights.entrySet().stream()
                .map(pair -> CURRENT_VALUE
                        .INDICATOR_ID
                        .eq(inline(pair.getKey()))
                        .and(WEIGHT.INDICATOR_ID.eq(inline(pair.getValue()))))
                .toList());
        return valuesOf(windows)
                .join(WEIGHT)
                .on(WEIGHT.UNIT_ID.eq(CURRENT_VALUE.UNIT_ID))
                .and(WEIGHT.WINDOW_FROM.eq(CURRENT_VALUE.WINDOW_FROM))
                .and(WEIGHT.WINDOW_TO.eq(CURRENT_VALUE.WINDOW_TO))
                .and(WEIGHT.BREAKDOWN.eq(inline("")))
                .and(counts(WEIGHT, UnitRule.SUM))
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

    /** Actual figures and estimates with all they need, and <em>không phát sinh</em>, which is zero. */
    static Condition counts(CurrentValue value, UnitRule rule) {
        Condition complete = rule == UnitRule.RATIO_OF_SUMS
                ? value.NUMERATOR.isNotNull().and(value.DENOMINATOR.isNotNull())
                : value.QUANTITY.isNotNull();
        return value.QUALITY
                .eq(inline("N"))
                .or(value.QUALITY.in(inline("A"), inline("E")).and(complete));
    }

    /** A total, or a part of one that was not given. */
    static Condition standsForTotal() {
        return CURRENT_VALUE
                .BREAKDOWN
                .eq(inline(""))
                .or(not(exists(selectOne()
                        .from(TOTAL)
                        .where(TOTAL.INDICATOR_ID.eq(CURRENT_VALUE.INDICATOR_ID))
                        .and(TOTAL.UNIT_ID.eq(CURRENT_VALUE.UNIT_ID))
                        .and(TOTAL.WINDOW_FROM.eq(CURRENT_VALUE.WINDOW_FROM))
                        .and(TOTAL.WINDOW_TO.eq(CURRENT_VALUE.WINDOW_TO))
                        .and(TOTAL.BREAKDOWN.eq(inline(""))))));
    }

    /** What units reported themselves. */
    List<Own> own(Collection<Integer> indicators, Collection<Integer> units, List<Window> windows) {
        return engine.database()
                .select(
                        CURRENT_VALUE.INDICATOR_ID,
                        CURRENT_VALUE.UNIT_ID,
                        NUMBER,
                        CURRENT_VALUE.QUALITY,
                        CURRENT_VALUE.QUANTITY,
                        CURRENT_VALUE.NUMERATOR,
                        CURRENT_VALUE.DENOMINATOR)
                .from(CURRENT_VALUE)
                .join(asked(windows))
                .on(sameWindow(CURRENT_VALUE))
                .where(CURRENT_VALUE.INDICATOR_ID.in(indicators))
                .and(CURRENT_VALUE.UNIT_ID.in(units))
                .and(CURRENT_VALUE.BREAKDOWN.eq(inline("")))
                .and(CURRENT_VALUE.QUALITY.in(inline("A"), inline("E"), inline("N")))
                .fetch(found -> new Own(
                        found.value1(),
                        found.value2(),
                        found.value3(),
                        found.value4(),
                        found.value5(),
                        found.value6(),
                        found.value7()));
    }

    private static Condition sameWindow(CurrentValue value) {
        return value.WINDOW_FROM.eq(FROM).and(value.WINDOW_TO.eq(TO));
    }

    /** The windows with their numbers, as a table. */
    private static Table<?> asked(List<Window> windows) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Row5<Integer, LocalDate, LocalDate, Integer, Long>[] rows = IntStream.range(0, windows.size())
                .mapToObj(number -> row(
                        inline(number),
                        inline(windows.get(number).from()),
                        inline(windows.get(number).to()),
                        inline(number / BITS),
                        inline(1L << (number % BITS))))
                .toArray(Row5[]::new);
        return values(rows).as("asked_window", "number", "window_from", "window_to", "block", "bit");
    }
}
