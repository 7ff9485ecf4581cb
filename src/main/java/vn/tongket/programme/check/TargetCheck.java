package vn.tongket.programme.check;

import java.time.temporal.ChronoUnit;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;
import vn.tongket.programme.Thresholds;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.YearRule;

/** Whether a target can be reached and missed. */
final class TargetCheck {
    private final Indicator indicator;
    private final Problems problems;

    TargetCheck(Indicator indicator, Problems problems) {
        this.indicator = indicator;
        this.problems = problems;
    }

    void check() {
        for (int i = 0; i < indicator.targets().size(); i++) {
            int number = i;
            Target target = indicator.targets().get(i);
            checkLevels(target, i);
            checkYears(target, i);
            ThresholdCheck.check(
                    new Thresholds(target.exceededFrom(), target.nearlyMetFrom()),
                    (member, english, vietnamese) -> problems.refused(number, member, english, vietnamese));
        }
    }

    private void checkLevels(Target target, int number) {
        if (target.level() == null && target.operator() != Target.Operator.MILESTONE) {
            problems.refused(
                    number,
                    "operator",
                    target.operator() + " needs a level",
                    target.operator() + " phải có mức (level)");
        }
        boolean range = target.operator() == Target.Operator.RANGE;
        if (range != (target.upperLevel() != null)) {
            problems.refused(
                    number,
                    range ? "operator" : "upper_level",
                    range ? "RANGE needs an upper_level" : "upper_level belongs to operator: RANGE",
                    range ? "RANGE phải có mức trên (upper_level)" : "upper_level chỉ dùng với operator: RANGE");
        } else if (range && target.level() != null && target.level().compareTo(target.upperLevel()) > 0) {
            problems.refused(number, "upper_level", "the upper level is below the level", "mức trên nhỏ hơn mức dưới");
        }
    }

    private void checkYears(Target target, int number) {
        YearRule rule = target.years();
        long years = years(target.window());
        if (rule.leastYears() > years) {
            problems.refused(
                    number,
                    "least_years",
                    "at least " + rule.leastYears() + " years cannot reach it: its window holds " + years,
                    "không thể có ít nhất " + rule.leastYears() + " năm đạt: thời gian của mức này chỉ có " + years
                            + " năm");
        }
        if (rule.isYearly() && target.operator() == Target.Operator.MILESTONE) {
            problems.refused(
                    number,
                    "over_years",
                    "a MILESTONE is reached once, by the end of its window; leave 'over_years' out",
                    "MILESTONE chỉ đạt một lần, trước khi hết thời gian; hãy bỏ “over_years”");
        }
        if (rule.isYearly() && years > 1 && indicator.frequency() == Indicator.Frequency.PERIOD) {
            problems.refused(
                    number,
                    "over_years",
                    "'" + indicator.code() + "' is reported once for the whole period, so that no year can be judged;"
                            + " write over_years: PERIOD, or another frequency",
                    "“" + indicator.code() + "” chỉ báo cáo một lần cho cả kỳ nên không đánh giá từng năm được; hãy"
                            + " ghi over_years: PERIOD hoặc đổi kỳ báo cáo (frequency)");
        }
        if (!rule.isYearly() && years > 1 && isListedByYear()) {
            problems.remark(
                    number,
                    "operator",
                    "'" + indicator.code() + "' is NONE over time: it has no figure for several years together; write"
                            + " over_years: EVERY, LAST or AT_LEAST",
                    "“" + indicator.code() + "” chỉ liệt kê theo năm (NONE), không có số của nhiều năm gộp lại; hãy ghi"
                            + " over_years: EVERY, LAST hoặc AT_LEAST");
        }
    }

    private boolean isListedByYear() {
        return indicator.timeRule() == TimeRule.NONE && indicator.frequency() != Indicator.Frequency.PERIOD;
    }

    /** Begun years count. */
    private static long years(Window window) {
        return Math.max(1, (ChronoUnit.MONTHS.between(window.from(), window.to()) + 11) / 12);
    }
}
