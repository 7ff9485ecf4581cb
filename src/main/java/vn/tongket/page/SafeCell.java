package vn.tongket.page;

/** Words that go into a spreadsheet: none of them can start a formula there. */
public final class SafeCell {
    private static final String STARTERS = "=+-@\t\r";

    private SafeCell() {}

    /** With an apostrophe in front where a spreadsheet would take the words for a formula. */
    public static String of(String words) {
        return !words.isEmpty() && STARTERS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
