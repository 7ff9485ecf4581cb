package vn.tongket.measure;

import java.util.List;
import vn.tongket.base.Window;

/**
 * Độ phủ: units that reported, of units expected, with the missing ones named.
 *
 * @param missing at most as many as pages list; {@code expected - reported} is the count
 */
public record Coverage(int reported, int expected, List<Missing> missing) {
    public static final Coverage NOTHING_EXPECTED = new Coverage(0, 0, List.of());

    /** A unit whose figures are lacking for a window. */
    public record Missing(int unitId, String unitCode, String unitName, Window window) {}

    public boolean isComplete() {
        return reported == expected;
    }
}
