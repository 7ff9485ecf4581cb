package vn.tongket.report.form;

import org.jspecify.annotations.Nullable;
import vn.tongket.report.record.Finding;

/**
 * Dòng của biểu: one figure or one narrative question.
 *
 * @param id within the version; 0 before it is stored
 * @param code of the line, for life across versions: the indicator's code, or a slug; with {@code .} and a breakdown's slug
 * @param section heading it stands under
 * @param required whether the form cannot be submitted without an answer; a reasoned "chưa có số liệu" is one
 * @param indicator code of the indicator whose figure is asked; null for a question
 * @param breakdown of the indicator; empty for its whole
 * @param findingKind what an accepted answer becomes; null: it stays in the report only
 */
public record FormLine(
        int id,
        String code,
        Kind kind,
        String section,
        String label,
        @Nullable String hint,
        boolean required,
        @Nullable String indicator,
        String breakdown,
        Finding.@Nullable Kind findingKind,
        Finding.@Nullable Side findingSide,
        @Nullable String topic) {

    public enum Kind {
        FIGURE,
        QUESTION
    }

    public boolean isFigure() {
        return kind == Kind.FIGURE;
    }
}
