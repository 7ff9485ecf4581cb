package vn.tongket.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.tongket.base.Window;
import vn.tongket.measure.question.Frame;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.IndicatorMaker;
import vn.tongket.programme.Programme;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.Target;
import vn.tongket.programme.Thresholds;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.programme.YearRule;
import vn.tongket.programme.work.Body;
import vn.tongket.programme.work.IssuedDocument;
import vn.tongket.programme.work.Task;
import vn.tongket.programme.work.TaskGroup;
import vn.tongket.report.record.Entries;
import vn.tongket.report.record.Finding;
import vn.tongket.report.record.Findings;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.review.setup.Reviews;
import vn.tongket.unit.UnitKind;

/**
 * An invented province of two communes, An and Bình, 2021–2023, small enough to work every figure out by hand:
 *
 * <pre>
 *                     2021        2022        2023
 * conferences  An      3           4           5
 *              Bình    2           2           –        in all 16, the last year of 1/2 communes
 * cadres       An                           1500/1502
 *              Bình                         1551/1553   3051/3055 = 99,869…%
 * poor         An     80/800     60/800      40/800
 *              Bình   40/1200    36/1200     22/1200    6,0  4,8  3,1 %; target ≤ 4 reached
 * output       An     10         12          14
 *              Bình   20         22          24         30, 34, 38, in all 102; target ≥ 110 not reached
 * growth       province, whole period: 16,1 %/năm
 * awarded      province, whole period: 10 collectives
 * </pre>
 */
final class SmallProvince {
    static final String CODE = "thu-nghiem";
    static final Window PERIOD = new Window(LocalDate.of(2021, 1, 1), LocalDate.of(2024, 1, 1));

    private final DSLContext sql;
    private final ApplicationContext context;

    SmallProvince(ApplicationContext context) {
        this.context = context;
        this.sql = context.getBean(DSLContext.class);
    }

    /** Puts everything in, with the given text in the review's sections. */
    void put(Map<String, String> sections, ReviewDefinition.Format format) {
        if (sql.fetchCount(sql.selectOne().from("unit.unit where code = 'TP'")) == 0) {
            unit("TP", "PROVINCE", "Tỉnh Thử Nghiệm", null);
            unit("TXA", "COMMUNE", "Xã An", "TP");
            unit("TXB", "COMMUNE", "Xã Bình", "TP");
            context.getBean(Programmes.class).save(programme());
            int entry = context.getBean(Entries.class).begin("người nhập", Entries.Way.PACKAGE, "gói thử");
            values(entry);
            context.getBean(Findings.class).save(CODE, findings(), entry);
        }
        context.getBean(Reviews.class).save(CODE, List.of(review(sections, format)));
    }

    static ReviewDefinition review(Map<String, String> sections, ReviewDefinition.Format format) {
        return new ReviewDefinition(
                "so-ket",
                ReviewDefinition.Kind.INTERIM,
                "Sơ kết 03 năm thực hiện Nghị quyết thử nghiệm, giai đoạn 2021-2023",
                PERIOD,
                Frame.AS_REPORTED,
                "bao-cao",
                format,
                null,
                null,
                new ReviewDefinition.Issue(
                        null,
                        "ỦY BAN NHÂN DÂN TỈNH THỬ NGHIỆM",
                        "BC-UBND",
                        null,
                        "Thử Nghiệm",
                        LocalDate.of(2024, 2, 5),
                        "TM.",
                        "ỦY BAN NHÂN DÂN",
                        "CHỦ TỊCH",
                        null,
                        null,
                        List.of("Thường trực Tỉnh ủy (báo cáo)", "Các sở, ban, ngành tỉnh", "Lưu: VT."),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null),
                sections);
    }

    private static Programme programme() {
        return new Programme(
                new ProgrammeHead(CODE, "Thực hiện Nghị quyết thử nghiệm", "TP", PERIOD, true, true, List.of()),
                Programme.Background.NONE,
                List.of(),
                List.of(),
                bodies(),
                documents(),
                List.of(),
                groups(),
                indicators(),
                Thresholds.PLAIN,
                List.of());
    }

    private static List<Body> bodies() {
        return List.of(
                new Body(
                        "bcd",
                        "Ban Chỉ đạo tỉnh",
                        Body.Kind.STEERING_COMMITTEE,
                        null,
                        "12/QĐ-UBND",
                        LocalDate.of(2021, 1, 20),
                        "Ủy ban nhân dân tỉnh",
                        15,
                        6,
                        null,
                        List.of(new Body.Member("Chủ tịch Ủy ban nhân dân tỉnh", "Trưởng ban"))),
                new Body(
                        "hd",
                        "Hội đồng cung cấp",
                        Body.Kind.COUNCIL,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of()));
    }

