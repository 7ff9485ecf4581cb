package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.oracle.Told.Silence;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;

/** Growth per year between two levels, and the plain mean of rates. */
final class Growths {
    private final Oracle oracle;

    Growths(Oracle oracle) {
        this.oracle = oracle;
    }

    /** Of a year over the year before. */
    Compared yearOnYear(Indicator indicator, String unit, int year, @Nullable LocalDate frame) {
        Window step = Window.year(year);
        LocalDate day = frame == null ? oracle.lastDay(step) : frame;
        return new Comparing(oracle, indicator, unit, day).compare(step, Window.year(year - 1));
    }

    /** Between the first and the last year of a step in which the unit has figures. */
    Growth growth(Indicator levels, String unit, Window step, LocalDate day) {
        TreeSet<Integer> years = years(levels, unit, step, day);
        if (years.size() < 2) {
            return new Growth(null, 0);
        }
        int first = years.first();
        int last = years.last();
        Compared compared = new Comparing(oracle, levels, unit, day).compare(Window.year(last), Window.year(first));
        boolean sameForAll = years(levels, oracle.world.root(), step, day).first() == first
                && years(levels, oracle.world.root(), step, day).last() == last;
        return new Growth(
                new Compared(
                        compared.last(),
                        compared.first(),
                        compared.compared(),
                        compared.leftOut(),
                        compared.exact(),
                        day,
                        !sameForAll),
                last - first);
    }

    record Growth(@Nullable Compared compared, int years) {
        @Nullable
        BigDecimal value() {
            return compared == null ? null : compared.average(years);
        }
    }

    private TreeSet<Integer> years(Indicator levels, String unit, Window step, LocalDate day) {
        TreeSet<Integer> years = new TreeSet<>();
        for (int year = step.from().getYear(); year <= step.lastDay().getYear(); year++) {
            Scene scene = oracle.scene(levels, unit, Window.year(year), day);
            boolean some = scene.ground().stream()
                    .anyMatch(piece -> scene.widest(piece).stream().anyMatch(Entry::isFigure)
                            || scene.choice().latest(piece, scene.step()).isPresent());
            if (some) {
                years.add(year);
            }
        }
        return years;
    }

    /** As a rule over time; each unit has one level a year. */
    Told average(Indicator indicator, String unit, Window step, LocalDate day) {
        Growth growth = growth(withRule(indicator, TimeRule.NONE), unit, step, day);
        Covered nothing = Covered.nothing(indicator.limits().leastCoverage());
        Compared compared = growth.compared();
        boolean oneYear = Days.days(step) <= 366;
        if (compared == null) {
            return oneYear
                    ? Told.none(nothing, day).silentAbout(Silence.values())
                    : Told.none(nothing, day).silentAbout(Silence.COVERAGE);
        }
        Told told = new Told(
                growth.value(),
                null,
                null,
                compared.exact(),
                new Covered(compared.compared(), new TreeSet<>(), compared.leftOut(), BigDecimal.ZERO, BigDecimal.ONE),
                EnumSet.noneOf(Caveat.Kind.class),
                day,
                EnumSet.of(Silence.CAVEATS, Silence.COVERAGE));
        return compared.silent() ? told.silentAbout(Silence.VALUE) : told;
    }

    /** The plain mean of the rates of whole windows of equal length. */
    Told meanOfRates(Indicator indicator, String unit, Window step, LocalDate day) {
        UnitRule rule = indicator.unitRule();
        Indicator parts = withRule(indicator, rule == UnitRule.RATIO_OF_SUMS ? TimeRule.RATIO_OF_SUMS : TimeRule.NONE);
        List<BigDecimal> rates = new ArrayList<>();
        boolean thin = false;
        for (Window window : windows(indicator, step)) {
            Scene scene = oracle.scene(parts, unit, window, day);
            Told rate = new RuleOverTime(oracle, scene, window).told();
            boolean whole = rate.covered().missing().isEmpty()
                    && rate.covered().inPart().isEmpty()
                    && !rate.caveats().contains(Caveat.Kind.SHORTER_THAN_STEP);
            thin |= rate.value() != null && !whole;
            if (rate.value() != null && whole) {
                rates.add(rate.value());
            }
        }
        BigDecimal mean = rates.isEmpty()
                ? null
                : rates.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(rates.size()), Amount.PRECISE);
        Told told = new Told(
                mean,
                null,
                null,
                true,
                Covered.nothing(indicator.limits().leastCoverage()),
                EnumSet.noneOf(Caveat.Kind.class),
                day,
                EnumSet.of(Silence.COVERAGE, Silence.CAVEATS));
        return thin ? told.silentAbout(Silence.VALUE) : told;
    }

    private static List<Window> windows(Indicator indicator, Window step) {
        int months = switch (indicator.frequency()) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR, PERIOD -> 12;
        };
        List<Window> windows = new ArrayList<>();
        for (LocalDate from = step.from(); from.isBefore(step.to()); from = from.plusMonths(months)) {
            windows.add(new Window(from, from.plusMonths(months)));
        }
        return windows;
    }

    static Indicator withRule(Indicator one, TimeRule rule) {
        return new Indicator(
                one.code(),
                one.wording(),
                new Indicator.Rules(
                        one.unitRule(),
                        rule,
                        one.weightCode(),
                        one.condition(),
                        one.formula(),
                        one.factor(),
                        one.shareBy()),
                one.collected(),
                one.display(),
                one.targets(),
                one.limits(),
                one.publishing());
    }
}
