package vn.tongket.report.web.decide;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.access.Reach;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.page.State;
import vn.tongket.programme.Programmes;
import vn.tongket.report.check.CheckResult;
import vn.tongket.report.check.Checked;
import vn.tongket.report.check.CheckedLine;
import vn.tongket.report.check.Checks;
import vn.tongket.report.check.PastFigures;
import vn.tongket.report.decide.Differences;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.entry.PastFigure;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.ActWords;
import vn.tongket.report.round.LegalSteps;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.RoundUnit;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.StepRecord;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.SubmissionState;
import vn.tongket.report.round.Submissions;
import vn.tongket.report.web.word.DayWords;
import vn.tongket.report.web.word.Moments;
import vn.tongket.report.web.word.Opened;
import vn.tongket.report.web.word.StepLine;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Makes the page of one report for the person who decides about it, or looks at it. */
@Component
public class ApprovalPages {
    private static final int OVERTAKEN = 409;
    private static final Set<Act> UNDOS =
            EnumSet.of(Act.UNDO_APPROVE, Act.UNDO_SEND_BACK, Act.UNDO_ACCEPT, Act.UNDO_RETURN);

    private final Submissions submissions;
    private final Rounds rounds;
    private final Remarks remarks;
    private final Cells cells;
    private final Checks checks;
    private final PastFigures past;
    private final Differences differences;
    private final Programmes programmes;
    private final Units units;
    private final Reach reach;

    ApprovalPages(
            Submissions submissions,
            Rounds rounds,
            Remarks remarks,
            Cells cells,
            Checks checks,
            PastFigures past,
            Differences differences,
            Programmes programmes,
            Units units,
            Reach reach) {
        this.submissions = submissions;
        this.rounds = rounds;
        this.remarks = remarks;
        this.cells = cells;
        this.checks = checks;
        this.past = past;
        this.differences = differences;
        this.programmes = programmes;
        this.units = units;
        this.reach = reach;
    }

    /** As it is: nothing was sent, or nothing came of it. */
    ApprovalPage page(Person person, int id, String done) {
        return page(person, id, 200, List.of(), "", done, "");
    }

    /**
     * After something was refused.
     *
     * @param status 409 where somebody was faster: then nothing can be done from here
     */
    ApprovalPage again(Person person, int id, int status, List<String> why, String typedReason) {
        return status == OVERTAKEN
                ? page(person, id, status, List.of(), String.join(" ", why), "", typedReason)
                : page(person, id, status, why, "", "", typedReason);
    }

    private ApprovalPage page(
            Person person, int id, int status, List<String> problems, String refused, String done, String typedReason) {
        Submission submission = submissions.byId(id);
        Round round = rounds.byId(submission.roundId());
        RoundUnit asked = rounds.unit(round.id(), submission.unitId()).orElseThrow();
        FormVersion form = round.requireForm(submission.form());
        Unit unit = units.byId(submission.unitId(), asked.window().lastDay()).orElseThrow();
        Map<String, Answer> answers = cells.answers(id);
        Map<String, PastFigure> earlier = past.of(form, unit.id(), asked.window());
        Checked checked = checks.whole(form, unit.id(), asked.window(), answers, earlier);
        List<CheckResult> results = checked.results();
        Differences.Before before = differences.of(submission);
        List<StepRecord> steps = submissions.steps(id);
        ApprovalLines lines = new ApprovalLines(
                form, CheckedLine.of(form, programmes.require(form.programme())), answers, earlier, before, results);
        return new ApprovalPage(
                status,
                problems,
                refused,
                done,
                head(submission, round, asked, form, unit),
                results.stream()
                        .map(result -> result.words() + (result.explained() ? " (đơn vị đã ghi lý do)" : ""))
                        .toList(),
                checked.scope().words(),
                beforeWords(before.step()),
                lines.returned(),
                lines.changed(),
                lines.all(),
                StepLine.of(steps, remarks.of(id), form),
                refused.isEmpty() ? acts(person, submission, round, steps) : ApprovalPage.Acts.NONE,
                typedReason);
    }

