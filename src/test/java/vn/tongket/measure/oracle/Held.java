package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.oracle.Told.Silence;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.frame.ShareBy;

/** One figure of an engine held against the oracle's. */
final class Held {
    private static final BigDecimal NEAR = BigDecimal.ONE;
    private static final int DIGITS = 9;

    private final Indicator indicator;
    private final String programme;
    private final String unit;
    private final Window step;
    private final @Nullable LocalDate frame;
    private final EngineName engine;
    /** Where sizes are not known of all, and of land, the rules leave it open what weighs a piece of a unit's ground. */
    private final boolean weighedAlike;

    private final List<Difference> found = new ArrayList<>();

    Held(World world, Indicator indicator, String unit, Window step, @Nullable LocalDate frame, EngineName engine) {
        this.programme = world.programme();
        this.indicator = indicator;
        this.unit = unit;
        this.step = step;
        this.frame = frame;
        this.engine = engine;
        this.weighedAlike = indicator.shareBy() == ShareBy.PEOPLE
                && world.passages().stream().allMatch(passage -> passage.share().compareTo(BigDecimal.ONE) == 0)
                && world.places().values().stream().allMatch(place -> place.people() != null);
    }

    /** @param figure null: the engine has no row */
    List<Difference> against(Told told, @Nullable Figure figure) {
        boolean own = indicator.unitRule() == UnitRule.OWN_LEVEL || indicator.unitRule() == UnitRule.DISTINCT;
        boolean rates = indicator.timeRule() == TimeRule.MEAN_OF_RATES || indicator.timeRule() == TimeRule.CAGR;
        boolean value = !told.silent().contains(Silence.VALUE) && !own && !rates && !isWeighedOverYears();
        if (value) {
            hold("value", number(told.value()), number(figure == null ? null : figure.value()));
        }
        if (figure == null || !found.isEmpty()) {
            return found;
        }
        if (value && told.value() != null) {
            // Whether a level, a list or a mean is exact where parts of a divided unit count differently, the rules
            // leave open.
            boolean mean = indicator.timeRule() != TimeRule.SUM && indicator.timeRule() != TimeRule.RATIO_OF_SUMS;
            hold(
                    "exactness",
                    mean
                            ? figure.exactness().name()
                            : told.exact() ? Exactness.EXACT.name() : Exactness.ESTIMATED.name(),
                    figure.exactness().name());
            if (hasParts()) {
                hold("numerator", number(told.numerator()), number(figure.numerator()));
                hold("denominator", number(told.denominator()), number(figure.denominator()));
            }
            hold("ground day", told.groundDay().toString(), figure.groundDay().toString());
        }
        // How days at the edge of a longer step (15/12 to 31/12) are tolerated is left open.
        boolean longer = !step.from().plusYears(1).equals(step.to())
                && step.to().isAfter(step.from().plusYears(1));
        if (!told.silent().contains(Silence.COVERAGE) && !longer) {
            coverage(told.covered(), figure.coverage());
        }
        boolean ofOwnDays = longer || told.groundDay().isBefore(step.lastDay());
        if (!told.silent().contains(Silence.CAVEATS) && !ofOwnDays) {
            hold(
                    "caveats",
                    words(told.caveats().stream()),
                    words(figure.caveats().stream().map(Caveat::kind)));
        }
        return found;
    }

    /** Whether the step of a level over several years is all of it, or the last year, for its weights, is left open. */
    private boolean isWeighedOverYears() {
        return indicator.unitRule() == UnitRule.WEIGHTED_MEAN
                && step.to().isAfter(step.from().plusYears(1));
    }

    private boolean hasParts() {
        boolean ratio = indicator.unitRule() == UnitRule.RATIO_OF_SUMS
                && indicator.timeRule() != TimeRule.MEAN
                && indicator.timeRule() != TimeRule.MEAN_OF_RATES;
        return ratio || indicator.unitRule() == UnitRule.COUNT_IF;
    }

    private void coverage(Covered covered, Coverage coverage) {
        hold("whole", "" + covered.whole().size(), "" + coverage.reported());
        hold("expected", "" + covered.expected(), "" + coverage.expected());
        if (indicator.unitRule() == UnitRule.COMPUTED) {
            return;
        }
        hold("in part", "" + covered.inPart().size(), "" + coverage.inPart());
        hold("missing", words(covered.missing().stream()), words(names(coverage.missing())));
        hold("partly", words(covered.inPart().stream()), words(names(coverage.partly())));
        if (!weighedAlike) {
            return;
        }
        BigDecimal off = covered.percent().subtract(coverage.covered()).abs();
        if (off.compareTo(NEAR) > 0) {
            hold("covered %", number(covered.percent()), number(coverage.covered()));
        }
        boolean near = covered.percent().subtract(covered.least()).abs().compareTo(NEAR) < 0;
        if (!near && off.compareTo(NEAR) <= 0) {
            hold("least coverage met", "" + covered.leastMet(), "" + coverage.leastMet());
        }
    }

    private static Stream<String> names(List<Coverage.Missing> all) {
        return all.stream().map(Coverage.Missing::unitCode).map(code -> code.split("@")[0]);
    }

    private static String words(Stream<?> all) {
        Set<String> words = all.map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
        return String.join(" ", words);
    }

    private void hold(String aspect, String expected, String actual) {
        if (!expected.equals(actual)) {
            found.add(new Difference(
                    programme,
                    indicator.code(),
                    indicator.unitRule() + "/" + indicator.timeRule(),
                    unit,
                    step,
                    frame,
                    engine,
                    aspect,
                    expected,
                    actual));
        }
    }

    static String number(@Nullable BigDecimal number) {
        if (number == null) {
            return "none";
        }
        BigDecimal rounded = number.setScale(DIGITS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
