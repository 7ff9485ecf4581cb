package vn.tongket.measure.answer;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.step.CommonGround;
import vn.tongket.measure.step.Group;
import vn.tongket.measure.step.Leaf;
import vn.tongket.measure.step.Lengths;
import vn.tongket.measure.step.Span;

/**
 * Two levels of one indicator that may be held against each other: of the same length, or the same day of the year, and over
 * the units that are whole at both ends.
 *
 * @param refused why they may not; null where they may
 */
record Ends(
        Operand first,
        Operand last,
        Commons commons,
        @Nullable Reason refused) {
    /** Levels of days that lie further apart in the year are not compared. */
    private static final int DAYS_APART = 20;

    private static final int LEAP_YEAR = 2000;
    private static final int DAYS_OF_YEAR = 366;

    /**
     * An unfinished step is held against the same months of the one before.
     *
     * @param make the indicator's level in a step
     * @param years from the first step to the last
     */
    static Ends of(Scene scene, Function<Group, Operand> make, Group first, Group last, int target, int years) {
        Operand from = make.apply(first);
        Operand to = make.apply(last);
        Reason refused = refusal(from, to);
        if (refused != null && isFlow(from) && isFlow(to)) {
            Window now = extent(to);
            Operand sameMonths = now == null ? null : sameMonths(make, first, moved(now, -years));
            if (sameMonths != null && extent(sameMonths) != null && refusal(sameMonths, to) == null) {
                return new Ends(sameMonths, to, commons(scene, sameMonths, to, target), null);
            }
        }
        return new Ends(from, to, commons(scene, from, to, target), refused);
    }

    private static @Nullable Operand sameMonths(Function<Group, Operand> make, Group step, Window months) {
        Window period = step.period();
        return period != null && period.overlaps(months) ? make.apply(Group.step(months)) : null;
    }

    private static Window moved(Window window, int years) {
        return new Window(window.from().plusYears(years), window.to().plusYears(years));
    }

    private static boolean isFlow(Operand operand) {
        return operand.leaves().stream().noneMatch(leaf -> leaf.step().isLast());
    }

    private static @Nullable Window extent(Operand operand) {
        List<Window> extents = new ArrayList<>();
        for (Leaf leaf : operand.leaves()) {
            Window extent = leaf.step().extent();
            if (extent != null) {
                extents.add(extent);
            }
        }
        return Span.hull(extents);
    }

    /** Leaf by leaf: flows of unequal length, and levels of days too far apart, are not compared. */
    private static @Nullable Reason refusal(Operand from, Operand to) {
        for (int i = 0; i < Math.min(from.leaves().size(), to.leaves().size()); i++) {
            Leaf then = from.leaves().get(i);
            Leaf now = to.leaves().get(i);
            Window before = then.step().extent();
            Window after = now.step().extent();
            if (before == null || after == null || then.isOwn()) {
                continue;
            }
            if (now.step().isLast()) {
                if (apart(before.lastDay(), after.lastDay()) > DAYS_APART) {
                    return Reasons.daysApart(after.lastDay(), before.lastDay());
                }
            } else if (!areEqual(then, now)) {
                return Reasons.unequalLengths(length(now), length(then));
            }
        }
        return null;
    }

    private static boolean areEqual(Leaf then, Leaf now) {
        Window before = Objects.requireNonNull(then.step().extent());
        Window after = Objects.requireNonNull(now.step().extent());
        long days = then.step().daysWithFigures();
        long other = now.step().daysWithFigures();
        boolean same = Math.abs(days - other) <= Lengths.tolerated(Math.max(days, other));
        return Lengths.areEqual(before, after) && same;
    }

    private static String length(Leaf leaf) {
        Window extent = Objects.requireNonNull(leaf.step().extent());
        Long months = Lengths.months(extent);
        boolean gaps = leaf.step().daysWithFigures() < Lengths.days(extent);
        if (months == null || gaps) {
            return leaf.step().daysWithFigures() + " days";
        }
        return months + (months == 1 ? " month" : " months");
    }

    /** Days between two days of the year, whichever way is shorter. */
    static int apart(LocalDate one, LocalDate other) {
        int days = Math.abs(dayOfYear(one) - dayOfYear(other));
        return Math.min(days, DAYS_OF_YEAR - days);
    }

    private static int dayOfYear(LocalDate day) {
        return MonthDay.from(day).atYear(LEAP_YEAR).getDayOfYear();
    }

    private static Commons commons(Scene scene, Operand from, Operand to, int target) {
        List<Leaf> leaves = new ArrayList<>(from.leaves());
        leaves.addAll(to.leaves());
        Commons commons = Commons.of(
                scene, leaves, target, true, to.indicator().indicator().limits().leastCoverage());
        for (int i = 0; i < Math.min(from.leaves().size(), to.leaves().size()); i++) {
            Leaf then = from.leaves().get(i);
            Leaf now = to.leaves().get(i);
            CommonGround common = commons.of(now);
            if (now.step().isLast() && common != null) {
                commons.leaveOut(now, ofOtherDays(scene, then, now, common.whole()));
            }
        }
        return commons;
    }

    /** Units whose own levels are of days too far apart in the year. */
    private static BitSet ofOtherDays(Scene scene, Leaf then, Leaf now, BitSet among) {
        BitSet odd = new BitSet();
        then.state().odd().keySet().forEach(odd::set);
        now.state().odd().keySet().forEach(odd::set);
        odd.and(among);
        BitSet others = new BitSet();
        for (int unit = odd.nextSetBit(0); unit >= 0; unit = odd.nextSetBit(unit + 1)) {
            LocalDate before = scene.oldestDay(then, unit);
            LocalDate after = scene.oldestDay(now, unit);
            others.set(unit, before != null && after != null && apart(before, after) > DAYS_APART);
        }
        return others;
    }

    /** @param asked what the figures are listed under */
    Coverage coverage(Scene scene, int target, Window asked) {
        List<CommonGround> grounds = List.copyOf(commons.all());
        if (grounds.isEmpty()) {
            return last.of(target, null).answer().coverage();
        }
        return scene.coverage()
                .of(grounds, last.indicator().indicator().limits().leastCoverage(), asked);
    }
}
