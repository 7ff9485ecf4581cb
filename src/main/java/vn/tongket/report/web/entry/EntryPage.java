package vn.tongket.report.web.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;
import vn.tongket.page.State;
import vn.tongket.report.web.word.ReminderNotice;

/**
 * Nhập số liệu: one form of one unit, or one section of it.
 *
 * @param address of the form; everything about it lies below
 * @param section shown, from 1; 0: all of them
 * @param problems what was sent and could not be stored
 * @param files of the whole report
 */
public record EntryPage(
        int status,
        String address,
        List<Crumb> crumbs,
        Head head,
        Lock lock,
        int section,
        Lines lines,
        List<Problem> problems,
        Progress progress,
        Notices notices,
        List<EntryRow.Attachment> files,
        Draft draft)
        implements Page {

    /**
     * What is asked, of whom and until when.
     *
     * @param reference of the receipt; null: not sent yet
     */
    public record Head(
            String title,
            String unit,
            String round,
            String window,
            String deadline,
            @Nullable String guide,
            boolean invented,
            State state,
            String stateWords,
            @Nullable String reference) {}

    /**
     * Whether anything can be entered, and what this person may do where not.
     *
     * @param because why nothing can be entered; null: it can
     * @param liftedBy who can lift it and how; null where nobody needs to
     * @param mayCorrect whether an accepted report may be opened again by this person
     * @param mayWithdraw whether it was submitted and may be taken back
     * @param missed whether the round was frozen before it was sent
     */
    public record Lock(
            @Nullable String because,
            @Nullable String liftedBy,
            boolean mayCorrect,
            boolean mayWithdraw,
            int version,
            boolean missed) {}

    /** The lines of the form that are shown, and all its sections. */
    public record Lines(List<SectionLink> sections, List<EntryRow> figures, List<EntryRow> questions) {}

    /**
     * How far it has come.
     *
     * @param backToCheck whether the person came from the check page and goes back there
     */
    public record Progress(
            int answered, int asked, @Nullable String lastSaved, boolean backToCheck) {}

    /**
     * What is to be known before one goes on.
     *
     * @param heir who answers for which days, where a unit ended during the round; null otherwise
     * @param lateRequest the open request for late submission, in words; null: none
     * @param reminder the latest one, while there is something to send; null: none
     * @param returned reasons for which it was sent back and that are not dealt with, those of cells with their names
     */
    public record Notices(
            @Nullable String heir,
            @Nullable String lateRequest,
            @Nullable ReminderNotice reminder,
            List<EntryRow.Note> returned) {}

    /**
     * What the browser keeps and checks by itself.
     *
     * @param definitions rules and answers of the whole form
     */
    public record Draft(String person, String key, String definitions) {}

    /** @param row id of the row it is about; null: the whole */
    public record Problem(@Nullable String row, String words) {}

    public record SectionLink(int number, String title, int answered, int asked, int toMend) {
        public boolean isComplete() {
            return answered == asked;
        }
    }

    @Override
    public String template() {
        return "report/entry.jte";
    }

    public boolean isOpen() {
        return lock.because() == null;
    }

    /** Whether it begins with the list of its sections. */
    public boolean isTaskList() {
        return section == 0 && lines.sections().size() > EntryPages.WHOLE_UP_TO;
    }

    public String sectionAddress(int number) {
        return address + "?muc=" + number;
    }

    /** Where the form posts to and what it shows again. */
    public String here() {
        return section == 0 ? address : sectionAddress(section);
    }

    public String checkAddress() {
        return address + "/kiem-tra";
    }
}
