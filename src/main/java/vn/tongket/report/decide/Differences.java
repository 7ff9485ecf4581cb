package vn.tongket.report.decide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.StepRecord;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.SubmissionState;
import vn.tongket.report.round.Submissions;

/** What differs in a report from how it stood when it was last sent back or accepted. */
@Component
public class Differences {
    private static final Set<Act> MARKS = Set.of(Act.SEND_BACK, Act.RETURN, Act.ACCEPT);

    private final Submissions submissions;
    private final Cells cells;

    Differences(Submissions submissions, Cells cells) {
        this.submissions = submissions;
        this.cells = cells;
    }

    /** The answers as they stood at a step. @param step null: it was never sent back nor accepted before */
    public record Before(@Nullable StepRecord step, Map<String, Answer> answers) {

        /** Whether a line says another thing now. */
        public boolean differs(String line, @Nullable Answer now) {
            Answer then = answers.get(line);
            if (step == null || (isEmpty(then) && isEmpty(now))) {
                return false;
            }
            return then == null || now == null || !then.saysTheSame(now);
        }

        private static boolean isEmpty(@Nullable Answer answer) {
            return answer == null || answer.isEmpty();
        }
    }

    /** The earlier answers worth comparing with; the acceptance that stands now is none of them. */
    public Before of(Submission submission) {
        List<StepRecord> steps = submissions.steps(submission.id());
        Optional<StepRecord> mark = steps.reversed().stream()
                .skip(submission.state() == SubmissionState.ACCEPTED ? 1 : 0)
                .filter(step -> MARKS.contains(step.act()))
                .findFirst();
        return mark.map(step -> new Before(step, cells.answersAt(submission.id(), step.at())))
                .orElseGet(() -> new Before(null, Map.of()));
    }
}
