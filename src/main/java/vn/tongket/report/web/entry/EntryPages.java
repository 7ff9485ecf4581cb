package vn.tongket.report.web.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.Right;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.report.board.Reminders;
import vn.tongket.report.check.CheckResult;
import vn.tongket.report.check.Checks;
import vn.tongket.report.check.EndedNames;
import vn.tongket.report.check.PastFigures;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cell;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.entry.Evidences;
import vn.tongket.report.entry.PastFigure;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.round.ActWords;
import vn.tongket.report.round.Remark;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.SubmissionState;
import vn.tongket.report.round.Submissions;
import vn.tongket.report.web.decide.ApprovalPages;
import vn.tongket.report.web.word.DeadlineWords;
import vn.tongket.report.web.word.LockWords;
import vn.tongket.report.web.word.Moments;
import vn.tongket.report.web.word.Opened;
import vn.tongket.report.web.word.ReminderNotice;
import vn.tongket.report.web.word.TypedAnswer;

/** Puts the entry page together. */
@Component
class EntryPages {
    /** Forms with more sections begin with a list of them. */
    static final int WHOLE_UP_TO = 2;

    private final Cells cells;
    private final Checks checks;
    private final PastFigures past;
    private final EndedNames ended;
    private final Remarks remarks;
    private final Evidences evidences;
    private final Submissions submissions;
    private final Programmes programmes;
    private final LockWords locks;
    private final Reminders reminders;

    EntryPages(
            Cells cells,
            Checks checks,
            PastFigures past,
            EndedNames ended,
            Remarks remarks,
            Evidences evidences,
            Submissions submissions,
            Programmes programmes,
            LockWords locks,
            Reminders reminders) {
        this.cells = cells;
        this.checks = checks;
        this.past = past;
        this.ended = ended;
        this.remarks = remarks;
        this.evidences = evidences;
        this.submissions = submissions;
        this.programmes = programmes;
        this.locks = locks;
        this.reminders = reminders;
    }

    /**
     * What was sent and could not be stored, by the codes of the lines.
     *
     * @param typed as it was sent: it stands in the fields again
     */
    record Refused(
            Map<String, TypedAnswer> typed, Map<String, EntryRow.Trouble> troubles, List<EntryPage.Problem> problems) {
        static final Refused NOTHING = new Refused(Map.of(), Map.of(), List.of());
    }

    EntryPage page(Opened opened, int section, boolean backToCheck, Refused refused) {
        int id = opened.submission().id();
        Programme programme = programmes.require(opened.round().programme());
        Map<String, Cell> standing = cells.of(id).stream().collect(Collectors.toMap(Cell::line, cell -> cell));
        Map<String, Answer> answers = cells.answers(id);
        Map<String, PastFigure> before =
                past.of(opened.form(), opened.unit().id(), opened.asked().window());
        List<CheckResult> results = checks.whole(
                        opened.form(), opened.unit().id(), opened.asked().window(), answers, before)
                .results();
        Set<String> names = ended.before(opened.unit().id(), opened.asked().window());
        List<Remark> all = remarks.of(id);
        RowMaker rows = new RowMaker(
                opened,
                standing,
                before,
                results,
                new RemarkSheet(all, submissions.steps(id), opened.submission()),
                evidences.of(id),
                cells.histories(id),
                refused);
        List<FormLine> shown = opened.form().lines().stream()
                .filter(line -> section == 0
                        || line.section().equals(opened.form().sections().get(section - 1)))
                .toList();
        List<EntryRow> rowsShown = shown.stream()
                .map(line -> rows.row(line, indicator(programme, line)))
                .toList();
        return new EntryPage(
                refused.problems().isEmpty() ? 200 : 422,
                opened.address(),
                opened.crumbs(),
                head(opened, programme),
                lock(opened),
                section,
                new EntryPage.Lines(
                        new SectionLinks(opened.form(), answers, results).all(),
                        rowsShown.stream().filter(EntryRow::figure).toList(),
                        rowsShown.stream().filter(row -> !row.figure()).toList()),
                refused.problems(),
                progress(opened, answers, standing, backToCheck),
                new EntryPage.Notices(
                        locks.heir(opened),
                        lateRequest(all),
                        reminder(opened),
                        rows.sheet().returnedWith(opened.form(), standing)),
                rows.attachments(null),
                new EntryPage.Draft(
                        opened.person().username(),
                        opened.draftKey(),
                        Definitions.of(
                                        opened.form(),
                                        opened.lines(),
                                        before,
                                        opened.asked().window(),
                                        names,
                                        answers,
                                        checks.levels(
                                                opened.form(), opened.asked().window()))
                                .json()));
    }

    private static EntryPage.Head head(Opened opened, Programme programme) {
        return new EntryPage.Head(
                opened.form().title(),
                opened.unit().fullName(),
                opened.round().title(),
                VietnameseDates.window(opened.asked().window()),
                DeadlineWords.of(opened.asked().dueOn(), Opened.today()),
                opened.form().guide(),
                programme.invented(),
                ApprovalPages.state(opened.submission().state()),
                ActWords.state(opened.submission().state()),
                opened.submission().reference());
    }

    private EntryPage.Lock lock(Opened opened) {
        String locked = opened.lockedBecause();
        return new EntryPage.Lock(
                locked,
                locked == null ? null : locks.whoLifts(opened),
                opened.mayEnter() && opened.submission().state() == SubmissionState.ACCEPTED,
                opened.mayEnter() && opened.submission().state() == SubmissionState.SUBMITTED,
                opened.submission().version(),
                opened.mayEnter() && opened.missedTheRound());
    }

    private static EntryPage.Progress progress(
            Opened opened, Map<String, Answer> answers, Map<String, Cell> standing, boolean backToCheck) {
        List<FormLine> lines = opened.form().lines();
        return new EntryPage.Progress(
                (int) lines.stream()
                        .filter(line -> SectionLinks.isAnswered(answers.get(line.code())))
                        .count(),
                lines.size(),
                standing.values().stream()
                        .map(Cell::at)
                        .max(Comparator.naturalOrder())
                        .map(Moments::recent)
                        .orElse(null),
                backToCheck);
    }

    private static @Nullable Indicator indicator(Programme programme, FormLine line) {
        return line.indicator() == null
                ? null
                : programme.indicator(line.indicator()).orElseThrow();
    }

    private static @Nullable String lateRequest(List<Remark> all) {
        return all.stream()
                .filter(remark -> remark.kind() == Remark.Kind.LATE_REQUEST && remark.settledAt() == null)
                .reduce((first, second) -> second)
                .map(remark -> remark.byName() + ", " + Moments.full(remark.at()) + ": " + remark.words())
                .orElse(null);
    }

    /** The unit's own; whoever else looks is not reminded of it. */
    private @Nullable ReminderNotice reminder(Opened opened) {
        if (!opened.isOpen()) {
            return null;
        }
        return reminders.standing(List.of(opened.unit().id())).stream()
                .filter(reminder -> reminder.roundId() == opened.round().id())
                .findFirst()
                .map(ReminderNotice::of)
                .orElse(null);
    }

    static boolean mayEnter(Opened opened) {
        return opened.person().may(Right.ENTER) && opened.mayEnter();
    }
}
