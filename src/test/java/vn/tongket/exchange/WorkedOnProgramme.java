package vn.tongket.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import vn.tongket.TestDatabase;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.Publications;
import vn.tongket.report.RoundWorld;
import vn.tongket.report.form.Forms;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.Submission;

/** A programme of the invented province on which people work, and the package it came with, to be changed by each test. */
final class WorkedOnProgramme {
    private static final List<String> ROWS = List.of(
            "programme.body",
            "programme.issued_document",
            "programme.objective",
            "programme.task_group",
            "programme.task",
            "programme.indicator",
            "programme.target",
            "gathering.gathering",
            "commend.commendation",
            "review.review",
            "review.section",
            "review.outline");

    private static final List<String> WORK = List.of(
            "report.round",
            "report.round_unit",
            "report.submission",
            "report.cell",
            "report.cell_revision",
            "report.step",
            "report.remark",
            "report.form_version",
            "report.form_line",
            "report.value",
            "report.finding",
            "report.entry",
            "programme.publication",
            "probe.note");

    private final ApplicationContext context;
    private final DSLContext database;
    private final Path folder;
    private final Map<String, String> files = new LinkedHashMap<>();

    WorkedOnProgramme(ApplicationContext context, Path folder) {
        this.context = context;
        this.database = context.getBean(DSLContext.class);
        this.folder = folder;
        files.put("package.yaml", FIRST);
    }

    void put() throws IOException {
        RoundWorld world = new RoundWorld(context);
        world.put(3);
        load();
        probe();
        work(world);
    }

    /** A module to come whose rows point at everything a package holds. */
    private void probe() {
        StringBuilder columns = new StringBuilder();
        StringBuilder words = new StringBuilder();
        for (String table : ROWS) {
            String key = table.substring(table.indexOf('.') + 1) + "_id";
            columns.append(", ").append(key).append(" integer references ").append(table);
            words.append("comment on constraint note_")
                    .append(key)
                    .append("_fkey on probe.note is 'notes / ghi chép';");
        }
        TestDatabase.asOwner(database, "create schema probe; grant usage on schema probe to tongket_app");
        TestDatabase.asOwner(
                database,
                "create table probe.note (note_id integer generated always as identity primary key" + columns + "); "
                        + "grant select on probe.note to tongket_app; " + words);
        TestDatabase.asOwner(
                database, "alter table commend.commendation add gathering_id integer references gathering.gathering");
    }

    /** Reports, one accepted and one with a question on it; what was published; a draft of a form. */
    private void work(RoundWorld world) {
        world.open(RoundWorld.ROUND, RoundWorld.TODAY.plusDays(5), List.of("zz-1", "zz-2"));
        Submission accepted = world.submission(RoundWorld.ROUND, "zz-1");
        world.fill(accepted, 4, 12);
        world.make(accepted, Act.SUBMIT, Act.APPROVE, Act.ACCEPT);
        Submission asked = world.submission(RoundWorld.ROUND, "zz-2");
        world.fill(asked, 3, 9);
        world.make(asked, Act.SUBMIT);
        context.getBean(Remarks.class)
                .ask(world.person(RoundWorld.SECRETARIAT), asked.id(), "hoi-nghi", "Vì sao ít?", null);
        publish(PublicThing.programme(RoundWorld.PROGRAMME));
        publish(PublicThing.indicator(RoundWorld.PROGRAMME, "hoi-nghi"));
        publish(PublicThing.review(RoundWorld.PROGRAMME, "so-ket"));
        context.getBean(Forms.class)
                .saveDraft(RoundWorld.formVersion(RoundWorld.FORM, "Biểu 01 đang soạn"), "Nguyễn Thị Bưởi");
    }

    private void publish(PublicThing thing) {
        context.getBean(Publications.class)
                .publish(
                        thing,
                        "bản đã rà soát",
                        new Publications.Checker("Người rà soát", null),
                        LocalDate.of(2026, 11, 30));
    }

