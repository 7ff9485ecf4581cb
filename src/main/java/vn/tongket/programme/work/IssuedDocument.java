package vn.tongket.programme.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tongket.programme.DocumentCodes;

/**
 * Văn bản đã ban hành: a document an authority issued to carry the programme out.
 *
 * @param code unique within the programme, for life; empty where none was given yet ({@link DocumentCodes})
 * @param kind as printed: {@code Kế hoạch}, {@code Công văn} …
 * @param branch whose column of annex 1 it counts in
 */
public record IssuedDocument(
        String code,
        String kind,
        @Nullable String number,
        String issuer,
        Branch branch,
        @Nullable LocalDate issuedOn,
        String title) {

    public boolean isCoded() {
        return !code.isEmpty();
    }

    public IssuedDocument coded(String newCode) {
        return new IssuedDocument(newCode, kind, number, issuer, branch, issuedOn, title);
    }

    /** Đảng, HĐND, UBND, Ban Chỉ đạo, khác. */
    public enum Branch {
        PARTY,
        COUNCIL,
        COMMITTEE,
        BOARD,
        OTHER
    }
}
