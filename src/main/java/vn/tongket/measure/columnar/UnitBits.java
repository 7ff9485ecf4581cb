package vn.tongket.measure.columnar;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Sets of unit ids as DuckDB writes them: id 0 is the first bit of the first byte, the highest one. */
public final class UnitBits {
    private static final byte[] REVERSED = new byte[256];

    static {
        for (int bits = 0; bits < REVERSED.length; bits++) {
            REVERSED[bits] = (byte) (Integer.reverse(bits) >>> 24);
        }
    }

    private UnitBits() {}

    /** @param bytes null: nobody */
    public static BitSet units(byte @Nullable [] bytes) {
        if (bytes == null) {
            return new BitSet();
        }
        byte[] lowestFirst = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            lowestFirst[i] = REVERSED[bytes[i] & 0xff];
        }
        return BitSet.valueOf(lowestFirst);
    }

    /** What makes such a set of {@code unit_id}, for ids up to a highest one; whole bytes, so that nothing is filled up. */
    static String aggregate(int highestUnit) {
        return "bitstring_agg(unit_id, 0, %d)".formatted((highestUnit / 8 + 1) * 8 - 1);
    }
}
