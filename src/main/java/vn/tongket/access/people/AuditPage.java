package vn.tongket.access.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Page;
import vn.tongket.page.form.Faults;

/**
 * Nhật ký.
 *
 * @param typed the filter as it was typed
 * @param problems what is wrong with it
 * @param lines the newest first
 * @param newer address of the page before; null on the first
 * @param older address of the page after; null on the last
 * @param file address of the same lines as CSV
 */
public record AuditPage(
        Typed typed,
        Faults problems,
        List<Line> lines,
        @Nullable String newer,
        @Nullable String older,
        String file) implements Page {
    public AuditPage {
        lines = List.copyOf(lines);
    }

    @Override
    public String template() {
        return "access/audit.jte";
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    /** The filter. */
    public record Typed(String person, String object, String from, String to) {
        public boolean isEmpty() {
            return (person + object + from + to).isBlank();
        }
    }

    /**
     * One line as a sentence.
     *
     * @param number of its seal; empty for the second before it has one
     */
    public record Line(String at, String who, String what, String number) {}
}
