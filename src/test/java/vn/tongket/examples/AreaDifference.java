package vn.tongket.examples;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import vn.tongket.measure.figure.Figure;

/**
 * A commune's area as rolled up from its predecessors beside the published one.
 *
 * @param published in km²
 */
record AreaDifference(Figure figure, BigDecimal published) {

    BigDecimal ratio() {
        return Objects.requireNonNull(figure.value()).divide(published, MathContext.DECIMAL64);
    }

    /** How far off, the same for half as for double: 1 is equal. */
    BigDecimal times() {
        BigDecimal ratio = ratio();
        return ratio.compareTo(BigDecimal.ONE) >= 0 ? ratio : BigDecimal.ONE.divide(ratio, MathContext.DECIMAL64);
    }

    boolean isWithin(String part) {
        return ratio().subtract(BigDecimal.ONE).abs().compareTo(new BigDecimal(part)) <= 0;
    }

    @Override
    public String toString() {
        return "%s %s: %s km² rolled up, %s published (%s)"
                .formatted(
                        figure.unit().versionCode(),
                        figure.unit().fullName(),
                        Objects.requireNonNull(figure.value())
                                .stripTrailingZeros()
                                .toPlainString(),
                        published.toPlainString(),
                        figure.exactness());
    }
}
