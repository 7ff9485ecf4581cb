package vn.tongket.report.web.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Page;
import vn.tongket.page.Paging;
import vn.tongket.page.State;
import vn.tongket.report.web.word.ReminderNotice;

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
     * @param more where all are, if these are the first few
     */
    public record Part(
            List<Row> rows,
            boolean failed,
            @Nullable Paging paging,
            @Nullable More more) {
        static final Part FAILED = new Part(List.of(), true, null, null);

        static Part of(List<Row> rows) {
            return new Part(rows, false, null, null);
        }

        static Part of(List<Row> rows, Paging paging) {
            return new Part(paging.shown(rows), false, paging, null);
        }

        /** The first few of many, with where all of them are. */
        static Part first(List<Row> rows, int few, String address) {
            return rows.size() <= few
                    ? of(rows)
                    : new Part(rows.subList(0, few), false, null, new More(rows.size(), address));
        }

        /** A filter only where there is much to look through. */
        public boolean isLong() {
            return rows.size() > 20;
        }
    }

    /** How many there are in all, and where. */
    public record More(int total, String address) {}

    /**
     * @param reasons for which a report was sent back
     * @param words verb first: {@code Nhập và trình Biểu 01}
     * @param detail unit, round
     * @param when deadline or since when, in words
     */
    public record Row(
            String address,
            String words,
            String detail,
            String when,
            State state,
            String stateWords,
            List<String> reasons) {
        Row(String address, String words, String detail, String when, State state, String stateWords) {
            this(address, words, detail, when, state, stateWords, List.of());
        }
    }

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
