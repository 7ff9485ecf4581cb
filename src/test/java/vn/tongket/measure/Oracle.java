package vn.tongket.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.OracleSums.Sums;
import vn.tongket.measure.OracleValues.Said;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;

/** The roll-up again, written to be obvious and not to be fast: every rule of docs/domain/roll-up.md by its own words. */
final class Oracle {
    private final OracleGround ground;
    private final OracleValues values;
    private final OracleSums sums;
    private final OracleCoverage coverage;
    private final OracleComputed computed;
    private final @Nullable LocalDate frameDay;
    private Set<Window> currentScope = Set.of();

    Oracle(RandomWorld world, @Nullable LocalDate frameDay, @Nullable Window inside) {
        this.frameDay = frameDay;
        this.ground = new OracleGround(world);
        this.values = new OracleValues(world, ground, inside);
        this.sums = new OracleSums(ground, values, frameDay);
        this.coverage = new OracleCoverage(world, ground, values, sums);
        this.computed = new OracleComputed(this, values);
    }

    record Expected(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            boolean exact,
            Set<Window> used,
            Set<String> expected,
            Set<String> lacking) {
        static Expected none(Set<String> expected, Set<String> lacking) {
            return new Expected(null, null, null, false, Set.of(), expected, lacking);
        }
    }

    Set<Integer> years(Indicator indicator) {
        return values.years(indicator);
    }

    Expected figure(Indicator indicator, String unit, @Nullable Integer year) {
        if (indicator.unitRule() == UnitRule.COMPUTED) {
            return computed.figure(indicator, unit, year);
        }
        if (frameDay != null && !OracleGround.stands(ground.place(unit), frameDay)) {
            return Expected.none(Set.of(), Set.of());
        }
        if (!OracleValues.own(indicator) && ground.place(unit).kind.compareTo(indicator.collectedFrom()) > 0) {
            return Expected.none(Set.of(), Set.of());
        }
        Set<Window> scope = scope(indicator, unit, year);
        if (scope.isEmpty()) {
            return Expected.none(Set.of(), Set.of());
        }
        TreeMap<Window, Sums> byWindow = sums.sums(indicator, unit, scope);
        if (byWindow.isEmpty()) {
            return coverage.lacking(indicator, unit, nothingScope(indicator, scope));
        }
        return overTime(indicator, unit, year, scope, byWindow);
    }

    private static Set<Window> nothingScope(Indicator indicator, Set<Window> scope) {
        return indicator.timeRule() == TimeRule.LAST ? endingWith(scope, Set.of(new TreeSet<>(scope).last())) : scope;
    }

    private Set<Window> scope(Indicator indicator, String unit, @Nullable Integer year) {
        Set<Window> scope = new TreeSet<>();
        for (Said said : values.said(indicator)) {
            boolean ofYear = year == null || said.window().countsForYear() == year;
            if (ofYear && OracleGround.stands(ground.place(unit), sums.day(said.window()))) {
                scope.add(said.window());
            }
        }
        return scope;
    }

    private Expected overTime(
            Indicator indicator,
            String unit,
            @Nullable Integer year,
            Set<Window> scope,
            TreeMap<Window, Sums> byWindow) {
        boolean one = byWindow.size() == 1;
        boolean adds = indicator.unitRule() == UnitRule.SUM
                || indicator.unitRule() == UnitRule.COUNT_IF
                || indicator.unitRule() == UnitRule.RATIO_OF_SUMS;
        Set<Window> all = byWindow.keySet();
        return switch (indicator.timeRule()) {
            case SUM ->
                one || adds ? pooled(indicator, unit, scope, byWindow, all) : added(indicator, unit, scope, byWindow);
            case LAST -> {
                Set<Window> last = endingWith(all, Set.of(byWindow.lastKey()));
                yield pooled(indicator, unit, endingWith(scope, last), byWindow, last);
            }
            case MEAN, MEAN_OF_RATES ->
                one ? pooled(indicator, unit, scope, byWindow, all) : mean(indicator, unit, scope, byWindow);
            case RATIO_OF_SUMS -> ratio(indicator, unit, scope, byWindow);
            case NONE -> one ? pooled(indicator, unit, all, byWindow, all) : coverage.lacking(indicator, unit, scope);
            case CAGR ->
                year == null
                        ? growth(indicator, unit, scope, byWindow)
                        : yearlyGrowth(indicator, unit, year, scope, byWindow);
        };
    }

