package vn.tongket.measure.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.engine.SummedCell;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Decimals;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.inquiry.Amount;
import vn.tongket.measure.step.CommonGround;
import vn.tongket.measure.step.Leaf;
import vn.tongket.measure.step.Span;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.formula.Formula;

/**
 * A formula over what its inputs come to: ground by ground and year by year, what lacks an input expected of it is left out of
 * all inputs.
 *
 * @param steps for each year (or the one step) the leaf of each input, by its code
 * @param perHead where an indicator is divided by a population: the quotient takes the place of the formula
 */
record Formulas(
        Scene scene,
        Measured indicator,
        List<Map<String, Leaf>> steps,
        @Nullable PerHead perHead) implements Operand {
    Formulas(Scene scene, Measured indicator, List<Map<String, Leaf>> steps) {
        this(scene, indicator, steps, null);
    }

    /**
     * Years' populations add up to person-years, but for a mean, which is divided by their mean.
     *
     * @param divided whose figures are divided
     * @param heads code of the population
     */
    record PerHead(Measured divided, String heads) {
        boolean isMean() {
            return divided.indicator().timeRule() == TimeRule.MEAN;
        }
    }

    @Override
    public List<Leaf> leaves() {
        return steps.stream().flatMap(step -> step.values().stream()).toList();
    }

    @Override
    public Recipe of(int target, @Nullable Commons commons) {
        return new OfFormula(this, target, commons);
    }

    static Formula formula(Measured computed) {
        String text = computed.indicator().formula();
        return Formula.parse(text == null ? "" : text);
    }

    private static final class OfFormula implements Recipe {
        private final Formulas of;
        private final Scene scene;
        private final int target;
        private final List<Commons> commons = new ArrayList<>();
        private final List<Map<String, Recipe>> inputs = new ArrayList<>();

        OfFormula(Formulas of, int target, @Nullable Commons given) {
            this.of = of;
            this.scene = of.scene;
            this.target = target;
            for (Map<String, Leaf> step : of.steps) {
                Commons common = given == null ? Commons.of(scene, step.values(), target, false, least()) : given;
                commons.add(common);
                Map<String, Recipe> recipes = new LinkedHashMap<>();
                step.forEach((code, leaf) -> recipes.put(
                        code,
                        leaf.isOwn()
                                ? new OfOwn(scene, leaf, target)
                                : new OfValues(scene, leaf, target, common.of(leaf))));
                inputs.add(recipes);
            }
        }

        @Override
        public void prepare() {
            inputs.forEach(step -> step.values().forEach(Recipe::prepare));
        }

        @Override
        public StepResult answer() {
            Window asked = asked();
            Coverage coverage = coverage(asked);
            Outcome outcome = thin(coverage);
            outcome = outcome == null ? evaluated() : outcome;
            return new StepResult(
                    outcome, coverage, asked, of.leaves().getFirst().day());
        }

        private Window asked() {
            Window days = Span.hull(of.leaves().stream().map(scene::asked).toList());
            return days == null ? scene.whole() : days;
        }

        private Coverage coverage(Window asked) {
            List<CommonGround> grounds =
                    commons.stream().flatMap(one -> one.all().stream()).toList();
            if (grounds.isEmpty()) {
                Leaf own = of.leaves().getFirst();
                return scene.coverage().of(own, scene.leaves().ground(own, target), asked);
            }
            return scene.coverage().of(grounds, least(), asked);
        }

        private BigDecimal least() {
            return of.indicator.indicator().limits().leastCoverage();
        }

        /** Where an input stands for the whole ground, the others must cover enough of it. */
        private @Nullable Outcome thin(Coverage coverage) {
            if (commons.stream().noneMatch(Commons::isBesideOwn) || coverage.leastMet() || coverage.expected() == 0) {
                return null;
            }
            List<Indicator> inputs = of.steps.getFirst().values().stream()
                    .map(leaf -> leaf.indicator().indicator())
                    .toList();
            return Outcome.none(Reasons.inputsOnThinGround(inputs, coverage.reported(), coverage.expected()));
        }

        private Outcome evaluated() {
            Map<String, BigDecimal> figures = new HashMap<>();
            List<Caveat> caveats = new ArrayList<>();
            boolean exact = true;
            for (String code : codes()) {
                Outcome input = input(code);
                if (!input.hasValue()) {
                    Reason reason = input.reason();
                    return Outcome.none(
                            commons.stream().allMatch(Commons::isEmpty)
                                    ? Reasons.noCommonGround(expected())
                                    : Reasons.ofInput(
                                            code,
                                            scene.inquiry().find(code),
                                            reason == null ? Reasons.nobodyReported() : reason));
                }
                figures.put(code, input.value());
                exact &= input.exact();
                caveats.addAll(input.caveats());
            }
            caveats.addAll(coverages());
            if (of.perHead != null) {
                return divided(of.perHead, figures, exact, caveats);
            }
            try {
                BigDecimal value = value(of.indicator, figures);
                return new Outcome(
                        value,
                        null,
                        null,
                        exact,
                        null,
                        caveats.stream().distinct().toList());
            } catch (ArithmeticException e) {
                return Outcome.none(Reasons.dividesByZero());
            }
        }

        private Outcome divided(PerHead perHead, Map<String, BigDecimal> figures, boolean exact, List<Caveat> caveats) {
            BigDecimal above = figures.get(perHead.divided().indicator().code());
            above = above == null ? value(perHead.divided(), figures) : above;
            BigDecimal below = Objects.requireNonNull(figures.get(perHead.heads()));
            return below.signum() <= 0
                    ? new Outcome(
                            null, Decimals.plain(above), Decimals.plain(below), false, Reasons.noHeads(), List.of())
                    : new Outcome(
                            Decimals.divide(above, below),
                            Decimals.plain(above),
                            Decimals.plain(below),
                            exact,
                            null,
                            caveats.stream().distinct().toList());
        }

        private List<String> codes() {
            return of.steps.stream()
                    .flatMap(step -> step.keySet().stream())
                    .distinct()
                    .toList();
        }

        private int expected() {
            return commons.stream()
                    .flatMap(one -> one.all().stream())
                    .mapToInt(common -> common.expected().cardinality())
                    .max()
                    .orElse(0);
        }

        /** A formula may be made of formulas: their inputs are the same. */
        private BigDecimal value(Measured computed, Map<String, BigDecimal> figures) {
            return formula(computed).evaluate(code -> {
                BigDecimal known = figures.get(code);
                Measured inner = scene.inquiry().find(code);
                return known != null ? known : inner == null ? BigDecimal.ZERO : value(inner, figures);
            });
        }

        /** Over the years an input is put together by its own rule. */
        private Outcome input(String code) {
            List<Recipe> recipes = inputs.stream()
                    .map(step -> step.get(code))
                    .filter(one -> one != null)
                    .toList();
            if (recipes.size() == 1) {
                return recipes.getFirst().answer().outcome();
            }
            Amount amount = new Amount();
            boolean exact = true;
            List<Caveat> caveats = new ArrayList<>();
            Measured measured = of.leaves().getFirst().indicator();
            long years = recipes.size();
            for (Recipe recipe : recipes) {
                if (recipe instanceof OfValues values) {
                    measured = values.indicator();
                    amount.add(isMean(measured) ? values.amount().over(years) : values.amount());
                    exact &= values.isExact();
                    caveats.addAll(values.caveats());
                } else if (recipe instanceof OfOwn own) {
                    measured = own.indicator();
                    BigDecimal value = own.answer().outcome().value();
                    if (value != null) {
                        amount.add(
                                new SummedCell(value, null, null, true), BigDecimal.ONE, isMean(measured) ? years : 1);
                    }
                }
            }
            SummedCell sum = amount.sum();
            if (sum == null) {
                return Outcome.none(Reasons.nobodyReported());
            }
            Outcome made = OfValues.made(measured, amount, sum);
            return made.hasValue()
                    ? new Outcome(made.value(), made.numerator(), made.denominator(), exact, null, caveats)
                    : made;
        }

        private boolean isMean(Measured input) {
            return of.perHead == null ? input.indicator().timeRule() == TimeRule.MEAN : of.perHead.isMean();
        }

        /** Of inputs of several kinds of unit both coverages are said. */
        private List<Caveat> coverages() {
            List<Caveat> caveats = new ArrayList<>();
            if (commons.getFirst().isMixed()) {
                of.steps.getFirst().forEach((code, leaf) -> {
                    Coverage one = scene.coverage().of(leaf, scene.leaves().ground(leaf, target), scene.asked(leaf));
                    caveats.add(Caveats.ofInput(leaf.indicator().indicator(), one.reported() + "/" + one.expected()));
                });
            }
            return caveats;
        }

        @Override
        public Origin origin() {
            List<Other> others = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                Map<String, Leaf> step = of.steps.get(i);
                inputs.get(i)
                        .forEach((code, recipe) -> others.add(
                                new Other(Objects.requireNonNull(step.get(code)).indicator(), recipe)));
            }
            return new Origin.Others(others);
        }
    }
}
