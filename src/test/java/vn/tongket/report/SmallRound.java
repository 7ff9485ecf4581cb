package vn.tongket.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.tongket.access.Accounts;
import vn.tongket.access.role.Role;
import vn.tongket.base.Now;
import vn.tongket.base.Window;
import vn.tongket.page.Person;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.IndicatorMaker;
import vn.tongket.programme.Programme;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.report.decide.Steps;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cell;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.entry.Saved;
import vn.tongket.report.form.FormCheck;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.Forms;
import vn.tongket.report.record.Finding;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;
import vn.tongket.unit.register.UnitRegister;
import vn.tongket.unit.register.UnitRow;
import vn.tongket.unit.register.UnitRows;

/**
 * An invented province TP of the communes TXA (An), TXB (Bình) and TXC (Cam) and the office TPV, and a round of it that is
 * open today: the window is the 90 days that ended the day before yesterday, sending in is due in five days.
 *
 * <pre>
 * form bieu-01    hoi-nghi      conferences held, SUM
 *                 hoi-nghi.xa   of them by the commune, at most the total (hard)
 *                 ho-ngheo      poor households / households, percent
 *                 thu-chi       budget, tỷ đồng, 1 decimal; not more than 3 times the last figure (soft)
 *                 ket-qua       narrative: results
 * </pre>
 */
public final class SmallRound {
    public static final String PROGRAMME = "thu-nghiem";
    public static final String FORM = "bieu-01";
    public static final String ROUND = "dot-thu";
    public static final LocalDate TODAY = Now.day();
    public static final Window WINDOW = new Window(TODAY.minusDays(91), TODAY.minusDays(1));

    private final ApplicationContext context;

    public SmallRound(ApplicationContext context) {
        this.context = context;
    }

    /** Makes all of it, unless it is there. */
    public Round open() {
        Rounds rounds = context.getBean(Rounds.class);
        if (rounds.find(ROUND).isEmpty()) {
            context.getBean(UnitRegister.class).record(units());
            context.getBean(Programmes.class).save(programme());
            Forms forms = context.getBean(Forms.class);
            forms.saveDraft(form(), "test");
            forms.activate(PROGRAMME, FORM);
            rounds.save(
                    round(ROUND, WINDOW, TODAY.plusDays(5)),
                    Stream.of("TXA", "TXB", "TXC").map(this::unit).toList(),
                    "test");
        }
        return rounds.open(ROUND, TODAY);
    }

    /** Chuyên viên of a unit. */
    public Person officer(String unit) {
        return person("cv-" + unit.toLowerCase(Locale.ROOT), Role.OFFICER, unit);
    }

    /** Lãnh đạo of a unit. */
    public Person leader(String unit) {
        return person("ld-" + unit.toLowerCase(Locale.ROOT), Role.UNIT_LEADER, unit);
    }

    /** Cơ quan thường trực of the province. */
    public Person secretariat() {
        return person("thuong-truc", Role.SECRETARIAT, "TP");
    }

    private Person person(String username, Role role, String unit) {
        Accounts accounts = context.getBean(Accounts.class);
        return accounts.find(username).orElseGet(() -> {
            accounts.createDemo(username, role.words() + " " + unit, role, unit);
            return accounts.find(username).orElseThrow();
        });
    }

    /** Makes a step by whoever it belongs to. */
    public Submission act(String unit, Act act, String reason) {
        Person person = switch (act.right()) {
            case ENTER -> officer(unit);
            case APPROVE -> leader(unit);
            case VISIT, OWN_ACCOUNT, READ, ACCEPT, STEER, IMPORT, PUBLISH, ADMINISTER, AUDIT -> secretariat();
        };
        Submission now = submission(unit);
        return context.getBean(Steps.class).make(person, now.id(), act, now.version(), reason, Map.of());
    }

    public int unit(String code) {
        return context.getBean(Units.class).require(code).id();
    }

    public Submission submission(String unit) {
        return context.getBean(Submissions.class).require(ROUND, unit(unit), FORM);
    }

    /** Answers every line so that it can be submitted. */
    public void fill(String unit) {
        Person person = officer(unit);
        save(person, unit, "hoi-nghi", Answer.figure(new BigDecimal(12)));
        save(person, unit, "hoi-nghi.xa", Answer.figure(new BigDecimal(7)));
        save(person, unit, "ho-ngheo", Answer.ratio(new BigDecimal(40), new BigDecimal(800)));
        save(person, unit, "thu-chi", Answer.figure(new BigDecimal("1.5")));
        save(person, unit, "ket-qua", Answer.text("Đã tổ chức 12 hội nghị."));
    }

    public Saved save(Person person, String unit, String line, Answer answer) {
        Cells cells = context.getBean(Cells.class);
        Submission submission = submission(unit);
        int basedOn = cells.of(submission.id()).stream()
                .filter(cell -> cell.line().equals(line))
                .mapToInt(Cell::revision)
                .findFirst()
                .orElse(0);
        FormLine asked =
                context.getBean(Forms.class).version(submission.formVersionId()).requireLine(line);
        return cells.save(person, submission.id(), asked, answer, basedOn);
    }

