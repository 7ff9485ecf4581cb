package vn.tongket.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.measure.Attainment.Verdict;
import vn.tongket.programme.Target;

/** Judges figures against targets. Compares unrounded: 99,96 is not 100, however it is printed. */
@Component
public class Attainments {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Each figure whose window lies in the target's: for a target of every year, one judgement a year. */
    public List<Attainment> judge(List<Figure> figures, Target target) {
        return figures.stream()
                .filter(figure -> target.window().contains(figure.window()))
                .map(figure -> judge(figure, target))
                .toList();
    }

    public Attainment judge(Figure figure, Target target) {
        BigDecimal value = figure.value();
        if (value == null) {
            return notJudged(figure, target, figure.reason() == null ? Reasons.nobodyReported() : figure.reason());
        }
        if (!target.window().overlaps(figure.window())) {
            return notJudged(figure, target, Reasons.targetOfAnotherTime());
        }
        boolean severalYears =
                figure.window().from().plusYears(1).isBefore(figure.window().to());
        if (target.isYearly() && severalYears) {
            return notJudged(figure, target, Reasons.judgedByYear());
        }
        return judge(value, figure, target);
    }

    private static Attainment judge(BigDecimal value, Figure figure, Target target) {
        BigDecimal percent = percent(value, target);
        Verdict verdict = verdict(value, percent, target);
        return new Attainment(target, figure.window(), verdict, percent, null);
    }

    private static Attainment notJudged(Figure figure, Target target, Reason reason) {
        return new Attainment(target, figure.window(), Verdict.NOT_JUDGED, null, reason);
    }

    private static Verdict verdict(BigDecimal value, @Nullable BigDecimal percent, Target target) {
        if (isMet(value, target)) {
            return isExceeded(value, percent, target) ? Verdict.EXCEEDED : Verdict.MET;
        }
        BigDecimal nearly = target.nearlyMetFrom();
        boolean nearlyMet = nearly != null && percent != null && percent.compareTo(nearly) >= 0;
        return nearlyMet ? Verdict.NEARLY_MET : Verdict.NOT_MET;
    }

    private static boolean isMet(BigDecimal value, Target target) {
        return switch (target.operator()) {
            case AT_LEAST -> value.compareTo(level(target)) >= 0;
            case AT_MOST -> value.compareTo(level(target)) <= 0;
            case EQUAL -> value.compareTo(level(target)) == 0;
            case RANGE -> value.compareTo(level(target)) >= 0 && value.compareTo(upperLevel(target)) <= 0;
            case MILESTONE -> target.level() == null ? value.signum() > 0 : value.compareTo(target.level()) >= 0;
        };
    }

    /** Beyond the level; where the target says from which attainment on, from there. A range or an equality cannot be exceeded. */
    private static boolean isExceeded(BigDecimal value, @Nullable BigDecimal percent, Target target) {
        BigDecimal from = target.exceededFrom();
        boolean reached = from != null && percent != null && percent.compareTo(from) >= 0;
        return switch (target.operator()) {
            case AT_LEAST -> from == null ? value.compareTo(level(target)) > 0 : reached;
            case AT_MOST -> from == null ? value.compareTo(level(target)) < 0 : reached;
            case MILESTONE -> reached;
            case EQUAL, RANGE -> false;
        };
    }

    /** Value over level; the other way round where less is better; for a range against the bound that was missed. */
    private static @Nullable BigDecimal percent(BigDecimal value, Target target) {
        return switch (target.operator()) {
            case AT_LEAST -> part(value, level(target));
            case AT_MOST -> part(level(target), value);
            case EQUAL -> part(value.min(level(target)), value.max(level(target)));
            case RANGE ->
                value.compareTo(level(target)) < 0
                        ? part(value, level(target))
                        : value.compareTo(upperLevel(target)) > 0 ? part(upperLevel(target), value) : HUNDRED;
            case MILESTONE -> target.level() == null ? null : part(value, target.level());
        };
    }

    private static @Nullable BigDecimal part(BigDecimal above, BigDecimal below) {
        return below.signum() <= 0 || above.signum() < 0 ? null : Decimals.divide(above.multiply(HUNDRED), below);
    }

    private static BigDecimal level(Target target) {
        return Objects.requireNonNull(target.level(), "Every target but a milestone has a level");
    }

    private static BigDecimal upperLevel(Target target) {
        return Objects.requireNonNull(target.upperLevel(), "A range has an upper level");
    }
}
