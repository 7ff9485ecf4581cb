package vn.tongket.review.text;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;
import vn.tongket.base.VietnameseNumbers;

/**
 * Counts below ten, {@code 05 kế hoạch} or {@code 5 kế hoạch}: as the office itself writes them in this document, so that it
 * has one form.
 *
 * @param padded with a zero before
 */
public record SmallNumbers(boolean padded) {
    private static final int TEN = 10;
    private static final Pattern WITH_ZERO = Pattern.compile("(?<![\\d.,/-])0[1-9] (?=\\p{Ll})");
    /** Numbers of things, not of documents, articles, terms or dates. */
    private static final Pattern WITHOUT = Pattern.compile(
            "(?<![\\d.,/-])(?<!số |khóa |khoá |điều |Điều |khoản |quý |tháng |năm |ngày |tượng |mục |phần |tiêu |bảng |lục )"
                    + "[1-9] (?=\\p{Ll})");

    /** What a person wrote decides; where it shows neither, with a zero, as most offices do. */
    public static SmallNumbers habitOf(Collection<String> written) {
        boolean with =
                written.stream().anyMatch(words -> WITH_ZERO.matcher(words).find());
        boolean without =
                written.stream().anyMatch(words -> WITHOUT.matcher(words).find());
        return new SmallNumbers(with || !without);
    }

    public String counted(long count) {
        return padded && count > 0 && count < TEN
                ? "0" + count
                : VietnameseNumbers.format(BigDecimal.valueOf(count), 0);
    }

    /** A number as written by the figure's rule; only whole ones below ten change. */
    public String counted(String number) {
        boolean small = number.length() == 1 && number.charAt(0) >= '1' && number.charAt(0) <= '9';
        return padded && small ? "0" + number : number;
    }
}
