package vn.tongket.document.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Biểu, phiếu: a paper without the head of a document of issue; who fills it in, what it is, a table, places to sign.
 *
 * @param format whose page and letters it takes
 * @param left lines at the top left: the unit
 * @param right lines at the top right: number of the form
 * @param below lines below the title, in italics
 * @param signers from left to right; empty for none
 * @param mark a picture at the top right; null for none
 */
public record PaperForm(
        IssueFormat format,
        List<String> left,
        List<String> right,
        String title,
        List<String> below,
        List<Block> blocks,
        List<Signer> signers,
        boolean landscape,
        @Nullable Mark mark) {
    public PaperForm {
        left = List.copyOf(left);
        right = List.copyOf(right);
        below = List.copyOf(below);
        blocks = List.copyOf(blocks);
        signers = List.copyOf(signers);
    }

    /**
     * One who signs.
     *
     * @param day above the title, in italics: {@code Ngày … tháng … năm …}; empty where another's is meant
     * @param title in capitals: {@code NGƯỜI LẬP BIỂU}
     * @param note below it, in italics: {@code (Ký, ghi rõ họ tên)}
     */
    public record Signer(String day, String title, String note) {}

    /** @param png the picture @param description what a person who cannot see it has to know */
    public record Mark(byte[] png, String description) {}

    /** Width of the text, in millimetres. */
    public double textWidth() {
        IssueFormat.Page page = format.page();
        return landscape ? page.height() - page.top() - page.bottom() : page.textWidth();
    }
}
