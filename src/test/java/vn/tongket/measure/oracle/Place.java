package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.unit.UnitKind;

/** A unit: a stretch of the same territory, below one parent after another. */
record Place(
        String code,
        UnitKind kind,
        List<Stay> stays,
        @Nullable Long people,
        @Nullable BigDecimal area) {

    record Stay(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String parent) {}

    LocalDate first() {
        return stays.getFirst().from;
    }

    /** First day after it; null while it stands. */
    @Nullable
    LocalDate end() {
        return stays.getLast().to;
    }

    boolean standsOn(LocalDate day) {
        LocalDate end = end();
        return !day.isBefore(first()) && (end == null || day.isBefore(end));
    }

    boolean endsWithin(Window step) {
        LocalDate end = end();
        return end != null && end.isAfter(step.from()) && end.isBefore(step.to());
    }

    /** Its parent on a day; before its time the first, after it the last. */
    @Nullable
    String parentOn(LocalDate day) {
        Stay nearest = stays.getFirst();
        for (Stay stay : stays) {
            if (!stay.from.isAfter(day)) {
                nearest = stay;
            }
        }
        return nearest.parent;
    }
}
