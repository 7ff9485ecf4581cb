package vn.tongket.report.web.word;

import java.util.NoSuchElementException;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.tongket.access.Reach;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;
import vn.tongket.programme.Programmes;
import vn.tongket.report.check.CheckedLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.RoundUnit;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Finds what an address means, for the person who asks and may read it. */
@Component
public class EntryDesk {
    private final Rounds rounds;
    private final Submissions submissions;
    private final Units units;
    private final Programmes programmes;
    private final Reach reach;

    EntryDesk(Rounds rounds, Submissions submissions, Units units, Programmes programmes, Reach reach) {
        this.rounds = rounds;
        this.submissions = submissions;
        this.units = units;
        this.programmes = programmes;
        this.reach = reach;
    }

    public static Person person() {
        return Objects.requireNonNull(Visit.current().person(), "The gate lets only people signed in come here");
    }

    /**
     * @param right that the person must hold for the unit
     * @throws org.springframework.security.access.AccessDeniedException when the person may not; said before whether there is such
     *     a report
     */
    public Opened open(String roundCode, String unitCode, String form, Right right) {
        int unitId = units.find(unitCode)
                .orElseThrow(() -> new NoSuchElementException("No unit " + unitCode))
                .id();
        reach.require(person(), right, unitId);
        Round round = rounds.require(roundCode);
        Unit unit = units.byId(unitId, round.window().lastDay()).orElseThrow();
        return opened(round, unit, submissions.require(roundCode, unitId, form));
    }

    public Opened open(Submission submission) {
        reach.require(person(), Right.READ, submission.unitId());
        Round round = rounds.byId(submission.roundId());
        Unit unit = units.byId(submission.unitId(), round.window().lastDay()).orElseThrow();
        return opened(round, unit, submission);
    }

    private Opened opened(Round round, Unit unit, Submission submission) {
        RoundUnit asked = rounds.unit(round.id(), unit.id()).orElseThrow();
        FormVersion form = round.requireForm(submission.form());
        return new Opened(
                person(),
                submission,
                round,
                asked,
                form,
                unit,
                CheckedLine.of(form, programmes.require(round.programme())),
                reach.may(person(), Right.ENTER, unit.id()),
                reach.may(person(), Right.READ, round.unitId()));
    }
}
