package vn.tongket.exchange.web;

import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import vn.tongket.access.Reach;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.page.address.AddressPart;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** {@code /dot-bao-cao/{round}/{unit}/{form}}: a unit's answer to a form of a round, as files need it. */
@Component
class FormPlaces implements AddressPart<FormPlace> {
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

    @Override
    public String name() {
        return "form";
    }

    @Override
    public Class<FormPlace> type() {
        return FormPlace.class;
    }

    @Override
    public Found<FormPlace> find(Map<String, String> parts, Person who) {
        String code = AddressPart.word(parts, "unit");
        int unit = units.find(code)
                .orElseThrow(() -> new NoSuchElementException("No unit " + code))
                .id();
        return new Found<>(
                unit,
                () -> of(
                        submissions.require(AddressPart.word(parts, "round"), unit, AddressPart.word(parts, name())),
                        who));
    }

    FormPlace of(Submission submission, Person who) {
        Round round = rounds.byId(submission.roundId());
        Unit unit = units.byId(submission.unitId(), round.window().lastDay()).orElseThrow();
        return new FormPlace(
                round, unit, round.requireForm(submission.form()), submission, reach.may(who, Right.ENTER, unit.id()));
    }
}
