package vn.tongket.report.web.decide;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.Reach;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.Attempt;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Redirect;
import vn.tongket.page.Right;
import vn.tongket.programme.Programmes;
import vn.tongket.report.check.CheckedLine;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.Remark;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.RoundUnit;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;
import vn.tongket.report.web.word.AnswerWords;
import vn.tongket.report.web.word.DayWords;
import vn.tongket.unit.Units;

/** Giải trình: the unit's own people answer a request where it was asked; the report stays as it is. */
@Controller
class ExplanationController {
    private final Remarks remarks;
    private final Submissions submissions;
    private final Rounds rounds;
    private final Cells cells;
    private final Programmes programmes;
    private final Units units;
    private final Reach reach;

    ExplanationController(
            Remarks remarks,
            Submissions submissions,
            Rounds rounds,
            Cells cells,
            Programmes programmes,
            Units units,
            Reach reach) {
        this.remarks = remarks;
        this.submissions = submissions;
        this.rounds = rounds;
        this.cells = cells;
        this.programmes = programmes;
        this.units = units;
        this.reach = reach;
    }

    @GetMapping("/giai-trinh/{remark}")
    @Opens(value = Right.READ, at = "remark")
    ExplanationPage look(Remark question, Person who) {
        return page(question, who, 200, List.of(), "");
    }

    @PostMapping("/giai-trinh/{remark}")
    @Opens(value = Right.READ, at = "remark", audit = "remark.answer")
    Page answer(Remark question, Person who, @RequestParam(name = "noi-dung", defaultValue = "") String words) {
        return Attempt.of(
                () -> {
                    remarks.answer(who, question.id(), words);
                    return new Redirect("/duyet/" + question.submissionId() + "?xong=giai-trinh");
                },
                (status, why) -> page(question, who, status, why, words));
    }

    private ExplanationPage page(Remark question, Person who, int status, List<String> problems, String typed) {
        Submission submission = submissions.byId(question.submissionId());
        Round round = rounds.byId(submission.roundId());
        RoundUnit asked = rounds.unit(round.id(), submission.unitId()).orElseThrow();
        FormVersion form = round.requireForm(submission.form());
        boolean mayAnswer =
                reach.may(who, Right.ENTER, submission.unitId()) || reach.may(who, Right.APPROVE, submission.unitId());
        String line = question.line();
        return new ExplanationPage(
                status,
                problems,
                new ExplanationPage.Head(
                        units.byId(submission.unitId(), asked.window().lastDay())
                                .orElseThrow()
                                .fullName(),
                        form.title(),
                        round.title()),
                new ExplanationPage.Asked(
                        line == null ? "" : form.requireLine(line).label(),
                        line == null ? "" : figure(submission, form, line),
                        question.byName() + ", " + DayWords.moment(question.at()),
                        question.words(),
                        question.dueOn() == null ? "" : VietnameseDates.day(question.dueOn())),
                remarks.of(submission.id()).stream()
                        .filter(remark -> Objects.equals(remark.answers(), question.id()))
                        .map(Remark::words)
                        .findFirst()
                        .orElse(null),
                "/giai-trinh/" + question.id(),
                "/duyet/" + submission.id(),
                mayAnswer,
                typed);
    }

    private String figure(Submission submission, FormVersion form, String line) {
        CheckedLine known = Objects.requireNonNull(
                CheckedLine.of(form, programmes.require(form.programme())).get(line));
        Answer answer = cells.answers(submission.id()).getOrDefault(line, Answer.NOTHING);
        return AnswerWords.inWords(known, answer) + (known.figure() ? " " + known.measuredIn() : "");
    }
}
