package vn.tongket.exchange.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.exchange.reading.Refused;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cell;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.Submission;

/**
 * What taking a file in would change in one submission.
 *
 * @param same how many answers of the file stand already
 */
public record AnswerDifference(
        Submission submission,
        FormVersion form,
        List<Change> changes,
        int same,
        List<Refused> refused,
        List<String> remarks) {
    public AnswerDifference {
        changes = List.copyOf(changes);
        refused = List.copyOf(refused);
        remarks = List.copyOf(remarks);
    }

    /**
     * @param before as it stands; null: nobody answered the line yet
     * @param overtaken whether somebody else answered it after the file was written
     */
    public record Change(
            FormLine line, String place, @Nullable Cell before, Answer after, boolean overtaken) {
        /** The revision that the person sees beside the new answer. */
        public int basedOn() {
            return before == null ? 0 : before.revision();
        }
    }

    public boolean isNothing() {
        return changes.isEmpty();
    }
}