    private static Set<Window> endingWith(Set<Window> windows, Set<Window> ends) {
        Set<Window> ending = new TreeSet<>();
        for (Window window : windows) {
            if (ends.stream().anyMatch(end -> end.to().equals(window.to()))) {
                ending.add(window);
            }
        }
        return ending;
    }

    private Expected pooled(
            Indicator indicator, String unit, Set<Window> counted, TreeMap<Window, Sums> byWindow, Set<Window> used) {
        Sums together = used.stream().map(byWindow::get).reduce(Sums::plus).orElseThrow();
        BigDecimal value = OracleSums.value(indicator, together);
        if (value == null) {
            return coverage.lacking(
                    indicator,
                    unit,
                    indicator.timeRule() == TimeRule.LAST
                            ? endingWith(
                                    scopeOf(indicator, unit, counted),
                                    Set.of(new TreeSet<>(scopeOf(indicator, unit, counted)).last()))
                            : indicator.timeRule() == TimeRule.NONE ? scopeOf(indicator, unit, counted) : counted);
        }
        return coverage.figure(
                indicator,
                unit,
                counted,
                used,
                value,
                together.parts() ? together.above() : null,
                together.parts() ? together.below() : null,
                together.exact());
    }

    private Set<Window> scopeOf(Indicator indicator, String unit, Set<Window> counted) {
        return currentScope.isEmpty() ? counted : currentScope;
    }

    Expected asked(Indicator indicator, String unit, @Nullable Integer year) {
        currentScope = indicator.unitRule() == UnitRule.COMPUTED ? Set.of() : scope(indicator, unit, year);
        return figure(indicator, unit, year);
    }

    private Expected ratio(Indicator indicator, String unit, Set<Window> scope, TreeMap<Window, Sums> byWindow) {
        Set<Window> all = byWindow.keySet();
        if (all.size() == 1 || indicator.unitRule() == UnitRule.COUNT_IF) {
            return pooled(indicator, unit, scope, byWindow, all);
        }
        if (!byWindow.values().stream().allMatch(Sums::parts)) {
            return coverage.lacking(indicator, unit, scope);
        }
        Sums together = byWindow.values().stream().reduce(Sums::plus).orElseThrow();
        BigDecimal factor = indicator.unitRule() == UnitRule.WEIGHTED_MEAN ? BigDecimal.ONE : indicator.factor();
        BigDecimal value = OracleSums.quotient(together.above().multiply(factor), together.below());
        return value == null
                ? coverage.lacking(indicator, unit, scope)
                : coverage.figure(
                        indicator, unit, scope, all, value, together.above(), together.below(), together.exact());
    }

    private TreeMap<Window, BigDecimal> figures(Indicator indicator, TreeMap<Window, Sums> byWindow) {
        TreeMap<Window, BigDecimal> figures = new TreeMap<>();
        byWindow.forEach((window, sums) -> {
            BigDecimal value = OracleSums.value(indicator, sums);
            if (value != null) {
                figures.put(window, value);
            }
        });
        return figures;
    }

    private Expected added(Indicator indicator, String unit, Set<Window> scope, TreeMap<Window, Sums> byWindow) {
        TreeMap<Window, BigDecimal> figures = figures(indicator, byWindow);
        if (figures.isEmpty()) {
            return coverage.lacking(indicator, unit, scope);
        }
        BigDecimal sum = figures.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return coverage.figure(
                indicator, unit, scope, figures.keySet(), sum, null, null, exact(byWindow, figures.keySet()));
    }

