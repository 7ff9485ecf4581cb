package vn.tongket.measure.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.step.Group;
import vn.tongket.measure.step.Leaf;
import vn.tongket.measure.step.Lengths;
import vn.tongket.measure.step.Reported;
import vn.tongket.programme.TimeRule;

/** Finds the levels that figures are computed of or held against each other by. */
final class Operands {
    private final Scene scene;
    private final Map<Key, Operand> known = new HashMap<>();

    private record Key(int indicatorId, Group group, LocalDate day) {}

    Operands(Scene scene) {
        this.scene = scene;
    }

    Operand of(Measured indicator, Group group, LocalDate day) {
        return known.computeIfAbsent(
                new Key(indicator.id(), group, day),
                _ -> indicator.isComputed() ? computed(indicator, group, day) : stored(indicator, group, day));
    }

    private Operand stored(Measured indicator, Group group, LocalDate day) {
        return new Values(scene, indicator, scene.leaves().leaf(indicator, group, day));
    }

    private record Values(Scene scene, Measured indicator, Leaf leaf) implements Operand {
        @Override
        public List<Leaf> leaves() {
            return List.of(leaf);
        }

        @Override
        public Recipe of(int target, @Nullable Commons commons) {
            return leaf.isOwn()
                    ? new OfOwn(scene, leaf, target)
                    : new OfValues(scene, leaf, target, commons == null ? null : commons.of(leaf));
        }
    }

    /** Year by year where it is added up over several; else in the one step, of the same months of all inputs. */
    private Operand computed(Measured indicator, Group group, LocalDate day) {
        if (group.isWithinYear()) {
            return new Formulas(scene, indicator, List.of(sameMonths(indicator, group, day)));
        }
        List<Map<String, Leaf>> steps = new ArrayList<>();
        Map<String, Integer> lastYears = new HashMap<>();
        for (Measured input : stored(indicator)) {
            NavigableSet<Integer> years = years(input, group);
            if (!years.isEmpty()) {
                lastYears.put(input.indicator().code(), years.last());
            }
        }
        for (int year : years(indicator, group)) {
            Map<String, Leaf> step = new LinkedHashMap<>();
            for (Measured input : stored(indicator)) {
                String code = input.indicator().code();
                Integer last = lastYears.get(code);
                boolean stock = input.indicator().timeRule() == TimeRule.LAST;
                if (!stock || last == null || last == year) {
                    step.put(code, scene.leaves().leaf(input, Group.of(year), day));
                }
            }
            steps.add(step);
        }
        return new Formulas(scene, indicator, steps.isEmpty() ? List.of(leaves(indicator, group, day, group)) : steps);
    }

    /** An indicator divided by a population, year by year: of a stock the last year's alone. */
    Operand perHead(Measured indicator, Measured heads, Group group, LocalDate day) {
        List<Integer> years = new ArrayList<>(years(indicator, group));
        boolean stock = indicator.indicator().timeRule() == TimeRule.LAST
                || indicator.indicator().timeRule() == TimeRule.NONE;
        if (stock && years.size() > 1) {
            years = List.of(years.getLast());
        }
        List<Map<String, Leaf>> steps = new ArrayList<>();
        for (int year : years) {
            Group step = group.isWithinYear() ? group : Group.of(year);
            Map<String, Leaf> leaves = leaves(indicator, step, day, step);
            leaves.put(heads.indicator().code(), scene.leaves().leaf(heads, step, day));
            steps.add(leaves);
        }
        if (steps.isEmpty()) {
            Map<String, Leaf> leaves = leaves(indicator, group, day, group);
            leaves.put(heads.indicator().code(), scene.leaves().leaf(heads, group, day));
            steps.add(leaves);
        }
        return new Formulas(
                scene,
                indicator,
                steps,
                new Formulas.PerHead(indicator, heads.indicator().code()));
    }

