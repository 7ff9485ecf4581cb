package vn.tongket.exchange.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Counts the entries of a zip in its central directory, one after the other and no further than asked: the library holds all of
 * them before it says how many there are, and a quarter of a gigabyte of empty folders is millions.
 */
final class ZipEntryCount {
    private static final int END = 0x06054b50;
    private static final int LARGE_END = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_SIZE = 22;
    private static final int LARGE_SIZE = 20;
    private static final int ENTRY_SIZE = 46;
    private static final int LONGEST_REMARK = 0xffff;

    private ZipEntryCount() {}

    /** Whether there are more entries, or the zip is of the large form, which no package needs; what is no zip has none. */
    public static boolean isBeyond(int most, Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            int tailSize = (int) Math.min(file.length(), END_SIZE + LONGEST_REMARK + LARGE_SIZE);
            long tailAt = file.length() - tailSize;
            ByteBuffer tail = read(file, tailAt, tailSize);
            for (int at = tailSize - END_SIZE; at >= 0; at--) {
                if (tail.getInt(at) == END) {
                    boolean large = at >= LARGE_SIZE && tail.getInt(at - LARGE_SIZE) == LARGE_END;
                    long size = Integer.toUnsignedLong(tail.getInt(at + 12));
                    long begin = Integer.toUnsignedLong(tail.getInt(at + 16));
                    return large || isBeyond(most, file, Math.max(begin, tailAt + at - size));
                }
            }
            return false;
        }
    }

    /** @param begin of the directory: what stands before the zip itself is no part of what it counts */
    private static boolean isBeyond(int most, RandomAccessFile file, long begin) throws IOException {
        long at = begin;
        for (int count = 0; at >= 0 && at + ENTRY_SIZE <= file.length(); count++) {
            ByteBuffer entry = read(file, at, ENTRY_SIZE);
            if (entry.getInt(0) != ENTRY) {
                return false;
            }
            if (count == most) {
                return true;
            }
            at += ENTRY_SIZE + length(entry, 28) + length(entry, 30) + length(entry, 32);
        }
        return false;
    }

    private static int length(ByteBuffer entry, int at) {
        return Short.toUnsignedInt(entry.getShort(at));
    }

    private static ByteBuffer read(RandomAccessFile file, long at, int size) throws IOException {
        byte[] bytes = new byte[size];
        file.seek(at);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
