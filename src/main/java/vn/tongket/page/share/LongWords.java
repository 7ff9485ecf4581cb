package vn.tongket.page.share;

import java.util.List;
import vn.tongket.base.BadInput;
import vn.tongket.base.VietnameseNumbers;

/** What is too long to be looked at, said before anything is done with it. */
public final class LongWords {
    /** The longest text a person is asked for is ten pages. */
    public static final int MOST = 50_000;

    private static final int SHOWN = 40;

    private LongWords() {}

    /**
     * Refuses words of more than so many characters.
     *
     * @param what a noun, as a person calls it: {@code Tên biểu}
     */
    public static void check(String what, String words, int most) {
        if (words.length() > most) {
            String begin = words.substring(0, Math.min(SHOWN, words.length())).strip();
            throw BadInput.of(
                    what + " has " + words.length() + " characters; at most " + most + " are taken",
                    what + " (“" + begin + "…”) dài " + number(words.length()) + " ký tự; tối đa " + number(most)
                            + ". Rút ngắn rồi gửi lại; nội dung dài thì đính kèm tệp.");
        }
    }

    /** Refuses lists of more than so many entries. */
    public static void check(String what, List<?> entries, int most) {
        if (entries.size() > most) {
            throw BadInput.of(
                    what + " has " + entries.size() + " entries; at most " + most + " are taken at a time",
                    what + " có " + number(entries.size()) + " mục; mỗi lần nhận tối đa " + number(most)
                            + ". Chia thành nhiều lần.");
        }
    }

    private static String number(int number) {
        return VietnameseNumbers.format(java.math.BigDecimal.valueOf(number), 0);
    }
}
