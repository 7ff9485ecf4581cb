package vn.tongket.document;

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

    /** As printed: {@code - Như trên;}, and the last, who files it, with a full stop. */
    List<String> written(IssueFormat format) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String bare = lines.get(i).strip().replaceFirst("^-\\s*", "").replaceFirst("[.;,]+$", "");
            String filed = bare.replaceFirst("^Lưu:?\\s+", format.phrases().filing());
            written.add("- " + filed + (i == lines.size() - 1 ? "." : ";"));
        }
        return written;
    }
}
