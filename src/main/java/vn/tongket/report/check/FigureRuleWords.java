package vn.tongket.report.check;

import java.math.BigDecimal;
import vn.tongket.base.VietnameseNumbers;

/** The sentences of rules that every figure keeps. */
final class FigureRuleWords {
    static final String REQUIRED = "chưa nhập. Nhập số, hoặc chọn Không phát sinh, Chưa có số liệu.";
    static final String UNANSWERED = "chưa trả lời.";
    static final String WHY_MISSING = "ghi rõ vì sao chưa có số liệu và khi nào có.";
    static final String ZERO_DENOMINATOR = "mẫu số bằng 0. Nếu không phát sinh, chọn Không phát sinh.";
    static final String HALF_RATIO = "mới có một trong hai số. Nhập đủ tử số và mẫu số.";
    static final String FRACTION =
            "đếm nguyên (người, hộ, lớp…) mà số có phần lẻ. Sửa lại; nếu là số ước thì chọn Số ước, nếu đúng thì ghi lý do.";
    static final String NEGATIVE = "số âm. Kiểm tra lại dấu của số.";

    private FigureRuleWords() {}

    static String overWhole(CheckedLine line, BigDecimal numerator, BigDecimal denominator) {
        return "tử số (" + number(numerator) + ") lớn hơn mẫu số (" + number(denominator)
                + "), tức là trên 100%. Kiểm tra lại, nếu đúng thì ghi lý do.";
    }

    static String number(BigDecimal number) {
        return VietnameseNumbers.formatShort(number, 6);
    }
}
