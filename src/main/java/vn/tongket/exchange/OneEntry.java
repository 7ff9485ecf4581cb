package vn.tongket.exchange;

import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import vn.tongket.report.record.Entries;

/** The act of entering of one import: noted once, and only when something comes with it. */
public final class OneEntry implements IntSupplier {
    private final Entries entries;
    private final String by;
    private final Entries.Way way;
    private final String origin;
    private @Nullable Integer number;

    public OneEntry(Entries entries, String by, Entries.Way way, String origin) {
        this.entries = entries;
        this.by = by;
        this.way = way;
        this.origin = origin;
    }

    @Override
    public int getAsInt() {
        Integer begun = number;
        if (begun == null) {
            begun = entries.begin(by, way, origin);
            number = begun;
        }
        return begun;
    }
}
