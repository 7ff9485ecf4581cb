package vn.tongket.programme.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;

/** Whether an indicator's rules over units and over time go together and with what it is measured in. */
final class RuleCheck {
    private final Indicator indicator;
    private final String code;
    private final UnitRule unitRule;
    private final TimeRule timeRule;
    private final Problems problems;

    RuleCheck(Indicator indicator, Problems problems) {
        this.indicator = indicator;
        this.code = indicator.code();
        this.unitRule = indicator.unitRule();
        this.timeRule = indicator.timeRule();
        this.problems = problems;
    }

    void check() {
        checkGiven(UnitRule.WEIGHTED_MEAN, "weight", indicator.weightCode());
        checkGiven(UnitRule.COUNT_IF, "condition", indicator.condition());
        checkGiven(UnitRule.COMPUTED, "formula", indicator.formula());
        checkGrowth();
        checkPercent();
        checkCount();
        checkFactor();
        checkParts();
        checkRates();
        checkDistinct();
    }

    /** Weight, condition and formula each belong to one rule, and that rule needs it. */
    private void checkGiven(UnitRule rule, String name, @Nullable String given) {
        if (unitRule == rule && given == null) {
            problems.stops(
                    "over_units",
                    "'" + code + "' is " + rule + " and needs '" + name + "'",
                    "“" + code + "” dùng quy tắc " + rule + " nên phải có “" + name + "”");
        } else if (unitRule != rule && given != null) {
            problems.refused(
                    name,
                    "'" + name + "' belongs to over_units: " + rule + ", but '" + code + "' is " + unitRule,
                    "“" + name + "” chỉ dùng với over_units: " + rule + ", nhưng “" + code + "” là " + unitRule);
        }
    }

    /** Growth is a percentage of a level; of a percentage it would say nothing. */
    private void checkGrowth() {
        if (timeRule == TimeRule.CAGR && indicator.isPercent()) {
            problems.stops(
                    "unit_of_measure",
                    "'" + code + "' is CAGR, the growth of a level, and its level is in '" + indicator.unitOfMeasure()
                            + "': write the unit of measure of the level (the growth prints %/năm by itself);"
                            + " of rates use LAST, RATIO_OF_SUMS or MEAN_OF_RATES",
                    "“" + code + "” dùng CAGR là tốc độ tăng của một mức, nhưng đơn vị tính lại là “"
                            + indicator.unitOfMeasure()
                            + "”: hãy ghi đơn vị tính của mức đó (tốc độ tăng tự in %/năm); nếu là tỷ lệ thì dùng"
                            + " LAST, RATIO_OF_SUMS hoặc MEAN_OF_RATES");
        }
    }

    /** Percentages are neither added nor averaged: the two numbers they come from are. */
    private void checkPercent() {
        if (!indicator.isPercent() || timeRule == TimeRule.CAGR) {
            return;
        }
        if (unitRule == UnitRule.SUM) {
            problems.stops(
                    "over_units",
                    "'" + code + "' is a percentage and cannot be added; use RATIO_OF_SUMS with the two numbers"
                            + " it comes from, or OWN_LEVEL where they are not known",
                    "“" + code + "” là tỷ lệ, không cộng được; hãy dùng RATIO_OF_SUMS với tử số và mẫu số,"
                            + " hoặc OWN_LEVEL nếu không có hai số đó");
        } else if (isAddedOverTime()) {
            problems.stops(
                    "over_time",
                    "'" + code + "' is a percentage; over time use RATIO_OF_SUMS, LAST, MEAN_OF_RATES or NONE",
                    "“" + code + "” là tỷ lệ; theo thời gian hãy dùng RATIO_OF_SUMS, LAST, MEAN_OF_RATES hoặc NONE");
        }
    }

