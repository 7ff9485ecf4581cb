package vn.tongket.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.Outcome.Made;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.UnitRule;

/** Puts the windows' figures of one indicator and unit together, by the indicator's rule over time. */
final class OverTime {
    private final Indicator indicator;
    private final List<Window> windows;

    /** @param windows all windows of the question in order of their ends; cells name them by number */
    OverTime(Indicator indicator, List<Window> windows) {
        this.indicator = indicator;
        this.windows = windows;
    }

    /** @param cells those of the windows that any unit reported for; at least one */
    Outcome combine(NavigableMap<Integer, Cell> cells) {
        return switch (indicator.timeRule()) {
            case SUM -> sum(cells);
            case RATIO_OF_SUMS -> parts(cells);
            case LAST -> pool(last(cells));
            case MEAN, MEAN_OF_RATES -> cells.size() == 1 ? pool(cells) : mean(cells);
            case CAGR -> growth(byYear(cells));
            case NONE -> cells.size() == 1 ? pool(cells) : Outcome.none(Reasons.listedByYear(cells.size()));
        };
    }

    private Outcome sum(NavigableMap<Integer, Cell> cells) {
        return switch (indicator.unitRule()) {
            case SUM, COUNT_IF, RATIO_OF_SUMS -> pool(cells);
            case WEIGHTED_MEAN, OWN_LEVEL, DISTINCT, COMPUTED -> cells.size() == 1 ? pool(cells) : addFigures(cells);
        };
    }

    private Outcome parts(NavigableMap<Integer, Cell> cells) {
        boolean parts = cells.values().stream().allMatch(Cell::hasParts);
        if (cells.size() == 1 || indicator.unitRule() == UnitRule.COUNT_IF) {
            return pool(cells);
        }
        return parts ? poolParts(cells) : Outcome.none(Reasons.noParts());
    }

    /** The windows with the latest end: of several units one may have reported the year, another its last quarter. */
    private NavigableMap<Integer, Cell> last(NavigableMap<Integer, Cell> cells) {
        Window latest = windows.get(cells.lastKey());
        NavigableMap<Integer, Cell> last = new TreeMap<>(cells);
        last.keySet().removeIf(number -> !windows.get(number).to().equals(latest.to()));
        return last;
    }

    /** All of them added up, whatever the rule. */
    Outcome pool(NavigableMap<Integer, Cell> cells) {
        return outcome(Cell.sum(cells.values()), cells);
    }

    /** Of own figures with parts the parts count, even where the quotient was given beside them. */
    private Outcome poolParts(NavigableMap<Integer, Cell> cells) {
        Cell sum = Cell.sum(cells.values());
        return outcome(new Cell(null, sum.above(), sum.below(), sum.exact()), cells);
    }

    private Outcome outcome(Cell sum, NavigableMap<Integer, Cell> cells) {
        BigDecimal value = sum.value(indicator.unitRule(), indicator.factor());
        if (value == null) {
            return Outcome.none(
                    indicator.unitRule() == UnitRule.WEIGHTED_MEAN ? Reasons.zeroWeights() : Reasons.zeroDenominator());
        }
        return new Outcome(
                Decimals.plain(value),
                plain(sum.above()),
                plain(sum.below()),
                sum.exact(),
                List.copyOf(cells.keySet()),
                Made.ADDED,
                null);
    }

    private Outcome addFigures(NavigableMap<Integer, Cell> cells) {
        NavigableMap<Integer, BigDecimal> figures = figures(cells);
        if (figures.isEmpty()) {
            return pool(cells);
        }
        BigDecimal sum = figures.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Outcome(
                Decimals.plain(sum),
                null,
                null,
                exact(cells, figures),
                List.copyOf(figures.keySet()),
                made(cells),
                null);
    }

    /** The numerator is the sum of the figures, the denominator how many there are. */
    private Outcome mean(NavigableMap<Integer, Cell> cells) {
        NavigableMap<Integer, BigDecimal> figures = figures(cells);
        if (figures.isEmpty()) {
            return pool(cells);
        }
        BigDecimal sum = figures.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal count = BigDecimal.valueOf(figures.size());
        return new Outcome(
                Decimals.divide(sum, count),
                Decimals.plain(sum),
                count,
                exact(cells, figures),
                List.copyOf(figures.keySet()),
                made(cells),
                null);
    }

    private Made made(NavigableMap<Integer, Cell> cells) {
        return switch (indicator.unitRule()) {
            case SUM, COUNT_IF -> Made.ADDED;
            case RATIO_OF_SUMS, WEIGHTED_MEAN, COMPUTED -> Made.BY_WINDOW;
            case OWN_LEVEL, DISTINCT ->
                cells.values().stream().allMatch(cell -> cell.amount() != null) ? Made.ADDED : Made.BY_WINDOW;
        };
    }

    /** Figures of single windows; one with a denominator of zero has none. */
    private NavigableMap<Integer, BigDecimal> figures(NavigableMap<Integer, Cell> cells) {
        NavigableMap<Integer, BigDecimal> figures = new TreeMap<>();
        cells.forEach((number, cell) -> {
            BigDecimal value = cell.value(indicator.unitRule(), indicator.factor());
            if (value != null) {
                figures.put(number, value);
            }
        });
        return figures;
    }

    private static boolean exact(Map<Integer, Cell> cells, Map<Integer, BigDecimal> figures) {
        return cells.entrySet().stream()
                .filter(cell -> figures.containsKey(cell.getKey()))
                .allMatch(cell -> cell.getValue().exact());
    }

    /** The level of each year that has one: the figure of the windows that end last in it. */
    NavigableMap<Integer, Outcome> byYear(NavigableMap<Integer, Cell> cells) {
        Map<Integer, NavigableMap<Integer, Cell>> years = new TreeMap<>();
        cells.forEach(
                (number, cell) -> years.computeIfAbsent(windows.get(number).countsForYear(), year -> new TreeMap<>())
                        .put(number, cell));
        NavigableMap<Integer, Outcome> levels = new TreeMap<>();
        years.forEach((year, ofYear) -> {
            Outcome level = pool(last(ofYear));
            if (level.value() != null) {
                levels.put(year, level);
            }
        });
        return levels;
    }

    /** From the first year's level to the last one's. */
    static Outcome growth(NavigableMap<Integer, Outcome> levels) {
        if (levels.size() < 2) {
            return Outcome.none(Reasons.growthNeedsTwoYears());
        }
        return growth(
                levels.firstEntry().getValue(), levels.lastEntry().getValue(), levels.lastKey() - levels.firstKey());
    }

    /** @param years between the two levels, at least 1 */
    static Outcome growth(Outcome first, Outcome last, int years) {
        BigDecimal from = first.value();
        BigDecimal to = last.value();
        if (from == null || to == null || from.signum() <= 0 || to.signum() < 0) {
            return Outcome.none(Reasons.growthFromNothing());
        }
        List<Integer> both = new ArrayList<>(first.windows());
        both.addAll(last.windows());
        return new Outcome(
                Decimals.yearlyGrowth(from, to, years),
                to,
                from,
                first.exact() && last.exact(),
                both.stream().sorted().distinct().toList(),
                Made.GROWTH,
                null);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : Decimals.plain(number);
    }
}
