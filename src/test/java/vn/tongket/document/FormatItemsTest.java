package vn.tongket.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.AbstractDoubleAssert;
import org.junit.jupiter.api.Test;
import vn.tongket.base.BadInput;
import vn.tongket.document.model.Authority;
import vn.tongket.document.model.Document;
import vn.tongket.document.model.DocumentHead;
import vn.tongket.document.model.DocumentPart;
import vn.tongket.document.model.IssueFormat;
import vn.tongket.document.model.IssueFormats;
import vn.tongket.document.model.IssueKind;
import vn.tongket.document.model.Signature;

/** Each item of the formats' evidence, looked up on the printed page. */
class FormatItemsTest {
    private static final LocalDate DAY = SampleDocuments.DAY_2026;
    private static final double CLOSE = 0.3;

    @Test
    void the_party_head_has_the_sizes_of_05_hd() throws IOException {
        PdfLetters page = PdfLetters.of(SampleDocuments.party(DAY, true));
        set(page, "ĐẢNG CỘNG SẢN VIỆT NAM", 15, true, false);
        set(page, "ĐẢNG BỘ TỈNH SÔNG LAM", 14, false, false);
        set(page, "THỊ ỦY YÊN ỔN", 14, true, false);
        set(page, "BÁO CÁO", 16, true, false);
        set(page, "tổng kết 10 năm", 15, true, false);
        assertThat(page.at("-----").y())
                .isGreaterThan(page.at("tổng kết 10 năm").y());
        set(page, "Dự thảo lần 2", 14, false, true);
        assertThat(page.at("Dự thảo lần 2").y()).isGreaterThan(page.at("-BC/TU").y());
        assertThat(page.text()).contains("Số      -BC/TU");
    }

    @Test
    void party_numbers_days_and_months_are_padded_as_05_hd_says() throws IOException {
        PdfLetters page = PdfLetters.of(SampleDocuments.party(DAY, false));
        assertThat(page.text())
                .contains("Số 127-BC/TU", "Yên Ổn, ngày 05 tháng 6 năm 2026")
                .doesNotContain("Dự thảo");
    }

    @Test
    void party_legal_bases_are_upright_on_a_line_each_and_the_last_ends_with_a_full_stop() throws IOException {
        PdfLetters page = PdfLetters.of(SampleDocuments.party(DAY, false));
        set(page, "- Căn cứ Điều lệ Đảng;", 14, false, false);
        set(page, "- Căn cứ Nghị quyết số 09-NQ/TU ngày 03 tháng 02 năm 2016", 14, false, false);
        assertThat(page.text()).contains("của Tỉnh ủy.\n");
        assertThat(page.at("- Căn cứ Điều lệ").x())
                .isCloseTo(page.at("- Căn cứ Nghị quyết").x(), within(CLOSE));
    }

    @Test
    void the_party_body_is_led_exactly_and_paragraphs_stand_six_points_apart() throws IOException {
        PdfLetters page = PdfLetters.of(SampleDocuments.party(DAY, false));
        set(page, "Cấp ủy, chính quyền", 14, false, false);
        double first = page.at("Cấp ủy, chính quyền").y();
        double second = page.at("văn bản cụ thể hóa; phân").y();
        closeTo(second - first, 18);
        closeTo(page.at("- Căn cứ Nghị quyết").y() - page.at("- Căn cứ Điều lệ").y(), 18 + 6);
        assertThat(page.at("Cấp ủy, chính quyền").x())
                .as("30 mm margin, 10 mm indent")
                .isCloseTo(40 * 72 / 25.4, within(1.0));
    }

    @Test
    void a_party_part_has_its_label_in_lower_case_and_its_title_in_capitals_below() throws IOException {
        PdfLetters page = PdfLetters.of(SampleDocuments.party(DAY, false));
        set(page, "Phần thứ nhất", 14, true, false);
        set(page, "ĐẶC ĐIỂM, TÌNH HÌNH", 14, true, false);
        closeTo(page.at("ĐẶC ĐIỂM, TÌNH HÌNH").y() - page.at("Phần thứ nhất").y(), 18);
        set(page, "I- CÔNG TÁC LÃNH ĐẠO", 14, true, false);
    }

    @Test
    void party_khoan_and_diem_are_upright_and_not_bold_but_were_before_2026() throws IOException {
        PdfLetters now = PdfLetters.of(SampleDocuments.party(DAY, false));
        set(now, "1. Quán triệt, học tập", 14, false, false);
        set(now, "a) Hạn chế", 14, false, false);
        PdfLetters before = PdfLetters.of(SampleDocuments.party(SampleDocuments.DAY_2022, false));
        set(before, "1. Quán triệt, học tập", 14, true, false);
        set(before, "a) Hạn chế", 14, false, true);
    }

