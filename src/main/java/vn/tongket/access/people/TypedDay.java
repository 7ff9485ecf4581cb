package vn.tongket.access.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** A day as a person types it, 05/12/2026 or 5/12/2026. */
final class TypedDay {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private TypedDay() {}

    /** Null where it is empty or no day. */
    static @Nullable LocalDate of(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip(), DAY);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
