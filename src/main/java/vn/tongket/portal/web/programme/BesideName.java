package vn.tongket.portal.web.programme;

import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.ShownNumber;
import vn.tongket.measure.judge.TargetLevel;
import vn.tongket.measure.judge.Verdict;
import vn.tongket.page.NumberCell;
import vn.tongket.portal.web.word.FigureWords;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;

/**
 * In a row of figures the unit of measure stands once, beside the name; only the sign of percent goes with each number, as a
 * number without it would be read as another.
 */
final class BesideName {
    private BesideName() {}

    /** {@code triệu đồng/người/năm}; empty for a percent. */
    static String unit(Indicator indicator) {
        return isSign(indicator) ? "" : indicator.measuredIn();
    }

    /** {@code 99,1%}, {@code 12.709}. */
    static String number(Verdict verdict) {
        return isSign(verdict.indicator()) ? ShownNumber.withUnit(verdict) : ShownNumber.of(verdict);
    }

    /** The same, of a figure that nothing was judged by. */
    static String number(Figure figure) {
        NumberCell number = isSign(figure.indicator()) ? FigureWords.withUnit(figure) : FigureWords.number(figure);
        return number.shown();
    }

    /** {@code ≥ 95%}, {@code ≥ 13.000 mỗi năm}. */
    static String level(Indicator indicator, Target target) {
        return isSign(indicator) ? TargetLevel.full(indicator, target) : TargetLevel.bareWithYears(indicator, target);
    }

    private static boolean isSign(Indicator indicator) {
        return indicator.measuredIn().startsWith("%") || indicator.measuredIn().startsWith("‰");
    }
}
