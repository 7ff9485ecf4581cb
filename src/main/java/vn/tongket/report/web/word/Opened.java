package vn.tongket.report.web.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Now;
import vn.tongket.page.Crumb;
import vn.tongket.page.Person;
import vn.tongket.report.check.CheckedLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.EntryWindow;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.RoundUnit;
import vn.tongket.report.round.Submission;
import vn.tongket.unit.Unit;

/**
 * One unit's answer to one form of a round, with what every page about it needs.
 *
 * @param mayEnter whether the person may enter for the unit, whatever the state
 * @param seesRound whether the board of the whole round is theirs to see
 */
public record Opened(
        Person person,
        Submission submission,
        Round round,
        RoundUnit asked,
        FormVersion form,
        Unit unit,
        Map<String, CheckedLine> lines,
        boolean mayEnter,
        boolean seesRound) {

    public String address() {
        return address(round.code(), unit.code(), form.form());
    }

    public static String address(String round, String unit, String form) {
        return "/dot-bao-cao/" + round + "/" + unit + "/" + form;
    }

    /** Why nothing can be entered now, for this person; null: it can. */
    @Nullable
    public String lockedBecause() {
        String closed = EntryWindow.of(submission, round, asked).closedBecause(today());
        if (closed != null) {
            return closed;
        }
        return mayEnter
                ? null
                : "Anh/chị xem được báo cáo này nhưng chưa được giao quyền nhập cho " + unit.fullName() + ".";
    }

    public boolean isOpen() {
        return lockedBecause() == null;
    }

    /** Whether the round was frozen before this unit sent anything in. */
    public boolean missedTheRound() {
        return submission.state().isOpen()
                && round.state() == Round.State.FROZEN
                && EntryWindow.of(submission, round, asked).closedBecause(today()) != null;
    }

    /** Under which a browser keeps what the server has not acknowledged: per person, report and form version. */
    public String draftKey() {
        return "tongket-nhap:" + person.username() + ":" + submission.id() + ":" + submission.formVersionId();
    }

    public static LocalDate today() {
        return Now.day();
    }

    public List<Crumb> crumbs() {
        Crumb work = new Crumb("Việc của tôi", "/");
        return seesRound ? List.of(work, new Crumb(round.title(), "/dot-bao-cao/" + round.code())) : List.of(work);
    }
}
