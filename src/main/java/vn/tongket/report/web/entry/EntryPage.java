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
 * @param locked why nothing can be entered; null: it can
 * @param unlock who can lift it and how; null where nobody needs to
 * @param heir who answers for which days, where a unit ended during the round; null otherwise
 * @param section shown, from 1; 0: all of them
 * @param definitions rules and answers of the whole form, for the browser's own checks
 * @param backToCheck whether the person came from the check page and goes back there
 * @param mayCorrect whether an accepted report may be opened again by this person
 * @param mayWithdraw whether it was submitted and may be taken back
 * @param missed whether the round was frozen before it was sent
 * @param lateRequest the open request for late submission, in words; null: none
 * @param reminder the latest one, while there is something to send; null: none
 * @param returned reasons for which it was sent back and that are not dealt with, those of cells with their names
 */
public record EntryPage(
        int status,
        String address,
        List<Crumb> crumbs,
        String title,
        String unit,
        String round,
        String window,
        String deadline,
        @Nullable String guide,
        boolean invented,
        @Nullable String locked,
        @Nullable String unlock,
        @Nullable String heir,
        int section,
        List<SectionLink> sections,
        List<EntryRow> figures,
        List<EntryRow> questions,
        List<Problem> problems,
        int answered,
        int asked,
        @Nullable String lastSaved,
        boolean backToCheck,
        boolean mayEnter,
        boolean mayCorrect,
        boolean mayWithdraw,
        int version,
        boolean missed,
        @Nullable String lateRequest,
        @Nullable ReminderNotice reminder,
        List<EntryRow.Note> returned,
        List<EntryRow.Note> comments,
        List<EntryRow.Attachment> files,
        @Nullable String reference,
        State state,
        String stateWords,
        String person,
        String draftKey,
        String definitions)
        implements Page {

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
        return locked == null;
    }

    /** Whether it begins with the list of its sections. */
    public boolean isTaskList() {
        return section == 0 && sections.size() > EntryPages.WHOLE_UP_TO;
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
