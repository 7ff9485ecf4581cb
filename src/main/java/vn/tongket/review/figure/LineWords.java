package vn.tongket.review.figure;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.judge.Verdict;
import vn.tongket.measure.judge.VerdictWords;
import vn.tongket.measure.series.Line;

/** What is asked of a figure, as a person writes it in a sentence: {@code tăng 8,5%}, {@code thứ 3/34}, {@code 10%/năm}. */
final class LineWords {
    private static final int PERCENT_DECIMALS = 1;
    private static final int PER_HEAD_DECIMALS = 3;

    private LineWords() {}

    static String of(Line line, NumberForm form) {
        String words = switch (line) {
            case Line.Grown grown -> growth(grown);
            case Line.Compared compared -> compared(compared);
            case Line.Ranked ranked -> "thứ " + ranked.rank() + "/" + ranked.of();
            case Line.PerHead head ->
                VietnameseNumbers.withUnit(
                        VietnameseNumbers.formatShort(value(head), PER_HEAD_DECIMALS),
                        head.indicator().measuredIn() + "/người");
            case Line.Attained attained -> attained(attained, form);
            case Line.Plain plain -> FigureInSentence.of(plain.figure(), Token.As.FULL, form);
            case Line.Spread spread ->
                VietnameseNumbers.format(value(spread), spread.indicator().decimals());
        };
        boolean estimated = line.exactness() == Exactness.ESTIMATED && !(line instanceof Line.Plain);
        return estimated ? "ước " + words : words;
    }

    /** The plain mean of rates says what it is, since a reader would take it for the other one. */
    private static String growth(Line.Grown grown) {
        return switch (grown.growth()) {
            case YEAR_ON_YEAR -> change(value(grown), "%");
            case CAGR -> percent(value(grown)) + "/năm";
            case MEAN_OF_RATES -> percent(value(grown)) + "/năm (trung bình cộng các năm)";
        };
    }

    private static String compared(Line.Compared compared) {
        BigDecimal percent = compared.percent();
        if (percent != null) {
            return change(percent, "%");
        }
        BigDecimal difference = Objects.requireNonNull(compared.difference(), "a line without one has a reason");
        String measuredIn = compared.indicator().measuredIn();
        return change(
                difference, measuredIn.startsWith("%") ? " điểm %" : measuredIn.isEmpty() ? "" : " " + measuredIn);
    }

    private static String change(BigDecimal by, String unit) {
        String size = VietnameseNumbers.format(by.abs(), PERCENT_DECIMALS) + unit;
        return switch (by.signum()) {
            case 1 -> "tăng " + size;
            case -1 -> "giảm " + size;
            default -> "không thay đổi";
        };
    }

    /** Of years how many reached it; where no percentage says anything, what was reached. */
    private static String attained(Line.Attained attained, NumberForm form) {
        Verdict judged = attained.verdict();
        if (judged != null && judged.isOfYears()) {
            return VerdictWords.reached(judged);
        }
        @Nullable BigDecimal percent = judged == null ? null : judged.percent();
        return percent == null ? FigureInSentence.of(attained.figure(), Token.As.FULL, form) : percent(percent);
    }

    private static String percent(BigDecimal number) {
        return VietnameseNumbers.format(number, PERCENT_DECIMALS) + "%";
    }

    private static BigDecimal value(Line line) {
        return Objects.requireNonNull(line.value(), "a line without one has a reason");
    }
}
