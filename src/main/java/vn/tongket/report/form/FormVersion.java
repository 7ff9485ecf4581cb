package vn.tongket.report.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Phiên bản của một biểu. A version that a round used never changes: answers keep the version they answered.
 *
 * @param id 0 before it is stored
 * @param form code of the form, within its programme
 * @param number 1 for the first version
 */
public record FormVersion(
        int id,
        String programme,
        String form,
        int number,
        String title,
        @Nullable String guide,
        State state,
        List<FormLine> lines,
        List<FormCheck> checks) {
    public FormVersion {
        lines = List.copyOf(lines);
        checks = List.copyOf(checks);
    }

    public enum State {
        /** Being written. */
        DRAFT,
        /** New rounds ask it. */
        ACTIVE,
        /** Kept for the answers it has. */
        RETIRED
    }

    public Optional<FormLine> line(String code) {
        return lines.stream().filter(line -> line.code().equals(code)).findFirst();
    }

    public FormLine requireLine(String code) {
        return line(code).orElseThrow(() -> new java.util.NoSuchElementException("No line " + code + " in " + form));
    }

    public List<String> sections() {
        return lines.stream().map(FormLine::section).distinct().toList();
    }
}
