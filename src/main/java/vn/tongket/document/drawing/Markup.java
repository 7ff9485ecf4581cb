package vn.tongket.document.drawing;

/** Words inside HTML and XML. */
public final class Markup {
    private Markup() {}

    /** Safe as text and inside a double-quoted attribute. */
    public static String escape(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    if (isPrintable(letter)) {
                        escaped.append(letter);
                    }
                }
            }
        }
        return escaped.toString();
    }

    /** XML 1.0 has no place for control characters, not even escaped. */
    public static boolean isPrintable(char letter) {
        return letter >= ' ' && letter != '\uFFFE' && letter != '\uFFFF' || letter == '\t' || letter == '\n';
    }
}
