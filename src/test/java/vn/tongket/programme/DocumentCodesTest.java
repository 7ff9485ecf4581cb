package vn.tongket.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tongket.programme.work.IssuedDocument;

/** A document without a code is found again, wherever it stands in the list; a new one gets a code that nothing else has. */
class DocumentCodesTest {
    private static IssuedDocument document(String code, @Nullable String number, String issuer, String title) {
        return new IssuedDocument(
                code,
                "Kế hoạch",
                number,
                issuer,
                IssuedDocument.Branch.COMMITTEE,
                number == null ? null : LocalDate.of(2020, 1, 1),
                title);
    }

    private static List<String> codes(List<IssuedDocument> stated, List<IssuedDocument> stored) {
        return DocumentCodes.given(stated, stored).stream()
                .map(IssuedDocument::code)
                .toList();
    }

    @Test
    void itIsCalledAfterItsNumberElseAfterTitleAndIssuer() {
        assertThat(codes(
                        List.of(
                                document("", "05/KH-UBND", "UBND xã A", "Một"),
                                document("", null, "Đảng ủy", "Công văn đôn đốc"),
                                document("rieng", null, "Đảng ủy", "Công văn đôn đốc"),
                                document("", null, "…", "?!")),
                        List.of()))
                .containsExactly("05-kh-ubnd", "cong-van-don-doc-dang-uy", "rieng", "van-ban");
    }

    @Test
    void oneNumberOfTwoIssuersIsTwoDocumentsAndAGivenCodeIsNeverTaken() {
        assertThat(codes(
                        List.of(
                                document("", "05/KH-UBND", "UBND xã A", "Một"),
                                document("", "05/KH-UBND", "UBND xã B", "Hai"),
                                document("05-kh-ubnd-2", "05/KH-UBND", "UBND xã C", "Ba")),
                        List.of()))
                .containsExactly("05-kh-ubnd", "05-kh-ubnd-3", "05-kh-ubnd-2");
    }

    @Test
    void whatIsStoredKeepsItsCodeInAnyOrderAndWithAnotherTitle() {
        List<IssuedDocument> stored = List.of(
                document("05-kh-ubnd", "05/KH-UBND", "UBND xã A", "Một"),
                document("05-kh-ubnd-2", "05/KH-UBND", "UBND xã B", "Hai"),
                document("ten-cu", null, "Đảng ủy", "Công văn"));
        assertThat(codes(
                        List.of(
                                document("", "05/KH-UBND", "UBND xã C", "Mới"),
                                document("", null, "Đảng ủy", "Công văn"),
                                document("", "05/KH-UBND", "UBND xã B", "Hai, viết lại"),
                                document("", "05/KH-UBND", "UBND xã A", "Một")),
                        stored))
                .containsExactly("05-kh-ubnd-3", "ten-cu", "05-kh-ubnd-2", "05-kh-ubnd");
    }

    @Test
    void ofTwoThatAreTheSameEachKeepsOneCode() {
        IssuedDocument one = document("", null, "Đảng ủy", "Công văn");
        List<IssuedDocument> given = DocumentCodes.given(List.of(one, one), List.of());
        assertThat(given).extracting(IssuedDocument::code).containsExactly("cong-van-dang-uy", "cong-van-dang-uy-2");
        assertThat(codes(List.of(one, one, one), given))
                .containsExactly("cong-van-dang-uy", "cong-van-dang-uy-2", "cong-van-dang-uy-3");
    }
}
