package vn.tongket.cli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tongket.access.Accounts;
import vn.tongket.base.Now;
import vn.tongket.base.Window;
import vn.tongket.page.Person;
import vn.tongket.programme.Programmes;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.Forms;
import vn.tongket.report.intake.Values;
import vn.tongket.report.record.Entries;
import vn.tongket.report.record.ProblemList;
import vn.tongket.report.record.Quality;
import vn.tongket.report.record.RawValue;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.WorkingDays;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;
import vn.tongket.unit.register.UnitRegister;

/**
 * The invented province's running round: the month that ended last, due three days ago. Most communes sent in time and are
 * through; a few sent a day late, one has not sent, one was sent back with reasons, six have longer after a storm, one is excused, one is asked to explain a figure, and
 * two became one while the month ran.
 */
final class DemoRound {
    static final String PROGRAMME = "tinh-hoa-giang-2026-2030";
    static final String PROVINCE = "zz";
    static final String SECRETARIAT = "chuyenvien";
    private static final int EXTENDED = 6;
    /** One commune in so many sent a day late, and which of them. */
    private static final int LATE_EACH = 25;

    private static final int LATE = 11;

    private final ApplicationContext context;
    private final Units units;
    private final Rounds rounds;
    private final DemoPeople people;
    private final Person secretariat;
    private final LocalDate today = Now.day();
    private final LocalDate due;

    DemoRound(ApplicationContext context) {
        this.context = context;
        this.units = context.getBean(Units.class);
        this.rounds = context.getBean(Rounds.class);
        this.due = DemoTimes.due(today, context.getBean(WorkingDays.class));
        Accounts accounts = context.getBean(Accounts.class);
        this.people = new DemoPeople(accounts);
        this.secretariat = accounts.find(SECRETARIAT).orElseThrow();
    }

    /** Makes it whole, unless there is one of this month already. */
    void make() {
        Window month = month();
        String code = "thang-%02d-%d"
                .formatted(month.lastDay().getMonthValue(), month.lastDay().getYear());
        if (rounds.find(code).isEmpty()) {
            // What a new role reaches is worked out as its transaction ends.
            people.settle(units.asOf(month.from(), PROVINCE, UnitKind.COMMUNE));
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(status -> make(code, month));
        }
    }

    private void make(String code, Window month) {
        List<Unit> communes = units.asOf(month.from(), PROVINCE, UnitKind.COMMUNE);
        enterMonthBefore(communes, new Window(month.from().minusMonths(1), month.from()));
        Round round = open(code, month, communes);
        new DemoMerger(
                        context.getBean(UnitRegister.class),
                        units.require(PROVINCE).id())
                .take(
                        communes.get(communes.size() - 2),
                        communes.getLast(),
                        month.to().minusDays(10));
        rounds.passOn(code, today);
        decide(round, communes);
        answer(round, communes);
    }

    /** From the 15th to the 14th (Decree 09/2019/NĐ-CP, article 12). */
    private Window month() {
        LocalDate to = today.withDayOfMonth(15);
        while (!to.isBefore(due)) {
            to = to.minusMonths(1);
        }
        return new Window(to.minusMonths(1), to);
    }

    /** What stood a month earlier, so that there is something to compare with. */
    private void enterMonthBefore(List<Unit> communes, Window before) {
        FormVersion form =
                context.getBean(Forms.class).active(PROGRAMME, "bieu-01").orElseThrow();
        List<RawValue> rows = new ArrayList<>();
        for (Unit commune : communes) {
            Map<String, Answer> answers =
                    new DemoAnswers(commune, before.countsForYear() * 12 + monthOf(before)).figures();
            form.lines().forEach(line -> rows.add(row(rows.size() + 1, commune, line, answers, before)));
        }
        int entry =
                context.getBean(Entries.class).begin(SECRETARIAT, Entries.Way.FILE, "Số liệu tháng trước, giả định");
        context.getBean(Values.class)
                .enter(
                        context.getBean(Programmes.class).require(PROGRAMME),
                        rows.iterator(),
                        new ProblemList(""),
                        () -> entry);
    }

    private static int monthOf(Window window) {
        return window.lastDay().getMonthValue();
    }

    private static RawValue row(int number, Unit unit, FormLine line, Map<String, Answer> answers, Window window) {
        Answer answer = Objects.requireNonNull(answers.get(line.code()), line.code());
        return new RawValue(
                number,
                Objects.requireNonNull(line.indicator()),
                unit.code(),
                window.from().toString(),
                window.to().toString(),
                line.breakdown(),
                answer.quantity() == null ? "" : answer.quantity().toPlainString(),
                answer.numerator() == null ? "" : answer.numerator().toPlainString(),
                answer.denominator() == null ? "" : answer.denominator().toPlainString(),
                Objects.requireNonNullElse(answer.quality(), Quality.MISSING).name(),
                "Báo cáo tháng " + monthOf(window) + " của xã, phường (giả định)",
                "");
    }

    private Round open(String code, Window month, List<Unit> communes) {
        Round stated = new Round(
                0,
                code,
                PROGRAMME,
                units.require(PROVINCE).id(),
                "Báo cáo tháng " + monthOf(month) + "/" + month.lastDay().getYear(),
                Round.Regime.STATE,
                month,
                month.to(),
                Round.State.DRAFT,
                List.of(new Round.Deadline(UnitKind.COMMUNE, due, "Kế hoạch báo cáo giả định của tỉnh")),
                context.getBean(Forms.class).of(PROGRAMME),
                null,
                null);
        rounds.save(stated, communes.stream().map(Unit::id).toList(), SECRETARIAT);
        return rounds.open(code, today);
    }

    private void decide(Round round, List<Unit> communes) {
        communes.stream()
                .limit(EXTENDED)
                .forEach(unit -> rounds.extend(
                        round.id(),
                        unit.id(),
                        today.plusDays(4),
                        "Mất điện, mất mạng do mưa bão; xã có công văn đề nghị.",
                        SECRETARIAT));
        rounds.excuse(
                round.id(),
                communes.get(EXTENDED).id(),
                "Trụ sở ngập, tài liệu đang di chuyển; báo cáo gộp vào tháng sau.",
                SECRETARIAT);
    }

    private void answer(Round round, List<Unit> communes) {
        DemoTimes times = new DemoTimes(round.opensOn(), due, today, context.getBean(WorkingDays.class));
        DemoSteps steps = new DemoSteps(context, round, people, secretariat);
        for (int number = 0; number < communes.size(); number++) {
            Unit unit = communes.get(number);
            DemoSteps.Way way = DemoSteps.Way.of(number, communes.size());
            steps.go(unit, way, when(times, unit, way, number));
        }
        Unit asked = communes.get(EXTENDED + 4);
        context.getBean(DemoMoment.class)
                .at(times.inTime(asked).decided().plusHours(1), () -> askToExplain(steps.submission(asked, "bieu-01")));
    }

    private static DemoTimes.Times when(DemoTimes times, Unit unit, DemoSteps.Way way, int number) {
        if (way == DemoSteps.Way.DRAFTING) {
            return times.yesterday(unit);
        }
        return number % LATE_EACH == LATE ? times.late(unit) : times.inTime(unit);
    }

    private void askToExplain(Submission submission) {
        context.getBean(Remarks.class)
                .ask(
                        secretariat,
                        submission.id(),
                        "luot-nguoi",
                        "Lượt người dự tăng nhiều so với tháng trước. Đề nghị xã nêu rõ số hội nghị và thành phần dự.",
                        today.plusDays(2));
    }
}
