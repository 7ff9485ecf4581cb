package vn.tongket.exchange;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import vn.tongket.base.BadInput;
import vn.tongket.base.VietnameseText;

/** One import at a time: two would each show a difference against what the other is about to change. */
public final class ImportLock {
    /** "tongket" in letters of a telephone, and nobody else's. */
    private static final long KEY = 8664538L;

    private static final String LABEL = "import by ";

    private static final String HOLDER = "select label, since from base.lock_holder(?)";

    private ImportLock() {}

    /** Takes the lock until the running transaction ends, or refuses and says who holds it since when. */
    public static void take(DSLContext database, String by) {
        if (!database.fetchSingle("select pg_try_advisory_xact_lock(?)", KEY).get(0, Boolean.class)) {
            throw refused(database.fetchOptional(HOLDER, KEY));
        }
        database.fetch("select set_config('application_name', ?, true)", LABEL + VietnameseText.fold(by));
    }

    private static BadInput refused(Optional<Record> holder) {
        String label = holder.map(row -> row.get("label", String.class)).orElse("");
        String who = label.startsWith(LABEL) ? label.substring(LABEL.length()) : "somebody";
        String since = holder.map(row -> row.get("since", String.class)).orElse("a moment ago");
        return BadInput.of(
                "Another import is under way, by " + who + " since " + since
                        + "; nothing was stored. Try again when it is done.",
                "Đang có một lượt nhập dữ liệu khác (" + who + ", từ " + since
                        + "); chưa lưu gì. Hãy thử lại khi lượt đó xong.");
    }
}
