package vn.tongket.report.usual;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import vn.tongket.base.VietnameseNumbers;

/** How an unusual figure is told, with what it may have been meant to be. */
final class UsualWords {
    private static final List<String> MONEY = List.of("đồng", "nghìn đồng", "triệu đồng", "tỷ đồng", "nghìn tỷ đồng");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal NEAR = BigDecimal.TWO;
    private static final BigDecimal CLOSE = new BigDecimal("1.1");
    private static final String[] DIGITS = {"", "một", "hai", "ba", "", "", "sáu", "", "", "chín"};
    private static final int LARGEST_STEP = 3;

    private UsualWords() {}

    static String above(String what, BigDecimal figure, BigDecimal at, String reference, String measuredIn) {
        BigDecimal times = ratio(figure, at);
        return what + " " + number(figure) + " gấp " + times(times) + " lần " + reference + "."
                + slip(times, true, measuredIn);
    }

    static String below(String what, BigDecimal figure, BigDecimal at, String reference, String measuredIn) {
        if (figure.signum() == 0) {
            return what + " 0, trong khi " + reference + ".";
        }
        BigDecimal times = ratio(at, figure);
        return what + " " + number(figure) + " kém " + times(times) + " lần " + reference + "."
                + slip(times, false, measuredIn);
    }

    static String number(BigDecimal figure) {
        return VietnameseNumbers.formatShort(figure, 6);
    }

    private static BigDecimal ratio(BigDecimal larger, BigDecimal smaller) {
        return larger.divide(smaller, MathContext.DECIMAL64);
    }

    private static String times(BigDecimal times) {
        return VietnameseNumbers.formatShort(times, times.compareTo(BigDecimal.TEN) < 0 ? 1 : 0);
    }

    /** A thousand times is another unit of measure or a mark mistaken, ten times a digit too many. */
    private static String slip(BigDecimal times, boolean above, String measuredIn) {
        BigDecimal scale = BigDecimal.ONE;
        for (int step = 1; step <= LARGEST_STEP; step++) {
            scale = scale.multiply(THOUSAND);
            if (isAbout(times, scale, NEAR)) {
                return thousandfold(step, above, measuredIn);
            }
        }
        if (isAbout(times, BigDecimal.TEN, CLOSE)) {
            return digits(1, above);
        }
        return isAbout(times, BigDecimal.valueOf(100), CLOSE) ? digits(2, above) : "";
    }

    private static boolean isAbout(BigDecimal times, BigDecimal scale, BigDecimal near) {
        return times.multiply(near).compareTo(scale) >= 0 && times.compareTo(scale.multiply(near)) <= 0;
    }

    private static String thousandfold(int step, boolean above, String measuredIn) {
        int stands = MONEY.indexOf(measuredIn);
        int meant = above ? stands - step : stands + step;
        return stands >= 0 && meant >= 0 && meant < MONEY.size()
                ? " Có phải số này tính bằng " + MONEY.get(meant) + "?"
                : digits(3 * step, above);
    }

    private static String digits(int count, boolean above) {
        return " Có phải nhầm dấu chấm, dấu phẩy, hay gõ " + (above ? "thừa " : "thiếu ") + DIGITS[count] + " chữ số?";
    }
}