    @Test
    void a_party_position_is_not_bold_the_authority_and_the_name_are() throws IOException {
        PdfLetters page = PdfLetters.of(SampleDocuments.party(DAY, false));
        set(page, "T/M BAN THƯỜNG VỤ", 14, true, false);
        set(page, "PHÓ BÍ THƯ", 14, false, false);
        set(page, "Trần Thị Ấm", 14, true, false);
        assertThat(page.at("Trần Thị Ấm").y() - page.at("PHÓ BÍ THƯ").y())
                .as("room for the signature")
                .isGreaterThan(80);
    }

    @Test
    void a_party_committee_without_its_own_seal_is_signed_concurrently() throws IOException {
        Signature head = new Signature(Authority.OWN, "", "Trưởng Ban Chỉ đạo", "", "Bí thư", "Trần Thị Ấm");
        PdfLetters page = PdfLetters.of(SampleDocuments.signed(SampleDocuments.party(DAY, false), head));
        assertThat(page.at("BÍ THƯ").y()).isLessThan(page.at("kiêm\n").y());
        assertThat(page.at("kiêm\n").y())
                .isLessThan(page.at("TRƯỞNG BAN CHỈ ĐẠO").y());
        set(page, "TRƯỞNG BAN CHỈ ĐẠO", 14, false, false);
        assertThat(page.text()).doesNotContain("T/M", "K/T");
        for (Authority never : List.of(Authority.ON_BEHALF, Authority.FOR_HEAD)) {
            Signature wrong =
                    new Signature(never, "Ban Chỉ đạo", "Phó Trưởng ban", "", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "");
            assertThatThrownBy(() -> wrong.lines(format(IssueKind.PARTY)))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("kiêm");
        }
    }

    @Test
    void forms_of_signing_are_those_of_each_format() {
        assertThat(written(IssueKind.PARTY, Authority.ACTING, "", "Trưởng Ban", ""))
                .containsExactly("Q. Trưởng Ban");
        assertThat(written(IssueKind.PARTY, Authority.FOR_HEAD, "", "Trưởng Ban", "Phó Trưởng ban"))
                .containsExactly("K/T Trưởng Ban", "Phó Trưởng ban");
        assertThat(written(IssueKind.PARTY, Authority.FOR_HEAD, "Ban Thường vụ", "Bí thư", "Phó Bí thư"))
                .as("a deputy of a collective signs in its name, with the own position")
                .containsExactly("T/M Ban Thường vụ", "Phó Bí thư");
        assertThat(written(IssueKind.STATE, Authority.FOR_HEAD, "Ủy ban nhân dân", "Chủ tịch", "Phó Chủ tịch"))
                .containsExactly("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch");
        assertThat(written(IssueKind.STATE, Authority.ACTING, "Ủy ban nhân dân", "Chủ tịch", ""))
                .containsExactly("TM. Ủy ban nhân dân", "Q. Chủ tịch");
        assertThatThrownBy(() -> written(IssueKind.PARTY, Authority.BY_AUTHORISATION, "", "Chủ tịch", ""))
                .isInstanceOf(BadInput.class);
    }

    private static List<String> written(
            IssueKind kind, Authority authority, String collective, String position, String deputy) {
        return new Signature(authority, collective, position, deputy, "", "")
                .lines(format(kind)).stream().map(Signature.Line::words).toList();
    }

    @Test
    void party_addressees_are_upright_after_slanted_words_and_recipients_begin_with_the_same_as_above()
            throws IOException {
        DocumentHead head = addressed(
                SampleDocuments.party(DAY, false).head(), List.of("Ban Thường vụ Tỉnh ủy", "Ủy ban Kiểm tra Tỉnh ủy"));
        PdfLetters page = PdfLetters.of(headed(SampleDocuments.party(DAY, false), head));
        set(page, "Kính gửi:", 14, false, true);
        set(page, "- Ban Thường vụ Tỉnh ủy;", 14, false, false);
        set(page, "- Ủy ban Kiểm tra Tỉnh ủy.", 14, false, false);
        set(page, "Nơi nhận:", 14, false, false);
        set(page, "- Như trên;", 12, false, false);
        assertThat(page.text()).contains("- Lưu Văn phòng Thị ủy.");
        assertThat(format(IssueKind.PARTY).style(DocumentPart.RECIPIENTS).underlined())
                .isTrue();
    }

    @Test
    void party_annexes_are_counted_in_arabic_since_2026_and_say_number_and_day() throws IOException {
        PdfLetters page = PdfLetters.of(SampleDocuments.party(DAY, false));
        set(page, "Phụ lục 1\n", 14, true, false);
        set(page, "(Kèm theo Báo cáo số 127-BC/TU ngày 05 tháng 6 năm 2026", 14, false, true);
        assertThat(page.text()).contains("Phụ lục 2\n");
        assertThat(PdfLetters.of(SampleDocuments.party(SampleDocuments.DAY_2022, false))
                        .text())
                .contains("Phụ lục I\n", "Phụ lục II\n");
    }

