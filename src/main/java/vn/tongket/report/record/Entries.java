package vn.tongket.report.record;

import static vn.tongket.report.tables.Tables.ENTRY;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Acts of entering: each value and finding names the one it came with. */
@Component
public class Entries {
    private final DSLContext database;

    Entries(DSLContext database) {
        this.database = database;
    }

    public enum Way {
        PACKAGE,
        FILE,
        PAGE,
        /** An accepted submission of a reporting round. */
        ROUND
    }

    /**
     * Notes that somebody enters something now.
     *
     * @param by who
     * @param origin name of the file or page it comes from
     * @return the number to give to what is entered
     */
    public int begin(String by, Way way, String origin) {
        return database.insertInto(ENTRY)
                .set(ENTRY.ENTERED_BY, by)
                .set(ENTRY.WAY, way.name())
                .set(ENTRY.ORIGIN, origin)
                .returningResult(ENTRY.ENTRY_ID)
                .fetchSingle()
                .value1();
    }

    /** The lowest number of the entries that began after a moment; empty where there is none. */
    public Optional<Integer> firstAfter(Instant moment) {
        return database.select(DSL.min(ENTRY.ENTRY_ID))
                .from(ENTRY)
                .where(ENTRY.ENTERED_AT.gt(moment.atOffset(ZoneOffset.UTC)))
                .fetchOptional(Record1::value1);
    }

    /** As {@link #begin}, for what an accepted submission brings. */
    public int beginRound(String by, String origin, int submissionId) {
        int entry = begin(by, Way.ROUND, origin);
        database.update(ENTRY)
                .set(ENTRY.SUBMISSION_ID, submissionId)
                .where(ENTRY.ENTRY_ID.eq(entry))
                .execute();
        return entry;
    }
}
