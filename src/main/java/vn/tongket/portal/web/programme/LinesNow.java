package vn.tongket.portal.web.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme's indicators as they stand.
 *
 * @param ground of which days the figures are, and on how much ground; empty where there are none
 * @param away why their figures cannot be had now, and when to come back; null where they are here
 */
record LinesNow(
        List<IndicatorLine> lines, String ground, @Nullable String away) {

    /** Lines that say where an indicator stands: none while nobody knows. */
    List<IndicatorLine> judged() {
        return away == null ? lines : List.of();
    }
}
