package vn.tongket.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Văn bản đã ban hành: a document an authority issued to carry the programme out.
 *
 * @param kind as printed: {@code Kế hoạch}, {@code Công văn} …
 * @param branch whose column of annex 1 it counts in
 */
public record IssuedDocument(
        String kind,
        @Nullable String number,
        String issuer,
        Branch branch,
        @Nullable LocalDate issuedOn,
        String title) {

    /** Đảng, HĐND, UBND, Ban Chỉ đạo, khác. */
    public enum Branch {
        PARTY,
        COUNCIL,
        COMMITTEE,
        BOARD,
        OTHER
    }
}
