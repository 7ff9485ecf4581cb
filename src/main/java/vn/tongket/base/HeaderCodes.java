package vn.tongket.base;

/**
 * The words of a header or footer of a worksheet, without the codes between them (ECMA-376 part 1, 18.3.1.46): {@code &C} and its
 * like begin a place of their own, {@code &"Arial,Bold"}, {@code &14}, {@code &K01+000}, {@code &B} say how it looks.
 */
final class HeaderCodes {
    /** Excel takes 255 signs. */
    private static final int LONGEST = 4_000;

    private static final String PLACES = "LCR";

    private final StringBuilder written = new StringBuilder();

    void read(char sign) {
        if (written.length() < LONGEST) {
            written.append(sign);
        }
    }

    /** What was read, places on lines of their own; then it is empty again. */
    String words() {
        String text =
                written.toString().replace("&amp;", "&").replace("&#38;", "&").replace("&quot;", "\"");
        written.setLength(0);
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            // An entity of the markup is the scan's to read.
            if (text.charAt(at) != '&' || at + 1 == text.length() || text.charAt(at + 1) == '#') {
                words.append(text.charAt(at++));
            } else {
                words.append(PLACES.indexOf(text.charAt(at + 1)) >= 0 ? "\n" : "");
                at = afterCode(text, at + 1);
            }
        }
        return words.toString();
    }

    private static int afterCode(String text, int at) {
        char code = text.charAt(at);
        if (code == '"') {
            int end = text.indexOf('"', at + 1);
            return end < 0 ? text.length() : end + 1;
        }
        if (code == 'K') {
            return Math.min(text.length(), at + 7);
        }
        int end = at + 1;
        while (Character.isDigit(code) && end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
