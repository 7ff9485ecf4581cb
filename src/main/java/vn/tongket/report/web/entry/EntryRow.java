package vn.tongket.report.web.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.NumberCell;
import vn.tongket.page.State;
import vn.tongket.report.web.word.AnswerReading;
import vn.tongket.report.web.word.TypedAnswer;

/** One line of the form on the entry page. */
public record EntryRow(
        String code, String section, Asked asked, Filled filled, Marks marks, Beside beside, Panel panel) {

    /**
     * What is asked.
     *
     * @param ratio whether it has two fields, of which a rate is made
     * @param numeratorName what the upper field counts; null for questions and single figures
     */
    public record Asked(
            boolean figure,
            boolean required,
            String label,
            @Nullable String hint,
            String measuredIn,
            boolean ratio,
            @Nullable String numeratorName,
            @Nullable String denominatorName) {}

    /**
     * What stands in its fields.
     *
     * @param revision of the stored answer that the fields show; 0: none
     * @param savedBy who saved what stands in it, and when; empty where nothing is stored
     */
    public record Filled(TypedAnswer typed, int revision, String savedBy, String savedAt) {}

    /**
     * What is to be said of the answer.
     *
     * @param sign null where there is nothing to say
     * @param trouble what was refused or is asked, with the other person's answer in a conflict; null: nothing
     * @param faults sentences of rules that it does not keep
     * @param returned reasons for which it was sent back
     */
    public record Marks(
            @Nullable Sign sign,
            @Nullable Trouble trouble,
            List<String> faults,
            boolean askReason,
            List<Note> returned) {}

    public record Sign(State state, String words) {}

    /**
     * What stands beside the cell.
     *
     * @param lastWhen the days of the last figure; empty where there is none
     * @param inside what was reported already within the same days: {@code lũy kế 6 tháng: 40}; null: nothing
     */
    public record Beside(
            @Nullable NumberCell last,
            String lastWhen,
            @Nullable NumberCell yearBefore,
            @Nullable String target,
            @Nullable String inside) {}

    /**
     * @param theirs in a conflict what the other person saved, in words; null: no conflict
     * @param theirName who and when
     */
    public record Trouble(
            List<AnswerReading.Ask> asks,
            @Nullable String problem,
            @Nullable String theirs,
            @Nullable String theirName) {
        static Trouble of(AnswerReading reading) {
            return new Trouble(reading.asks(), reading.problem(), null, null);
        }
    }

    public record Note(int id, String words, String by, String when, boolean dealtWith) {}

    /** History, comments and files of a figure. */
    public record Panel(List<Revision> history, List<Note> comments, List<Question> questions, List<Attachment> files) {
        public boolean isEmpty() {
            return history.isEmpty() && comments.isEmpty() && questions.isEmpty() && files.isEmpty();
        }
    }

    public record Revision(
            String shown, String by, String when, @Nullable String reason) {}

    /** Yêu cầu giải trình. @param answer null while it waits for one */
    public record Question(
            int id,
            String words,
            String by,
            String when,
            @Nullable String due,
            @Nullable Note answer) {}

    public record Attachment(int id, String name, String size, String by, String when, boolean there) {}

    public boolean figure() {
        return asked.figure();
    }

    public String label() {
        return asked.label();
    }

    public @Nullable String numeratorName() {
        return asked.numeratorName();
    }

    public @Nullable String denominatorName() {
        return asked.denominatorName();
    }

    public TypedAnswer typed() {
        return filled.typed();
    }

    public int revision() {
        return filled.revision();
    }

    /** An id that style sheets and addresses can carry. */
    public String id() {
        return "o-" + code.replace('.', '_');
    }

    /** {@code 14:32 22/11/2026, Trần Thị B}; empty where nothing is stored. */
    public String saved() {
        return filled.savedBy().isEmpty() ? "" : filled.savedAt() + ", " + filled.savedBy();
    }

    /** Whether a number stands in it, or may: it is a figure, and not said to be nil or missing. */
    public boolean showsNumber() {
        return figure() && !typed().isNil() && !typed().isMissing();
    }
}
