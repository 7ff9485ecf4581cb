package vn.tongket.access.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.BadInput;
import vn.tongket.base.DayReading;

/** A day as a person types it, 05/12/2026 or 5/12/2026. */
final class TypedDay {
    private TypedDay() {}

    /** Null where it is empty or no day. */
    static @Nullable LocalDate of(@Nullable String typed) {
        return typed == null ? null : DayReading.read(typed).orElse(null);
    }

    /** Null where it is empty. @throws BadInput where it is no day */
    static @Nullable LocalDate orRefused(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        return DayReading.read(typed)
                .orElseThrow(() -> BadInput.of(
                        "'" + typed + "' is no day; " + DayReading.ADVICE,
                        "“" + typed + "” không phải là ngày. Gõ như 25/11/2026."));
    }
}
