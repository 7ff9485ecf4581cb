package vn.tongket.measure.columnar;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How many digits the copy's decimals have. Narrow ones are added twice as fast, and hold nearly everything. */
public enum CopyWidth {
    /** 14 digits before the point, 4 behind. */
    NARROW(18, 4),
    /** 26 digits before the point, 12 behind. */
    WIDE(38, 12);

    private final int digits;
    private final int scale;

    CopyWidth(int digits, int scale) {
        this.digits = digits;
        this.scale = scale;
    }

    public String type() {
        return "decimal(" + digits + ", " + scale + ")";
    }

    /**
     * The number as a column of this width holds it.
     *
     * @throws TooWide when digits would be lost
     */
    public @Nullable BigDecimal fit(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal plain = number.scale() > scale ? number.stripTrailingZeros() : number;
        if (plain.scale() > scale || plain.precision() - plain.scale() > digits - scale) {
            throw new TooWide(this, number);
        }
        return plain.setScale(scale);
    }

    /** A number that needs wider columns. */
    public static final class TooWide extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooWide(CopyWidth width, BigDecimal number) {
            super(number.toPlainString() + " does not fit " + width.type());
        }
    }
}
