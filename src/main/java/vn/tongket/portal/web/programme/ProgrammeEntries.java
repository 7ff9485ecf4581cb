package vn.tongket.portal.web.programme;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.Window;
import vn.tongket.portal.web.word.Addresses;
import vn.tongket.portal.web.word.DirectiveWords;
import vn.tongket.portal.web.word.ProgrammeName;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Programmes as lines of a list. */
@Component
class ProgrammeEntries {
    private final Units units;

    ProgrammeEntries(Units units) {
        this.units = units;
    }

    List<ProgrammesPage.Entry> of(List<ProgrammeHead> programmes) {
        return programmes.stream().map(this::entry).toList();
    }

    private ProgrammesPage.Entry entry(ProgrammeHead programme) {
        ProgrammeName name = ProgrammeName.of(programme);
        return new ProgrammesPage.Entry(
                name.heading(),
                name.title(),
                Addresses.programme(programme.code()),
                DirectiveWords.cited(programme.directives()),
                unit(programme.unit(), programme.period()),
                VietnameseDates.window(programme.period()),
                programme.invented());
    }

    /** The full name the unit had when the period ended. */
    String unit(String code, Window period) {
        return units.find(code, period.lastDay()).map(Unit::fullName).orElse("");
    }
}
