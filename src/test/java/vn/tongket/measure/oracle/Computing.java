package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.oracle.Told.Silence;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.programme.formula.Formula;
import vn.tongket.unit.UnitKind;

/** COMPUTED: ground by ground and year by year over units that have every input, then the formula. */
final class Computing {
    private final Oracle oracle;
    private final Indicator indicator;
    private final Formula formula;
    private final List<Indicator> rolledUp;
    /** Of units of a higher level than the others, as districts are above communes. */
    private final List<Indicator> higher;

    private final List<Indicator> own;

    Computing(Oracle oracle, Indicator indicator) {
        this.oracle = oracle;
        this.indicator = indicator;
        this.formula = Formula.parse(Objects.requireNonNull(indicator.formula()));
        List<Indicator> inputs =
                formula.inputs().stream().map(oracle.world::indicator).toList();
        List<Indicator> added = inputs.stream().filter(input -> !isOwn(input)).toList();
        Optional<UnitKind> lowest = added.stream().map(Indicator::collectedFrom).max(Comparator.naturalOrder());
        this.rolledUp = added.stream()
                .filter(input -> lowest.filter(input.collectedFrom()::equals).isPresent())
                .toList();
        this.higher = added.stream().filter(input -> !rolledUp.contains(input)).toList();
        this.own = inputs.stream().filter(Computing::isOwn).toList();
    }

    private static boolean isOwn(Indicator input) {
        return input.unitRule() == UnitRule.OWN_LEVEL || input.unitRule() == UnitRule.DISTINCT;
    }

    Told figure(String unit, Window step, LocalDate day) {
        boolean plain = rolledUp.stream().allMatch(this::isPlain) && isOfTwoLevels();
        Place place = oracle.world.place(unit);
        if (!plain || !place.standsOn(day)) {
            return Told.none(nothing(), day).silentAbout(Silence.values());
        }
        if (!higher.isEmpty()) {
            return Days.days(step) <= 366
                    ? ofLevels(unit, step, day)
                    : Told.none(nothing(), day).silentAbout(Silence.values());
        }
        if (Days.days(step) <= 366) {
            return ofStep(unit, step, day);
        }
        return switch (indicator.timeRule()) {
            case SUM, RATIO_OF_SUMS -> overYears(unit, step, day);
            case LAST, MEAN, CAGR, MEAN_OF_RATES, NONE ->
                Told.none(nothing(), day).silentAbout(Silence.values());
        };
    }

    private boolean isPlain(Indicator input) {
        return (input.unitRule() == UnitRule.SUM || input.unitRule() == UnitRule.RATIO_OF_SUMS)
                && input.collectedFrom() == indicator.collectedFrom()
                && input.shareBy() == indicator.shareBy()
                && input.timeRule() != TimeRule.CAGR
                && input.timeRule() != TimeRule.MEAN_OF_RATES;
    }

    private boolean isOfTwoLevels() {
        return higher.isEmpty()
                || (own.isEmpty()
                        && rolledUp.getFirst().collectedFrom() != UnitKind.OFFICE
                        && higher.stream()
                                        .map(Indicator::collectedFrom)
                                        .distinct()
                                        .count()
                                == 1);
    }

    /** A district counts where it has its figures and enough of its ground those of communes; communes count only there. */
    private Told ofLevels(String unit, Window step, LocalDate day) {
        Set<String> counted = new TreeSet<>();
        Inputs inputs = new Inputs();
        UnitKind kind = higher.getFirst().collectedFrom();
        for (String district : oracle.pieces(indicator.shareBy()).standing(unit, day, kind)) {
            Set<String> common = common(district, step, day);
            List<Told> figures = higher.stream()
                    .map(input -> oracle.rolledUp(input, district, step, day))
                    .toList();
            boolean has = figures.stream().allMatch(one -> one.value() != null);
            if (has && covered(district, step, day, common).leastMet()) {
                inputs.add(common, district, step, day);
                for (int i = 0; i < figures.size(); i++) {
                    inputs.add(higher.get(i), figures.get(i));
                }
                counted.addAll(common);
            }
        }
        Covered covered = covered(unit, step, day, counted);
        return counted.isEmpty() ? Told.none(covered, day) : inputs.told(covered, day, unit, step);
    }

    private Covered nothing() {
        return Covered.nothing(indicator.limits().leastCoverage());
    }

