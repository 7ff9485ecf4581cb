package vn.tongket.exchange.reading;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.NumberBound;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.base.VietnameseText;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.record.Quality;

/** Answers in the words and signs that tables use, and back. */
public final class QualitySigns {
    public static final String NIL = "Không phát sinh";
    public static final String MISSING = "Chưa có số liệu";
    public static final String ESTIMATE = "Ước thực hiện";
    public static final String NOT_APPLICABLE = "Không áp dụng";

    private QualitySigns() {}

    /** {@code 1.234,5}, {@code 40/800}, {@code Không phát sinh}, the words of a text; {@code trống} for nothing. */
    public static String of(@Nullable Answer answer) {
        if (answer == null || answer.isEmpty()) {
            return "trống";
        }
        Quality quality = answer.quality();
        if (quality == null) {
            return String.valueOf(answer.words());
        }
        String words = state(quality);
        if (!quality.hasNumber()) {
            return words;
        }
        return number(answer) + (quality == Quality.ESTIMATE ? " (ước)" : "");
    }

    private static String number(Answer answer) {
        BigDecimal quantity = answer.quantity();
        if (quantity != null) {
            return number(quantity);
        }
        BigDecimal numerator = answer.numerator();
        BigDecimal denominator = answer.denominator();
        return numerator == null || denominator == null ? "trống" : number(numerator) + "/" + number(denominator);
    }

    public static String number(BigDecimal number) {
        return VietnameseNumbers.formatShort(number, NumberBound.DECIMALS);
    }

    /** {@code –}, {@code …}, {@code x}: the signs of statistical tables; empty for a number. */
    public static String sign(Quality quality) {
        return switch (quality) {
            case NIL -> "–";
            case MISSING -> "…";
            case NOT_APPLICABLE -> "x";
            case ACTUAL, ESTIMATE -> "";
        };
    }

    /** As the list in a workbook has it; empty for an actual figure. */
    public static String state(Quality quality) {
        return switch (quality) {
            case NIL -> NIL;
            case MISSING -> MISSING;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case ESTIMATE -> ESTIMATE;
            case ACTUAL -> "";
        };
    }

    /** What a person means who writes these words or signs instead of a number, with marks or without. */
    public static Optional<Quality> quality(String words) {
        return switch (VietnameseText.fold(words.strip()).replaceAll("\\s+", " ")) {
            case "khong phat sinh", "khong", "-", "–", "—", "nil" -> Optional.of(Quality.NIL);
            case "chua co so lieu", "chua co", "…", "...", "missing" -> Optional.of(Quality.MISSING);
            case "khong ap dung", "x", "not_applicable" -> Optional.of(Quality.NOT_APPLICABLE);
            case "uoc thuc hien", "uoc", "estimate" -> Optional.of(Quality.ESTIMATE);
            case "thuc hien", "actual" -> Optional.of(Quality.ACTUAL);
            default -> Optional.empty();
        };
    }
}
