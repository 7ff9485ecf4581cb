package vn.tongket.report.web.at;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tongket.page.Person;
import vn.tongket.page.address.AddressPart;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;

/** {@code /dot-bao-cao/{round}}: a round, which stands at the unit whose office runs it. */
@Component
class RoundPart implements AddressPart<Round> {
    private final Rounds rounds;

    RoundPart(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "round";
    }

    @Override
    public Class<Round> type() {
        return Round.class;
    }

    @Override
    public Found<Round> find(Map<String, String> parts, Person who) {
        Round round = rounds.require(AddressPart.word(parts, name()));
        return new Found<>(round.unitId(), () -> round);
    }
}
