package vn.tongket.report.web.at;

import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import vn.tongket.page.Person;
import vn.tongket.page.address.AddressPart;
import vn.tongket.report.web.word.EntryDesk;
import vn.tongket.report.web.word.Opened;
import vn.tongket.unit.Units;

/** {@code /dot-bao-cao/{round}/{unit}/{form}}: a unit's answer to a form of a round. */
@Component
class ReportPart implements AddressPart<Opened> {
    private final EntryDesk desk;
    private final Units units;

    ReportPart(EntryDesk desk, Units units) {
        this.desk = desk;
        this.units = units;
    }

    @Override
    public String name() {
        return "form";
    }

    @Override
    public Class<Opened> type() {
        return Opened.class;
    }

    @Override
    public Found<Opened> find(Map<String, String> parts, Person who) {
        String code = AddressPart.word(parts, "unit");
        int unit = units.find(code)
                .orElseThrow(() -> new NoSuchElementException("No unit " + code))
                .id();
        return new Found<>(
                unit, () -> desk.open(who, AddressPart.word(parts, "round"), unit, AddressPart.word(parts, name())));
    }
}
