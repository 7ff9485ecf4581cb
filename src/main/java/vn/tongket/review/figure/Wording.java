package vn.tongket.review.figure;

import java.math.BigDecimal;
import java.util.Locale;
import vn.tongket.base.VietnameseNumbers;

/** Small habits of administrative writing. */
public final class Wording {
    private Wording() {}

    /** Below ten with a zero, as offices write: {@code 05 kế hoạch}. */
    static String counted(long count) {
        return count > 0 && count < 10 ? "0" + count : VietnameseNumbers.format(BigDecimal.valueOf(count), 0);
    }

    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** As it goes on behind a colon or a comma; an abbreviation stays. */
    public static String lower(String words) {
        boolean abbreviation = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return words.isEmpty() || abbreviation
                ? words
                : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /** Ends with a mark. */
    public static String sentence(String words) {
        String bare = words.strip();
        return bare.isEmpty() || ".!?:;…".indexOf(bare.charAt(bare.length() - 1)) >= 0 ? bare : bare + ".";
    }
}
