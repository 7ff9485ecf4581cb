package vn.tongket.programme.check;

import java.util.List;
import java.util.Map;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.UnitRule;

/** Whether somebody collects what a weighted mean is weighted with, of the same units. */
final class WeightCheck {
    private final Indicator indicator;
    private final Map<String, Indicator> all;
    private final DefinitionChecks.Elsewhere elsewhere;
    private final Problems problems;

    WeightCheck(
            Indicator indicator, Map<String, Indicator> all, DefinitionChecks.Elsewhere elsewhere, Problems problems) {
        this.indicator = indicator;
        this.all = all;
        this.elsewhere = elsewhere;
        this.problems = problems;
    }

    void check() {
        String code = indicator.weightCode();
        if (code == null || indicator.unitRule() != UnitRule.WEIGHTED_MEAN) {
            return;
        }
        Indicator weight = all.get(code);
        if (weight == null) {
            unknown(code);
            return;
        }
        if (weight.unitRule() != UnitRule.SUM) {
            problems.stops(
                    "weight",
                    "'" + code + "' cannot weight: it is " + weight.unitRule() + ", and a weight is a SUM",
                    "“" + code + "” không dùng làm quyền số được: quy tắc là " + weight.unitRule()
                            + ", quyền số phải là SUM");
        } else if (weight.collectedFrom() != indicator.collectedFrom()) {
            problems.stops(
                    "weight",
                    "'" + code + "' cannot weight: it is collected from " + weight.collectedFrom() + ", '"
                            + indicator.code() + "' from " + indicator.collectedFrom()
                            + ", so that no unit has both; collect both from the same kind of unit",
                    "“" + code + "” không dùng làm quyền số được: thu thập từ " + KindWords.of(weight.collectedFrom())
                            + " trong khi “" + indicator.code() + "” thu thập từ "
                            + KindWords.of(indicator.collectedFrom())
                            + ", không đơn vị nào có cả hai số; hãy thu thập từ cùng một cấp");
        }
        if (weight.limits().mayBeNegative()) {
            problems.refused(
                    "weight",
                    "'" + code + "' cannot weight: it may be negative",
                    "“" + code + "” không dùng làm quyền số được: số này có thể âm");
        }
    }

    private void unknown(String code) {
        List<String> others = elsewhere.programmesWith(code);
        String near = Nearest.to(code, all.keySet()).orElse(null);
        problems.stops(
                "weight",
                "there is no indicator '" + code + "'"
                        + (others.isEmpty() ? Problem.didYouMean(near) : Elsewheres.english(others)),
                "không có chỉ tiêu “" + code + "”"
                        + (others.isEmpty() ? Problem.coPhaiLa(near) : Elsewheres.vietnamese(others)));
    }
}
