package vn.tongket.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;
import vn.tongket.programme.Formula;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Objective;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Target;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.UnitCodes;

/** Whether indicators are put together by rules that mean something, and their targets can be reached or missed. */
final class IndicatorCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final YamlTree tree;
    private final Programme programme;
    private final UnitCodes.Lookup units;
    private final Map<String, Indicator> byCode = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    IndicatorCheck(YamlTree tree, Programme programme, UnitCodes.Lookup units) {
        this.tree = tree;
        this.programme = programme;
        this.units = units;
    }

    List<Problem> mistakes() {
        List<Indicator> indicators = programme.indicators();
        for (int i = 0; i < indicators.size(); i++) {
            checkTwice(indicators.get(i), "/indicators/" + i);
            byCode.putIfAbsent(indicators.get(i).code(), indicators.get(i));
        }
        for (int i = 0; i < indicators.size(); i++) {
            check(indicators.get(i), "/indicators/" + i);
        }
        checkCycles();
        return problems;
    }

    private void checkTwice(Indicator indicator, String pointer) {
        Indicator first = byCode.get(indicator.code());
        if (first != null) {
            int line = tree.place("/indicators/" + programme.indicators().indexOf(first) + "/code")
                    .line();
            hard(
                    pointer + "/code",
                    "the code '" + indicator.code() + "' stands in line " + line + " already",
                    "mã “" + indicator.code() + "” đã có ở dòng " + line);
        }
    }

    private void check(Indicator indicator, String pointer) {
        String objective = indicator.objective();
        if (objective != null) {
            List<String> codes =
                    programme.objectives().stream().map(Objective::code).toList();
            known("objective", "mục tiêu", objective, codes, pointer + "/objective");
        }
        checkGiven(indicator, pointer, UnitRule.WEIGHTED_MEAN, "weight", indicator.weightCode());
        checkGiven(indicator, pointer, UnitRule.COUNT_IF, "condition", indicator.condition());
        checkGiven(indicator, pointer, UnitRule.COMPUTED, "formula", indicator.formula());
        checkWeight(indicator, pointer);
        checkPercent(indicator, pointer);
        checkFormula(indicator, pointer);
        for (int i = 0; i < indicator.targets().size(); i++) {
            check(indicator.targets().get(i), pointer + "/targets/" + i);
        }
    }

    /** Weight, condition and formula each belong to one rule, and that rule needs it. */
    private void checkGiven(Indicator indicator, String pointer, UnitRule rule, String name, @Nullable String given) {
        if (indicator.unitRule() == rule && given == null) {
            hard(
                    pointer + "/over_units",
                    "'" + indicator.code() + "' is " + rule + " and needs '" + name + "'",
                    "“" + indicator.code() + "” dùng quy tắc " + rule + " nên phải có “" + name + "”");
        } else if (indicator.unitRule() != rule && given != null) {
            hard(
                    pointer + "/" + name,
                    "'" + name + "' belongs to over_units: " + rule + ", but '" + indicator.code() + "' is "
                            + indicator.unitRule(),
                    "“" + name + "” chỉ dùng với over_units: " + rule + ", nhưng “" + indicator.code() + "” là "
                            + indicator.unitRule());
        }
    }

    private void checkWeight(Indicator indicator, String pointer) {
        String code = indicator.weightCode();
        if (code == null || indicator.unitRule() != UnitRule.WEIGHTED_MEAN) {
            return;
        }
        Indicator weight = byCode.get(code);
        if (weight == null) {
            known("indicator", "chỉ tiêu", code, byCode.keySet(), pointer + "/weight");
        } else if (weight.unitRule() != UnitRule.SUM) {
            hard(
                    pointer + "/weight",
                    "'" + code + "' cannot weight: it is " + weight.unitRule() + ", and a weight is a SUM",
                    "“" + code + "” không dùng làm quyền số được: quy tắc là " + weight.unitRule()
                            + ", quyền số phải là SUM");
        }
    }

    /** Percentages are neither added nor averaged: the two numbers they come from are. */
    private void checkPercent(Indicator indicator, String pointer) {
        boolean percent =
                indicator.measuredIn().startsWith("%") || indicator.measuredIn().startsWith("‰");
        // A growth rate is the exception: levels are added over units, and the rate comes of the sums.
        boolean growth = indicator.timeRule() == TimeRule.CAGR;
        if (percent && indicator.unitRule() == UnitRule.SUM && !growth) {
            hard(
                    pointer + "/over_units",
                    "'" + indicator.code()
                            + "' is a percentage and cannot be added; use RATIO_OF_SUMS with the two numbers"
                            + " it comes from, or OWN_LEVEL where they are not known",
                    "“" + indicator.code() + "” là tỷ lệ, không cộng được; hãy dùng RATIO_OF_SUMS với tử số và mẫu số,"
                            + " hoặc OWN_LEVEL nếu không có hai số đó");
        }
        boolean summed = indicator.timeRule() == TimeRule.SUM || indicator.timeRule() == TimeRule.MEAN;
        if (percent && summed && indicator.unitRule() != UnitRule.SUM) {
            hard(
                    pointer + "/over_time",
                    "'" + indicator.code()
                            + "' is a percentage; over time use RATIO_OF_SUMS, LAST, CAGR, MEAN_OF_RATES or NONE",
                    "“" + indicator.code()
                            + "” là tỷ lệ; theo thời gian hãy dùng RATIO_OF_SUMS, LAST, CAGR, MEAN_OF_RATES hoặc NONE");
        }
        if (indicator.timeRule() == TimeRule.RATIO_OF_SUMS
                && indicator.unitRule() != UnitRule.RATIO_OF_SUMS
                && indicator.unitRule() != UnitRule.OWN_LEVEL
                && indicator.unitRule() != UnitRule.COMPUTED
                && indicator.unitRule() != UnitRule.COUNT_IF) {
            hard(
                    pointer + "/over_time",
                    "RATIO_OF_SUMS over time needs numerators and denominators; '" + indicator.code() + "' is "
                            + indicator.unitRule() + " over units",
                    "RATIO_OF_SUMS theo thời gian cần tử số và mẫu số; “" + indicator.code() + "” theo đơn vị là "
                            + indicator.unitRule());
        }
    }

    private void checkFormula(Indicator indicator, String pointer) {
        String formula = indicator.formula();
        if (formula == null || indicator.unitRule() != UnitRule.COMPUTED) {
            return;
        }
        for (Formula.Mistake mistake : Formula.parse(formula).check(byCode, indicator)) {
            hard(
                    pointer + "/formula",
                    "formula, character " + mistake.column() + ": " + mistake.english(),
                    "công thức, ký tự thứ " + mistake.column() + ": " + mistake.vietnamese());
        }
    }

    private void checkCycles() {
        for (List<String> cycle : Formula.cycles(byCode)) {
            String way = String.join(" → ", cycle) + " → " + cycle.getFirst();
            Indicator first = byCode.get(cycle.getFirst());
            if (cycle.size() > 1 && first != null) {
                hard(
                        "/indicators/" + programme.indicators().indexOf(first) + "/formula",
                        "the formulas run in a circle: " + way,
                        "các công thức tạo thành vòng lặp: " + way);
            }
        }
    }

    private void check(Target target, String pointer) {
        String unit = target.unit();
        if (unit != null && units.find(unit).isEmpty()) {
            known("unit", "đơn vị", unit, units.codes(), pointer + "/unit");
        }
        if (target.level() == null && target.operator() != Target.Operator.MILESTONE) {
            hard(
                    pointer + "/operator",
                    target.operator() + " needs a level",
                    target.operator() + " phải có mức (level)");
        }
        boolean range = target.operator() == Target.Operator.RANGE;
        if (range != (target.upperLevel() != null)) {
            hard(
                    pointer + (range ? "/operator" : "/upper_level"),
                    range ? "RANGE needs an upper_level" : "upper_level belongs to operator: RANGE",
                    range ? "RANGE phải có mức trên (upper_level)" : "upper_level chỉ dùng với operator: RANGE");
        } else if (range && target.level() != null && target.level().compareTo(target.upperLevel()) > 0) {
            hard(pointer + "/upper_level", "the upper level is below the level", "mức trên nhỏ hơn mức dưới");
        }
        checkYears(new Part(tree.root().at(pointer), pointer));
        checkThresholds(target, pointer);
        if (!target.window().overlaps(programme.period())) {
            problems.add(tree.soft(
                    pointer + "/from",
                    "the target lies wholly outside the programme's period",
                    "mức phải đạt nằm ngoài giai đoạn của chương trình"));
        }
    }

    private void checkYears(Part target) {
        boolean counted = target.word("over_years", "").equals("AT_LEAST");
        if (counted && !target.has("least_years")) {
            hard(
                    target.at("over_years"),
                    "over_years: AT_LEAST needs 'least_years'",
                    "over_years: AT_LEAST phải có số năm (least_years)");
        } else if (!counted && target.has("least_years")) {
            hard(
                    target.at("least_years"),
                    "'least_years' belongs to over_years: AT_LEAST",
                    "“least_years” chỉ dùng với over_years: AT_LEAST");
        }
        if (target.has("over_years") && target.has("every_year")) {
            hard(
                    target.at("every_year"),
                    "'every_year' is the older way to write 'over_years'; keep only over_years",
                    "“every_year” là cách ghi cũ của “over_years”; chỉ giữ over_years");
        }
    }

    private void checkThresholds(Target target, String pointer) {
        if (target.nearlyMetFrom() != null && target.nearlyMetFrom().compareTo(HUNDRED) > 0) {
            hard(
                    pointer + "/nearly_met_from",
                    "nearly_met_from is an attainment of at most 100 %",
                    "nearly_met_from là mức hoàn thành không quá 100%");
        }
        if (target.exceededFrom() != null && target.exceededFrom().compareTo(HUNDRED) < 0) {
            hard(
                    pointer + "/exceeded_from",
                    "exceeded_from is an attainment of 100 % or more",
                    "exceeded_from là mức hoàn thành từ 100% trở lên");
        }
    }

    private void known(String what, String gi, String code, Collection<String> codes, String pointer) {
        if (!codes.contains(code)) {
            String nearest = Nearest.to(code, codes).orElse(null);
            hard(
                    pointer,
                    "there is no " + what + " '" + code + "'" + Problem.didYouMean(nearest),
                    "không có " + gi + " “" + code + "”" + Problem.coPhaiLa(nearest));
        }
    }

    private void hard(String pointer, String english, String vietnamese) {
        problems.add(tree.hard(pointer, english, vietnamese));
    }
}
