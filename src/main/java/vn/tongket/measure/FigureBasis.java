package vn.tongket.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.measure.inquiry.AskedUnits;
import vn.tongket.programme.Programmes;
import vn.tongket.unit.frame.Frames;

/**
 * All that figures and what is written beside them rest on, at a moment: programmes, units, whom rounds asked, and the values and
 * findings that had been committed.
 *
 * @param origin the cluster, its time line and the database: transactions of another one are numbered anew
 * @param snapshot as {@code pg_current_snapshot()} writes it
 */
record FigureBasis(String origin, String units, String programmes, String rounds, String snapshot, Instant takenAt) {
    /** Less than report keeps its log of changes for. */
    private static final Duration LOG_REACHES = Duration.ofDays(29);

    /** Reads it, and what has happened since. */
    @Component
    static class Reader {
        private static final String MOMENT = """
                select control.system_identifier || '/' || checkpoint.timeline_id || '/' || database.oid,
                       pg_current_snapshot()::text, clock_timestamp(),
                       exists (select from report.value_change
                                where transaction_id >= pg_snapshot_xmin(before.moment)
                                  and not pg_visible_in_snapshot(transaction_id, before.moment))
                       or exists (select from report.finding_change
                                   where transaction_id >= pg_snapshot_xmin(before.moment)
                                     and not pg_visible_in_snapshot(transaction_id, before.moment))
                  from pg_control_system() as control, pg_control_checkpoint() as checkpoint, pg_database as database,
                       (select cast(? as pg_snapshot) as moment) as before
                 where database.datname = current_database()""";

        private final DSLContext database;
        private final Frames frames;
        private final Programmes programmes;
        private final AskedUnits.Reader rounds;

        Reader(DSLContext database, Frames frames, Programmes programmes, AskedUnits.Reader rounds) {
            this.database = database;
            this.frames = frames;
            this.programmes = programmes;
            this.rounds = rounds;
        }

        /**
         * What is read after it was taken holds at least all of it.
         *
         * @param then an earlier one, to be compared with; null: there is none
         */
        Now now(@Nullable FigureBasis then) {
            String before = then == null ? null : then.snapshot;
            var moment = database.fetchSingle(MOMENT, before);
            FigureBasis now = new FigureBasis(
                    moment.get(0, String.class),
                    frames.state(),
                    programmes.state(),
                    rounds.state(),
                    moment.get(1, String.class),
                    moment.get(2, OffsetDateTime.class).toInstant());
            boolean reportsChanged = Boolean.TRUE.equals(moment.get(3, Boolean.class));
            return new Now(now, then != null && !reportsChanged && then.isAsIn(now));
        }
    }

    /** @param isSame whether nothing has changed since the one it was compared with */
    record Now(FigureBasis basis, boolean isSame) {}

    /** But for values and findings. */
    private boolean isAsIn(FigureBasis now) {
        return origin.equals(now.origin)
                && units.equals(now.units)
                && programmes.equals(now.programmes)
                && rounds.equals(now.rounds)
                && takenAt.isAfter(now.takenAt.minus(LOG_REACHES));
    }
}
