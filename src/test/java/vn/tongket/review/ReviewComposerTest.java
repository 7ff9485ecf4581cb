package vn.tongket.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tongket.PublishedWorld;
import vn.tongket.TongketTest;
import vn.tongket.base.BadInput;
import vn.tongket.document.html.HtmlWriter;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Document;
import vn.tongket.document.model.Run;
import vn.tongket.review.part.NextTargets;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.review.setup.ReviewRequest;
import vn.tongket.review.setup.ReviewView;
import vn.tongket.review.setup.Reviews;

@TongketTest
class ReviewComposerTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private ReviewDocuments documents;

    @Test
    void figures_in_text_read_as_a_person_writes_them_and_open_to_their_source() {
        List<String> text = draft(Map.of(
                "mo-dau",
                "Tăng {{tang-truong}}; {{hoi-nghi as=number}} hội nghị; {{can-bo as=parts}} cán bộ; khen {{tap-the}};"
                        + " hộ nghèo {{ho-ngheo year=2021}}, xã An {{ho-ngheo unit=TXA year=2023 as=parts}},"
                        + " hai năm đầu {{san-xuat from=2021-01-01 to=2023-01-01}}."));

        assertThat(text.getFirst())
                .startsWith(
                        "Tăng 16,1%/năm; 16 hội nghị; 3.051/3.055 (99,9%) cán bộ; khen 10 tập thể;"
                                + " hộ nghèo 6,0%, xã An 40/800 (5,0%), hai năm đầu 64 tỷ đồng (16 là của 1 xã có số đủ kỳ, 1 xã có một phần");
        assertThat(figures(Map.of("mo-dau", "{{ho-ngheo year=2021}} {{tang-truong}}")))
                .extracting(Run.LiveFigure::reference)
                .startsWith(
                        "/chi-tieu/thu-nghiem/ho-ngheo/nguon-so-lieu?don-vi=TP&nam=2021",
                        "/chi-tieu/thu-nghiem/tang-truong/nguon-so-lieu?don-vi=TP&tu=2021-01-01&den=2023-12-31");
    }

    @Test
    void what_is_asked_of_a_figure_reads_as_a_person_writes_it() {
        List<String> text = draft(Map.of(
                "mo-dau",
                "Hộ nghèo {{ho-ngheo ask=last-year year=2023}}; giá trị {{san-xuat ask=year-on-year year=2022}},"
                        + " xã An {{san-xuat ask=rank within=TP level=commune year=2023 unit=TXA}}, đạt"
                        + " {{san-xuat ask=attainment}}; {{ho-ngheo ask=cagr}}."));
        assertThat(text)
                .anySatisfy(line -> assertThat(line)
                        .contains("Hộ nghèo giảm 1,7 điểm %; giá trị tăng 13,3%, xã An thứ 2/2, đạt 92,7%;")
                        .contains("{{ho-ngheo ask=cagr}}: “ho-ngheo”: Chỉ tiêu đã là tỷ lệ"));
    }

    @Test
    void a_token_that_cannot_be_computed_says_why_in_the_draft_and_stops_the_issued_copy() {
        Map<String, String> sections = Map.of(
                "mo-dau", "A {{ho-ngeo}} B {{trong}} C {{ho-ngheo unit=KHONG}} D {{ho-ngheo year=1999}}.",
                "khong-co", "Lời không có chỗ.");

        assertThat(draft(sections))
                .anySatisfy(line -> assertThat(line)
                        .contains("{{ho-ngeo}}: không có chỉ tiêu “ho-ngeo”; có phải là “ho-ngheo”?")
                        .contains("{{trong}}: ")
                        .contains("{{ho-ngheo unit=KHONG}}: ")
                        .contains("{{ho-ngheo year=1999}}: "))
                .anySatisfy(line -> assertThat(line).contains("Mục “khong-co”: đề cương không có mục này"));
        assertThatThrownBy(() -> documents.document(request(true)))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.problems())
                                .hasSize(5)
                                .anySatisfy(
                                        problem -> assertThat(problem.english())
                                                .contains(
                                                        "section mo-dau: {{ho-ngeo}}: there is no indicator 'ho-ngeo'; did you mean 'ho-ngheo'?")));
    }

    @Test
    void the_issued_copy_leaves_empty_sections_out_and_closes_the_numbering_up() {
        put(Map.of("mo-dau", "Thực hiện Nghị quyết, kết quả như sau:"));

        assertThat(headings(documents.document(request(false))))
                .startsWith("Phần I|ĐẶC ĐIỂM, TÌNH HÌNH", "I.|Đặc điểm tự nhiên, kinh tế - xã hội");
        assertThat(headings(documents.document(request(true))))
                .containsExactly(
                        "Phần I|KẾT QUẢ THỰC HIỆN",
                        "I.|Công tác lãnh đạo, chỉ đạo, quán triệt, triển khai",
                        "1.|Quán triệt, học tập, tuyên truyền",
                        "2.|Ban hành văn bản cụ thể hóa",
                        "3.|Kiện toàn tổ chức",
                        "II.|Kết quả thực hiện các nội dung, chỉ tiêu",
                        "1.|Kinh tế - xã hội",
                        "2.|Nội bộ",
                        "III.|Đánh giá chung",
                        "1.|Ưu điểm",
                        "2.|Hạn chế, khuyết điểm",
                        "3.|Nguyên nhân",
                        "IV.|Khen thưởng",
                        "Phần II|PHƯƠNG HƯỚNG, NHIỆM VỤ, GIẢI PHÁP",
                        "I.|Chỉ tiêu",
                        "II.|Nhiệm vụ, giải pháp",
                        "|Nâng cao chất lượng công tác quán triệt");
        assertThat(documents.document(request(true)).blocks()).noneMatch(Block.Notice.class::isInstance);
        assertThat(documents.document(request(false)).blocks()).anyMatch(Block.Notice.class::isInstance);
    }

    @Test
    void sections_say_what_the_data_say() {
        List<String> text = draft(Map.of());

        assertThat(text)
                .contains(
                        "- Tỷ lệ cán bộ chủ chốt được quán triệt: 3.051/3.055 (99,9%), năm 2023.",
                        "Giai đoạn 2021-2023 đã ban hành 03 văn bản lãnh đạo, chỉ đạo, triển khai thực hiện,"
                                + " gồm 02 kế hoạch và 01 quyết định (chi tiết tại Phụ lục I).",
                        "Đã thành lập, kiện toàn 02 tổ chức chỉ đạo, tham mưu thực hiện (chi tiết tại mục 2 Phụ lục II), gồm:",
                        "- Ban Chỉ đạo tỉnh (Quyết định số 12/QĐ-UBND ngày 20/01/2021 của Ủy ban nhân dân tỉnh; 15 thành viên);",
                        "- Hội đồng cung cấp.",
                        "Kinh tế phát triển ổn định.",
                        "- Một số nơi triển khai chậm.",
                        "Nguyên nhân chủ quan: Cán bộ còn thiếu kinh nghiệm.",
                        "Tập thể được khen: 10 tập thể.",
                        "- Tỷ lệ hộ nghèo: đến năm 2030 không quá 1%.",
                        "Nâng cao chất lượng công tác quán triệt",
                        "- Xây dựng tài liệu học tập điện tử (Ban Tuyên giáo chủ trì; hoàn thành chậm nhất ngày 30/6/2025).");
        assertThat(text)
                .noneMatch(line -> line.contains("mô hình hay"))
                .anyMatch(line ->
                        line.startsWith("- Số hội nghị quán triệt: 16 hội nghị (16 hội nghị là của 1 xã có số đủ kỳ,"));
    }

    @Test
    void results_stand_in_a_table_against_their_targets_with_one_chart() {
        List<String> text = draft(Map.of());

        assertThat(text)
                .contains(
                        "Bảng 1. Kết quả thực hiện các chỉ tiêu: Kinh tế - xã hội",
                        "TT | Chỉ tiêu | Đơn vị tính | Mục tiêu | Năm 2021 | Năm 2023 | Giai đoạn 2021-2023 | Đánh giá",
                        "1 | Tỷ lệ hộ nghèo | % | ≤ 4 | 6,0 | 3,1 | 3,1 | Vượt (2023)",
                        "2 | Giá trị sản xuất | tỷ đồng | ≥ 110 | 30 | 38 | 102 | Không đạt (2021-2023)",
                        "3 | Tốc độ tăng trưởng bình quân | %/năm | - | … | … | 16,1 | -",
                        "Biểu đồ 1. Tỷ lệ hộ nghèo giảm từ 6,0% (năm 2021) xuống 3,1% (năm 2023)",
                        "% | 6,0 | 4,8 | 3,1");
        assertThat(text)
                .contains(
                        "Trong tổng số 02 chỉ tiêu đề ra, có 01 chỉ tiêu vượt, 01 chỉ tiêu không đạt (chi tiết tại mục 4 Phụ lục II).");
    }

    @Test
    void annexes_hold_the_figures_and_say_what_is_missing() {
        put(Map.of());
        Document document = documents.document(request(true));

        assertThat(document.annexes())
                .extracting(annex -> annex.number() + " " + annex.title())
                .containsExactly(
                        "I Văn bản lãnh đạo, chỉ đạo đã ban hành",
                        "II Một số biểu tổng hợp",
                        "III Kết quả thực hiện các chỉ tiêu kinh tế - xã hội");
        assertThat(BlockWords.of(document.annexes().get(0).blocks()))
                .contains(
                        "Năm, loại văn bản | Đảng | UBND | Tổng số",
                        "Năm 2021 | - | 2 | 2",
                        "Kế hoạch | - | 1 | 1",
                        "Năm 2022 | 1 | - | 1",
                        "Tổng số | 1 | 2 | 3",
                        "Năm 2021 (2 văn bản)");
        List<String> folded = BlockWords.of(document.annexes().get(1).blocks());
        assertThat(folded)
                .contains(
                        "1. Kết quả quán triệt, tuyên truyền",
                        "2. Ban Chỉ đạo, hội đồng, tiểu ban",
                        "3. Kết quả khen thưởng",
                        "4. Danh mục chỉ tiêu đạt, không đạt",
                        "2021 | 5 | … | … | …",
                        "Chỉ tiêu vượt (01)",
                        "1 | Tỷ lệ hộ nghèo | % | ≤ 4 | năm 2023 | 3,1 | Vượt (2023)",
                        "2 | Giá trị sản xuất | tỷ đồng | ≥ 110 | giai đoạn 2021-2023 | 102 | Không đạt (2021-2023)")
                .anyMatch(line -> line.startsWith("2023 | 5") && line.contains(" | 3.055 | 3.051 | 99,9"))
                .anyMatch(line -> line.startsWith("Giai đoạn 2021-2023 | 16"))
                .anyMatch(line -> line.contains("chưa có số liệu của xã Bình")
                        || line.contains("Chưa có số liệu của xã Bình")
                        || line.contains("phần kỳ: xã Bình"))
                .anyMatch(line -> line.contains("(…) Chưa có số liệu."));
        assertThat(document.annexes().get(2).landscape()).isTrue();
    }

    @Test
    void a_visitor_sees_published_figures_and_chosen_findings_only() {
        put(Map.of("mo-dau", "Nội bộ: {{noi-bo}}."));
        PublishedWorld.programme(context, SmallProvince.CODE);
        ReviewRequest visitor = new ReviewRequest(SmallProvince.CODE, Optional.empty(), Optional.empty(), false, true);

        ReviewView view = documents.view(visitor);

        assertThat(view.faults()).singleElement().asString().contains("chỉ tiêu này chưa được công khai");
        assertThat(view.sections()).noneMatch(section -> "Nội bộ".equals(section.heading()));
        assertThat(view.sections().stream()
                        .flatMap(section -> section.evidence().stream())
                        .map(finding -> finding.code()))
                .contains("kq-1")
                .doesNotContain("kq-2");
    }

    @Test
    void another_unit_has_a_review_of_its_own() {
        put(Map.of("mo-dau", "Hộ nghèo {{ho-ngheo year=2023}}.", "muc-tieu", "Mục tiêu của tỉnh."));
        Document document = documents.document(
                new ReviewRequest(SmallProvince.CODE, Optional.empty(), Optional.of("TXB"), false, false));

        assertThat(document.head().issuer()).isEqualTo("ỦY BAN NHÂN DÂN XÃ BÌNH");
        assertThat(document.head().place()).isEqualTo("Xã Bình");
        assertThat(document.head().day()).isNull();
        assertThat(document.head().subject()).endsWith("giai đoạn 2021-2023 trên địa bàn xã Bình");
        assertThat(document.head().addressees()).containsExactly("Ủy ban nhân dân tỉnh Thử Nghiệm");
        assertThat(document.signature().signer()).isEmpty();
        assertThat(BlockWords.of(document.blocks()))
                .contains(
                        "Công tác phối hợp chưa chặt chẽ.",
                        "Có một số mô hình hay.",
                        "cần bổ sung: vị trí địa lý, đặc điểm tự nhiên, kinh tế - xã hội của xã Bình",
                        "cần bổ sung: nội dung, số liệu mục “Mục tiêu”")
                .anyMatch(line -> line.startsWith("1 | Tỷ lệ hộ nghèo | % | 3,3 | 1,8 |"))
                .noneMatch(line -> line.contains("triển khai chậm"))
                .noneMatch(line -> line.contains("Mục tiêu của tỉnh"))
                .noneMatch(line -> line.contains("Ban Chỉ đạo tỉnh"))
                .noneMatch(line -> line.contains("chỉ tiêu vượt"))
                .noneMatch(line -> line.contains("tài liệu học tập điện tử"))
                .noneMatch(line -> line.contains("đã ban hành"));
    }

    @Test
    void the_other_side_speaks_for_itself() {
        SmallProvince province = new SmallProvince(context);
        Map<String, String> sections = Map.of(
                "mo-dau", "Ủy ban nhân dân tỉnh báo cáo như sau:",
                "muc-tieu", "Giữ vững kết quả.",
                "kien-nghi", "Ủy ban nhân dân tỉnh đề nghị Trung ương bố trí vốn.");
        province.put(sections, ReviewDefinition.Format.STATE);
        ReviewRequest party = new ReviewRequest(
                SmallProvince.CODE,
                Optional.of("so-ket"),
                Optional.empty(),
                false,
                false,
                Optional.of(ReviewDefinition.Format.PARTY));
        List<String> made = BlockWords.of(documents.document(party).blocks());
        assertThat(made)
                .contains("Giữ vững kết quả.")
                .anyMatch(line -> line.startsWith("Trên đây là báo cáo sơ kết 03 năm thực hiện Nghị quyết thử nghiệm"))
                .noneMatch(line -> line.contains("đề nghị Trung ương"))
                .noneMatch(line -> line.contains("báo cáo như sau"));

        ReviewDefinition own =
                SmallProvince.review(Map.of("mo-dau", "Tỉnh ủy đánh giá như sau:"), ReviewDefinition.Format.PARTY);
        ReviewDefinition named = new ReviewDefinition(
                "so-ket-tinh-uy",
                own.kind(),
                own.title(),
                own.period(),
                own.frame(),
                own.outline(),
                own.format(),
                null,
                null,
                own.issue(),
                own.sections());
        context.getBean(Reviews.class)
                .save(
                        SmallProvince.CODE,
                        List.of(named, SmallProvince.review(sections, ReviewDefinition.Format.STATE)));
        assertThat(BlockWords.of(documents.document(party).blocks()))
                .startsWith("Tỉnh ủy đánh giá như sau:")
                .doesNotContain("Giữ vững kết quả.");
    }

    @Test
    void another_units_review_comes_in_the_partys_format_too() {
        put(Map.of());
        Document document = documents.document(new ReviewRequest(
                SmallProvince.CODE,
                Optional.empty(),
                Optional.of("TXB"),
                true,
                false,
                Optional.of(ReviewDefinition.Format.PARTY)));

        assertThat(document.head().superior()).isEqualTo("ĐẢNG BỘ TỈNH THỬ NGHIỆM");
        assertThat(document.head().issuer()).isEqualTo("ĐẢNG ỦY XÃ BÌNH");
        assertThat(document.head().symbol()).isEqualTo("BC/ĐU");
        assertThat(document.signature().collective()).isEqualTo("BAN THƯỜNG VỤ");
        assertThat(document.head().addressees()).containsExactly("Ban Thường vụ Tỉnh ủy Thử Nghiệm");
        assertThat(BlockWords.of(document.blocks())).noneMatch(line -> line.contains("cần bổ sung: nội dung"));
    }

    @Test
    void a_lead_in_that_nothing_follows_is_asked_about_and_left_out() {
        put(Map.of("bai-hoc", "Từ thực tiễn rút ra một số kinh nghiệm sau:"));

        assertThat(BlockWords.of(documents.document(request(false)).blocks()))
                .contains("cần bổ sung: các ý sau lời dẫn “Từ thực tiễn rút ra một số kinh nghiệm sau:”")
                .doesNotContain("Từ thực tiễn rút ra một số kinh nghiệm sau:");
        assertThat(headings(documents.document(request(true)))).noneMatch(heading -> heading.contains("Bài học"));
    }

    @Test
    void one_heading_alone_at_its_place_has_no_number() {
        put(Map.of("kien-nghi", "Không có kiến nghị."));

        assertThat(headings(documents.document(request(true))))
                .containsSubsequence("III.|Đánh giá chung", "1.|Ưu điểm")
                .filteredOn(heading -> heading.startsWith("|"))
                .containsExactly("|Nâng cao chất lượng công tác quán triệt");
        List<String> ofCommune = headings(documents.document(
                new ReviewRequest(SmallProvince.CODE, Optional.empty(), Optional.of("TXB"), true, false)));
        assertThat(ofCommune).contains("|Hạn chế, khuyết điểm").doesNotContain("1.|Hạn chế, khuyết điểm");
    }

    @Test
    void tables_that_judge_say_the_thresholds_in_words() {
        String words = "Vượt: hơn mức đề ra; đạt: từ 100% mức đề ra.";
        assertThat(draft(Map.of())).anyMatch(line -> line.startsWith("Ghi chú: ") && line.contains(words));
        assertThat(documents.document(request(true)).annexes())
                .flatExtracting(annex -> BlockWords.of(annex.blocks()))
                .anyMatch(line -> line.startsWith("Ghi chú: ") && line.contains(words));
    }

    @Test
    void an_annex_of_one_row_that_the_text_has_already_is_left_out() {
        put(Map.of());
        assertThat(annexWords()).contains("3. Kết quả khen thưởng");
        put(Map.of("khen-thuong", "Khen {{tap-the}}."));
        assertThat(annexWords()).noneMatch(line -> line.contains("Kết quả khen thưởng"));
    }

    private List<String> annexWords() {
        return documents.document(request(true)).annexes().stream()
                .flatMap(annex -> BlockWords.of(annex.blocks()).stream())
                .toList();
    }

    @Test
    void remarks_carry_no_brackets_of_their_own_and_a_draft_without_an_end_has_no_end_mark() {
        put(Map.of());
        for (Optional<String> unit : List.of(Optional.<String>empty(), Optional.of("TXB"))) {
            Document draft =
                    documents.document(new ReviewRequest(SmallProvince.CODE, Optional.empty(), unit, false, false));
            assertThat(draft.blocks())
                    .filteredOn(Block.Notice.class::isInstance)
                    .isNotEmpty()
                    .noneMatch(remark -> ((Block.Notice) remark).text().startsWith("["));
            assertThat(context.getBean(HtmlWriter.class).page(draft))
                    .contains(
                            unit.isEmpty()
                                    ? "[cần bổ sung: nội dung, số liệu phần kết luận]"
                                    : "trên địa bàn xã Bình; Ủy ban nhân dân xã Bình kính báo cáo Ủy ban nhân dân tỉnh Thử Nghiệm.")
                    .doesNotContain("[[");
        }
    }

    @Test
    void targets_of_the_next_period_say_the_time_once() {
        List<String> text = draft(Map.of());
        assertThat(text).contains("- Tỷ lệ hộ nghèo: đến năm 2030 không quá 1%.");
        for (String[] one : new String[][] {
            {"Từ 95% đảng viên trở lên", "đến năm 2030, từ 95% đảng viên trở lên"},
            {"Hằng năm hoàn thành 100% chỉ tiêu", "hằng năm hoàn thành 100% chỉ tiêu"},
            {"Đến năm 2030 còn dưới 3%", "đến năm 2030 còn dưới 3%"},
            {"GRDP tăng từ 8% trở lên", "đến năm 2030, GRDP tăng từ 8% trở lên"}
        }) {
            assertThat(NextTargets.words(one[0], "đến năm 2030")).isEqualTo(one[1]);
        }
    }

    @Test
    void as_data_the_same_review_gives_the_same_bytes() {
        put(Map.of("mo-dau", "Tăng {{tang-truong}}."));

        assertThat(json())
                .isEqualTo(json())
                .contains("\"words\" : \"16,1%/năm\"")
                .contains("\"value\" : \"16.1\"");
    }

    private String json() {
        return new ReviewJson(context.getBean(ReviewComposer.class).compose(request(false))).write();
    }

    private List<String> draft(Map<String, String> sections) {
        put(sections);
        return BlockWords.of(documents.document(request(false)).blocks());
    }

    private List<Run.LiveFigure> figures(Map<String, String> sections) {
        put(sections);
        return documents.document(request(false)).blocks().stream()
                .flatMap(block -> block instanceof Block.Paragraph paragraph ? paragraph.runs().stream() : Stream.of())
                .filter(Run.LiveFigure.class::isInstance)
                .map(Run.LiveFigure.class::cast)
                .toList();
    }

    private static List<String> headings(Document document) {
        return document.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .map(heading -> heading.number() + "|" + heading.text())
                .toList();
    }

    private void put(Map<String, String> sections) {
        new SmallProvince(context).put(sections, ReviewDefinition.Format.STATE);
    }

    private static ReviewRequest request(boolean issued) {
        return new ReviewRequest(SmallProvince.CODE, Optional.empty(), Optional.empty(), issued, false);
    }
}
