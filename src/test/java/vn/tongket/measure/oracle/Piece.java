package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Ground that never was divided: all of it passed from one unit to the next.
 *
 * @param chain codes of the units it belonged to, the first one first
 * @param partOf what part of each of those it is
 */
record Piece(List<String> chain, Map<String, BigDecimal> partOf) {

    BigDecimal of(String unit) {
        return partOf.getOrDefault(unit, BigDecimal.ZERO);
    }
}
