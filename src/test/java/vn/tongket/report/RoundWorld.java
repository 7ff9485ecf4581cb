package vn.tongket.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
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

/**
 * An invented province of some communes that reports on a small programme: conferences held (added up), poor households (a
 * ratio of sums) and one question on results. Its round closed its figures nine days ago and is due in five.
 */
public final class RoundWorld {
    public static final String PROGRAMME = "ct-thu";
    public static final String FORM = "bieu-01";
    public static final String ROUND = "dot-thu";
    public static final LocalDate TODAY = Now.day();
    public static final Window WINDOW = new Window(TODAY.minusDays(99), TODAY.minusDays(8));
    public static final String OFFICER = "can-bo";
    public static final String LEADER = "chu-tich";
    public static final String SECRETARIAT = "thuong-truc";
    private static final String[] NAMES = {"An", "Bình", "Cát", "Dân", "Đông", "Giang", "Hòa", "Lâm", "Minh", "Ninh"};

    private final ApplicationContext context;
    private final DSLContext sql;

    public RoundWorld(ApplicationContext context) {
        this.context = context;
        this.sql = context.getBean(DSLContext.class);
    }

    /** Tỉnh Hoa Giang with communes {@code zz-1} and on, the programme, and its form in use. */
    public void put(int communes) {
        unit("zz", "PROVINCE", "Tỉnh Hoa Giang", null);
        for (int number = 1; number <= communes; number++) {
            String again = number > NAMES.length ? " " + number : "";
            unit("zz-" + number, "COMMUNE", "Xã " + NAMES[(number - 1) % NAMES.length] + again, "zz");
        }
        context.getBean(Programmes.class).save(programme());
        form(FORM, "Biểu 01. Kết quả thực hiện");
        people();
        for (String commune : communes(communes)) {
            hold(OFFICER, Role.OFFICER, commune);
            hold(LEADER, Role.UNIT_LEADER, commune);
        }
    }

    public FormVersion form(String code, String title) {
        Forms forms = context.getBean(Forms.class);
        forms.saveDraft(formVersion(code, title), "kiểm thử");
        return forms.activate(PROGRAMME, code);
    }

    public static FormVersion formVersion(String code, String title) {
        return new FormVersion(
                0,
                PROGRAMME,
                code,
                0,
                title,
                "Nhập số của kỳ báo cáo.",
                FormVersion.State.DRAFT,
                lines(),
                List.of(new FormCheck("nhay", FormCheck.Kind.JUMP, false, List.of("hoi-nghi"), null, null)));
    }

    private static List<FormLine> lines() {
        return List.of(
                figure("hoi-nghi", "Số hội nghị"),
                figure("ho-ngheo", "Tỷ lệ hộ nghèo"),
                new FormLine(
                        0,
                        "ket-qua",
                        FormLine.Kind.QUESTION,
                        "Đánh giá",
                        "Kết quả nổi bật",
                        null,
                        false,
                        null,
                        "",
                        Finding.Kind.RESULT,
                        null,
                        null));
    }

    private static FormLine figure(String indicator, String label) {
        return new FormLine(
                0, indicator, FormLine.Kind.FIGURE, "Số liệu", label, null, true, indicator, "", null, null, null);
    }

    /** A round of the form for these communes, opened. */
    public Round open(String code, LocalDate dueOn, List<String> communes) {
        return open(code, WINDOW, dueOn, communes);
    }

    public Round open(String code, Window window, LocalDate dueOn, List<String> communes) {
        Rounds rounds = context.getBean(Rounds.class);
        rounds.save(
                stated(code, window, dueOn), communes.stream().map(this::unitId).toList(), "kiểm thử");
        return rounds.open(code, TODAY);
    }

    /** As it is before it is stored. */
    public Round stated(String code, Window window, LocalDate dueOn) {
        List<FormVersion> forms = context.getBean(Forms.class).of(PROGRAMME).stream()
                .filter(form -> form.state() == FormVersion.State.ACTIVE)
                .toList();
        return new Round(
                0,
                code,
                PROGRAMME,
                unitId("zz"),
                "Báo cáo thử",
                Round.Regime.STATE,
                window,
                window.to(),
                Round.State.DRAFT,
                List.of(new Round.Deadline(UnitKind.COMMUNE, dueOn, null)),
                forms,
                null,
                null);
    }

