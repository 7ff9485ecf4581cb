package vn.tongket.measure.judge;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Figure;
import vn.tongket.programme.Target;
import vn.tongket.programme.Target.Operator;
import vn.tongket.programme.TimeRule;

/** Works out how far a figure should have come before its target's end, and where that leaves it. */
final class Paces {
    /** From here on, behind the pace is only a warning. */
    private static final BigDecimal ATTENTION_FROM = new BigDecimal("0.8");

    private final Target target;
    private final Levels levels;

    Paces(Target target, Levels levels) {
        this.target = target;
        this.levels = levels;
    }

    /**
     * @param window what the target speaks of: its own, or of a yearly one the year
     * @param years the unit's figures by year, oldest first
     * @return null where there is no one level to go to, no beginning before the figure, or nothing to go
     */
    @Nullable
    Pace of(Figure figure, Window window, List<Figure> years) {
        BigDecimal value = figure.value();
        BigDecimal level = target.level();
        if (value == null || level == null || target.operator() == Operator.RANGE) {
            return null;
        }
        if (figure.indicator().timeRule() == TimeRule.SUM) {
            boolean ceiling = target.operator() == Operator.AT_MOST;
            return Pace.of(
                    window, BigDecimal.ZERO, level, value, figure.window().to(), ceiling);
        }
        return fromFirst(figure, value, level, window, years);
    }

    /** One that stood beyond its level already goes nowhere. */
    private @Nullable Pace fromFirst(
            Figure figure, BigDecimal value, BigDecimal level, Window window, List<Figure> years) {
        Figure first =
                years.stream().filter(one -> one.value() != null).findFirst().orElse(null);
        BigDecimal from = first == null ? null : first.value();
        if (first == null
                || from == null
                || levels.standing(from).isReached()
                || !first.window().to().isBefore(figure.window().to())
                || !first.window().to().isBefore(window.to())) {
            return null;
        }
        Window way = new Window(first.window().to(), window.to());
        return Pace.of(way, from, level, value, figure.window().to(), false);
    }

    /** @param asItIs how the figure would be judged if it were the last word */
    Standing standing(Standing asItIs, @Nullable Pace pace) {
        if (pace != null && pace.ceiling()) {
            return asItIs.isReached() ? byPace(pace) : Standing.AT_RISK;
        }
        if (asItIs.isReached()) {
            return Standing.ON_TRACK;
        }
        if (pace == null) {
            return Standing.ATTENTION;
        }
        Standing byPace = byPace(pace);
        return byPace == Standing.AT_RISK && asItIs == Standing.NEARLY_MET ? Standing.ATTENTION : byPace;
    }

    private static Standing byPace(Pace pace) {
        if (pace.isKept(BigDecimal.ONE)) {
            return Standing.ON_TRACK;
        }
        return pace.isKept(ATTENTION_FROM) ? Standing.ATTENTION : Standing.AT_RISK;
    }
}
