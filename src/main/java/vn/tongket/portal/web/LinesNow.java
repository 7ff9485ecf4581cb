package vn.tongket.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme's indicators as they stand.
 *
 * @param away why their figures cannot be had now, and when to come back; null where they are here
 */
record LinesNow(List<IndicatorLine> lines, @Nullable String away) {

    /** Lines that say where an indicator stands: none while nobody knows. */
    List<IndicatorLine> judged() {
        return away == null ? lines : List.of();
    }
}