    /** COUNT_IF puts its units' own values together over time, then holds them against the condition; a ratio's mean is of its parts. */
    private boolean isAddedOverTime() {
        return switch (unitRule) {
            case COUNT_IF -> false;
            case RATIO_OF_SUMS -> timeRule == TimeRule.SUM;
            case SUM, WEIGHTED_MEAN, OWN_LEVEL, DISTINCT, COMPUTED ->
                timeRule == TimeRule.SUM || timeRule == TimeRule.MEAN;
        };
    }

    /** In %, a count is the share of those that reported: a hundred times met over reported, or it would print 2 % for two of three. */
    private void checkCount() {
        if (unitRule != UnitRule.COUNT_IF || !indicator.isPercent()) {
            return;
        }
        BigDecimal usual = Indicator.usualFactor(indicator.unitOfMeasure());
        if (indicator.factor().compareTo(usual) != 0) {
            problems.stops(
                    "factor",
                    "'" + code + "' is the share of units that meet its condition, in '" + indicator.unitOfMeasure()
                            + "': its factor can only be " + usual.toPlainString() + "; leave it out",
                    "“" + code + "” là tỷ lệ đơn vị đạt điều kiện, tính bằng “" + indicator.unitOfMeasure()
                            + "”: hệ số (factor) chỉ có thể là " + usual.toPlainString() + "; hãy bỏ dòng đó");
        }
    }

    private void checkFactor() {
        BigDecimal usual = Indicator.usualFactor(indicator.unitOfMeasure());
        if (unitRule == UnitRule.RATIO_OF_SUMS
                && indicator.isPercent()
                && indicator.factor().compareTo(usual) != 0) {
            problems.remark(
                    "factor",
                    "the factor of '" + code + "' is " + indicator.factor().toPlainString() + ", not "
                            + usual.toPlainString() + ": 1 of 2 prints "
                            + indicator.factor().divide(BigDecimal.TWO).toPlainString()
                            + indicator.unitOfMeasure(),
                    "hệ số (factor) của “" + code + "” là " + indicator.factor().toPlainString() + ", không phải "
                            + usual.toPlainString() + ": 1 trên 2 sẽ in "
                            + indicator.factor().divide(BigDecimal.TWO).toPlainString()
                            + indicator.unitOfMeasure());
        }
    }

    private void checkParts() {
        boolean hasParts = switch (unitRule) {
            case RATIO_OF_SUMS, OWN_LEVEL, COMPUTED, COUNT_IF -> true;
            case SUM, WEIGHTED_MEAN, DISTINCT -> false;
        };
        if (timeRule == TimeRule.RATIO_OF_SUMS && !hasParts) {
            problems.stops(
                    "over_time",
                    "RATIO_OF_SUMS over time needs numerators and denominators; '" + code + "' is " + unitRule
                            + " over units",
                    "RATIO_OF_SUMS theo thời gian cần tử số và mẫu số; “" + code + "” theo đơn vị là " + unitRule);
        }
    }

    private void checkRates() {
        boolean quantity = unitRule == UnitRule.SUM
                || unitRule == UnitRule.DISTINCT
                || (unitRule == UnitRule.COUNT_IF && !indicator.isPercent());
        if (timeRule == TimeRule.MEAN_OF_RATES && quantity) {
            problems.refused(
                    "over_time",
                    "MEAN_OF_RATES is the mean of rates, but '" + code + "' is a quantity; use MEAN",
                    "MEAN_OF_RATES là trung bình cộng của các tỷ lệ, nhưng “" + code
                            + "” là một số lượng; hãy dùng MEAN");
        }
    }

    /** Each window's figure stands, several have none together: said when it is written, not only when it is asked. */
    private void checkDistinct() {
        if (unitRule == UnitRule.DISTINCT && timeRule == TimeRule.SUM) {
            problems.remark(
                    "over_time",
                    "'" + code + "' counts persons or things once each, so that its years are never added; LAST or NONE"
                            + " say so, OWN_LEVEL adds turns (lượt)",
                    "“" + code + "” đếm mỗi người, mỗi việc một lần nên không cộng các năm; hãy dùng LAST hoặc NONE,"
                            + " hoặc OWN_LEVEL nếu đếm theo lượt");
        }
    }
}
