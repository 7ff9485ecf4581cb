package vn.tongket.commend;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Khen thưởng: one decision to commend.
 *
 * @param code unique within the programme
 * @param award as printed: {@code Giấy khen}
 * @param collectives how many collectives; null where the number is not public
 * @param individuals how many individuals; null where the number is not public
 */
public record Commendation(
        String code,
        String award,
        String decidedBy,
        @Nullable String decisionNumber,
        @Nullable LocalDate decidedOn,
        @Nullable String occasion,
        @Nullable Integer collectives,
        @Nullable Integer individuals,
        @Nullable String source) {}
