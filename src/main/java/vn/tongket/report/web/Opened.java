package vn.tongket.report.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.Crumb;
import vn.tongket.page.Person;
import vn.tongket.report.CheckedLine;
import vn.tongket.report.EntryWindow;
import vn.tongket.report.FormVersion;
import vn.tongket.report.Round;
import vn.tongket.report.RoundUnit;
import vn.tongket.report.Submission;
import vn.tongket.unit.Unit;

/**
 * One unit's answer to one form of a round, with what every page about it needs.
 *
 * @param mayEnter whether the person may enter for the unit, whatever the state
 * @param seesRound whether the board of the whole round is theirs to see
 */
record Opened(
        Person person,
        Submission submission,
        Round round,
        RoundUnit asked,
        FormVersion form,
        Unit unit,
        Map<String, CheckedLine> lines,
        boolean mayEnter,
        boolean seesRound) {

    String address() {
        return address(round.code(), unit.code(), form.form());
    }

    static String address(String round, String unit, String form) {
        return "/dot-bao-cao/" + round + "/" + unit + "/" + form;
    }

    /** Why nothing can be entered now, for this person; null: it can. */
    @Nullable
    String lockedBecause() {
        String closed = EntryWindow.of(submission, round, asked).closedBecause(today());
        if (closed != null) {
            return closed;
        }
        return mayEnter
                ? null
                : "Anh/chị xem được báo cáo này nhưng chưa được giao quyền nhập cho " + unit.fullName() + ".";
    }

    boolean isOpen() {
        return lockedBecause() == null;
    }

    /** Whether the round was frozen before this unit sent anything in. */
    boolean missedTheRound() {
        return submission.state().isOpen()
                && round.state() == Round.State.FROZEN
                && EntryWindow.of(submission, round, asked).closedBecause(today()) != null;
    }

    /** Under which a browser keeps what the server has not acknowledged: per person, report and form version. */
    String draftKey() {
        return "tongket-nhap:" + person.username() + ":" + submission.id() + ":" + submission.formVersionId();
    }

    static LocalDate today() {
        return LocalDate.now(VietnameseDates.CLOCK);
    }

    List<Crumb> crumbs() {
        Crumb work = new Crumb("Việc của tôi", "/");
        return seesRound ? List.of(work, new Crumb(round.title(), "/dot-bao-cao/" + round.code())) : List.of(work);
    }
}
