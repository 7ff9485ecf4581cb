package vn.tongket.report.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tongket.access.Reach;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.Window;
import vn.tongket.page.Right;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.report.FormVersion;
import vn.tongket.report.Forms;
import vn.tongket.report.OpeningCheck;
import vn.tongket.report.Round;
import vn.tongket.report.RoundUnit;
import vn.tongket.report.Rounds;
import vn.tongket.report.WindowRule;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Makes the page on which a round is set up. */
@Component
class SetUpPages {
    private final Programmes programmes;
    private final Forms forms;
    private final Rounds rounds;
    private final Units units;
    private final OpeningCheck check;
    private final Reach reach;

    SetUpPages(
            Programmes programmes, Forms forms, Rounds rounds, Units units, OpeningCheck check, Reach reach) {
        this.programmes = programmes;
        this.forms = forms;
        this.rounds = rounds;
        this.units = units;
        this.check = check;
        this.reach = reach;
    }

    /** Programmes whose rounds the person runs. */
    List<Programme> steered() {
        Set<Integer> within = reach.units(Asking.person(), Right.STEER);
        return programmes.all().stream()
                .filter(programme -> units.find(programme.unit())
                        .filter(unit -> within.contains(unit.id()))
                        .isPresent())
                .toList();
    }

    SetUpFields proposed(Programme programme) {
        WindowRule first = WindowRule.on(Asking.today()).stream()
                .filter(rule -> rule.code().equals("quy"))
                .findFirst()
                .orElseThrow();
        return SetUpFields.proposed(
                programme.code(),
                active(programme.code()),
                programme.unit(),
                value(first, first.around(Asking.today())));
    }

    private List<FormVersion> active(String programme) {
        return forms.of(programme).stream()
                .filter(form -> form.state() == FormVersion.State.ACTIVE)
                .toList();
    }

    SetUpFields stored(Round round) {
        var named = units.byIds(
                rounds.units(round.id()).stream().map(RoundUnit::unitId).toList(), round.window().lastDay());
        return SetUpFields.of(
                round,
                rounds.units(round.id()).stream()
                        .map(asked -> java.util.Objects.requireNonNull(named.get(asked.unitId())).code())
                        .toList());
    }

    /** A round not kept yet. */
    SetUpPage fresh(SetUpFields fields, int status, List<String> problems) {
        return page(fields, status, problems, "", "Đợt báo cáo mới", "/dot-bao-cao/moi", false, false, List.of(), List.of());
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
                steered().stream()
                        .map(one -> new SetUpPage.Choice(
                                one.code(), one.title(), one.code().equals(fields.programme()), ""))
                        .toList(),
                windows(fields.window()),
                active(fields.programme()).stream()
                        .map(form -> new SetUpPage.Choice(
                                form.form(), form.title(), fields.forms().contains(form.form()), "bản " + form.number()))
                        .toList(),
                SetUpFields.LEVELS.stream()
                        .map(kind -> new SetUpPage.Choice(
                                kind.name(), SetUpPage.word(kind), fields.kinds().contains(kind.name()), ""))
                        .toList(),
                Arrays.stream(Round.Regime.values())
                        .map(regime -> new SetUpPage.Choice(
                                regime.name(), word(regime), regime.name().equals(fields.regime()), ""))
                        .toList(),
                SetUpFields.LEVELS.stream()
                        .map(kind -> new SetUpPage.Level(kind.name(), SetUpPage.word(kind), fields.deadline(kind)))
                        .toList(),
                new SetUpPage.Typed(
                        fields.programme(),
                        fields.title(),
                        fields.code(),
                        fields.from(),
                        fields.to(),
                        fields.opensOn(),
                        fields.branch(),
                        fields.units()));
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