    @Test
    void a_state_part_has_a_roman_number_and_diem_is_upright() throws IOException {
        PdfLetters page = PdfLetters.of(SampleDocuments.state(false));
        set(page, "Phần I\n", 14, true, false);
        set(page, "ĐẶC ĐIỂM, TÌNH HÌNH", 14, true, false);
        assertThat(page.at("ĐẶC ĐIỂM").y()).isGreaterThan(page.at("Phần I\n").y());
        set(page, "1. Quán triệt, học tập", 14, true, false);
        set(page, "a) Hạn chế", 14, false, false);
    }

    @Test
    void a_state_report_to_a_superior_is_addressed_and_its_recipients_begin_with_the_same_as_above()
            throws IOException {
        PdfLetters page = PdfLetters.of(SampleDocuments.state(false));
        set(page, "Kính gửi: Ủy ban nhân dân tỉnh Sông Lam", 14, false, false);
        set(page, "Nơi nhận:", 12, true, true);
        set(page, "- Như trên;", 11, false, false);
        assertThat(page.at("- Như trên;").y())
                .isLessThan(page.at("- Ủy ban nhân dân tỉnh (báo cáo);").y());
        assertThat(page.text()).contains("- Lưu: VT.");
    }

    @Test
    void numbers_days_and_the_first_two_months_are_padded_in_a_state_document() throws IOException {
        assertThat(PdfLetters.of(SampleDocuments.state(false)).text())
                .contains("Số: 05/BC-UBND", "Yên Ổn, ngày 05 tháng 02 năm 2024");
    }

    @Test
    void an_annex_of_an_electronic_state_document_leaves_number_and_day_blank() throws IOException {
        Document electronic = SampleDocuments.state(false);
        assertThat(PdfLetters.of(electronic).text())
                .contains("Phụ lục I\n", "Phụ lục II\n")
                .contains("(Kèm theo Báo cáo số      /BC-UBND ngày     tháng     năm      của");
        Document paper = headed(electronic, onPaper(electronic.head()));
        assertThat(PdfLetters.of(paper).text())
                .contains("(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 02 năm 2024 của");
    }

    @Test
    void a_state_committee_with_its_hosts_seal_has_the_position_in_the_host_above_the_name() throws IOException {
        Signature signature = new Signature(
                Authority.ON_BEHALF, "Ban Chỉ đạo", "Trưởng ban", "", "Chủ tịch Ủy ban nhân dân", "Nguyễn Văn Ổn");
        PdfLetters page = PdfLetters.of(SampleDocuments.signed(SampleDocuments.state(false), signature));
        assertThat(page.at("TRƯỞNG BAN\n").y() + 80)
                .isLessThan(page.at("CHỦ TỊCH ỦY BAN").y());
        assertThat(page.at("CHỦ TỊCH ỦY BAN").y())
                .isLessThan(page.at("Nguyễn Văn Ổn").y());
    }

    @Test
    void every_item_says_what_it_stands_on() {
        assertThat(new IssueFormats().all())
                .allSatisfy(format -> assertThat(format.evidence())
                        .hasSizeGreaterThan(10)
                        .allSatisfy(evidence -> assertThat(evidence.note()).isNotBlank()));
    }

    private static IssueFormat format(IssueKind kind) {
        return new IssueFormats().find(kind, DAY);
    }

    private static DocumentHead addressed(DocumentHead head, List<String> addressees) {
        return head(head, addressees, head.electronic());
    }

    private static DocumentHead onPaper(DocumentHead head) {
        return head(head, head.addressees(), false);
    }

    private static DocumentHead head(DocumentHead head, List<String> addressees, boolean electronic) {
        return new DocumentHead(
                head.format(),
                head.superior(),
                head.issuer(),
                head.issuerInText(),
                head.number(),
                head.symbol(),
                head.place(),
                head.day(),
                head.typeName(),
                head.subject(),
                addressees,
                head.legalBases(),
                head.draft(),
                head.draftNumber(),
                electronic,
                head.invented());
    }

    private static Document headed(Document document, DocumentHead head) {
        return new Document(head, document.blocks(), document.recipients(), document.signature(), document.annexes());
    }

    private static void set(PdfLetters page, String words, double size, boolean bold, boolean italic) {
        PdfLetters.Letter letter = page.at(words);
        assertThat(letter.size()).as(words).isCloseTo(size, within(CLOSE));
        assertThat(letter.bold()).as(words + " is bold").isEqualTo(bold);
        assertThat(letter.italic()).as(words + " is italic").isEqualTo(italic);
    }

    private static AbstractDoubleAssert<?> closeTo(double actual, double expected) {
        return assertThat(actual).isCloseTo(expected, within(CLOSE));
    }
}
