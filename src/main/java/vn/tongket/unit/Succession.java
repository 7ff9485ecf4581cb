package vn.tongket.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Kế thừa: on a day a share of one unit passed to another.
 *
 * @param share part of the old unit's people, 0 to 1; the shares of one old unit sum to exactly 1
 * @param landShare part of its land where that differs
 */
public record Succession(
        int fromId,
        int toId,
        Kind kind,
        LocalDate effectiveOn,
        BigDecimal share,
        @Nullable BigDecimal landShare,
        Basis basis,
        boolean estimated,
        @Nullable String legalBasis,
        @Nullable String note) {

    public enum Kind {
        /** Đổi tên: the same ground under another code. */
        RENAME,
        /** Nhập: the whole of it, into something larger. */
        MERGE,
        /** Chia. */
        SPLIT,
        /** Điều chỉnh địa giới: a small part. */
        BOUNDARY,
        /** Kết thúc hoạt động: a district of June 2025, whose ground is now communes. */
        DISSOLVE
    }

    /** What the share was worked out from. */
    public enum Basis {
        WHOLE,
        POPULATION,
        AREA,
        EQUAL,
        UNKNOWN
    }
}
