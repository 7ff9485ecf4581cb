package vn.tongket.report.web.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.NumberCell;
import vn.tongket.programme.Programmes;
import vn.tongket.report.check.CheckResult;
import vn.tongket.report.check.Checked;
import vn.tongket.report.check.Checks;
import vn.tongket.report.check.PastFigures;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.entry.PastFigure;
import vn.tongket.report.round.Remark;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.web.word.DeadlineWords;
import vn.tongket.report.web.word.Leaders;
import vn.tongket.report.web.word.Moments;
import vn.tongket.report.web.word.Opened;
import vn.tongket.report.web.word.UnitKindWords;

/** Puts the check page together. */
@Component
class CheckPages {
    private final Cells cells;
    private final Checks checks;
    private final PastFigures past;
    private final Programmes programmes;
    private final Remarks remarks;
    private final Leaders leaders;

    CheckPages(Cells cells, Checks checks, PastFigures past, Programmes programmes, Remarks remarks, Leaders leaders) {
        this.cells = cells;
        this.checks = checks;
        this.past = past;
        this.programmes = programmes;
        this.remarks = remarks;
        this.leaders = leaders;
    }

    /** @param tried whether the person tried to submit: then what stops it stands on top */
    CheckPage page(Opened opened, boolean tried) {
        Map<String, Answer> answers = cells.answers(opened.submission().id());
        Map<String, PastFigure> before =
                past.of(opened.form(), opened.unit().id(), opened.asked().window());
        Checked checked =
                checks.whole(opened.form(), opened.unit().id(), opened.asked().window(), answers, before);
        List<CheckResult> results = checked.results();
        CheckLines lines = new CheckLines(opened, answers, before, results, revisions(opened));
        String kind = UnitKindWords.shortKind(opened.unit());
        return new CheckPage(
                tried && results.stream().anyMatch(CheckResult::stops) ? 422 : 200,
                opened.address(),
                opened.crumbs(),
                new CheckPage.Head(
                        opened.form().title(),
                        opened.unit().fullName(),
                        opened.round().title(),
                        VietnameseDates.window(opened.asked().window()),
                        DeadlineWords.of(opened.asked().dueOn(), Opened.today()),
                        programmes.require(opened.round().programme()).invented()),
                new CheckPage.Lock(
                        opened.lockedBecause(), opened.mayEnter() && opened.missedTheRound(), lateRequest(opened)),
                new CheckPage.Submitting(
                        "Trình lãnh đạo " + kind,
                        next(opened, kind),
                        opened.mayEnter(),
                        opened.submission().version(),
                        opened.draftKey()),
                lines.stops(),
                lines.sections(),
                checked.scope().words());
    }

    private Map<String, Integer> revisions(Opened opened) {
        Map<String, Integer> revisions = new java.util.HashMap<>();
        cells.of(opened.submission().id()).forEach(cell -> revisions.put(cell.line(), cell.revision()));
        return revisions;
    }

    private String next(Opened opened, String kind) {
        String names = leaders.names(opened.unit(), opened.asked());
        String who = names == null
                ? "lãnh đạo " + kind + " sẽ duyệt; hiện chưa có tài khoản nào giữ quyền duyệt, báo người quản trị"
                : names + " sẽ duyệt";
        return "Sau khi trình, " + who
                + ". Số liệu khóa đến khi được duyệt hoặc trả lại; chưa duyệt thì còn rút lại được.";
    }

    private @org.jspecify.annotations.Nullable String lateRequest(Opened opened) {
        return remarks.open(List.of(opened.submission().id())).stream()
                .filter(remark -> remark.kind() == Remark.Kind.LATE_REQUEST)
                .reduce((first, second) -> second)
                .map(remark -> remark.byName() + ", " + Moments.full(remark.at()) + ": " + remark.words())
                .orElse(null);
    }

    static String shown(NumberCell cell) {
        return cell.spoken().isEmpty() ? cell.shown() : Objects.requireNonNull(cell.spoken());
    }
}
