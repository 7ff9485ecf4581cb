package vn.tongket.measure.oracle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;

/** Holds one step against another: one ground, the same ground, equal length. */
final class Comparing {
    private static final int FAR = 20;
    private static final int YEAR = 365;

    private final Oracle oracle;
    private final Indicator indicator;
    private final String unit;
    private final LocalDate day;

    Comparing(Oracle oracle, Indicator indicator, String unit, LocalDate day) {
        this.oracle = oracle;
        this.indicator = indicator;
        this.unit = unit;
        this.day = day;
    }

    /** Both in the boundaries of the day. */
    Compared compare(Window asked, Window before) {
        Scene last = scene(asked);
        Scene first = scene(before);
        Set<String> expected = last.expected();
        if (indicator.timeRule() != TimeRule.LAST) {
            Days reached = reached(last);
            if (!reached.coverAsMuchAs(Days.of(asked)) && !reached.isEmpty()) {
                Window months = reached.span();
                int years = asked.from().getYear() - before.from().getYear();
                last = scene(months);
                first = scene(
                        new Window(months.from().minusYears(years), months.to().minusYears(years)));
            }
            if (!areOfOneLength(reached(last), reached(first))) {
                return nothing(expected);
            }
        }
        Set<String> both = comparable(last, first);
        if (both.isEmpty()) {
            return nothing(expected);
        }
        Told later = new RuleOverTime(oracle, last.of(both), last.step()).told();
        Told earlier = new RuleOverTime(oracle, first.of(both), first.step()).told();
        Set<String> leftOut = new TreeSet<>(expected);
        leftOut.removeAll(both);
        return new Compared(
                later.value(), earlier.value(), both, leftOut, later.exact() && earlier.exact(), day, false);
    }

    private Compared nothing(Set<String> expected) {
        return new Compared(null, null, Set.of(), expected, false, day, false);
    }

    private Scene scene(Window step) {
        return oracle.scene(indicator, unit, step, day);
    }

    private Days reached(Scene scene) {
        return oracle.reached(scene);
    }

    private static boolean areOfOneLength(Days one, Days other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && one.count()
                        == one.span().to().toEpochDay() - one.span().from().toEpochDay()
                && Days.areOfOneLength(one.span(), other.span())
                && other.count() * 100 >= one.count() * 95;
    }

    /** Units whose whole linked ground has whole figures at both ends; of one unit alone, only its own. */
    private Set<String> comparable(Scene last, Scene first) {
        Set<String> whole = new TreeSet<>(wholeAnywhere(last));
        whole.retainAll(wholeAnywhere(first));
        whole.removeIf(one -> areFarApart(one, last, first));
        if (last.expected().equals(Set.of(unit))) {
            whole.retainAll(last.expected());
            return whole;
        }
        Linked linked = new Linked(
                oracle.pieces(indicator.shareBy()),
                indicator.collectedFrom(),
                day,
                new Window(first.step().from(), last.step().to()));
        Set<String> both = new TreeSet<>();
        for (String one : last.expected()) {
            Set<String> ground = linked.with(one);
            if (last.expected().containsAll(ground) && whole.containsAll(ground)) {
                both.add(one);
            }
        }
        return both;
    }

    private Set<String> wholeAnywhere(Scene scene) {
        return new RuleOverTime(oracle, scene, scene.step()).told().covered().whole();
    }

    private boolean areFarApart(String one, Scene last, Scene first) {
        if (indicator.timeRule() != TimeRule.LAST) {
            return false;
        }
        Map<Integer, Integer> days = new HashMap<>();
        for (Scene scene : new Scene[] {last, first}) {
            for (Piece piece : scene.groundOf(one)) {
                scene.choice()
                        .latest(piece, scene.step())
                        .ifPresent(entry -> days.merge(entry.window().lastDay().getDayOfYear(), 1, Integer::sum));
            }
        }
        int earliest = days.keySet().stream().min(Integer::compare).orElse(0);
        int latest = days.keySet().stream().max(Integer::compare).orElse(0);
        return latest - earliest > FAR && latest - earliest < YEAR - FAR;
    }
}
