package vn.tongket.measure.archive;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the numbers of a file come to, as plain decimals: says that a reader reads them right, which a checksum does not. */
public record Sums(String quantity, String numerator, String denominator) {

    public static Sums of(
            @Nullable BigDecimal quantity, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        return new Sums(plain(quantity), plain(numerator), plain(denominator));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null || number.signum() == 0
                ? "0"
                : number.stripTrailingZeros().toPlainString();
    }
}
