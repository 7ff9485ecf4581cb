package vn.tongket.document.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Nơi nhận.
 *
 * @param lines without dash and without final mark; the last says who files it: {@code Lưu: VT}
 */
public record Recipients(List<String> lines) {
    public Recipients {
        lines = List.copyOf(lines);
    }

    /**
     * As printed: {@code - Như trên;} first where the document has addressees, and the last, who files it, with a full stop.
     */
    public List<String> written(DocumentHead head) {
        IssueFormat.Phrases phrases = head.format().phrases();
        List<String> bare = new ArrayList<>();
        lines.forEach(line -> bare.add(bare(line).replaceFirst("^Lưu:?\\s+", phrases.filing())));
        boolean said = !bare.isEmpty() && bare.getFirst().equalsIgnoreCase(phrases.sameAsAbove());
        if (!head.addressees().isEmpty() && !said) {
            bare.addFirst(phrases.sameAsAbove());
        }
        List<String> written = new ArrayList<>();
        for (int i = 0; i < bare.size(); i++) {
            written.add("- " + bare.get(i) + (i == bare.size() - 1 ? "." : ";"));
        }
        return written;
    }

    private static String bare(String line) {
        return line.strip().replaceFirst("^-\\s*", "").replaceFirst("(?<![.;,])[.;,]+$", "");
    }
}
