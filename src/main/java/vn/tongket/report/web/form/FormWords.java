package vn.tongket.report.web.form;

import java.math.BigDecimal;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.report.form.FormCheck;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.record.Finding;

/** What can be chosen in the form editor, in words. */
final class FormWords {
    private FormWords() {}

    static String kind(FormCheck.Kind kind) {
        return switch (kind) {
            case SUM_OF -> "Tổng: dòng thứ nhất bằng tổng các dòng sau";
            case AT_MOST -> "Không vượt: dòng thứ nhất không lớn hơn dòng thứ hai";
            case PERCENT_OF -> "Tỷ lệ: dòng thứ nhất (%) bằng dòng thứ hai chia dòng thứ ba";
            case SHARES_OF_WHOLE -> "Cơ cấu: các dòng cộng lại bằng 100%";
            case NOT_DECREASING -> "Lũy kế: không giảm so với kỳ trước trong năm";
            case JUMP -> "Biến động: không gấp quá số lần đã ghi so với kỳ trước";
            case SCALE -> "Nhầm đơn vị tính: gấp nghìn, gấp triệu lần kỳ trước";
            case COPIED -> "Chép lại: mọi số giống hệt kỳ trước";
            case TEXT_AGREES -> "Lời văn khớp số: số trong dòng thứ nhất bằng số ở dòng thứ hai";
            case OLD_NAMES -> "Tên đơn vị cũ: nhắc tên đơn vị đã hết hiệu lực";
            case NAMES_AGREE -> "Tên khớp nhau: từng dòng chữ của dòng thứ nhất có ở dòng thứ hai";
            case RANGE -> "Trong khoảng: từ 0 đến mức";
        };
    }

    /** A rule of a form with its numbers, those that were not set included. */
    static String rule(FormCheck check) {
        BigDecimal used = check.usedLevel();
        String level = used == null ? "" : VietnameseNumbers.formatShort(used, 6);
        return switch (check.kind()) {
            case JUMP -> "Biến động: không gấp quá " + level + " lần kỳ trước, không dưới 1/" + level + " kỳ trước";
            case RANGE -> "Trong khoảng: từ 0 đến " + level;
            case PERCENT_OF, SHARES_OF_WHOLE -> kind(check.kind()) + ", lệch không quá " + level + " điểm %";
            case SUM_OF, AT_MOST, NOT_DECREASING, SCALE, COPIED, TEXT_AGREES, OLD_NAMES, NAMES_AGREE ->
                kind(check.kind());
        };
    }

    static String level(FormCheck.Kind kind) {
        return switch (kind) {
            case JUMP -> "số lần, thường là 3";
            case PERCENT_OF, SHARES_OF_WHOLE -> "sai số cho phép, điểm %";
            case RANGE -> "mức cao nhất";
            case SUM_OF, AT_MOST, NOT_DECREASING, SCALE, COPIED, TEXT_AGREES, OLD_NAMES, NAMES_AGREE -> "không dùng";
        };
    }

    static String finding(Finding.Kind kind) {
        return switch (kind) {
            case RESULT -> "Kết quả, ưu điểm";
            case SHORTCOMING -> "Hạn chế";
            case CAUSE -> "Nguyên nhân";
            case LESSON -> "Bài học kinh nghiệm";
            case PROPOSAL -> "Kiến nghị, đề xuất";
            case SITUATION -> "Tình hình liên quan";
        };
    }

    static String side(Finding.Side side) {
        return switch (side) {
            case OBJECTIVE -> "khách quan";
            case SUBJECTIVE -> "chủ quan";
            case ADVANTAGE -> "thuận lợi";
            case DIFFICULTY -> "khó khăn";
        };
    }

    static String state(FormVersion.State state) {
        return switch (state) {
            case DRAFT -> "Bản nháp";
            case ACTIVE -> "Đang dùng";
            case RETIRED -> "Đã thay";
        };
    }
}