    private Told ofStep(String unit, Window asked, LocalDate day) {
        Window step = commonMonths(asked, day);
        Set<String> common = common(unit, step, day);
        Covered covered = covered(unit, step, day, common);
        Inputs inputs = new Inputs();
        inputs.add(common, unit, step, day);
        boolean thin = !own.isEmpty() && !rolledUp.isEmpty() && !covered.leastMet();
        boolean nobody = !rolledUp.isEmpty() && common.isEmpty();
        Told told = thin || nobody ? Told.none(covered, day) : inputs.told(covered, day, unit, step);
        boolean shorter = !step.equals(asked);
        return shorter ? told.silentAbout(Silence.COVERAGE) : told;
    }

    private Told overYears(String unit, Window step, LocalDate day) {
        boolean flows = rolledUp.stream()
                .allMatch(input -> input.timeRule() == TimeRule.SUM && input.unitRule() == UnitRule.SUM);
        if (!flows || !own.isEmpty()) {
            return Told.none(nothing(), day).silentAbout(Silence.values());
        }
        Inputs inputs = new Inputs();
        IntStream.rangeClosed(step.from().getYear(), step.lastDay().getYear())
                .mapToObj(Window::year)
                .forEach(year -> inputs.add(common(unit, year, day), unit, year, day));
        return inputs.told(nothing(), day, unit, step).silentAbout(Silence.COVERAGE);
    }

    /** Where nobody has all of the step for one input: the months that all inputs have. */
    private Window commonMonths(Window step, LocalDate day) {
        Days common = Days.of(step);
        for (Indicator input : rolledUp) {
            if (input.timeRule() != TimeRule.LAST) {
                Scene scene = oracle.scene(input, oracle.world.root(), step, day);
                Days reached = oracle.reached(scene);
                common = reached.coverAsMuchAs(common) ? common : common.and(reached);
            }
        }
        return common.isEmpty() ? step : common.span();
    }

    private Set<String> common(String unit, Window step, LocalDate day) {
        Set<String> common = new TreeSet<>(expected(unit, day));
        for (Indicator input : rolledUp) {
            common.retainAll(oracle.rolledUp(input, unit, step, day).covered().whole());
        }
        return common;
    }

    private Set<String> expected(String unit, LocalDate day) {
        return oracle.pieces(indicator.shareBy()).standing(unit, day, indicator.collectedFrom());
    }

    private Told told(Indicator input, Set<String> only, String unit, Window step, LocalDate day) {
        Scene scene = oracle.scene(input, unit, oracle.countedStep(input, step), day);
        return new RuleOverTime(oracle, scene.of(only), step).told();
    }

    private Covered covered(String unit, Window step, LocalDate day, Set<String> common) {
        if (rolledUp.isEmpty()) {
            return nothing();
        }
        Indicator first = rolledUp.getFirst();
        Scene scene = oracle.scene(indicator, unit, step, day);
        Set<String> some = new TreeSet<>(expected(unit, day));
        rolledUp.forEach(input ->
                some.removeAll(oracle.rolledUp(input, unit, step, day).covered().missing()));
        if (!higher.isEmpty()) {
            some.retainAll(common);
        }
        return new Covering(new Scene(
                        indicator,
                        unit,
                        step,
                        day,
                        scene.expected(),
                        false,
                        scene.pieces(),
                        oracle.choice(first, step)))
                .ofUnits(common::contains, some::contains);
    }

    /** Sums of each input over the common ground. */
    private final class Inputs {
        private final Map<String, BigDecimal> sums = new HashMap<>();
        private boolean exact = true;

        void add(Set<String> common, String unit, Window step, LocalDate day) {
            if (common.isEmpty()) {
                return;
            }
            for (Indicator input : rolledUp) {
                add(input, Computing.this.told(input, common, unit, step, day));
            }
        }

        void add(Indicator input, Told told) {
            sums.merge(input.code(), told.value() == null ? BigDecimal.ZERO : told.value(), BigDecimal::add);
            exact &= told.exact();
        }

        Told told(Covered covered, LocalDate day, String unit, Window step) {
            for (Indicator input : own) {
                BigDecimal value =
                        new OwnFigures(oracle, input).figure(unit, step, day).value();
                if (value == null) {
                    return Told.none(covered, day);
                }
                sums.put(input.code(), value);
            }
            if (!sums.keySet().containsAll(formula.inputs())) {
                return Told.none(covered, day);
            }
            try {
                BigDecimal value = formula.evaluate(sums::get);
                return new Told(
                        value,
                        null,
                        null,
                        exact,
                        covered,
                        EnumSet.noneOf(Caveat.Kind.class),
                        day,
                        EnumSet.of(Silence.CAVEATS));
            } catch (ArithmeticException divisionByZero) {
                return Told.none(covered, day);
            }
        }
    }
}
