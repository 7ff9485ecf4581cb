package vn.tongket.exchange.value;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import vn.tongket.report.record.RawValue;

/** A stream of values whose first one can be looked at before it is taken. */
final class FirstSeen implements Iterator<RawValue> {
    private final Iterator<RawValue> rows;
    private @Nullable RawValue first;

    FirstSeen(Iterator<RawValue> rows) {
        this.rows = rows;
        this.first = rows.hasNext() ? rows.next() : null;
    }

    String firstIndicator() {
        return first == null ? "" : first.indicator();
    }

    @Override
    public boolean hasNext() {
        return first != null || rows.hasNext();
    }

    @Override
    public RawValue next() {
        RawValue next = first == null ? rows.next() : first;
        first = null;
        return next;
    }
}
