package vn.tongket.database;

import java.util.function.Supplier;

/** Of some tables: another one as soon as anything in them has changed. */
public final class TableState {
    private final TableStates states;
    private final String query;

    TableState(TableStates states, String query) {
        this.states = states;
        this.query = query;
    }

    /** What is read of the tables after this holds at least all of it. */
    public String now() {
        return states.now(query);
    }

    /**
     * What was read of the tables, for as long as they stay as they are.
     *
     * @param begin what is known when they have changed: read at once, or filled by who asks
     */
    public <T> Kept<T> keep(Supplier<T> begin) {
        return new Kept<>(this, begin);
    }
}
