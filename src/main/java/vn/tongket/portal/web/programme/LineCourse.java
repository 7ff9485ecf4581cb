package vn.tongket.portal.web.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.ShownNumber;
import vn.tongket.measure.judge.Standing;
import vn.tongket.measure.judge.StepWords;
import vn.tongket.measure.judge.TargetLevel;
import vn.tongket.measure.judge.Verdict;
import vn.tongket.page.part.Bullet;
import vn.tongket.page.part.Course;
import vn.tongket.page.part.Sparkline;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;

/** The small picture of a line: its years, or where they are few its figure against the target. */
final class LineCourse {
    private LineCourse() {}

    /** @param before figure of the year before, where it can be held against the one shown */
    static Course of(Verdict shown, Standing standing, List<Figure> years, @Nullable Figure before) {
        Figure figure = shown.figure();
        BigDecimal value = figure == null ? null : figure.value();
        return figure == null || value == null
                ? Course.of(line(shown, standing, years), null)
                : Course.of(line(shown, standing, years), bar(shown, value, before, standing));
    }

    private static @Nullable Sparkline line(Verdict shown, Standing standing, List<Figure> years) {
        List<Figure> known = years.stream().filter(year -> year.value() != null).toList();
        if (known.isEmpty()) {
            return null;
        }
        List<@Nullable BigDecimal> values = new ArrayList<>();
        years.forEach(year -> values.add(year.value()));
        Target target = shown.target();
        return Sparkline.of(
                values,
                comparable(shown, years),
                standing.isOffTrack(),
                new Sparkline.Ends(
                        words(known.getFirst()),
                        words(known.getLast()),
                        target == null ? "" : asked(shown.indicator(), target)));
    }

    /** A level for the whole period is none for its years where years add up to it. */
    private static @Nullable BigDecimal comparable(Verdict shown, List<Figure> years) {
        Target target = shown.target();
        Figure figure = shown.figure();
        boolean ofYear =
                figure != null && years.stream().anyMatch(year -> year.window().equals(figure.window()));
        return target != null && (ofYear || shown.indicator().isPercent()) ? target.level() : null;
    }

    /** {@code 2016: 81,4%}. */
    private static String words(Figure year) {
        return StepWords.brief(year.window()) + ": " + BesideName.number(year);
    }

    private static @Nullable Bullet bar(Verdict shown, BigDecimal value, @Nullable Figure before, Standing standing) {
        Target target = shown.target();
        BigDecimal level = target == null ? null : target.level();
        return target == null || level == null
                ? null
                : Bullet.of(
                        value,
                        level,
                        before == null ? null : before.value(),
                        standing.isOffTrack(),
                        ShownNumber.withUnit(shown) + ", " + asked(shown.indicator(), target));
    }

    private static String asked(Indicator indicator, Target target) {
        return "mức phải đạt " + TargetLevel.full(indicator, target);
    }
}