    private ApprovalPage.Head head(Submission submission, Round round, RoundUnit asked, FormVersion form, Unit unit) {
        List<String> notes = new ArrayList<>();
        Integer successor = asked.passedTo();
        if (successor != null) {
            String name = units.byId(successor, round.window().lastDay())
                    .orElseThrow()
                    .fullName();
            notes.add(unit.fullName() + " đã nhập vào " + name + "; " + name + " báo cáo thay cho "
                    + DayWords.window(asked.window()) + ".");
        }
        if (submission.correction() > 0 && submission.state() != SubmissionState.ACCEPTED) {
            notes.add("Đang đính chính lần " + submission.correction()
                    + ": số đã nhận trước đây vẫn tính đến khi số mới được nhận.");
        }
        return new ApprovalPage.Head(
                unit.fullName(),
                form.title(),
                round.title(),
                "Số liệu " + DayWords.window(asked.window()) + "; hạn gửi " + VietnameseDates.day(asked.dueOn()) + ".",
                state(submission.state()),
                ActWords.state(submission.state()),
                "/duyet/" + submission.id(),
                submission.version(),
                Opened.address(round.code(), unit.code(), form.form()),
                submission.reference() == null ? null : "/phieu/" + submission.reference(),
                notes);
    }

    public static State state(SubmissionState state) {
        return switch (state) {
            case DRAFT -> State.DRAFT;
            case SUBMITTED -> State.WAITING;
            case APPROVED, ACCEPTED -> State.GOOD;
            case RETURNED -> State.RETURNED;
        };
    }

    private static String beforeWords(@Nullable StepRecord step) {
        if (step == null) {
            return "";
        }
        return (step.act() == Act.ACCEPT ? "Số đã nhận ngày " : "Số khi bị trả lại ngày ")
                + VietnameseDates.day(Moments.day(step.at()));
    }

    private ApprovalPage.Acts acts(Person person, Submission submission, Round round, List<StepRecord> steps) {
        Act last = steps.isEmpty() ? null : steps.getLast().act();
        Map<Right, Boolean> may = new java.util.EnumMap<>(Right.class);
        List<Act> legal = new ArrayList<>();
        for (LegalSteps.Step step : LegalSteps.all()) {
            Act act = step.act();
            boolean open = round.state() == Round.State.OPEN || step.whenFrozen() || submission.correction() > 0;
            if (step.from() == submission.state()
                    && (step.undoes() == null || step.undoes() == last)
                    && open
                    && may.computeIfAbsent(
                            act.right(), right -> person.may(right) && reach.may(person, right, submission.unitId()))) {
                legal.add(act);
            }
        }
        return new ApprovalPage.Acts(
                button(submission, legal, EnumSet.of(Act.APPROVE, Act.ACCEPT)),
                button(submission, legal, EnumSet.of(Act.SEND_BACK, Act.RETURN)),
                button(submission, legal, UNDOS),
                button(submission, legal, EnumSet.of(Act.CORRECT)),
                !steps.isEmpty() && person.may(Right.ACCEPT) && reach.may(person, Right.ACCEPT, submission.unitId()));
    }

    private static ApprovalPage.@Nullable Button button(Submission submission, List<Act> legal, Set<Act> among) {
        return legal.stream()
                .filter(among::contains)
                .findFirst()
                .map(act -> new ApprovalPage.Button(
                        word(act), "/duyet/" + submission.id() + "/" + Objects.requireNonNull(slug(act))))
                .orElse(null);
    }

    private static String word(Act act) {
        return act == Act.APPROVE
                ? "Duyệt và gửi lên"
                : ActWords.verb(act).substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                        + ActWords.verb(act).substring(1);
    }

    /** The act's part of an address; null: its page is another. */
    static @Nullable String slug(Act act) {
        return switch (act) {
            case APPROVE -> "duyet";
            case SEND_BACK -> "tra-ve";
            case UNDO_APPROVE -> "hoan-tac-duyet";
            case UNDO_SEND_BACK -> "hoan-tac-tra-ve";
            case ACCEPT -> "nhan";
            case RETURN -> "tra-lai";
            case UNDO_ACCEPT -> "hoan-tac-nhan";
            case UNDO_RETURN -> "hoan-tac-tra-lai";
            case CORRECT -> "dinh-chinh";
            case SUBMIT, WITHDRAW -> null;
        };
    }
}
