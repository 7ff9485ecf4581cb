package vn.tongket.report.web.round;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tongket.access.Reach;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.Window;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.programme.Programmes;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.Forms;
import vn.tongket.report.round.OpeningCheck;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.SendingTime;
import vn.tongket.report.round.WindowRule;
import vn.tongket.report.round.WorkingDays;
import vn.tongket.report.web.word.Asking;
import vn.tongket.report.web.word.DayWords;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Makes the page on which a round is set up. */
@Component
class SetUpPages {
    private final Programmes programmes;
    private final Forms forms;
    private final Rounds rounds;
    private final Units units;
    private final SetUpUnits choice;
    private final OpeningCheck check;
    private final Reach reach;
    private final WorkingDays calendar;

    SetUpPages(
            Programmes programmes,
            Forms forms,
            Rounds rounds,
            Units units,
            SetUpUnits choice,
            OpeningCheck check,
            Reach reach,
            WorkingDays calendar) {
        this.programmes = programmes;
        this.forms = forms;
        this.rounds = rounds;
        this.units = units;
        this.choice = choice;
        this.check = check;
        this.reach = reach;
        this.calendar = calendar;
    }

    /** Programmes whose rounds the person runs. */
    List<ProgrammeHead> steered() {
        Set<Integer> within = reach.units(Visit.current().requirePerson(), Right.STEER);
        return programmes.heads().stream()
                .filter(programme -> units.find(programme.unit())
                        .filter(unit -> within.contains(unit.id()))
                        .isPresent())
                .toList();
    }

    /** Its forms, all communes below its unit, the window that its forms are due for now. */
    SetUpFields proposed(ProgrammeHead head) {
        Programme programme = programmes.require(head.code());
        List<FormVersion> active = active(programme.code());
        WindowRule rule = ruleFor(programme, active);
        return SetUpFields.proposed(
                programme.code(), active, programme.unit(), value(rule, rule.around(Asking.today())));
    }

