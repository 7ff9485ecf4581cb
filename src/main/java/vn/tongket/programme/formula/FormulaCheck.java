package vn.tongket.programme.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Measure;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.formula.Expression.Operator;
import vn.tongket.programme.formula.Formula.Mistake;

/** Checks a formula when it is written: every indicator known, no percent of percent, and units of measure that come out right. */
final class FormulaCheck {
    private final Map<String, Indicator> all;
    private final Indicator self;
    private final List<Mistake> mistakes = new ArrayList<>();

    private FormulaCheck(Map<String, Indicator> all, Indicator self) {
        this.all = all;
        this.self = self;
    }

    static List<Mistake> mistakes(Expression whole, Map<String, Indicator> all, Indicator self) {
        FormulaCheck check = new FormulaCheck(all, self);
        Measure result = check.measure(whole);
        // A level in percent cannot grow; that is told by itself.
        boolean growthOfRate = self.timeRule() == TimeRule.CAGR && self.isPercent();
        if (result != null && check.mistakes.isEmpty() && !growthOfRate) {
            check.fit(result, whole.column());
        }
        if (whole.inputs().isEmpty()) {
            check.add(1, "the formula names no indicator", "công thức không dùng chỉ tiêu nào");
        }
        return List.copyOf(check.mistakes);
    }

    /** The measure of a part of the formula; null once a mistake in it was noted, so that one mistake is told once. */
    private @Nullable Measure measure(Expression part) {
        return switch (part) {
            case Expression.Number number -> Measure.NUMBER;
            case Expression.Input input -> measure(input);
            case Expression.Negation negation -> measure(negation.of());
            case Expression.Operation operation -> measure(operation);
        };
    }

    private @Nullable Measure measure(Expression.Input input) {
        if (input.code().equals(self.code())) {
            add(input.column(), "the indicator cannot be computed from itself", "chỉ tiêu không thể tính từ chính nó");
            return null;
        }
        Indicator indicator = all.get(input.code());
        if (indicator == null) {
            String near = Nearest.to(input.code(), all.keySet())
                    .map(code -> code.replace('-', '_'))
                    .orElse(null);
            String name = input.code().replace('-', '_');
            mistakes.add(new Mistake(
                    input.column(),
                    "there is no indicator '" + name + "'" + Problem.didYouMean(near),
                    "không có chỉ tiêu “" + name + "”" + Problem.coPhaiLa(near),
                    input.code(),
                    false));
            return null;
        }
        return Measure.of(indicator.measuredIn());
    }

    private @Nullable Measure measure(Expression.Operation operation) {
        Measure left = measure(operation.left());
        Measure right = measure(operation.right());
        if (left == null || right == null) {
            return null;
        }
        return switch (operation.operator()) {
            case PLUS, MINUS -> added(left, right, operation);
            case TIMES -> withoutPercentOfPercent(left, right, left.times(right), operation);
            case OVER -> withoutPercentOfPercent(left, right, left.over(right), operation);
        };
    }

    private @Nullable Measure added(Measure left, Measure right, Expression.Operation operation) {
        // 100 - rate and growth + 1 are written with plain numbers: a number takes the measure of what it is added to.
        if (left.isNumber() || right.isNumber()) {
            return left.isNumber() ? right : left;
        }
        if (!left.isSameAs(right)) {
            String verb = operation.operator() == Operator.PLUS ? "added" : "subtracted";
            String dongTu = operation.operator() == Operator.PLUS ? "cộng" : "trừ";
            addOfMeasure(
                    operation.column(),
                    "different units of measure cannot be " + verb + ": " + left.words() + " and " + right.words(),
                    "không thể " + dongTu + " hai đơn vị tính khác nhau: " + left.words() + " và " + right.words());
            return null;
        }
        return left.ten() == null ? left : right;
    }

    private @Nullable Measure withoutPercentOfPercent(
            Measure left, Measure right, Measure result, Expression.Operation operation) {
        if (left.percents() != 0 && right.percents() != 0) {
            addOfMeasure(
                    operation.column(),
                    "a percentage of a percentage says nothing: use the numbers the percentages come from",
                    "không tính tỷ lệ của tỷ lệ: hãy dùng các số gốc của từng tỷ lệ");
            return null;
        }
        return result;
    }

    private void fit(Measure result, int column) {
        result.misfit(Measure.of(self.unitOfMeasure())).ifPresent(misfit -> {
            String declared = self.unitOfMeasure();
            switch (misfit) {
                case OTHER_THING ->
                    addOfMeasure(
                            column,
                            "the formula gives " + result.words() + ", but the indicator is measured in '" + declared
                                    + "'",
                            "công thức cho ra " + result.words() + " nhưng chỉ tiêu có đơn vị tính “" + declared + "”");
                case OTHER_TEN ->
                    addOfMeasure(
                            column,
                            "the formula's result is another power of ten than '" + declared
                                    + "': multiply or divide by the number that converts it",
                            "kết quả công thức khác bậc (nghìn, triệu, tỷ) với “" + declared
                                    + "”: hãy nhân hoặc chia cho số quy đổi");
                case NOT_YET_PERCENT ->
                    addOfMeasure(
                            column,
                            "the formula gives a part of 1, but the indicator is measured in '" + declared
                                    + "': multiply it by 100 (1000 for ‰)",
                            "công thức cho ra phần của 1 nhưng chỉ tiêu có đơn vị tính “" + declared
                                    + "”: hãy nhân với 100 (1000 nếu là ‰)");
            }
        });
    }

    private void add(int column, String english, String vietnamese) {
        mistakes.add(new Mistake(column, english, vietnamese));
    }

    /** Of units of measure only: the formula can be worked out. */
    private void addOfMeasure(int column, String english, String vietnamese) {
        mistakes.add(new Mistake(column, english, vietnamese, null, true));
    }
}
