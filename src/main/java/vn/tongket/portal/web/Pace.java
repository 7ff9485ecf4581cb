package vn.tongket.portal.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.Figure;
import vn.tongket.programme.Target;
import vn.tongket.programme.TimeRule;

/**
 * Nhịp: how much of the way that should lie behind has been covered, going evenly from the first figure (from zero, for what
 * adds up) to the target at the end of its window. 1 is in pace.
 */
final class Pace {
    /** From here on, behind the pace is only a warning. */
    static final BigDecimal ATTENTION_FROM = new BigDecimal("0.8");

    private Pace() {}

    /** Null where there is nothing to measure a pace by. */
    static @Nullable BigDecimal of(Figure judged, Target target, List<Figure> series) {
        BigDecimal value = judged.value();
        BigDecimal level = target.level();
        if (value == null || level == null) {
            return null;
        }
        if (judged.indicator().timeRule() == TimeRule.SUM && !target.everyYear()) {
            return ratio(value, level, elapsed(target.window(), lastWindow(series, judged)));
        }
        return fromFirst(judged, value, level, target, series);
    }

    private static @Nullable BigDecimal fromFirst(
            Figure judged, BigDecimal value, BigDecimal level, Target target, List<Figure> series) {
        Figure first = series.stream()
                .filter(figure -> figure.value() != null)
                .findFirst()
                .orElse(null);
        Window last = lastWindow(series, judged);
        if (first == null || first.value() == null || !first.window().to().isBefore(last.to())) {
            return null;
        }
        if (!first.window().to().isBefore(target.window().to())) {
            return null;
        }
        BigDecimal elapsed =
                elapsed(new Window(first.window().to(), target.window().to()), last);
        return ratio(value.subtract(first.value()), level.subtract(first.value()), elapsed);
    }

    private static @Nullable BigDecimal ratio(BigDecimal covered, BigDecimal whole, BigDecimal elapsed) {
        BigDecimal expected = whole.multiply(elapsed);
        return expected.signum() == 0 ? null : covered.divide(expected, MathContext.DECIMAL64);
    }

    private static Window lastWindow(List<Figure> series, Figure judged) {
        return series.stream()
                .filter(figure -> figure.value() != null)
                .map(Figure::window)
                .filter(window -> !window.to().isAfter(judged.window().to()))
                .reduce((_, later) -> later)
                .orElse(judged.window());
    }

    private static BigDecimal elapsed(Window way, Window last) {
        long covered = last.to().toEpochDay() - way.from().toEpochDay();
        long whole = way.to().toEpochDay() - way.from().toEpochDay();
        return BigDecimal.valueOf(Math.clamp(covered, 0, whole))
                .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    }
}
