package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** On a day a share of one unit became a part of another; the shares of a unit sum to 1. */
record Passage(
        String from,
        String to,
        LocalDate on,
        BigDecimal share,
        @Nullable BigDecimal landShare) {}
