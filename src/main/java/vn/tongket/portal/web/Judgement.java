package vn.tongket.portal.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.measure.Attainments;
import vn.tongket.measure.Figure;
import vn.tongket.programme.Target;

/** Says where a figure stands against its target: by the level once the term is over, by the pace before. */
@Component
class Judgement {
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
        return over ? atEnd : duringTerm(atEnd, Pace.of(judged, target, series));
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

    private static Standing duringTerm(Standing atEnd, @Nullable BigDecimal pace) {
        if (atEnd == Standing.MET || atEnd == Standing.EXCEEDED) {
            return Standing.ON_TRACK;
        }
        if (atEnd == Standing.UNKNOWN) {
            return Standing.UNKNOWN;
        }
        if (pace == null) {
            return Standing.ATTENTION;
        }
        if (pace.compareTo(BigDecimal.ONE) >= 0) {
            return Standing.ON_TRACK;
        }
        boolean close = pace.compareTo(Pace.ATTENTION_FROM) >= 0 || atEnd == Standing.NEARLY_MET;
        return close ? Standing.ATTENTION : Standing.AT_RISK;
    }
}
