package vn.tongket.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Page;
import vn.tongket.page.Paging;
import vn.tongket.page.State;

/**
 * Việc của tôi: what waits for the person.
 *
 * @param next the day the next round opens, in words; null: none is planned
 * @param reminders what the person's units were told of reports they still have to send
 */
public record WorkPage(
        String name,
        String person,
        Part toDo,
        Part waiting,
        Part done,
        @Nullable String next,
        List<ReminderNotice> reminders)
        implements Page {

    /**
     * One of the three lists.
     *
     * @param failed whether it could not be read; the others still are
     * @param paging where the rest of the list is; null: all of it is here
     */
    public record Part(
            List<Row> rows, boolean failed, @Nullable Paging paging) {
        static final Part FAILED = new Part(List.of(), true, null);

        static Part of(List<Row> rows) {
            return new Part(rows, false, null);
        }

        static Part of(List<Row> rows, Paging paging) {
            return new Part(paging.shown(rows), false, paging);
        }

        /** A filter only where there is much to look through. */
        public boolean isLong() {
            return rows.size() > 20;
        }
    }

    /**
     * @param words verb first: {@code Nhập và trình Biểu 01}
     * @param detail unit, round
     * @param when deadline or since when, in words
     */
    public record Row(String address, String words, String detail, String when, State state, String stateWords) {}

    @Override
    public String template() {
        return "report/work.jte";
    }

    public boolean hasNothing() {
        return !toDo.failed()
                && toDo.rows().isEmpty()
                && !waiting.failed()
                && waiting.rows().isEmpty();
    }
}
