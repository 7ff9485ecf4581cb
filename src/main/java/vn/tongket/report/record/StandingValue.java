package vn.tongket.report.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A value in its standing revision, as an export writes it. */
public record StandingValue(
        String indicator,
        String unit,
        LocalDate from,
        LocalDate to,
        String breakdown,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        Quality quality,
        @Nullable String source,
        @Nullable String note) {}
