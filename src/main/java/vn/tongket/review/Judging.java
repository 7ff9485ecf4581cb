package vn.tongket.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.Attainment;
import vn.tongket.measure.Attainments;
import vn.tongket.measure.Figure;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;

/** Holds each target that falls due in the period against its figure. */
final class Judging {
    private final Subject subject;
    private final Attainments attainments;

    Judging(Subject subject, Attainments attainments) {
        this.subject = subject;
        this.attainments = attainments;
    }

    List<Judged> all() {
        List<Judged> all = new ArrayList<>();
        for (Indicator indicator : subject.programme().indicators()) {
            for (Target target : subject.targets(indicator)) {
                all.add(judge(indicator, target));
            }
        }
        return all;
    }

    private Judged judge(Indicator indicator, Target target) {
        if (target.isYearly()) {
            return subject.board().years(indicator).stream()
                    .filter(figure -> target.window().contains(figure.window().lastDay()))
                    .map(figure -> judged(indicator, target, figure))
                    .max(Comparator.comparing(Judged::verdict))
                    .orElseGet(() -> judged(indicator, target, null));
        }
        return judged(indicator, target, subject.board().over(indicator, target.window()));
    }

    private Judged judged(Indicator indicator, Target target, @Nullable Figure figure) {
        Attainment.Verdict verdict = figure == null
                ? Attainment.Verdict.NOT_JUDGED
                : attainments.judge(figure, target).verdict();
        return new Judged(indicator, target, figure, verdict);
    }
}