    public Round round(String code, Window window, LocalDate dueOn) {
        return new Round(
                0,
                code,
                PROGRAMME,
                unit("TP"),
                "Đợt thử",
                Round.Regime.STATE,
                window,
                window.to(),
                Round.State.DRAFT,
                List.of(
                        new Round.Deadline(UnitKind.COMMUNE, dueOn, null),
                        new Round.Deadline(UnitKind.OFFICE, dueOn, null)),
                List.of(context.getBean(Forms.class).active(PROGRAMME, FORM).orElseThrow()),
                null,
                null);
    }

    public static FormVersion form() {
        return new FormVersion(
                0,
                PROGRAMME,
                FORM,
                0,
                "Biểu 01: Kết quả thực hiện",
                null,
                FormVersion.State.DRAFT,
                List.of(
                        figure("hoi-nghi", "Số hội nghị", "hoi-nghi", ""),
                        figure("hoi-nghi.xa", "Trong đó do xã tổ chức", "hoi-nghi", "xã tổ chức"),
                        figure("ho-ngheo", "Tỷ lệ hộ nghèo", "ho-ngheo", ""),
                        figure("thu-chi", "Chi ngân sách", "thu-chi", ""),
                        new FormLine(
                                0,
                                "ket-qua",
                                FormLine.Kind.QUESTION,
                                "Đánh giá",
                                "Kết quả nổi bật",
                                null,
                                true,
                                null,
                                "",
                                Finding.Kind.RESULT,
                                null,
                                null)),
                List.of(
                        new FormCheck(
                                "trong-do",
                                FormCheck.Kind.AT_MOST,
                                true,
                                List.of("hoi-nghi.xa", "hoi-nghi"),
                                null,
                                null),
                        new FormCheck(
                                "bien-dong", FormCheck.Kind.JUMP, false, List.of("thu-chi"), new BigDecimal(3), null),
                        new FormCheck(
                                "loi-van",
                                FormCheck.Kind.TEXT_AGREES,
                                false,
                                List.of("ket-qua", "hoi-nghi"),
                                null,
                                "hội nghị")));
    }

    private static FormLine figure(String code, String label, String indicator, String breakdown) {
        return new FormLine(
                0, code, FormLine.Kind.FIGURE, "Số liệu", label, null, true, indicator, breakdown, null, null, null);
    }

    public static Programme programme() {
        return Programme.of(
                new ProgrammeHead(
                        PROGRAMME,
                        "Thực hiện Nghị quyết thử nghiệm",
                        "TP",
                        new Window(
                                TODAY.minusYears(3).withDayOfYear(1),
                                TODAY.plusYears(3).withDayOfYear(1)),
                        true,
                        true,
                        List.of()),
                List.of(
                        indicator(
                                "hoi-nghi",
                                "Số hội nghị",
                                "hội nghị",
                                UnitRule.SUM,
                                TimeRule.SUM,
                                0,
                                List.of("xã tổ chức")),
                        indicator(
                                "ho-ngheo", "Tỷ lệ hộ nghèo", "%", UnitRule.RATIO_OF_SUMS, TimeRule.LAST, 1, List.of()),
                        indicator("thu-chi", "Chi ngân sách", "tỷ đồng", UnitRule.SUM, TimeRule.SUM, 1, List.of())));
    }

    private static Indicator indicator(
            String code,
            String name,
            String measuredIn,
            UnitRule unitRule,
            TimeRule timeRule,
            int decimals,
            List<String> breakdowns) {
        return IndicatorMaker.of(code)
                .named(name)
                .measuredIn(measuredIn)
                .rules(unitRule, timeRule)
                .times(measuredIn.equals("%") ? 100 : 1)
                .decimals(decimals)
                .better(Indicator.Better.NEITHER)
                .every(Indicator.Frequency.QUARTER)
                .publishable(true)
                .brokenDownBy(breakdowns)
                .make();
    }

    private static UnitRows units() {
        return new UnitRows(
                List.of(
                        row("TP", UnitKind.PROVINCE, "tinh", "Thử Nghiệm", "Tỉnh Thử Nghiệm", null),
                        row("TXA", UnitKind.COMMUNE, "xa", "An", "Xã An", "TP"),
                        row("TXB", UnitKind.COMMUNE, "xa", "Bình", "Xã Bình", "TP"),
                        row("TXC", UnitKind.COMMUNE, "xa", "Cam", "Xã Cam", "TP"),
                        row("TPV", UnitKind.OFFICE, "van_phong", "Văn phòng", "Văn phòng tỉnh Thử Nghiệm", "TP")),
                List.of());
    }

    private static UnitRow row(
            String code, UnitKind kind, String type, String name, String fullName, @Nullable String parent) {
        return new UnitRow(
                0,
                code,
                code,
                kind,
                type,
                name,
                fullName,
                parent,
                LocalDate.of(2010, 1, 1),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
