package vn.tongket.document.html;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.util.Set;
import vn.tongket.document.model.NoBreaks;

/**
 * Where a line of a PDF may end: after a space and nowhere else, so that no figure leaves its unit, no number of a document
 * ({@code 09/CTr-UBND}) and no unit of measure ({@code đồng/người/năm}) is torn, and no full stop begins a line. Nothing is put
 * into the text for it, so that copied words are the words. Only what is too long for a line ends after a slash or a dash.
 */
final class SpaceBreaks implements FSTextBreaker {
    private static final int LONGEST_WORD = 40;
    private static final String IN_LONG_WORDS = "/-_?&=";

    private final Set<String> figures;
    private String text = "";
    private int at;

    /** @param figures that stay whole though there are spaces in them */
    SpaceBreaks(Set<String> figures) {
        this.figures = figures;
    }

    @Override
    public void setText(String words) {
        text = NoBreaks.in(words, figures);
        at = 0;
    }

    @Override
    public int next() {
        if (at >= text.length()) {
            return -1;
        }
        int start = at;
        while (at < text.length()) {
            char letter = text.charAt(at++);
            boolean space = letter == ' ' || letter == '\n' || letter == '\t';
            if (space || at - start > LONGEST_WORD && IN_LONG_WORDS.indexOf(letter) >= 0) {
                return at;
            }
        }
        return at;
    }
}
