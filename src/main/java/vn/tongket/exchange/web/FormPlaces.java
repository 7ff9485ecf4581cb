package vn.tongket.exchange.web;

import java.util.NoSuchElementException;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.tongket.access.Reach;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Finds what an address means, for the person who asks and may. */
@Component
class FormPlaces {
    private final Rounds rounds;
    private final Submissions submissions;
    private final Units units;
    private final Reach reach;

    FormPlaces(Rounds rounds, Submissions submissions, Units units, Reach reach) {
        this.rounds = rounds;
        this.submissions = submissions;
        this.units = units;
        this.reach = reach;
    }

    static Person person() {
        return Objects.requireNonNull(Visit.current().person(), "The gate lets only people signed in come here");
    }

    /**
     * @param right READ to look, ENTER to send
     * @throws org.springframework.security.access.AccessDeniedException when the person does not hold it at the unit
     */
    FormPlace find(String roundCode, String unitCode, String form, Right right) {
        int unitId =
                units.find(unitCode).map(Unit::id).orElseThrow(() -> new NoSuchElementException("No unit " + unitCode));
        reach.require(person(), right, unitId);
        Round round = rounds.require(roundCode);
        Unit unit = units.byId(unitId, round.window().lastDay()).orElseThrow();
        Submission submission = submissions.require(roundCode, unit.id(), form);
        return new FormPlace(
                round, unit, round.requireForm(form), submission, reach.may(person(), Right.ENTER, unit.id()));
    }

    FormPlace of(Submission submission) {
        Round round = rounds.byId(submission.roundId());
        Unit unit = units.byId(submission.unitId(), round.window().lastDay()).orElseThrow();
        return new FormPlace(
                round,
                unit,
                round.requireForm(submission.form()),
                submission,
                reach.may(person(), Right.ENTER, unit.id()));
    }
}
