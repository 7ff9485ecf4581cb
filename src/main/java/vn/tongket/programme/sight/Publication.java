package vn.tongket.programme.sight;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.tongket.packages.leaving.Pointer;

/**
 * Công khai: one act, whether it still stands or was taken back.
 *
 * @param version of a review and its findings, the digest of what was looked through; else empty
 * @param statement what the person said of it
 * @param by the person's name
 * @param on the day it was looked through
 * @param at the moment of the act
 * @param withdrawn null while it stands
 */
public record Publication(
        PublicThing thing,
        String version,
        String statement,
        String by,
        LocalDate on,
        OffsetDateTime at,
        @Nullable Withdrawal withdrawn) {
    /** What whoever publishes says, word for word. */
    public static final String STATEMENT =
            "Tôi đã rà soát nội dung này; nội dung không thuộc danh mục bí mật nhà nước.";

    /** @param note what the public reads in its place */
    public record Withdrawal(String by, LocalDate on, String note) {}

    /** Acts that stand, as what points at the row of their thing: who published it withdraws it before it goes. */
    public static Pointer pointer(int row, long acts) {
        return new Pointer(
                row,
                acts,
                "standing acts of publishing (withdraw first)",
                "lần công khai còn hiệu lực (hãy rút lại trước)");
    }

    public boolean stands() {
        return withdrawn == null;
    }
}
