package vn.tongket.report.round;

import static vn.tongket.report.round.Act.ACCEPT;
import static vn.tongket.report.round.Act.APPROVE;
import static vn.tongket.report.round.Act.CORRECT;
import static vn.tongket.report.round.Act.RETURN;
import static vn.tongket.report.round.Act.SEND_BACK;
import static vn.tongket.report.round.Act.SUBMIT;
import static vn.tongket.report.round.Act.UNDO_ACCEPT;
import static vn.tongket.report.round.Act.UNDO_APPROVE;
import static vn.tongket.report.round.Act.UNDO_RETURN;
import static vn.tongket.report.round.Act.UNDO_SEND_BACK;
import static vn.tongket.report.round.Act.WITHDRAW;
import static vn.tongket.report.round.SubmissionState.ACCEPTED;
import static vn.tongket.report.round.SubmissionState.APPROVED;
import static vn.tongket.report.round.SubmissionState.DRAFT;
import static vn.tongket.report.round.SubmissionState.RETURNED;
import static vn.tongket.report.round.SubmissionState.SUBMITTED;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every legal step of a submission, on one page; what does not stand here cannot be done.
 *
 * <p>Undoing goes back to where the last step came from and is possible until the next level has acted: the last step must
 * then be the one that is undone, by nobody changed since. A frozen round takes no step any more but the acceptance of what
 * was sent in time, its return, and corrections; corrections are open for ever, both figures stay.
 */
public final class LegalSteps {

    /**
     * One legal step.
     *
     * @param undoes the step that must be the last one made; null where it does not matter
     * @param whenFrozen whether it can still be made when the round is frozen
     */
    public record Step(
            Act act,
            SubmissionState from,
            SubmissionState to,
            @Nullable Act undoes,
            boolean whenFrozen) {}

    private static final List<Step> ALL = List.of(
            step(SUBMIT, DRAFT, SUBMITTED),
            step(SUBMIT, RETURNED, SUBMITTED),
            step(WITHDRAW, SUBMITTED, DRAFT),
            evenWhenFrozen(APPROVE, SUBMITTED, APPROVED),
            evenWhenFrozen(SEND_BACK, SUBMITTED, RETURNED),
            undo(UNDO_APPROVE, APPROVED, SUBMITTED, APPROVE),
            undo(UNDO_SEND_BACK, RETURNED, SUBMITTED, SEND_BACK),
            evenWhenFrozen(ACCEPT, APPROVED, ACCEPTED),
            evenWhenFrozen(RETURN, APPROVED, RETURNED),
            undo(UNDO_ACCEPT, ACCEPTED, APPROVED, ACCEPT),
            undo(UNDO_RETURN, RETURNED, APPROVED, RETURN),
            evenWhenFrozen(CORRECT, ACCEPTED, DRAFT));

    private LegalSteps() {}

    private static Step step(Act act, SubmissionState from, SubmissionState to) {
        return new Step(act, from, to, null, false);
    }

    private static Step evenWhenFrozen(Act act, SubmissionState from, SubmissionState to) {
        return new Step(act, from, to, null, true);
    }

    private static Step undo(Act act, SubmissionState from, SubmissionState to, Act undoes) {
        return new Step(act, from, to, undoes, false);
    }

    public static List<Step> all() {
        return ALL;
    }

    /**
     * The step that {@code act} is from {@code from}, if it is one.
     *
     * @param last the step made last; null before the first
     */
    public static Optional<Step> find(Act act, SubmissionState from, @Nullable Act last) {
        return ALL.stream()
                .filter(step -> step.act() == act && step.from() == from)
                .filter(step -> step.undoes() == null || step.undoes() == last)
                .findFirst();
    }
}
