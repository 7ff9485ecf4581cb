package vn.tongket.portal.web.word;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.ShownNumber;
import vn.tongket.measure.judge.Verdict;
import vn.tongket.measure.question.Frame;
import vn.tongket.page.NumberCell;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;

/** Figures as Vietnamese words and numbers, each rounded once, here. */
public final class FigureWords {
    private FigureWords() {}

    /** The number alone, for a column whose heading names the unit of measure. */
    public static NumberCell number(Figure figure) {
        BigDecimal value = figure.value();
        return value == null ? NumberCell.MISSING : cell(figure, number(figure.indicator(), value));
    }

    /** The number with its unit of measure. */
    public static NumberCell withUnit(Figure figure) {
        BigDecimal value = figure.value();
        return value == null ? NumberCell.MISSING : cell(figure, withUnit(figure.indicator(), value));
    }

    /** A number that was written out already, with the sign of an estimate where it is one. */
    public static NumberCell cell(Figure figure, String number) {
        return figure.exactness() == Exactness.ESTIMATED ? NumberCell.estimated(number) : NumberCell.of(number);
    }

    public static String number(Indicator indicator, BigDecimal value) {
        return VietnameseNumbers.format(value, indicator.decimals());
    }

    public static String withUnit(Indicator indicator, BigDecimal value) {
        return VietnameseNumbers.withUnit(number(indicator, value), indicator.measuredIn());
    }

    /** A number made of figures, with the sign of an estimate where one of them is. */
    public static NumberCell withUnit(Indicator indicator, BigDecimal value, Exactness exactness) {
        String words = withUnit(indicator, value);
        return exactness == Exactness.ESTIMATED ? NumberCell.estimated(words) : NumberCell.of(words);
    }

    /** {@code 8,3%}: a share of last year's figure. */
    public static String percent(BigDecimal percent) {
        return VietnameseNumbers.formatShort(percent, 1) + "%";
    }

    /** {@code +1,4 điểm %}, {@code −3}: what the second of two columns has more. */
    public static String signed(Indicator indicator, BigDecimal difference) {
        String amount = difference(indicator, difference.abs());
        if (number(indicator, difference.abs()).matches("[0,.]+")) {
            return "không đổi";
        }
        return (difference.signum() > 0 ? "+" : "−") + amount;
    }

    /** {@code tăng 1,4 điểm %}; points are not percent. Empty where one of the two is missing. */
    public static String change(Figure now, @Nullable Figure before) {
        if (before == null || before.value() == null || now.value() == null) {
            return "";
        }
        BigDecimal change = now.value().subtract(before.value());
        if (number(now.indicator(), change.abs()).matches("[0,.]+")) {
            return "không đổi";
        }
        return (change.signum() > 0 ? "tăng " : "giảm ") + difference(now.indicator(), change.abs());
    }

    /** {@code 1,4 điểm %}, {@code 1.200 đồng/người/năm}. */
    static String difference(Indicator indicator, BigDecimal amount) {
        return difference(indicator, amount, indicator.decimals());
    }

    private static String difference(Indicator indicator, BigDecimal amount, int decimals) {
        return VietnameseNumbers.format(amount, decimals) + differenceUnit(indicator);
    }

    private static String differenceUnit(Indicator indicator) {
        String unit = indicator.measuredIn();
        if (unit.startsWith("%") || unit.startsWith("‰")) {
            return " điểm " + unit.charAt(0);
        }
        return unit.isEmpty() ? "" : " " + unit;
    }

    /** {@code 37/38}, {@code 9.976/10.035}, {@code 160/168, 7 một phần}. */
    public static String coverage(Coverage coverage) {
        String part = coverage.inPart() == 0 ? "" : ", " + count(coverage.inPart()) + " một phần";
        return coverage.expected() == 0 ? "" : count(coverage.reported()) + "/" + count(coverage.expected()) + part;
    }

    /** {@code còn thiếu 28 điểm %}, {@code cao hơn mức 3 vụ}; empty where no one level is missed. */
    public static String gap(Verdict verdict, Figure figure) {
        Target target = verdict.target();
        BigDecimal value = figure.value();
        BigDecimal level = target == null ? null : target.level();
        if (target == null || value == null || level == null) {
            return "";
        }
        BigDecimal by = level.subtract(value);
        String amount = difference(verdict.indicator(), by.abs(), ShownNumber.decimals(verdict));
        return switch (target.operator()) {
            case AT_LEAST, MILESTONE -> by.signum() > 0 ? "còn thiếu " + amount : "";
            case AT_MOST -> by.signum() < 0 ? "cao hơn mức " + amount : "";
            case EQUAL -> by.signum() == 0 ? "" : "chênh " + amount;
            case RANGE -> "";
        };
    }

    /** In a sentence signs are words. */
    public static String spoken(NumberCell number) {
        return number.spoken().isEmpty() ? number.shown() : number.spoken();
    }

    public static String boundaries(Frame frame) {
        return frame.day() == null
                ? "theo địa giới từng thời kỳ"
                : "theo địa giới ngày " + VietnameseDates.day(frame.day());
    }

    /** Over a column. */
    public static String heading(Frame frame) {
        return frame.day() == null ? "Địa giới từng thời kỳ" : "Địa giới ngày " + VietnameseDates.day(frame.day());
    }

    public static String count(int number) {
        return VietnameseNumbers.format(BigDecimal.valueOf(number), 0);
    }
}