    private static List<IssuedDocument> documents() {
        return List.of(
                document("Kế hoạch", "05/KH-UBND", IssuedDocument.Branch.COMMITTEE, LocalDate.of(2021, 2, 1)),
                document("Kế hoạch", "07/KH-TU", IssuedDocument.Branch.PARTY, LocalDate.of(2022, 3, 1)),
                document("Quyết định", "12/QĐ-UBND", IssuedDocument.Branch.COMMITTEE, LocalDate.of(2021, 1, 20)),
                document("Công văn", "99/UBND-VX", IssuedDocument.Branch.COMMITTEE, LocalDate.of(2019, 1, 20)));
    }

    private static IssuedDocument document(String kind, String number, IssuedDocument.Branch branch, LocalDate day) {
        return new IssuedDocument("", kind, number, "Cơ quan ban hành", branch, day, kind + " thực hiện Nghị quyết");
    }

    private static List<TaskGroup> groups() {
        return List.of(
                new TaskGroup("cu", "Nhóm nhiệm vụ đã xong", false, List.of()),
                new TaskGroup(
                        "moi",
                        "Nâng cao chất lượng công tác quán triệt",
                        true,
                        List.of(new Task(
                                "nv",
                                "Xây dựng tài liệu học tập điện tử",
                                "Ban Tuyên giáo",
                                List.of(),
                                null,
                                LocalDate.of(2025, 6, 30),
                                Task.Completion.OPEN,
                                null))));
    }

    private static List<Indicator> indicators() {
        Target poor = target(Target.Operator.AT_MOST, "4", PERIOD);
        Target output = target(Target.Operator.AT_LEAST, "110", PERIOD);
        Target next =
                target(Target.Operator.AT_MOST, "1", new Window(LocalDate.of(2024, 1, 1), LocalDate.of(2031, 1, 1)));
        return List.of(
                indicator(
                        "hoi-nghi",
                        "Số hội nghị quán triệt",
                        "Quán triệt",
                        "hội nghị",
                        UnitRule.SUM,
                        TimeRule.SUM,
                        0,
                        "2",
                        true),
                indicator(
                        "can-bo",
                        "Tỷ lệ cán bộ chủ chốt được quán triệt",
                        "Quán triệt",
                        "%",
                        UnitRule.RATIO_OF_SUMS,
                        TimeRule.RATIO_OF_SUMS,
                        1,
                        "2",
                        true),
                indicator(
                        "ho-ngheo",
                        "Tỷ lệ hộ nghèo",
                        "Kinh tế - xã hội",
                        "%",
                        UnitRule.RATIO_OF_SUMS,
                        TimeRule.LAST,
                        1,
                        "6",
                        true,
                        poor,
                        next),
                indicator(
                        "san-xuat",
                        "Giá trị sản xuất",
                        "Kinh tế - xã hội",
                        "tỷ đồng",
                        UnitRule.SUM,
                        TimeRule.SUM,
                        0,
                        "6",
                        true,
                        output),
                indicator(
                        "tang-truong",
                        "Tốc độ tăng trưởng bình quân",
                        "Kinh tế - xã hội",
                        "%/năm",
                        UnitRule.OWN_LEVEL,
                        TimeRule.NONE,
                        1,
                        "6",
                        true),
                indicator(
                        "tap-the",
                        "Tập thể được khen",
                        "Khen thưởng",
                        "tập thể",
                        UnitRule.OWN_LEVEL,
                        TimeRule.NONE,
                        0,
                        "10",
                        true),
                indicator("noi-bo", "Chỉ tiêu nội bộ", "Nội bộ", "việc", UnitRule.SUM, TimeRule.SUM, 0, null, false),
                indicator(
                        "trong",
                        "Chỉ tiêu chưa ai báo cáo",
                        "Kinh tế - xã hội",
                        "việc",
                        UnitRule.SUM,
                        TimeRule.SUM,
                        0,
                        null,
                        true));
    }

    private static Target target(Target.Operator operator, String level, Window window) {
        return new Target(null, window, operator, new BigDecimal(level), null, YearRule.PERIOD, null, null, null, null);
    }

    private static Indicator indicator(
            String code,
            String name,
            String topic,
            String measuredIn,
            UnitRule units,
            TimeRule time,
            int decimals,
            @Nullable String annex,
            boolean publishable,
            Target... targets) {
        boolean own = units == UnitRule.OWN_LEVEL;
        return IndicatorMaker.of(code)
                .named(name)
                .under(topic)
                .measuredIn(measuredIn)
                .parts(
                        units == UnitRule.RATIO_OF_SUMS ? "Số đạt" : null,
                        units == UnitRule.RATIO_OF_SUMS ? "Tổng số" : null)
                .rules(units, time)
                .from(own ? UnitKind.PROVINCE : UnitKind.COMMUNE)
                .times(measuredIn.startsWith("%") && !own ? 100 : 1)
                .decimals(decimals)
                .every(own ? Indicator.Frequency.PERIOD : Indicator.Frequency.YEAR)
                .publishable(publishable)
                .annex(annex)
                .targets(List.of(targets))
                .make();
    }

