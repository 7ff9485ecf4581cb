package vn.tongket.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tongket.measure.inquiry.AskedUnits;
import vn.tongket.programme.Programmes;
import vn.tongket.unit.frame.Frames;

/**
 * All that figures rest on, at a moment: programmes, units, whom rounds asked, and the values that had been committed.
 *
 * @param origin the cluster, its time line and the database: transactions of another one are numbered anew
 * @param snapshot as {@code pg_current_snapshot()} writes it
 */
record FigureBasis(
        String origin, Frames.State units, String programmes, String rounds, String snapshot, Instant takenAt) {
    /** Less than report keeps its log of changes for. */
    private static final Duration LOG_REACHES = Duration.ofDays(29);

    /** Reads it, and what has happened since. */
    @Component
    static class Reader {
        private static final String MOMENT = """
                select control.system_identifier || '/' || checkpoint.timeline_id || '/' || database.oid,
                       pg_current_snapshot()::text, clock_timestamp()
                  from pg_control_system() as control, pg_control_checkpoint() as checkpoint, pg_database as database
                 where database.datname = current_database()""";
        private static final String CHANGED = """
                select exists (select from report.value_change
                                where transaction_id >= pg_snapshot_xmin(cast(? as pg_snapshot))
                                  and not pg_visible_in_snapshot(transaction_id, cast(? as pg_snapshot)))""";

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

        /** What is read after it was taken holds at least all of it. */
        FigureBasis now() {
            var moment = database.fetchSingle(MOMENT);
            return new FigureBasis(
                    moment.get(0, String.class),
                    frames.state(),
                    programmes.state(),
                    rounds.state(),
                    moment.get(1, String.class),
                    moment.get(2, OffsetDateTime.class).toInstant());
        }

        /** Whether nothing has changed from one moment to a later one. */
        boolean isSame(FigureBasis then, FigureBasis now) {
            return then.origin.equals(now.origin)
                    && then.units.equals(now.units)
                    && then.programmes.equals(now.programmes)
                    && then.rounds.equals(now.rounds)
                    && then.takenAt.isAfter(now.takenAt.minus(LOG_REACHES))
                    && !database.fetchSingle(CHANGED, then.snapshot, then.snapshot)
                            .get(0, Boolean.class);
        }
    }
}
