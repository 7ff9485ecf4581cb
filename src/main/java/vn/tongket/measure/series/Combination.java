package vn.tongket.measure.series;

import static vn.tongket.measure.series.RefusalReasons.cannotRun;
import static vn.tongket.measure.series.RefusalReasons.finerThanReported;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Level;
import vn.tongket.measure.question.Running;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Indicator.Better;
import vn.tongket.programme.Programme;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;

/** Which combinations of an indicator's rules and a question make sense; of all others, why not. */
final class Combination {
    private static final List<UnitRule> QUOTIENTS =
            List.of(UnitRule.RATIO_OF_SUMS, UnitRule.WEIGHTED_MEAN, UnitRule.COMPUTED);

    private static final List<String> PEOPLE =
            List.of("người", "nghìn người", "ngàn người", "triệu người", "người-năm");

    private final Programme programme;
    private final SeriesQuestion question;
    private final @Nullable Indicator population;
    private final Grouping by;
    private final Running running;

    Combination(Programme programme, SeriesQuestion question, @Nullable Indicator population) {
        this.programme = programme;
        this.question = question;
        this.population = population;
        this.by = SeriesReader.by(question);
        this.running = question.period().running();
    }

    /** The first reason not to answer; empty when it can be answered. */
    Optional<Reason> refuse(Indicator indicator) {
        return Stream.<Supplier<@Nullable Reason>>of(
                        () -> ofLevel(indicator),
                        () -> ofSteps(indicator),
                        () -> ofRunning(indicator),
                        () -> ofSeveralWindows(indicator),
                        () -> ofAsked(indicator))
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private @Nullable Reason ofLevel(Indicator indicator) {
        boolean below = question.level() instanceof Level.Within(var kind)
                && any(indicator, one -> isRolledUp(one) && kind.compareTo(one.collectedFrom()) > 0);
        return below ? RefusalReasons.belowCollection(indicator) : null;
    }

    private @Nullable Reason ofSteps(Indicator indicator) {
        if (any(indicator, one -> one.formula() == null && !by.isReportedAs(one.frequency()))) {
            return finerThanReported(by);
        }
        return by.isWithinYear() && indicator.timeRule() == TimeRule.CAGR ? RefusalReasons.growthIsOfYears() : null;
    }

    private @Nullable Reason ofRunning(Indicator indicator) {
        if (running == Running.EACH) {
            return null;
        }
        if (by == Grouping.TOTAL) {
            return cannotRun("a total is one figure and cannot run", "cả giai đoạn là một số, không lũy kế được");
        }
        if (by == Grouping.YEAR && running == Running.FROM_YEAR_START) {
            return cannotRun(
                    "a year from its start to its end is the year itself: ask by month or quarter, or from the programme's start",
                    "lũy kế từ đầu năm đến hết năm chính là số cả năm: hãy chọn tháng, quý hoặc lũy kế từ đầu chương trình");
        }
        boolean levels = indicator.unitRule() == UnitRule.COMPUTED
                && indicator.timeRule() != TimeRule.SUM
                && indicator.timeRule() != TimeRule.RATIO_OF_SUMS;
        if (levels) {
            return cannotRun(
                    "its formula gives a level for each year, which nothing adds up",
                    "công thức cho ra mức của từng năm, không cộng dồn");
        }
        return switch (question.asked()) {
            case Asked.Figures _, Asked.Ranking _, Asked.Distribution _, Asked.Changes _, Asked.TwoFrames _ -> null;
            case Asked.LastYear _ ->
                running == Running.FROM_YEAR_START
                        ? null
                        : cannotRun(
                                "what runs from the programme's start has no same period last year",
                                "số lũy kế từ đầu chương trình không có cùng kỳ năm trước");
            case Asked.Attained _, Asked.Growing _, Asked.PerHead _ ->
                cannotRun(
                        "growth, attainment and figures per head choose their own years",
                        "tốc độ tăng, mức đạt và bình quân đầu người tự xác định kỳ tính");
        };
    }

    /** Percentages and persons that several windows report are not put together by adding them. */
    private @Nullable Reason ofSeveralWindows(Indicator indicator) {
        if (indicator.unitRule() == UnitRule.SUM
                && indicator.timeRule() != TimeRule.CAGR
                && Rates.isPercent(indicator)) {
            return RefusalReasons.percentSummed();
        }
        Grouping steps = yearsOnly(indicator) ? Grouping.YEAR : by;
        boolean several = steps == Grouping.TOTAL || running != Running.EACH || steps.months() > months(indicator);
        if (!several || indicator.timeRule() != TimeRule.SUM) {
            return null;
        }
        if (indicator.unitRule() == UnitRule.DISTINCT) {
            return RefusalReasons.personsAdded();
        }
        boolean quoted = indicator.unitRule() == UnitRule.OWN_LEVEL || indicator.unitRule() == UnitRule.WEIGHTED_MEAN;
        return quoted && Rates.isPercent(indicator) ? RefusalReasons.percentSummed() : null;
    }

    private static int months(Indicator indicator) {
        return switch (indicator.frequency()) {
            case MONTH -> Grouping.MONTH.months();
            case QUARTER -> Grouping.QUARTER.months();
            case HALF_YEAR -> Grouping.HALF_YEAR.months();
            case YEAR, PERIOD -> Grouping.YEAR.months();
        };
    }

    /** Growth takes yearly figures, whatever it is summed up under; so does a target of every year. */
    private boolean yearsOnly(Indicator indicator) {
        return switch (question.asked()) {
            case Asked.Growing _ -> true;
            case Asked.Attained _ -> indicator.targets().stream().allMatch(Attaining::isYearly);
            case Asked.Figures _,
                    Asked.PerHead _,
                    Asked.LastYear _,
                    Asked.Ranking _,
                    Asked.Distribution _,
                    Asked.Changes _,
                    Asked.TwoFrames _ -> false;
        };
    }

    private @Nullable Reason ofAsked(Indicator indicator) {
        return switch (question.asked()) {
            case Asked.Figures _, Asked.Changes _ -> null;
            case Asked.Attained _ -> ofAttainment(indicator);
            case Asked.Growing(var growth) -> ofGrowth(indicator, growth);
            case Asked.PerHead _ -> ofPerHead(indicator);
            case Asked.LastYear _ ->
                by == Grouping.TOTAL && question.period().window() == null
                        ? RefusalReasons.lastYearOfEverything()
                        : null;
            case Asked.Ranking _ -> ofRank(indicator);
            case Asked.Distribution _ -> question.level().equals(Level.ITSELF) ? RefusalReasons.needsLevel() : null;
            case Asked.TwoFrames(var beside) -> {
                if (beside.equals(question.frame())) {
                    yield RefusalReasons.sameFrame();
                }
                yield any(indicator, one -> one.formula() == null && !isRolledUp(one))
                        ? RefusalReasons.ownFigureInNewFrame()
                        : null;
            }
        };
    }

    private @Nullable Reason ofAttainment(Indicator indicator) {
        if (by.isWithinYear()) {
            return RefusalReasons.onlyYearOrTotal("attainment", "mức đạt");
        }
        return indicator.targets().isEmpty() ? RefusalReasons.noTarget() : null;
    }

    private @Nullable Reason ofGrowth(Indicator indicator, Growth growth) {
        Grouping wanted = growth == Growth.YEAR_ON_YEAR ? Grouping.YEAR : Grouping.TOTAL;
        if (by != wanted) {
            return RefusalReasons.growthBy(growth, wanted);
        }
        if (indicator.timeRule() == TimeRule.NONE) {
            return RefusalReasons.onlyListed();
        }
        return Rates.isRate(indicator) ? RefusalReasons.growthOfRate() : null;
    }

    private @Nullable Reason ofPerHead(Indicator indicator) {
        Indicator heads = population();
        boolean stock = heads.unitRule() == UnitRule.SUM && countsHeads(heads);
        if (!stock || heads.code().equals(indicator.code())) {
            return RefusalReasons.notAPopulation(heads.code());
        }
        if (by.isWithinYear()) {
            return RefusalReasons.onlyYearOrTotal("a figure per head", "bình quân đầu người");
        }
        boolean quotient = QUOTIENTS.contains(indicator.unitRule())
                || Rates.isRate(indicator)
                || indicator.timeRule() == TimeRule.RATIO_OF_SUMS;
        return quotient ? RefusalReasons.perHeadOfQuotient() : null;
    }

    /** A stock of anything that is no percentage; or people by the year, which add up to person-years. */
    private static boolean countsHeads(Indicator heads) {
        return switch (heads.timeRule()) {
            case LAST, MEAN -> !Rates.isPercent(heads);
            case SUM -> PEOPLE.contains(heads.measuredIn().strip()) && months(heads) == Grouping.YEAR.months();
            case RATIO_OF_SUMS, CAGR, MEAN_OF_RATES, NONE -> false;
        };
    }

    private @Nullable Reason ofRank(Indicator indicator) {
        if (question.level().equals(Level.ITSELF)) {
            return RefusalReasons.needsLevel();
        }
        return indicator.better() == Better.NEITHER ? RefusalReasons.neitherIsBetter() : null;
    }

    Indicator population() {
        return Objects.requireNonNull(population, "asked per head");
    }

    private static boolean isRolledUp(Indicator indicator) {
        return indicator.unitRule() != UnitRule.OWN_LEVEL && indicator.unitRule() != UnitRule.DISTINCT;
    }

    /** Of the indicator, or of any it is computed from. */
    private boolean any(Indicator indicator, Predicate<Indicator> predicate) {
        return Changing.inputs(programme, indicator).stream().anyMatch(predicate);
    }
}
