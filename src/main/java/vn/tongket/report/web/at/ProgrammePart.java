package vn.tongket.report.web.at;

import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import vn.tongket.page.Person;
import vn.tongket.page.address.AddressPart;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.unit.Units;

/** {@code /bieu/{programme}}: a programme, which stands at its unit. */
@Component
class ProgrammePart implements AddressPart<Programme> {
    private final Programmes programmes;
    private final Units units;

    ProgrammePart(Programmes programmes, Units units) {
        this.programmes = programmes;
        this.units = units;
    }

    @Override
    public String name() {
        return "programme";
    }

    @Override
    public Class<Programme> type() {
        return Programme.class;
    }

    @Override
    public Found<Programme> find(Map<String, String> parts, Person who) {
        String code = AddressPart.word(parts, name());
        Programme programme =
                programmes.find(code).orElseThrow(() -> new NoSuchElementException("No programme " + code));
        return new Found<>(units.require(programme.unit()).id(), () -> programme);
    }
}