    private Map<String, Leaf> sameMonths(Measured indicator, Group group, LocalDate day) {
        Map<String, Leaf> step = leaves(indicator, group, day, group);
        Window common = null;
        boolean differ = false;
        for (Leaf leaf : step.values()) {
            Window extent = leaf.step().extent();
            if (extent != null && !leaf.step().isLast()) {
                differ |= common != null && !isAlike(common, extent);
                common = common == null ? extent : both(common, extent);
                if (common == null) {
                    return step;
                }
            }
        }
        return differ && common != null ? leaves(indicator, group, day, Group.step(common)) : step;
    }

    private static boolean isAlike(Window one, Window other) {
        Window both = both(one, other);
        return both != null && Lengths.areEqual(both, one) && Lengths.areEqual(both, other);
    }

    private static @Nullable Window both(Window one, Window other) {
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        LocalDate to = one.to().isBefore(other.to()) ? one.to() : other.to();
        return from.isBefore(to) ? new Window(from, to) : null;
    }

    /** @param ofFlows the step of those that speak about days, not about a day */
    private Map<String, Leaf> leaves(Measured indicator, Group group, LocalDate day, Group ofFlows) {
        Map<String, Leaf> step = new LinkedHashMap<>();
        for (Measured input : stored(indicator)) {
            boolean stock = input.indicator().timeRule() == TimeRule.LAST;
            step.put(input.indicator().code(), scene.leaves().leaf(input, stock ? group : ofFlows, day));
        }
        return step;
    }

    /** The indicators with values of their own that one is made of: itself, or all its formula leads to. */
    List<Measured> stored(Measured indicator) {
        List<Measured> stored = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Measured> next = new ArrayList<>(List.of(indicator));
        while (!next.isEmpty()) {
            Measured one = next.removeFirst();
            if (seen.add(one.indicator().code())) {
                if (one.isComputed()) {
                    for (String code : Formulas.formula(one).inputs()) {
                        Measured input = scene.inquiry().find(code);
                        if (input != null) {
                            next.add(input);
                        }
                    }
                } else {
                    stored.add(one);
                }
            }
        }
        return stored;
    }

    /** Whether everything its formula names is there; asked of what is not circular. */
    boolean isComplete(Measured indicator) {
        List<String> codes = inputs(indicator);
        return !codes.isEmpty() && codes.stream().allMatch(this::isThere);
    }

    private boolean isThere(String code) {
        Measured input = scene.inquiry().find(code);
        return input != null && (!input.isComputed() || isComplete(input));
    }

    private static List<String> inputs(Measured indicator) {
        return List.copyOf(Formulas.formula(indicator).inputs());
    }

    /** A circle of formulas is refused when written; should one be stored all the same, it ends here. */
    boolean isCircular(Measured indicator) {
        return isCircular(indicator, new ArrayList<>());
    }

    private boolean isCircular(Measured indicator, List<String> path) {
        if (path.contains(indicator.indicator().code())) {
            return true;
        }
        path.add(indicator.indicator().code());
        for (String code : inputs(indicator)) {
            Measured input = scene.inquiry().find(code);
            if (input != null && input.isComputed() && isCircular(input, path)) {
                return true;
            }
        }
        path.removeLast();
        return false;
    }

    /** Years for which an indicator, or any it is made of, has figures that lie in a step. */
    NavigableSet<Integer> years(Measured indicator, Group group) {
        NavigableSet<Integer> years = new TreeSet<>();
        for (Measured input : stored(indicator)) {
            Reported reported = scene.inquiry().reported(input);
            reported.windows().stream()
                    .filter(number -> !reported.reported(number).isEmpty())
                    .mapToObj(scene.inquiry().windows()::get)
                    .filter(window -> input.isOfLastDay()
                            ? group.holdsEnd(window)
                            : group.holds(window)
                                    && Group.of(window.countsForYear()).holds(window))
                    .forEach(window -> years.add(window.countsForYear()));
        }
        return years;
    }
}
