package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.oracle.Told.Silence;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.formula.CountCondition;

/** COUNT_IF: units of the boundaries asked for, by what they reported themselves; the rule over time first, then the condition. */
final class Counting {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Oracle oracle;
    private final Scene scene;
    private final Indicator indicator;
    private final CountCondition condition;

    Counting(Oracle oracle, Scene scene) {
        this.oracle = oracle;
        this.scene = scene;
        this.indicator = scene.indicator();
        this.condition = CountCondition.parse(Objects.requireNonNull(indicator.condition()))
                .orElseThrow();
    }

    Told told() {
        int counted = 0;
        int met = 0;
        for (String unit : scene.expected()) {
            Optional<BigDecimal> own = new OwnFigures(oracle, indicator).value(unit, scene.step());
            counted += own.isPresent() ? 1 : 0;
            met += own.filter(condition::isMetBy).isPresent() ? 1 : 0;
        }
        Covered covered = covered();
        if (counted == 0) {
            return Told.none(covered, scene.day());
        }
        BigDecimal top = BigDecimal.valueOf(met);
        BigDecimal bottom = BigDecimal.valueOf(counted);
        boolean share = indicator.measuredIn().equals("%");
        BigDecimal value = share ? new Amount(top, bottom).value(HUNDRED) : top;
        Told told = new Told(
                value,
                top,
                bottom,
                true,
                covered,
                EnumSet.noneOf(Caveat.Kind.class),
                scene.day(),
                EnumSet.of(Silence.CAVEATS));
        return covered.inPart().isEmpty() ? told : told.silentAbout(Silence.VALUE, Silence.COVERAGE);
    }

    private Covered covered() {
        if (indicator.timeRule() == TimeRule.LAST) {
            return new Covering(scene)
                    .ofUnits(unit -> scene.choice().latestOf(unit, scene.step()).isPresent(), unit -> false);
        }
        Scene.Chosen own = piece -> scene.choice().widestOf(scene.pieces().unitOn(piece, scene.day()), scene.step());
        Days reached = oracle.reached(scene);
        Covered time = new Covering(scene).ofTime(own, reached);
        boolean several = indicator.timeRule() == TimeRule.NONE;
        if (!several) {
            return time;
        }
        return new Covering(scene)
                .ofUnits(
                        unit -> time.whole().contains(unit) && isOne(unit),
                        unit -> !time.missing().contains(unit));
    }

    private boolean isOne(String unit) {
        List<Entry> own = scene.choice().widestOf(unit, scene.step());
        return own.size() == 1;
    }
}
