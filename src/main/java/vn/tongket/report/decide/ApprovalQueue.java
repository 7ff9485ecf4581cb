package vn.tongket.report.decide;

import static vn.tongket.report.tables.Tables.STEP;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tongket.access.Reach;
import vn.tongket.page.Person;
import vn.tongket.report.check.Checked;
import vn.tongket.report.check.Checks;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Remark;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.SubmissionState;
import vn.tongket.report.round.Submissions;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** What waits for a person: their unit's reports to approve, those of the level below to accept. */
@Component
public class ApprovalQueue {
    private final DSLContext database;
    private final Submissions submissions;
    private final Rounds rounds;
    private final Remarks remarks;
    private final Checks checks;
    private final Units units;
    private final Reach reach;

    ApprovalQueue(
            DSLContext database,
            Submissions submissions,
            Rounds rounds,
            Remarks remarks,
            Checks checks,
            Units units,
            Reach reach) {
        this.database = database;
        this.submissions = submissions;
        this.rounds = rounds;
        this.remarks = remarks;
        this.checks = checks;
        this.units = units;
        this.reach = reach;
    }

    /** What the person may decide by this act, APPROVE or ACCEPT; earliest deadline first. */
    public List<Waiting> of(Person person, Act act) {
        if (!person.may(act.right())) {
            return List.of();
        }
        SubmissionState state = act == Act.APPROVE ? SubmissionState.SUBMITTED : SubmissionState.APPROVED;
        return waiting(submissions.in(state, reach.units(person, act.right())).reversed());
    }

    /** These, whatever their state, as far as the person who asks sees them. */
    public List<Waiting> named(Set<Integer> chosen) {
        return waiting(submissions.byIds(chosen));
    }

    private List<Waiting> waiting(List<Submission> found) {
        Set<Integer> ids = found.stream().map(Submission::id).collect(Collectors.toSet());
        Set<Integer> asked = remarks.open(ids).stream()
                .filter(remark -> remark.kind() == Remark.Kind.QUESTION)
                .map(Remark::submissionId)
                .collect(Collectors.toSet());
        Set<Integer> cameBack = cameBack(ids);
        Map<Integer, Checked> results = checks.ofAll(found);
        Map<Integer, Round> byId = new HashMap<>();
        Map<Integer, Map<Integer, Unit>> named = new HashMap<>();
        List<Waiting> all = new ArrayList<>();
        for (Submission submission : found) {
            Round round = byId.computeIfAbsent(submission.roundId(), rounds::byId);
            Unit unit =
                    named.computeIfAbsent(round.id(), _ -> names(round, found)).get(submission.unitId());
            all.add(new Waiting(
                    submission,
                    round,
                    round.requireForm(submission.form()),
                    Objects.requireNonNull(unit),
                    Objects.requireNonNull(results.get(submission.id())),
                    asked.contains(submission.id()),
                    cameBack.contains(submission.id())));
        }
        return all;
    }

    private Map<Integer, Unit> names(Round round, List<Submission> found) {
        return units.byIds(
                found.stream()
                        .filter(submission -> submission.roundId() == round.id())
                        .map(Submission::unitId)
                        .collect(Collectors.toSet()),
                round.window().lastDay());
    }

    private Set<Integer> cameBack(Set<Integer> ids) {
        return Set.copyOf(database.selectDistinct(STEP.SUBMISSION_ID)
                .from(STEP)
                .where(STEP.SUBMISSION_ID.in(ids))
                .and(STEP.ACT.in(Act.SEND_BACK.name(), Act.RETURN.name(), Act.CORRECT.name()))
                .fetch(STEP.SUBMISSION_ID));
    }

    /** Units whose reports the person will accept and that have something left to send, in open rounds, each once. */
    public int notSent(Person person, Act act) {
        if (!person.may(act.right())) {
            return 0;
        }
        Set<Integer> within = reach.units(person, act.right());
        Map<Integer, Boolean> open = new HashMap<>();
        return (int) List.of(SubmissionState.DRAFT, SubmissionState.RETURNED).stream()
                .flatMap(state -> submissions.in(state, within).stream())
                .filter(submission -> submission.correction() == 0)
                .filter(submission -> open.computeIfAbsent(
                        submission.roundId(), id -> rounds.byId(id).state() == Round.State.OPEN))
                .map(Submission::unitId)
                .distinct()
                .count();
    }
}
