package vn.tongket.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something read of tables, kept in memory until they change. */
public final class Kept<T> {
    private final TableState state;
    private final Supplier<T> begin;
    private volatile @Nullable Known<T> latest;

    private record Known<T>(String state, T content) {}

    Kept(TableState state, Supplier<T> begin) {
        this.state = state;
        this.begin = begin;
    }

    /**
     * As it is now. Two who come at once after a change may both begin anew; one of them is kept.
     *
     * <p>What a transaction reads of its own changes is kept under a state that only it sees, until it commits or makes another
     * change: nobody is shown what was rolled back.
     */
    public T now() {
        String now = state.now();
        Known<T> known = latest;
        if (known == null || !known.state.equals(now)) {
            known = new Known<>(now, begin.get());
            latest = known;
        }
        return known.content;
    }
}
