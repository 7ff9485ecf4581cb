package vn.tongket.review.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import vn.tongket.base.Problem;
import vn.tongket.report.record.Finding;

class OutlineReaderTest {

    @Test
    void every_mistake_is_named_at_once_with_its_path() {
        List<Problem> problems = new ArrayList<>();
        Outlines.parse(new Yaml().load("""
                code: rieng
                titles: Đề cương riêng
                sections:
                  - code: a
                    fill: [ { content: FINDING } ]
                  - code: a
                    fill: [ { content: FINDINGS, findings: RESULTS }, { content: INDICATORS } ]
                  - heading: Không mã
                annexes: [ { code: "1", title: Văn bản, content: DOCUMENT } ]
                """), "package.yaml", "outlines[0]", problems);

        assertThat(problems.stream().map(Problem::inEnglish).toList())
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).contains("outlines[0]: unknown key 'titles'; did you mean 'title'?"),
                        text -> assertThat(text).contains("outlines[0]: 'title' is missing"),
                        text -> assertThat(text)
                                .contains(
                                        "sections[0].fill[0].content: 'FINDING' is not known (one of OPENING, CLOSING, UNIT_HISTORY, FINDINGS, ")
                                .contains("did you mean 'FINDINGS'?"),
                        text -> assertThat(text).contains("sections[0].fill[0].findings: missing"),
                        text -> assertThat(text).contains("sections[1]: section code 'a' is used twice"),
                        text -> assertThat(text)
                                .contains("sections[1].fill[0].findings: 'RESULTS' is not known")
                                .contains("did you mean 'RESULT'?"),
                        text -> assertThat(text).contains("sections[1].fill[1]: INDICATORS needs 'annex'"),
                        text -> assertThat(text).contains("sections[2]: 'code' is missing"),
                        text -> assertThat(text)
                                .contains("annexes[0].content: 'DOCUMENT' is not known")
                                .contains("did you mean 'DOCUMENTS'?"));
    }

    @Test
    void the_carried_outline_has_the_sections_that_packages_write_to() {
        Outline carried = carried();

        assertThat(carried.all().stream().map(Outline.Section::code))
                .contains(
                        "mo-dau",
                        "dac-diem",
                        "tinh-hinh-lien-quan",
                        "quan-triet",
                        "van-ban-cu-the-hoa",
                        "kien-toan-to-chuc",
                        "kiem-tra-giam-sat",
                        "ket-qua-noi-dung",
                        "uu-diem",
                        "han-che",
                        "nguyen-nhan",
                        "bai-hoc",
                        "khen-thuong",
                        "du-bao",
                        "muc-tieu",
                        "chi-tieu",
                        "nhiem-vu-giai-phap",
                        "kien-nghi",
                        "ket-luan");
        assertThat(carried.accepts("ket-qua-noi-dung.kinh-te")).isTrue();
        assertThat(carried.accepts("uu-diem.kinh-te")).isFalse();
    }

    @Test
    void a_fill_that_names_a_topic_or_a_side_goes_before_one_that_takes_the_rest() {
        Sorting sorting = new Sorting(carried());
        Outline.Fill general = fill("uu-diem", 1);
        List<Finding> findings =
                List.of(finding("chung", null), finding("rieng", "Kinh tế"), finding("van-ban", "ban hành văn bản"));

        assertThat(sorting.findings(general, findings))
                .extracting(Finding::code)
                .containsExactly("chung");
        assertThat(findings)
                .filteredOn(sorting::isResultOfTopic)
                .extracting(Finding::code)
                .containsExactly("rieng");
        assertThat(sorting.findings(fill("van-ban-cu-the-hoa", 1), findings))
                .extracting(Finding::code)
                .containsExactly("van-ban");
    }

    private static Outline.Fill fill(String section, int index) {
        return carried().all().stream()
                .filter(one -> one.code().equals(section))
                .findFirst()
                .orElseThrow()
                .fill()
                .get(index);
    }

    private static Outline carried() {
        return java.util.Objects.requireNonNull(Outlines.readCarried().get("bao-cao"));
    }

    private static Finding finding(String code, @Nullable String topic) {
        return new Finding(code, Finding.Kind.RESULT, null, topic, null, null, "…", null, true);
    }
}
