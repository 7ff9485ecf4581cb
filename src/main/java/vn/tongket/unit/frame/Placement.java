package vn.tongket.unit.frame;

import java.math.BigDecimal;
import vn.tongket.unit.Succession;

/**
 * Phần của một đơn vị nằm trong một đơn vị khác, in the boundaries of a day.
 *
 * @param unitId where it lies
 * @param share above 0, up to 1; all placements of one unit sum to exactly 1
 * @param basis what the share was worked out from, the weakest on the way; WHOLE when it is 1
 */
public record Placement(int unitId, BigDecimal share, Succession.Basis basis) {

    static Placement whole(int unitId) {
        return new Placement(unitId, BigDecimal.ONE, Succession.Basis.WHOLE);
    }
}