    public static List<String> communes(int count) {
        List<String> codes = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            codes.add("zz-" + number);
        }
        return codes;
    }

    public int unitId(String code) {
        return context.getBean(Units.class).require(code).id();
    }

    public Submission submission(String round, String commune) {
        return context.getBean(Submissions.class).require(round, unitId(commune), FORM);
    }

    /** Answers every line: so many conferences, so many poor of 100 households. */
    public void fill(Submission submission, int conferences, int poor) {
        put(submission, "hoi-nghi", Answer.figure(BigDecimal.valueOf(conferences)));
        put(submission, "ho-ngheo", Answer.ratio(BigDecimal.valueOf(poor), BigDecimal.valueOf(100)));
        put(submission, "ket-qua", Answer.text("Đã tổ chức " + conferences + " hội nghị"));
    }

    public void put(Submission submission, String line, Answer answer) {
        Cells cells = context.getBean(Cells.class);
        FormLine asked =
                context.getBean(Forms.class).version(submission.formVersionId()).requireLine(line);
        int revision = cells.of(submission.id()).stream()
                .filter(cell -> cell.line().equals(line))
                .mapToInt(Cell::revision)
                .findFirst()
                .orElse(0);
        cells.save(person(OFFICER), submission.id(), asked, answer, revision);
    }

    /** Makes steps one after the other, each from what the one before left, by whoever they belong to. */
    public Submission make(Submission submission, Act... acts) {
        Steps steps = context.getBean(Steps.class);
        Submission now = context.getBean(Submissions.class).byId(submission.id());
        for (Act act : acts) {
            now = steps.make(who(act), now.id(), act, now.version(), "lý do", Map.of());
        }
        return now;
    }

    public Person who(Act act) {
        return switch (act.right()) {
            case ENTER -> person(OFFICER);
            case APPROVE -> person(LEADER);
            case VISIT, OWN_ACCOUNT, READ, ACCEPT, STEER, IMPORT, PUBLISH, ADMINISTER, AUDIT -> person(SECRETARIAT);
        };
    }

    /** One of the three people of the world. */
    public Person person(String username) {
        return context.getBean(Accounts.class).find(username).orElseThrow();
    }

    /** The officer and the leader of all communes, the secretariat of the province; signing in takes the passwords. */
    public List<NewAccount> people() {
        Accounts accounts = context.getBean(Accounts.class);
        return List.of(
                accounts.createDemo(OFFICER, "Nguyễn Thị Bưởi", Role.OFFICER, "zz-1"),
                accounts.createDemo(LEADER, "Trần Văn Cam", Role.UNIT_LEADER, "zz-1"),
                accounts.createDemo(SECRETARIAT, "Lê Thị Dừa", Role.SECRETARIAT, "zz"));
    }

    private void hold(String username, Role role, String unit) {
        sql.execute("""
                insert into access.assignment (account_id, role, unit_id, valid_from)
                select account_id, ?, ?, date '2020-01-01' from access.account where username = ?
                on conflict do nothing
                """, role.name(), unitId(unit), username);
    }

    public <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(
                context.getBean(TransactionTemplate.class).execute(status -> work.get()));
    }

    static Programme programme() {
        return Programme.of(
                new ProgrammeHead(
                        PROGRAMME,
                        "Chương trình thử",
                        "zz",
                        new Window(TODAY.minusYears(3), TODAY.plusYears(2)),
                        true,
                        true,
                        List.of()),
                List.of(
                        indicator("hoi-nghi", "Số hội nghị", "hội nghị", UnitRule.SUM, 1),
                        indicator("ho-ngheo", "Tỷ lệ hộ nghèo", "%", UnitRule.RATIO_OF_SUMS, 100)));
    }

    private static Indicator indicator(String code, String name, String measuredIn, UnitRule rule, int factor) {
        boolean parts = rule == UnitRule.RATIO_OF_SUMS;
        return IndicatorMaker.of(code)
                .named(name)
                .under("Kết quả")
                .measuredIn(measuredIn)
                .parts(parts ? "Số hộ nghèo" : null, parts ? "Tổng số hộ" : null)
                .rules(rule, parts ? TimeRule.LAST : TimeRule.SUM)
                .times(factor)
                .decimals(parts ? 1 : 0)
                .every(Indicator.Frequency.QUARTER)
                .publishable(true)
                .make();
    }

    public void unit(String code, String kind, String name, @Nullable String parent) {
        sql.execute("insert into unit.unit (code, kind, origin) values (?, ?, 'PACKAGE')", code, kind);
        version(code, name, kind.equals("PROVINCE") ? "tinh" : "xa", parent, LocalDate.of(2000, 1, 1));
    }

    private void version(String code, String name, String type, @Nullable String parent, LocalDate from) {
        sql.execute("""
                insert into unit.version (unit_id, code, name, full_name, type, parent_id, valid_from)
                select unit_id, ?, ?, ?, ?, (select unit_id from unit.unit where code = ?), ?
                  from unit.unit where code = ?
                """, code, name.substring(name.indexOf(' ') + 1), name, type, parent, from, code);
        sql.execute("update unit.revision set revision = revision + 1");
    }

    /** Two communes end and a third begins, on a day. */
    public void merge(String one, String two, String into, String name, LocalDate day) {
        sql.execute("insert into unit.unit (code, kind, origin) values (?, 'COMMUNE', 'PACKAGE')", into);
        version(into, name, "xa", "zz", day);
        for (String ended : List.of(one, two)) {
            sql.execute("update unit.version set valid_to = ? where code = ?", day, ended);
            sql.execute("""
                    insert into unit.succession (from_id, to_id, kind, effective_on, share, basis, estimated)
                    values (?, ?, 'MERGE', ?, 1, 'WHOLE', false)
                    """, unitId(ended), unitId(into), day);
        }
        hold(OFFICER, Role.OFFICER, into);
        hold(LEADER, Role.UNIT_LEADER, into);
        sql.execute("update unit.revision set revision = revision + 1");
    }
}