    private Expected mean(Indicator indicator, String unit, Set<Window> scope, TreeMap<Window, Sums> byWindow) {
        TreeMap<Window, BigDecimal> figures = figures(indicator, byWindow);
        if (figures.isEmpty()) {
            return coverage.lacking(indicator, unit, scope);
        }
        BigDecimal sum = figures.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal count = BigDecimal.valueOf(figures.size());
        return coverage.figure(
                indicator,
                unit,
                scope,
                figures.keySet(),
                sum.divide(count, 20, RoundingMode.HALF_UP),
                sum,
                count,
                exact(byWindow, figures.keySet()));
    }

    private static boolean exact(Map<Window, Sums> byWindow, Set<Window> used) {
        return used.stream()
                .allMatch(window -> Objects.requireNonNull(byWindow.get(window)).exact());
    }

    /** The level of a year: its windows that end last. Years without one are left out. */
    private TreeMap<Integer, Map.Entry<BigDecimal, Set<Window>>> levels(
            Indicator indicator, TreeMap<Window, Sums> byWindow) {
        TreeMap<Integer, Map.Entry<BigDecimal, Set<Window>>> levels = new TreeMap<>();
        Set<Integer> years = new TreeSet<>();
        byWindow.keySet().forEach(window -> years.add(window.countsForYear()));
        for (int year : years) {
            TreeSet<Window> ofYear = new TreeSet<>(byWindow.keySet());
            ofYear.removeIf(window -> window.countsForYear() != year);
            Set<Window> last = endingWith(ofYear, Set.of(ofYear.last()));
            BigDecimal value = OracleSums.value(
                    indicator,
                    last.stream().map(byWindow::get).reduce(Sums::plus).orElseThrow());
            if (value != null) {
                levels.put(year, Map.entry(value, last));
            }
        }
        return levels;
    }

    private Expected growth(Indicator indicator, String unit, Set<Window> scope, TreeMap<Window, Sums> byWindow) {
        var levels = levels(indicator, byWindow);
        if (levels.size() < 2) {
            return coverage.lacking(indicator, unit, scope);
        }
        return growth(
                indicator,
                unit,
                scope,
                byWindow,
                levels.firstEntry().getValue(),
                levels.lastEntry().getValue(),
                levels.lastKey() - levels.firstKey(),
                null);
    }

    private Expected yearlyGrowth(
            Indicator indicator, String unit, int year, Set<Window> scope, TreeMap<Window, Sums> byWindow) {
        TreeMap<Window, Sums> before = sums.sums(indicator, unit, scope(indicator, unit, year - 1));
        var first = levels(indicator, before).get(year - 1);
        var last = levels(indicator, byWindow).get(year);
        if (first == null || last == null) {
            return coverage.lacking(indicator, unit, scope);
        }
        TreeMap<Window, Sums> both = new TreeMap<>(byWindow);
        both.putAll(before);
        return growth(indicator, unit, scope, both, first, last, 1, year);
    }

    private Expected growth(
            Indicator indicator,
            String unit,
            Set<Window> scope,
            TreeMap<Window, Sums> byWindow,
            Map.Entry<BigDecimal, Set<Window>> first,
            Map.Entry<BigDecimal, Set<Window>> last,
            int years,
            @Nullable Integer year) {
        if (first.getKey().signum() <= 0 || last.getKey().signum() < 0) {
            return coverage.lacking(indicator, unit, scope);
        }
        Set<Window> used = new TreeSet<>(first.getValue());
        used.addAll(last.getValue());
        Set<Window> counted = endingWith(scope, used);
        counted.addAll(used);
        Set<Window> shown = new TreeSet<>(used);
        shown.removeIf(window -> year != null && window.countsForYear() != year);
        Expected figure = coverage.figure(
                indicator,
                unit,
                counted,
                used,
                OracleComputed.yearlyGrowth(first.getKey(), last.getKey(), years),
                last.getKey(),
                first.getKey(),
                exact(byWindow, used));
        return new Expected(
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                figure.exact(),
                shown,
                figure.expected(),
                figure.lacking());
    }
}
