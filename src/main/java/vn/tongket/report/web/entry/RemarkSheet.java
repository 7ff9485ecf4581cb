package vn.tongket.report.web.entry;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.report.entry.Cell;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Remark;
import vn.tongket.report.round.StepRecord;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.SubmissionState;
import vn.tongket.report.web.word.Moments;

/** What people said about a submission, sorted by the lines it is about. */
record RemarkSheet(List<Remark> remarks, List<StepRecord> steps, Submission submission) {

    private @Nullable StepRecord lastReturn() {
        if (submission.state() != SubmissionState.RETURNED) {
            return null;
        }
        return steps.stream()
                .filter(step -> step.act() == Act.SEND_BACK || step.act() == Act.RETURN)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** Why the whole was sent back, while it is. */
    List<EntryRow.Note> returnedWhole() {
        StepRecord step = lastReturn();
        return step == null || step.reason() == null
                ? List.of()
                : List.of(new EntryRow.Note(0, step.reason(), step.byName(), Moments.full(step.at()), false));
    }

    /** Why this line was sent back, while the report is; dealt with once it was changed since. */
    List<EntryRow.Note> returned(String line, @Nullable Cell cell) {
        StepRecord step = lastReturn();
        if (step == null) {
            return List.of();
        }
        OffsetDateTime changed = cell == null ? OffsetDateTime.MIN : cell.at();
        return remarks.stream()
                .filter(remark -> remark.kind() == Remark.Kind.RETURN && line.equals(remark.line()))
                .filter(remark -> !remark.at().isBefore(step.at()))
                .map(remark -> note(remark, changed.isAfter(remark.at())))
                .toList();
    }

    /** Every reason that is not dealt with yet, that for the whole first, each of a line after its name. */
    List<EntryRow.Note> returnedWith(FormVersion form, Map<String, Cell> cells) {
        List<EntryRow.Note> all = new ArrayList<>(returnedWhole());
        form.lines()
                .forEach(line -> returned(line.code(), cells.get(line.code())).stream()
                        .filter(note -> !note.dealtWith())
                        .map(note -> new EntryRow.Note(
                                note.id(), line.label() + ": " + note.words(), note.by(), note.when(), false))
                        .forEach(all::add));
        return all;
    }

    private static EntryRow.Note note(Remark remark, boolean dealtWith) {
        return new EntryRow.Note(remark.id(), remark.words(), remark.byName(), Moments.full(remark.at()), dealtWith);
    }

    /** @param line null: about the whole */
    List<EntryRow.Note> comments(@Nullable String line) {
        return remarks.stream()
                .filter(remark -> remark.kind() == Remark.Kind.COMMENT && Objects.equals(line, remark.line()))
                .map(remark -> note(remark, false))
                .toList();
    }

    List<EntryRow.Question> questions(@Nullable String line) {
        return remarks.stream()
                .filter(remark -> remark.kind() == Remark.Kind.QUESTION && Objects.equals(line, remark.line()))
                .map(this::question)
                .toList();
    }

    private EntryRow.Question question(Remark question) {
        EntryRow.Note answer = remarks.stream()
                .filter(remark -> Objects.equals(remark.answers(), question.id()))
                .reduce((first, second) -> second)
                .map(remark -> note(remark, true))
                .orElse(null);
        String due = question.dueOn() == null ? null : VietnameseDates.day(question.dueOn());
        return new EntryRow.Question(
                question.id(), question.words(), question.byName(), Moments.full(question.at()), due, answer);
    }
}