    static final String FIRST = """
            format: tongket/1
            programme:
              code: ct-thu
              title: Chương trình thử
              unit: zz
              from: %s
              to: %s
              invented: true
            bodies:
              - { code: bcd, name: Ban Chỉ đạo, kind: STEERING_COMMITTEE, members: [{ office: Chủ tịch, role: Trưởng ban }] }
              - { code: tieu-ban, name: Tiểu ban, kind: SUBCOMMITTEE }
            documents:
              - { kind: Kế hoạch, number: 05/KH-UBND, issuer: UBND tỉnh, branch: COMMITTEE, issued_on: 2024-03-01, title: Kế hoạch }
              - { kind: Công văn, issuer: Tỉnh ủy, branch: PARTY, title: Công văn không số }
            objectives:
              - { code: muc-tieu-1, title: Mục tiêu một }
              - { code: muc-tieu-2, title: Mục tiêu hai }
            task_groups:
              - code: nhom-1
                title: Nhóm một
                tasks:
                  - { code: nv-1, title: Nhiệm vụ một }
                  - { code: nv-2, title: Nhiệm vụ hai, partners: [Sở A] }
              - code: nhom-2
                title: Nhóm hai
                tasks:
                  - { code: nv-3, title: Nhiệm vụ ba }
              - { code: nhom-3, title: Nhóm ba }
            indicators:
              - code: hoi-nghi
                name: Số hội nghị
                unit_of_measure: hội nghị
                over_units: SUM
                over_time: SUM
                collected_from: COMMUNE
                publishable: true
                targets:
                  - { from: 2025-01-01, to: 2026-01-01, operator: AT_LEAST, level: 10 }
                  - { from: 2026-01-01, to: 2027-01-01, operator: AT_LEAST, level: 12 }
              - code: ho-ngheo
                name: Tỷ lệ hộ nghèo
                unit_of_measure: "%%"
                over_units: RATIO_OF_SUMS
                over_time: LAST
                collected_from: COMMUNE
                publishable: true
              - { code: sang-kien, name: Sáng kiến, unit_of_measure: sáng kiến, over_units: SUM, over_time: SUM, collected_from: COMMUNE }
            reviews:
              - code: so-ket
                kind: INTERIM
                title: Sơ kết
                from: 2025-01-01
                to: 2026-01-01
                issue: { issuer: UBND TỈNH }
                sections:
                  mo-dau: Mở đầu.
                  ket-luan: Kết luận.
              - { code: tong-ket, kind: FINAL, title: Tổng kết, from: 2025-01-01, to: 2026-01-01, issue: { issuer: UBND TỈNH } }
            outlines:
              - { code: rieng, title: Đề cương riêng, sections: [{ code: mo-dau, heading: Mở đầu }] }
            gatherings:
              - { code: hn-1, kind: CONFERENCE, title: Hội nghị một }
              - { code: lop-1, kind: COURSE, title: Lớp một }
            commendations:
              - { code: giay-khen, award: Giấy khen, decided_by: Chủ tịch }
              - { code: bang-khen, award: Bằng khen, decided_by: Chủ tịch }
            """.formatted(RoundWorld.TODAY.minusYears(3), RoundWorld.TODAY.plusYears(2));

    WorkedOnProgramme with(String file, String content) {
        files.put(file, content);
        return this;
    }

    WorkedOnProgramme replace(String words, String by) {
        String content = files.getOrDefault("package.yaml", "");
        assertThat(content).contains(words);
        files.put("package.yaml", content.replace(words, by));
        return this;
    }

    /** The package without the lines that hold these words. */
    WorkedOnProgramme without(String... words) {
        for (String one : words) {
            String content = files.getOrDefault("package.yaml", "");
            assertThat(content).contains(one);
            files.put(
                    "package.yaml",
                    content.lines().filter(line -> !line.contains(one)).collect(Collectors.joining("\n", "", "\n")));
        }
        return this;
    }

    Difference load() throws IOException {
        return load(false);
    }

    Difference load(boolean dryRun) throws IOException {
        Path at = Files.createDirectories(folder.resolve("ct-thu"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(at.resolve(file.getKey()), file.getValue());
        }
        return context.getBean(Packages.class).load(at, "ct-thu", "người nhập", dryRun);
    }

    List<String> refused() throws IOException {
        Map<String, String> rows = all(ROWS);
        Map<String, String> work = all(WORK);
        BadInput refusal = catchThrowableOfType(BadInput.class, this::load);
        assertThat(refusal).as("the package is refused").isNotNull();
        assertThat(all(ROWS)).as("nothing of it is stored").isEqualTo(rows);
        assertThat(all(WORK)).isEqualTo(work);
        return refusal.problems().stream()
                .filter(Problem::hard)
                .map(Problem::inEnglish)
                .toList();
    }

    /** Everything that stands in tables, by table. */
    private Map<String, String> all(List<String> tables) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String table : tables) {
            all.put(
                    table,
                    String.valueOf(database.fetchSingle(
                                    "select coalesce(string_agg(t::text, e'\\n' order by t::text), '') from " + table
                                            + " t")
                            .get(0)));
        }
        return all;
    }

    /** All that people wrote. */
    Map<String, String> work() {
        return all(WORK);
    }

    /** Numbers of the rows of a package, by what they are called. */
    Map<String, Integer> ids() {
        Map<String, Integer> ids = new LinkedHashMap<>();
        database.fetch("""
                select 'body ' || code as name, body_id as id from programme.body
                union all select 'document ' || title, issued_document_id from programme.issued_document
                union all select 'objective ' || code, objective_id from programme.objective
                union all select 'group ' || code, task_group_id from programme.task_group
                union all select 'task ' || code, task_id from programme.task
                union all select 'indicator ' || code, indicator_id from programme.indicator
                union all select 'target ' || window_from, target_id from programme.target
                union all select 'gathering ' || code, gathering_id from gathering.gathering
                union all select 'commendation ' || code, commendation_id from commend.commendation
                union all select 'review ' || code, review_id from review.review
                union all select 'section ' || review.code || ' ' || section.code, section_id
                            from review.section join review.review using (review_id)
                union all select 'outline ' || code, outline_id from review.outline""").forEach(row -> ids.put(row.get("name", String.class), row.get("id", Integer.class)));
        return ids;
    }

    /** A note that points at a row. */
    void point(String key, int id) {
        TestDatabase.asOwner(database, "insert into probe.note (" + key + ") values (" + id + ")");
    }
}
