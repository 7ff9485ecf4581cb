package vn.tongket.measure.oracle;

import java.time.LocalDate;
import java.util.Set;
import vn.tongket.base.Window;
import vn.tongket.measure.oracle.Told.Silence;
import vn.tongket.programme.Indicator;

/** Units that do not stand on the day of the boundaries: as reported, one that ended inside the step answers for its own days. */
// Only of units that ended.
@SuppressWarnings("NullAway")
final class EndedUnits {
    private final Oracle oracle;
    private final Indicator indicator;

    EndedUnits(Oracle oracle, Indicator indicator) {
        this.oracle = oracle;
        this.indicator = indicator;
    }

    Told figure(String unit, Window step, LocalDate day, boolean asReported) {
        Place place = oracle.world.place(unit);
        Covered nothing = Covered.nothing(indicator.limits().leastCoverage());
        boolean own = asReported && place.endsWithin(step) && place.kind() == indicator.collectedFrom();
        if (!own) {
            return Told.none(nothing, day).silentAbout(Silence.VALUE, Silence.COVERAGE);
        }
        LocalDate last = place.end().minusDays(1);
        Window days = new Window(step.from(), place.end());
        Scene scene = new Scene(
                indicator,
                unit,
                days,
                last,
                Set.of(unit),
                true,
                oracle.pieces(indicator.shareBy()),
                oracle.choice(indicator, days));
        Told told = new RuleOverTime(oracle, scene, days).told();
        return Days.days(step) > 366
                ? told.silentAbout(Silence.values())
                : told.silentAbout(Silence.COVERAGE, Silence.CAVEATS);
    }
}
