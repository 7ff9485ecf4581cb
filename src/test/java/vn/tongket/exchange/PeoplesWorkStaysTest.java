package vn.tongket.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tongket.TestDatabase;
import vn.tongket.TongketTest;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.report.RoundWorld;
import vn.tongket.report.record.Findings;

/**
 * A package that is imported over a programme on which people work takes nothing from them: what they point at keeps its number, what
 * they wrote stays, and what would go from beneath them is named.
 */
@TongketTest
class PeoplesWorkStaysTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext database;

    @Autowired
    Packages packages;

    @Autowired
    Findings findings;

    @TempDir
    Path folder;

    private static boolean there;
    private WorkedOnProgramme worked;

    @BeforeEach
    void begin() throws IOException {
        worked = new WorkedOnProgramme(context, folder);
        if (there) {
            TestDatabase.asOwner(database, "delete from probe.note");
            worked.load();
        } else {
            worked.put();
            there = true;
        }
    }

    @Test
    void aChangedPackageKeepsEveryNumberAndLosesNothingOfPeople() throws IOException {
        Map<String, Integer> before = worked.ids();
        Map<String, String> work = worked.work();
        worked.replace("title: Chương trình thử", "title: Chương trình đổi tên");
        worked.replace("name: Ban Chỉ đạo,", "name: Ban Chỉ đạo mới,");
        worked.replace("title: Mục tiêu một", "title: Mục tiêu một viết lại");
        worked.replace("title: Nhóm một", "title: Nhóm một viết lại");
        worked.replace("level: 10 }", "level: 11 }");
        worked.replace("title: Sơ kết", "title: Sơ kết viết lại").replace("Mở đầu.", "Mở đầu, viết lại.");
        worked.replace("title: Đề cương riêng", "title: Đề cương viết lại");
        worked.replace("title: Lớp một", "title: Lớp một viết lại");
        worked.replace("award: Giấy khen", "award: Giấy khen của tỉnh");
        // The first task of the list is a new one, the second group comes first, a task moved into it.
        worked.without("code: nv-2");
        worked.replace(
                "      - { code: nv-3, title: Nhiệm vụ ba }",
                "      - { code: nv-0, title: Mới }\n"
                        + "      - { code: nv-2, title: Nhiệm vụ hai chuyển nhóm }\n"
                        + "      - { code: nv-3, title: Nhiệm vụ ba }");
        // A document before the others, and one without a code further down than it was.
        worked.replace(
                "  - { kind: Kế hoạch, number",
                "  - { kind: Công văn, number: 05/KH-UBND, issuer: UBND huyện, branch: OTHER, title: Trùng số }\n"
                        + "  - { kind: Kế hoạch, number");

        Difference difference = worked.load();

        assertThat(difference.sections())
                .filteredOn(section -> !section.isNothing())
                .extracting(SectionDifference::name)
                .containsExactly(
                        "programme",
                        "bodies",
                        "documents",
                        "objectives",
                        "task_groups",
                        "indicators",
                        "reviews",
                        "outlines",
                        "gatherings",
                        "commendations");
        assertThat(difference.warnings().stream().map(Problem::vietnamese))
                .containsExactly(
                        "báo cáo “so-ket” đang công khai; nội dung mới chưa được rà soát nên người ngoài không xem được cho đến khi công khai lại");
        assertThat(worked.ids()).containsAllEntriesOf(before).hasSize(before.size() + 2);
        assertThat(worked.work()).isEqualTo(work);
        assertThat(database.fetch("select code from programme.issued_document order by position")
                        .getValues("code", String.class))
                .containsExactly("05-kh-ubnd-2", "05-kh-ubnd", "cong-van-khong-so-tinh-uy");
        assertThat(database.fetch("""
                        select task_group.code || '/' || task.code from programme.task join programme.task_group using (task_group_id)
                         order by task_group.position, task.position""").getValues(0, String.class))
                .containsExactly("nhom-1/nv-1", "nhom-2/nv-0", "nhom-2/nv-2", "nhom-2/nv-3");
        assertThat(worked.load().isNothing()).isTrue();
    }

    private static final String[] ONE_OF_EACH = {
        "code: tieu-ban",
        "Công văn không số",
        "code: muc-tieu-2",
        "code: nhom-3",
        "code: nv-2",
        "level: 12 }",
        "code: sang-kien",
        "ket-luan:",
        "code: tong-ket",
        "code: rieng",
        "outlines:",
        "code: lop-1",
        "code: bang-khen"
    };

    @Test
    void whatIsPointedAtIsNamedAllAtOnceAndStays() throws IOException {
        Map<String, Integer> ids = worked.ids();
        Map<String, String> pointedAt = new LinkedHashMap<>();
        pointedAt.put("body tieu-ban", "body_id");
        pointedAt.put("document Công văn không số", "issued_document_id");
        pointedAt.put("objective muc-tieu-2", "objective_id");
        pointedAt.put("group nhom-3", "task_group_id");
        pointedAt.put("task nv-2", "task_id");
        pointedAt.put("indicator sang-kien", "indicator_id");
        pointedAt.put("target 2026-01-01", "target_id");
        pointedAt.put("review tong-ket", "review_id");
        pointedAt.put("section so-ket ket-luan", "section_id");
        pointedAt.put("outline rieng", "outline_id");
        pointedAt.put("gathering lop-1", "gathering_id");
        pointedAt.put("commendation bang-khen", "commendation_id");
        pointedAt.forEach((name, key) -> worked.point(key, requireNonNull(ids.get(name))));
        worked.point("task_id", requireNonNull(ids.get("task nv-2")));

        assertThat(worked.without(ONE_OF_EACH).refused())
                .map(sentence ->
                        sentence.replaceFirst("^package.yaml:[0-9]+:[0-9]+: the package no longer names the ", ""))
                .containsExactlyInAnyOrder(
                        "body 'tieu-ban', which has 1 notes; name it again",
                        "document 'cong-van-khong-so-tinh-uy', which has 1 notes; name it again",
                        "objective 'muc-tieu-2', which has 1 notes; name it again",
                        "task group 'nhom-3', which has 1 notes; name it again",
                        "task 'nv-2', which has 2 notes; name it again",
                        "indicator 'sang-kien', which has 1 notes; name it again",
                        "target 'hoi-nghi 2026-01-01/2027-01-01 AT_LEAST', which has 1 notes; name it again",
                        "review 'tong-ket', which has 1 notes; name it again",
                        "section 'so-ket/ket-luan', which has 1 notes; name it again",
                        "outline 'rieng', which has 1 notes; name it again",
                        "gathering 'lop-1', which has 1 notes; name it again",
                        "commendation 'bang-khen', which has 1 notes; name it again");

        TestDatabase.asOwner(database, "delete from probe.note");
        assertThat(worked.load().isNothing()).isFalse();
        assertThat(worked.ids())
                .hasSize(ids.size() - pointedAt.size())
                .doesNotContainKeys(pointedAt.keySet().toArray(String[]::new));
    }

    @Test
    void whatPointsAndLeavesInTheSamePackageHoldsNothingBack() throws IOException {
        TestDatabase.asOwner(
                database,
                "update commend.commendation set gathering_id = (select gathering_id from gathering.gathering where code = 'lop-1')"
                        + " where code = 'bang-khen'");
        assertThat(worked.without("code: lop-1").refused())
                .singleElement()
                .asString()
                .contains("the gathering 'lop-1', which has 1 rows of commend.commendation; name it again");
        worked.without("code: bang-khen");
        assertThat(worked.load().isNothing()).isFalse();
        assertThat(worked.ids()).doesNotContainKeys("gathering lop-1", "commendation bang-khen");
    }

    @Test
    void whatReportsAndActsOfPublishingNameStays() throws IOException {
        String first = WorkedOnProgramme.FIRST;
        worked.with(
                "package.yaml",
                first.substring(0, first.indexOf("indicators:")) + first.substring(first.indexOf("outlines:")));
        BadInput refusal = catchThrowableOfType(BadInput.class, worked::load);
        assertThat(refusal.problems().stream().map(Problem::vietnamese))
                .containsExactlyInAnyOrder(
                        "gói không còn nêu chỉ tiêu “hoi-nghi” đang có 2 dòng biểu đang hỏi, "
                                + "1 lần công khai còn hiệu lực (hãy rút lại trước), 1 số liệu; hãy khai báo lại",
                        "gói không còn nêu chỉ tiêu “ho-ngheo” đang có 2 dòng biểu đang hỏi, 1 số liệu; hãy khai báo lại",
                        "gói không còn nêu báo cáo “so-ket” đang có 1 lần công khai còn hiệu lực (hãy rút lại trước); hãy khai báo lại");
    }

    @Test
    void wordsGivenInAReportAreTheUnitsOwn() throws IOException {
        String header = "code,kind,unit,from,to,selected,words,source\n";
        String row = "dot-thu-zz-1-ket-qua,RESULT,zz-1,%s,%s,%%s,%%s,\"Báo cáo của Xã An, Báo cáo thử\"\n"
                .formatted(RoundWorld.WINDOW.from(), RoundWorld.WINDOW.to());
        worked.with("findings.csv", header + row.formatted("true", "Đã tổ chức rất nhiều hội nghị"));
        assertThat(worked.refused())
                .containsExactly(
                        "findings.csv:2: the finding 'dot-thu-zz-1-ket-qua' was given in an accepted report; only 'selected'"
                                + " can be changed here, its words by a correction of the report");

        worked.with("findings.csv", header + row.formatted("true", "Đã tổ chức 4 hội nghị"));
        worked.load();
        assertThat(findings.of(RoundWorld.PROGRAMME))
                .singleElement()
                .matches(finding -> finding.selected() && finding.words().equals("Đã tổ chức 4 hội nghị"));
        assertThat(findings.givenInReports(RoundWorld.PROGRAMME)).containsExactly("dot-thu-zz-1-ket-qua");
    }

    @Test
    void aFigureOfAReportIsReplacedWithAWarningOnly() throws IOException {
        worked.with(
                "values.csv",
                "indicator,unit,from,to,value,source\nhoi-nghi,zz-1,%s,%s,5,Niên giám\n"
                        .formatted(RoundWorld.WINDOW.from(), RoundWorld.WINDOW.to()));
        assertThat(worked.load(true).warnings().stream().map(Problem::inVietnamese))
                .contains(
                        "values.csv, dòng 2: thay số liệu đã nhận từ báo cáo: Báo cáo của Xã An, Báo cáo thử; báo cáo đó vẫn ghi số cũ");
    }

    @Test
    void aBreakdownWithFiguresIsNotDropped() throws IOException {
        SmallPackage small = new SmallPackage(folder).value("dan-so,zz-nho-1,2015-01-01,2016-01-01,Nam,400,,,ACTUAL,,");
        packages.load(small.write(), "nho", "người nhập", false);
        small.replace("package.yaml", "breakdowns: [Nam]", "breakdowns: [Nữ, Khác]")
                .without("values.csv");
        Files.delete(folder.resolve("nho/values.csv"));
        BadInput refusal =
                catchThrowableOfType(BadInput.class, () -> packages.load(small.write(), "nho", "người nhập", false));
        assertThat(refusal.problems().stream().map(Problem::inEnglish))
                .containsExactly(
                        "package.yaml:11:5: the package no longer names the breakdown 'Nam' of 'dan-so', which has 1 values and"
                                + " 0 form lines that ask it; name it again");
    }
}
