package vn.tongket.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.tongket.base.OnceAtATime;

/** Something read of tables, kept in memory until they change. */
public final class Kept<T> {
    private final TableState state;
    private final Supplier<T> begin;
    private final OnceAtATime<String, Known<T>> beginning = new OnceAtATime<>();
    private volatile @Nullable Known<T> latest;

    private record Known<T>(String state, T content) {}

    Kept(TableState state, Supplier<T> begin) {
        this.state = state;
        this.begin = begin;
    }

    /**
     * As it is now. Of those who come at once after a change the first begins anew; the others wait for it, but for those within a
     * transaction: they hold a connection that the first may need.
     *
     * <p>What a transaction reads of its own changes is kept under a state that only it sees, until it commits or makes another
     * change: nobody is shown what was rolled back.
     */
    public T now() {
        String now = state.now();
        Known<T> known = latest;
        if (known == null || !known.state.equals(now)) {
            known = TransactionSynchronizationManager.isActualTransactionActive()
                    ? begun(now)
                    : beginning.get(now, () -> latestOrBegun(now));
        }
        return known.content;
    }

    /** The one before may have ended between the look at the latest and the turn of this one. */
    private Known<T> latestOrBegun(String now) {
        Known<T> known = latest;
        return known != null && known.state.equals(now) ? known : begun(now);
    }

    private Known<T> begun(String now) {
        Known<T> begun = new Known<>(now, begin.get());
        latest = begun;
        return begun;
    }
}
