package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.util.Set;

/**
 * How much of the expected ground a figure speaks for.
 *
 * @param whole units with figures for as much of the step as anybody has
 * @param percent of unit-time, weighed by people (land) where known of every expected unit
 */
record Covered(Set<String> whole, Set<String> inPart, Set<String> missing, BigDecimal percent, BigDecimal least) {

    int expected() {
        return whole.size() + inPart.size() + missing.size();
    }

    boolean leastMet() {
        return percent.compareTo(least) >= 0;
    }

    static Covered nothing(BigDecimal least) {
        return new Covered(Set.of(), Set.of(), Set.of(), BigDecimal.ZERO, least);
    }
}
