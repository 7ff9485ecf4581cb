package vn.tongket.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dân số, diện tích: how large a unit is, as far as known.
 *
 * @param area in km²
 */
public record UnitSize(
        @Nullable Long people,
        @Nullable LocalDate peopleAsOf,
        boolean peopleEstimated,
        @Nullable BigDecimal area,
        @Nullable LocalDate areaAsOf,
        boolean areaEstimated) {}