    /** By how often most of what the forms ask is measured; of two halves of the year the one that ends first. */
    private static WindowRule ruleFor(Programme programme, List<FormVersion> active) {
        Map<Indicator.Frequency, Long> counts = active.stream()
                .flatMap(form -> form.lines().stream())
                .map(FormLine::indicator)
                .filter(Objects::nonNull)
                .flatMap(code -> programme.indicator(code).stream())
                .collect(Collectors.groupingBy(
                        Indicator::frequency, () -> new EnumMap<>(Indicator.Frequency.class), Collectors.counting()));
        Indicator.Frequency most = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Indicator.Frequency.QUARTER);
        return WindowRule.on(Asking.today()).stream()
                .filter(rule -> rule.months() == months(most))
                .min(Comparator.comparing(rule -> rule.around(Asking.today()).to()))
                .orElseThrow();
    }

    private static int months(Indicator.Frequency frequency) {
        return switch (frequency) {
            case MONTH -> 1;
            case QUARTER, PERIOD -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> 12;
        };
    }

    /** Whether anything can be asked in it. */
    boolean hasForms(ProgrammeHead programme) {
        return !active(programme.code()).isEmpty();
    }

    private List<FormVersion> active(String programme) {
        return forms.of(programme).stream()
                .filter(form -> form.state() == FormVersion.State.ACTIVE)
                .toList();
    }

    SetUpFields stored(Round round) {
        return choice.stored(
                round,
                round.deadlines().stream()
                        .filter(deadline -> !followsFromRule(round.window(), deadline))
                        .toList());
    }

    /** With the units below the branch to be ticked one by one. */
    SetUpFields listed(SetUpFields fields) {
        return choice.listed(fields, SetUpReading.dayOf(fields));
    }

    private boolean followsFromRule(Window window, Round.Deadline deadline) {
        return SendingTime.of(deadline.kind(), window.lastDay())
                .filter(time -> time.deadline(window, calendar).dueOn().equals(deadline.dueOn()))
                .isPresent();
    }

    /** A round not kept yet. */
    SetUpPage fresh(SetUpFields fields, int status, List<String> problems) {
        return page(
                fields,
                status,
                problems,
                "",
                "Đợt báo cáo mới",
                "/dot-bao-cao/moi",
                false,
                false,
                List.of(),
                List.of());
    }

    SetUpPage kept(Round round, SetUpFields fields, int status, List<String> problems, String done) {
        boolean draft = round.state() == Round.State.DRAFT;
        return page(
                fields,
                status,
                problems,
                done,
                round.title(),
                RoundBoardPages.address(round.code()),
                true,
                !draft,
                draft
                        ? check.of(round).stream()
                                .map(finding -> new SetUpPage.Finding(finding.stops(), finding.words()))
                                .toList()
                        : List.of(),
                summary(round));
    }

    private List<String> summary(Round round) {
        List<String> lines = new ArrayList<>();
        Unit unit = units.byId(round.unitId(), round.window().lastDay()).orElseThrow();
        lines.add("Đơn vị nhận báo cáo: " + unit.fullName());
        lines.add("Số liệu " + DayWords.window(round.window()) + ", mở nhập từ " + DayWords.full(round.opensOn()));
        round.deadlines()
                .forEach(deadline -> lines.add("Hạn gửi cấp " + RoundBoardPages.kind(deadline.kind()) + ": "
                        + DayWords.full(deadline.dueOn())
                        + (deadline.basis() == null ? "" : ", " + deadline.basis())));
        lines.add(rounds.units(round.id()).size() + " đơn vị phải báo cáo");
        round.forms().forEach(form -> lines.add(form.title() + ", bản " + form.number()));
        return lines;
    }

    private SetUpPage page(
            SetUpFields fields,
            int status,
            List<String> problems,
            String done,
            String title,
            String address,
            boolean stored,
            boolean open,
            List<SetUpPage.Finding> findings,
            List<String> summary) {
        LocalDate day = SetUpReading.dayOf(fields);
        return new SetUpPage(
                status,
                problems,
                done,
                title,
                address,
                stored,
                open,
                findings,
                summary,
                choices(fields),
                new SetUpPage.Typed(
                        fields.programme(),
                        fields.title(),
                        fields.code(),
                        fields.from(),
                        fields.to(),
                        fields.opensOn(),
                        fields.listOf(),
                        fields.units()),
                new SetUpPage.UnitChoices(
                        choice.branches(fields, day), choice.list(fields, day), choice.tooMany(fields, day)));
    }

    private SetUpPage.Choices choices(SetUpFields fields) {
        return new SetUpPage.Choices(
                steered().stream()
                        .map(one -> new SetUpPage.Choice(
                                one.code(), one.title(), one.code().equals(fields.programme()), ""))
                        .toList(),
                windows(fields.window()),
                active(fields.programme()).stream()
                        .map(form -> new SetUpPage.Choice(
                                form.form(),
                                form.title(),
                                fields.forms().contains(form.form()),
                                "bản " + form.number()))
                        .toList(),
                SetUpFields.LEVELS.stream()
                        .map(kind -> new SetUpPage.Choice(
                                kind.name(),
                                SetUpPage.word(kind),
                                fields.kinds().contains(kind.name()),
                                ""))
                        .toList(),
                Arrays.stream(Round.Regime.values())
                        .map(regime -> new SetUpPage.Choice(
                                regime.name(), word(regime), regime.name().equals(fields.regime()), ""))
                        .toList(),
                SetUpFields.LEVELS.stream()
                        .map(kind -> new SetUpPage.Level(kind.name(), SetUpPage.word(kind), fields.deadline(kind)))
                        .toList());
    }

    static String word(Round.Regime regime) {
        return switch (regime) {
            case STATE -> "Báo cáo hành chính nhà nước (Nghị định 09/2019/NĐ-CP)";
            case STATISTICS -> "Báo cáo thống kê";
            case PARTY -> "Báo cáo của Đảng";
            case INTERNAL -> "Báo cáo nội bộ";
        };
    }

    /** Of each rule the window that ended last and the one that is running. */
    private static List<SetUpPage.Choice> windows(String chosen) {
        List<SetUpPage.Choice> choices = new ArrayList<>();
        LocalDate today = Asking.today();
        for (WindowRule rule : WindowRule.on(today)) {
            Window around = rule.around(today);
            Window before = rule.around(around.lastDay().minusMonths(rule.ends().size() == 1 ? 12 : rule.months()));
            for (Window window : List.of(before, around)) {
                choices.add(new SetUpPage.Choice(
                        value(rule, window),
                        rule.name(window) + " (" + VietnameseDates.day(window.from()) + "–"
                                + VietnameseDates.day(window.lastDay()) + ")"
                                + (rule.verified() ? "" : ", chưa đối chiếu quy định"),
                        value(rule, window).equals(chosen),
                        rule.basis()));
            }
        }
        return choices;
    }

    private static String value(WindowRule rule, Window window) {
        return rule.code() + ":" + YearMonth.from(window.lastDay());
    }
}
