package vn.tongket.portal.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.Window;
import vn.tongket.measure.Attainments;
import vn.tongket.measure.Figure;
import vn.tongket.measure.series.Pace;
import vn.tongket.programme.Target;
import vn.tongket.programme.TimeRule;

/** Says where a figure stands against its target: by the level once the term is over, by the pace before. */
@Component
class Judgement {
    /** From here on, behind the pace is only a warning. */
    private static final BigDecimal ATTENTION_FROM = new BigDecimal("0.8");

    private final Attainments attainments;

    Judgement(Attainments attainments) {
        this.attainments = attainments;
    }

    Standing of(@Nullable Figure judged, @Nullable Target target, List<Figure> series, LocalDate day) {
        if (target == null) {
            return Standing.NO_TARGET;
        }
        if (judged == null || judged.value() == null) {
            return Standing.UNKNOWN;
        }
        Standing atEnd = atEnd(judged, target);
        boolean over = !day.isBefore(target.window().to());
        return over ? atEnd : duringTerm(atEnd, pace(judged, target, series));
    }

    Standing atEnd(Figure judged, Target target) {
        return switch (attainments.judge(judged, target).verdict()) {
            case EXCEEDED -> Standing.EXCEEDED;
            case MET -> Standing.MET;
            case NEARLY_MET -> Standing.NEARLY_MET;
            case NOT_MET -> Standing.NOT_MET;
            case NOT_JUDGED -> Standing.UNKNOWN;
        };
    }

    /** From zero, for what adds up over the window, else from the first figure; null where there is nothing to measure it by. */
    private static @Nullable Pace pace(Figure judged, Target target, List<Figure> series) {
        BigDecimal value = judged.value();
        BigDecimal level = target.level();
        if (value == null || level == null) {
            return null;
        }
        Window window = target.window();
        LocalDate reached = reached(series, judged);
        if (judged.indicator().timeRule() == TimeRule.SUM && !target.isYearly()) {
            return Pace.of(window, BigDecimal.ZERO, level, value, reached);
        }
        Figure first = series.stream()
                .filter(figure -> figure.value() != null)
                .findFirst()
                .orElse(null);
        if (first == null || first.value() == null) {
            return null;
        }
        LocalDate begin = first.window().to();
        return begin.isBefore(reached) && begin.isBefore(window.to())
                ? Pace.of(new Window(begin, window.to()), first.value(), level, value, reached)
                : null;
    }

    /** Where the last of the figures ends that the one judged is made of. */
    private static LocalDate reached(List<Figure> series, Figure judged) {
        return series.stream()
                .filter(figure -> figure.value() != null)
                .map(Figure::window)
                .filter(window -> !window.to().isAfter(judged.window().to()))
                .reduce((_, later) -> later)
                .orElse(judged.window())
                .to();
    }

    private static Standing duringTerm(Standing atEnd, @Nullable Pace pace) {
        if (atEnd == Standing.MET || atEnd == Standing.EXCEEDED) {
            return Standing.ON_TRACK;
        }
        if (atEnd == Standing.UNKNOWN) {
            return Standing.UNKNOWN;
        }
        if (pace == null) {
            return Standing.ATTENTION;
        }
        if (pace.isKept(BigDecimal.ONE)) {
            return Standing.ON_TRACK;
        }
        boolean close = pace.isKept(ATTENTION_FROM) || atEnd == Standing.NEARLY_MET;
        return close ? Standing.ATTENTION : Standing.AT_RISK;
    }
}
