package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.oracle.Told.Silence;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.UnitRule;

/** Figures that are added over units, by each rule over time. */
// Only of entries with an amount.
@SuppressWarnings("NullAway")
final class RuleOverTime {
    private final Oracle oracle;
    private final Scene scene;
    private final Indicator indicator;
    private final Window asked;
    private final Set<Caveat.Kind> caveats = EnumSet.noneOf(Caveat.Kind.class);

    /** @param asked the step as it was asked for, where levels count for its last year only */
    RuleOverTime(Oracle oracle, Scene scene, Window asked) {
        this.oracle = oracle;
        this.scene = scene;
        this.indicator = scene.indicator();
        this.asked = asked;
    }

    Told told() {
        if (indicator.unitRule() == UnitRule.COUNT_IF) {
            return new Counting(oracle, scene).told();
        }
        return switch (indicator.timeRule()) {
            case SUM, RATIO_OF_SUMS -> flow();
            case LAST -> level();
            case MEAN -> mean();
            case NONE -> single();
            case CAGR -> new Growths(oracle).average(indicator, scene.unit(), asked, scene.day());
            case MEAN_OF_RATES -> new Growths(oracle).meanOfRates(indicator, scene.unit(), asked, scene.day());
        };
    }

    private Told flow() {
        Scene.Chosen widest = scene::widest;
        Shares shares = scene.shares(scene.ground(), widest);
        return told(shares.sum().orElse(null), shares, ofTime(widest));
    }

    private Covered ofTime(Scene.Chosen chosen) {
        Days reached = oracle.reached(scene);
        if (!reached.coverAsMuchAs(Days.of(scene.step()))) {
            caveats.add(Caveat.Kind.SHORTER_THAN_STEP);
        }
        return new Covering(scene).ofTime(chosen, reached);
    }

    private Told level() {
        Scene.Chosen latest =
                piece -> scene.choice().latest(piece, scene.step()).stream().toList();
        Shares shares = scene.shares(scene.ground(), latest);
        Covered covered =
                new Covering(scene).ofLevels(piece -> !latest.on(piece).isEmpty());
        Set<LocalDate> days = new TreeSet<>();
        shares.byEntry().keySet().stream()
                .filter(Entry::isFigure)
                .forEach(entry -> days.add(entry.window().lastDay()));
        if (days.size() > 1) {
            caveats.add(Caveat.Kind.DAYS_DIFFER);
        }
        boolean lastDay = days.size() == 1 && days.contains(scene.step().lastDay());
        Told told = told(shares.sum().orElse(null), shares, covered);
        return days.size() > 1 || lastDay ? told : told.silentAbout(Silence.CAVEATS);
    }

    private Told mean() {
        Shares used = new Shares();
        Amount sum = null;
        for (String unit : scene.expected()) {
            Optional<Amount> own = mean(unit, used);
            if (own.isPresent()) {
                sum = sum == null ? own.get() : sum.plus(own.get());
            }
        }
        return told(sum, used, ofTime(scene::widest));
    }

    /** Over the moments at which all of the unit's ground has figures, else most of it. */
    private Optional<Amount> mean(String unit, Shares used) {
        List<Piece> ground = scene.groundOf(unit);
        Shares shares = scene.shares(ground, scene::widest);
        Days moments = new Moments(scene, unit).best();
        boolean months = shares.byEntry().keySet().stream()
                .map(entry -> entry.days().and(moments))
                .allMatch(Days::isOfWholeMonths);
        Amount sum = null;
        for (var share : shares.byEntry().entrySet()) {
            Days days = share.getKey().days().and(moments);
            Amount amount = share.getKey().amount();
            if (amount == null || days.isEmpty()) {
                continue;
            }
            used.add(share.getKey(), share.getValue());
            Amount lasting = amount.times(share.getValue()).times(length(days, months));
            sum = sum == null ? lasting : sum.plus(lasting);
        }
        return Optional.ofNullable(sum).map(whole -> whole.over(length(moments, months)));
    }

    private static BigDecimal length(Days days, boolean months) {
        return months ? days.months() : BigDecimal.valueOf(days.count());
    }

    /** The unit's one figure for the step; several are listed, not put together. */
    private Told single() {
        Covered time = ofTime(scene::widest);
        if (isLongerThanReported()) {
            return Told.none(time, scene.day()).silentAbout(Silence.COVERAGE);
        }
        Shares used = new Shares();
        Set<String> several = new TreeSet<>();
        for (String unit : scene.expected()) {
            Shares shares = scene.shares(scene.groundOf(unit), scene::widest);
            boolean one = scene.groundOf(unit).stream()
                    .allMatch(piece -> scene.widest(piece).size() <= 1);
            if (one) {
                used.addAll(shares);
            } else {
                several.add(unit);
            }
        }
        return told(used.sum().orElse(null), used, lacking(time, several));
    }

    private boolean isLongerThanReported() {
        int months = switch (indicator.frequency()) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> 12;
            case PERIOD -> Integer.MAX_VALUE;
        };
        return Days.wholeMonths(asked) > months;
    }

    private Covered lacking(Covered time, Set<String> several) {
        if (several.isEmpty()) {
            return time;
        }
        Covered units = new Covering(scene)
                .ofUnits(
                        unit -> time.whole().contains(unit) && !several.contains(unit),
                        unit -> several.contains(unit) || time.inPart().contains(unit));
        return new Covered(units.whole(), units.inPart(), units.missing(), time.percent(), time.least());
    }

    private Told told(@Nullable Amount amount, Shares shares, Covered covered) {
        BigDecimal factor = indicator.unitRule() == UnitRule.WEIGHTED_MEAN ? BigDecimal.ONE : indicator.factor();
        if (shares.fromCumulative()) {
            caveats.add(Caveat.Kind.FROM_CUMULATIVE);
        }
        BigDecimal value = amount == null ? null : amount.value(factor);
        boolean ratio = amount != null && amount.bottom() != null;
        return new Told(
                value,
                ratio ? amount.top() : null,
                ratio ? amount.bottom() : null,
                shares.exact(),
                covered,
                value == null ? EnumSet.noneOf(Caveat.Kind.class) : caveats,
                scene.day(),
                EnumSet.noneOf(Silence.class));
    }
}
