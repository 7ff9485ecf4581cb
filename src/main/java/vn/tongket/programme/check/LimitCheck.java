package vn.tongket.programme.check;

import java.util.HashSet;
import java.util.Set;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;

/** Whether what is said of an indicator's figures can be true of them: whole things, breakdowns. */
final class LimitCheck {
    private final Indicator indicator;
    private final String code;
    private final Problems problems;

    LimitCheck(Indicator indicator, Problems problems) {
        this.indicator = indicator;
        this.code = indicator.code();
        this.problems = problems;
    }

    void check() {
        if (indicator.limits().whole()) {
            checkWhole();
        }
        Set<String> seen = new HashSet<>();
        for (String breakdown : indicator.breakdowns()) {
            if (!seen.add(breakdown)) {
                problems.refused(
                        "breakdowns",
                        "the breakdown '" + breakdown + "' of '" + code + "' stands twice",
                        "mục con “" + breakdown + "” của “" + code + "” được khai báo hai lần");
            }
        }
    }

    private void checkWhole() {
        UnitRule rule = indicator.unitRule();
        boolean quotient = rule == UnitRule.RATIO_OF_SUMS
                || rule == UnitRule.WEIGHTED_MEAN
                || indicator.isPercent()
                || indicator.isPerSomething();
        if (quotient) {
            problems.refused(
                    "whole",
                    "'" + code + "' is a quotient (" + rule + ", '" + indicator.unitOfMeasure()
                            + "'), not whole things; leave 'whole' out",
                    "“" + code + "” là thương số (" + rule + ", “" + indicator.unitOfMeasure()
                            + "”), không phải số đếm nguyên; hãy bỏ “whole”");
        } else if (indicator.decimals() > 0 && !hasFractionsOverTime()) {
            problems.refused(
                    "decimals",
                    "'" + code
                            + "' counts whole things, which have no decimals; write decimals: 0 or leave 'whole' out",
                    "“" + code + "” đếm nguyên nên không có số lẻ; hãy ghi decimals: 0 hoặc bỏ “whole”");
        }
    }

    /** A mean of whole things, or their growth, has decimals. */
    private boolean hasFractionsOverTime() {
        TimeRule rule = indicator.timeRule();
        return rule == TimeRule.MEAN || rule == TimeRule.MEAN_OF_RATES || rule == TimeRule.CAGR;
    }
}
