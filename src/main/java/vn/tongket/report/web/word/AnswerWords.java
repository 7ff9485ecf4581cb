package vn.tongket.report.web.word;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.NumberBound;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.page.NumberCell;
import vn.tongket.programme.Target;
import vn.tongket.report.check.CheckedLine;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.record.Quality;

/** Answers and targets in words, for a line whose unit of measure and decimals are known. */
public final class AnswerWords {

    private AnswerWords() {}

    /** {@code 1.234,5}; of a ratio the rate with its parts: {@code 5% (40/800)}; a sign where there is no number. */
    public static @Nullable NumberCell cell(CheckedLine line, @Nullable Answer answer) {
        if (answer == null || answer.quality() == null) {
            return null;
        }
        return switch (answer.quality()) {
            case NIL -> NumberCell.NIL;
            case MISSING -> NumberCell.MISSING;
            case NOT_APPLICABLE -> NumberCell.NOT_APPLICABLE;
            case ACTUAL, ESTIMATE -> NumberCell.of(number(line, answer));
        };
    }

    private static String number(CheckedLine line, Answer answer) {
        if (answer.quantity() != null) {
            return exact(answer.quantity());
        }
        String parts = part(answer.numerator()) + "/" + part(answer.denominator());
        BigDecimal rate = line.figure(answer);
        return rate == null ? parts : rate(line, rate) + " (" + parts + ")";
    }

    private static String part(@Nullable BigDecimal part) {
        return part == null ? "…" : exact(part);
    }

    static String exact(BigDecimal number) {
        return VietnameseNumbers.formatShort(number, NumberBound.DECIMALS);
    }

    private static String rate(CheckedLine line, BigDecimal rate) {
        String number = VietnameseNumbers.format(rate, line.decimals());
        return line.measuredIn().startsWith("%") ? number + "%" : number;
    }

    /** As a sentence says it: {@code 12}, {@code ước 12}, {@code không phát sinh}, {@code chưa có số liệu}; the words of a question. */
    public static String inWords(CheckedLine line, Answer answer) {
        if (!line.figure()) {
            return answer.words() == null ? "chưa trả lời" : answer.words();
        }
        NumberCell cell = cell(line, answer);
        if (cell == null) {
            return "chưa nhập";
        }
        String estimate = answer.quality() == Quality.ESTIMATE ? "ước " : "";
        return estimate + (cell.spoken().isEmpty() ? cell.shown() : cell.spoken());
    }

    public static boolean isMissing(Answer answer) {
        return answer.quality() == Quality.MISSING;
    }

    /** {@code từ 95%}, {@code không quá 4%}. */
    public static @Nullable String target(CheckedLine line, @Nullable Target target) {
        if (target == null || target.level() == null) {
            return null;
        }
        String level = level(line, target.level());
        return switch (target.operator()) {
            case AT_LEAST -> "từ " + level;
            case AT_MOST -> "không quá " + level;
            case EQUAL, MILESTONE -> level;
            case RANGE -> target.upperLevel() == null ? level : level + "–" + level(line, target.upperLevel());
        };
    }

    private static String level(CheckedLine line, BigDecimal level) {
        return VietnameseNumbers.withUnit(exact(level), line.measuredIn().startsWith("%") ? "%" : "");
    }
}
