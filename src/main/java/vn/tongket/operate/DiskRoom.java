package vn.tongket.operate;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tongket.base.HealthPart;

/** The disk of the data directory: said to be scarce well before PostgreSQL can write no more. */
public final class DiskRoom {
    /** Below a gigabyte and below a tenth of the disk. */
    private static final long SCARCE_BYTES = 1L << 30;

    private static final int SCARCE_PART = 10;
    /** What PostgreSQL may need at once for its log, and then it stops. */
    private static final long TROUBLE_BYTES = 128L << 20;

    private final long free;
    private final long whole;

    private DiskRoom(long free, long whole) {
        this.free = free;
        this.whole = whole;
    }

    public static DiskRoom of(Path data) throws IOException {
        Path there = data.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        FileStore store = Files.getFileStore(there);
        return of(store.getUsableSpace(), store.getTotalSpace());
    }

    static DiskRoom of(long free, long whole) {
        return new DiskRoom(free, whole);
    }

    /** OK, scarce or in trouble. */
    public HealthPart.State state() {
        if (free < TROUBLE_BYTES) {
            return HealthPart.State.TROUBLE;
        }
        return free < SCARCE_BYTES && free < whole / SCARCE_PART ? HealthPart.State.SCARCE : HealthPart.State.OK;
    }

    @Override
    public String toString() {
        return (free >> 20) + " MB free of " + (whole >> 20) + " MB";
    }
}
