package vn.tongket.measure.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Table;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.figure.FigureUnavailable;

/** One engine at one moment, for one question: all that is asked of it sees the same values. */
public interface Reading extends AutoCloseable {
    EngineName engine();

    /** The values approved until then are in. */
    Instant asOf();

    /**
     * To be called before anything is read.
     *
     * @param indicators all whose values the question reads
     * @throws FigureUnavailable when they are more than this engine is asked to add up
     */
    void admit(Collection<Integer> indicators);

    /** Whether it has every value that a transaction of the record sees, so that figures and the values behind them agree. */
    boolean seesAllOf(DSLContext transaction);

    /** Where {@code report.current_value} is read. */
    DSLContext database();

    WhoReported whoReported();

    /** Makes the shares readable as {@link #shares}. */
    void take(AskedShares shares);

    /** What was taken last, with the columns of {@link AskedShares}. */
    default Table<?> shares() {
        return AskedShares.SHARE;
    }

    /** Makes the names of single values readable as {@link #askedValues}. */
    void takeValues(List<AskedValues.Row> rows);

    /** What was taken last, with the columns of {@link AskedValues}. */
    default Table<?> askedValues() {
        return AskedValues.VALUE;
    }

    @Override
    void close();
}
