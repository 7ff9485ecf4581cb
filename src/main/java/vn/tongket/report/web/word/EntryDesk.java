package vn.tongket.report.web.word;

import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import vn.tongket.access.Reach;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
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

    /** @throws NoSuchElementException where the round does not ask the unit for this */
    public Opened open(Person who, String roundCode, int unitId, String form) {
        Round round = rounds.require(roundCode);
        Unit unit = units.byId(unitId, round.window().lastDay()).orElseThrow();
        return opened(who, round, unit, submissions.require(roundCode, unitId, form));
    }

    /** As it stands now. */
    public Opened again(Opened opened) {
        return open(
                opened.person(),
                opened.round().code(),
                opened.unit().id(),
                opened.submission().form());
    }

    public Opened open(Person who, Submission submission) {
        Round round = rounds.byId(submission.roundId());
        Unit unit = units.byId(submission.unitId(), round.window().lastDay()).orElseThrow();
        return opened(who, round, unit, submission);
    }

    private Opened opened(Person who, Round round, Unit unit, Submission submission) {
        RoundUnit asked = rounds.unit(round.id(), unit.id()).orElseThrow();
        FormVersion form = round.requireForm(submission.form());
        return new Opened(
                who,
                submission,
                round,
                asked,
                form,
                unit,
                CheckedLine.of(form, programmes.require(round.programme())),
                reach.may(who, Right.ENTER, unit.id()),
                reach.may(who, Right.READ, round.unitId()));
    }
}