    private void values(int entry) {
        int[][] conferences = {{3, 4, 5}, {2, 2, -1}};
        int[][] poor = {{80, 60, 40}, {40, 36, 22}};
        int[][] output = {{10, 12, 14}, {20, 22, 24}};
        String[] communes = {"TXA", "TXB"};
        int[] households = {800, 1200};
        for (int commune = 0; commune < 2; commune++) {
            for (int year = 0; year < 3; year++) {
                Window window = Window.year(2021 + year);
                if (conferences[commune][year] >= 0) {
                    value(entry, "hoi-nghi", communes[commune], window, conferences[commune][year]);
                }
                ratio(entry, "ho-ngheo", communes[commune], window, poor[commune][year], households[commune]);
                value(entry, "san-xuat", communes[commune], window, output[commune][year]);
                value(entry, "noi-bo", communes[commune], window, 7);
            }
        }
        ratio(entry, "can-bo", "TXA", Window.year(2023), 1500, 1502);
        ratio(entry, "can-bo", "TXB", Window.year(2023), 1551, 1553);
        sql.execute(VALUE, "tang-truong", "TP", PERIOD.from(), PERIOD.to(), entry, new BigDecimal("16.1"), null, null);
        sql.execute(VALUE, "tap-the", "TP", PERIOD.from(), PERIOD.to(), entry, BigDecimal.TEN, null, null);
    }

    private static final String VALUE = """
            insert into report.value (indicator_id, unit_id, window_from, window_to, entry_id, quality, quantity, numerator, denominator)
            select indicator_id, unit_id, w.f, w.t, w.e, 'A', w.q, w.n, w.d
              from (values (?, ?, cast(? as date), cast(? as date), cast(? as int), cast(? as numeric), cast(? as numeric), cast(? as numeric)))
                   as w (i, u, f, t, e, q, n, d)
              join programme.indicator on indicator.code = w.i
              join unit.unit on unit.code = w.u
            """;

    private void value(int entry, String indicator, String unit, Window window, int quantity) {
        sql.execute(
                VALUE, indicator, unit, window.from(), window.to(), entry, BigDecimal.valueOf(quantity), null, null);
    }

    private void ratio(int entry, String indicator, String unit, Window window, int numerator, int denominator) {
        sql.execute(
                VALUE,
                indicator,
                unit,
                window.from(),
                window.to(),
                entry,
                null,
                BigDecimal.valueOf(numerator),
                BigDecimal.valueOf(denominator));
    }

    private static List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(finding(
                "kq-1", Finding.Kind.RESULT, null, "Kinh tế - xã hội", "TXA", "Kinh tế phát triển ổn định", true));
        findings.add(
                finding("kq-2", Finding.Kind.RESULT, null, "Kinh tế - xã hội", "TXB", "Có một số mô hình hay.", false));
        findings.add(finding("hc-1", Finding.Kind.SHORTCOMING, null, null, "TXA", "Một số nơi triển khai chậm.", true));
        findings.add(
                finding("hc-2", Finding.Kind.SHORTCOMING, null, null, "TXB", "Công tác phối hợp chưa chặt chẽ.", true));
        findings.add(finding(
                "nn-1",
                Finding.Kind.CAUSE,
                Finding.Side.SUBJECTIVE,
                null,
                "TXA",
                "Cán bộ còn thiếu kinh nghiệm.",
                true));
        return findings;
    }

    private static Finding finding(
            String code,
            Finding.Kind kind,
            Finding.@Nullable Side side,
            @Nullable String topic,
            String unit,
            String words,
            boolean selected) {
        return new Finding(code, kind, side, topic, unit, PERIOD, words, "Báo cáo của đơn vị", selected);
    }

    private void unit(String code, String kind, String name, @Nullable String parent) {
        sql.execute("insert into unit.unit (code, kind, origin) values (?, ?, 'PACKAGE')", code, kind);
        sql.execute(
                """
                insert into unit.version (unit_id, code, name, full_name, type, parent_id, valid_from)
                select unit_id, ?, ?, ?, ?, (select unit_id from unit.unit where code = ?), date '2000-01-01'
                  from unit.unit where code = ?
                """,
                code,
                name.substring(name.indexOf(' ') + 1),
                name,
                kind.equals("PROVINCE") ? "tinh" : "xa",
                parent,
                code);
        sql.execute("update unit.revision set revision = revision + 1");
    }
}
