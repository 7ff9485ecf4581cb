package vn.tongket.access;

import java.util.regex.Pattern;
import vn.tongket.base.VietnameseText;

/**
 * A name as it is kept: one Unicode form, one line, single blanks, and no sign that is not seen. Marks of direction and of no
 * width would let one name look like another, or turn the words round that stand beside it.
 */
public final class PlainName {
    /** Most signs of a person's name. */
    static final int LONGEST = 100;

    /** Most signs of what somebody is at their office. */
    static final int LONGEST_OFFICE = 200;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]+");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cc}]+");

    private PlainName() {}

    public static String of(String typed) {
        String seen = UNSEEN.matcher(VietnameseText.nfc(typed)).replaceAll("");
        return BLANKS.matcher(seen).replaceAll(" ").strip();
    }
}
