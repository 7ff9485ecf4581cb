package vn.tongket.report.web.decide;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.Person;
import vn.tongket.page.QrCode;
import vn.tongket.programme.Programmes;
import vn.tongket.report.check.Checked;
import vn.tongket.report.check.CheckedLine;
import vn.tongket.report.check.Checks;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.ActWords;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.StepRecord;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.SubmissionState;
import vn.tongket.report.round.Submissions;
import vn.tongket.report.web.word.AnswerWords;
import vn.tongket.report.web.word.EntryDesk;
import vn.tongket.report.web.word.Moments;
import vn.tongket.report.web.word.Opened;
import vn.tongket.unit.Units;

/** Puts the receipt together. */
@Component
class ReceiptPages {
    private final EntryDesk desk;
    private final Rounds rounds;
    private final Units units;
    private final Cells cells;
    private final Submissions submissions;
    private final Programmes programmes;
    private final Checks checks;

    ReceiptPages(
            EntryDesk desk,
            Rounds rounds,
            Units units,
            Cells cells,
            Submissions submissions,
            Programmes programmes,
            Checks checks) {
        this.desk = desk;
        this.rounds = rounds;
        this.units = units;
        this.cells = cells;
        this.submissions = submissions;
        this.programmes = programmes;
        this.checks = checks;
    }

    ReceiptPage whole(Submission submission, Person who, String site) {
        Opened opened = desk.open(who, submission);
        StepRecord sent = sent(submission);
        Map<String, Answer> answers = cells.answersAt(submission.id(), sent.at());
        List<ReceiptPage.Section> sections = opened.form().sections().stream()
                .map(title -> new ReceiptPage.Section(
                        title,
                        opened.form().lines().stream()
                                .filter(line -> line.section().equals(title))
                                .map(line -> line(opened, line, answers))
                                .toList()))
                .toList();
        boolean mayWithdraw = opened.mayEnter() && submission.state() == SubmissionState.SUBMITTED;
        Checked checked =
                checks.whole(opened.form(), opened.unit().id(), opened.asked().window(), answers);
        return page(submission, site, sections, steps(submission), opened.address(), mayWithdraw, checked.words());
    }

    private StepRecord sent(Submission submission) {
        return submissions.steps(submission.id()).stream()
                .filter(step -> step.act() == Act.SUBMIT)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static ReceiptPage.Line line(Opened opened, FormLine line, Map<String, Answer> answers) {
        CheckedLine checked = Objects.requireNonNull(opened.lines().get(line.code()));
        Answer answer = answers.getOrDefault(line.code(), Answer.NOTHING);
        return new ReceiptPage.Line(
                line.label(),
                checked.measuredIn(),
                line.isFigure(),
                AnswerWords.inWords(checked, answer),
                answer.reason());
    }

    private List<ReceiptPage.Step> steps(Submission submission) {
        return submissions.steps(submission.id()).stream()
                .map(step -> new ReceiptPage.Step(
                        ActWords.past(step.act()), step.byName(), Moments.full(step.at()), step.reason()))
                .toList();
    }

    ReceiptPage bare(Submission submission, String site) {
        return page(submission, site, List.of(), List.of(), null, false, "");
    }

    private ReceiptPage page(
            Submission submission,
            String site,
            List<ReceiptPage.Section> sections,
            List<ReceiptPage.Step> steps,
            @org.jspecify.annotations.Nullable String address,
            boolean mayWithdraw,
            String checked) {
        Round round = rounds.byId(submission.roundId());
        var asked = rounds.unit(round.id(), submission.unitId()).orElseThrow();
        String reference = Objects.requireNonNull(submission.reference());
        StepRecord sent = sent(submission);
        return new ReceiptPage(
                reference,
                new ReceiptPage.Head(
                        units.byId(submission.unitId(), round.window().lastDay())
                                .orElseThrow()
                                .fullName(),
                        round.title(),
                        round.requireForm(submission.form()).title(),
                        VietnameseDates.window(asked.window()),
                        programmes.require(round.programme()).invented()),
                new ReceiptPage.Sent(
                        Moments.full(sent.at()),
                        address == null ? "" : sent.byName(),
                        ActWords.state(submission.state()),
                        submission.state().isOpen()),
                sections,
                steps,
                site + "/phieu/" + reference,
                QrCode.of(site + "/phieu/" + reference),
                address,
                mayWithdraw,
                submission.version(),
                checked);
    }
}
