package vn.tongket.measure.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.inquiry.CoverageMaker;
import vn.tongket.measure.inquiry.Inquiry;
import vn.tongket.measure.inquiry.Leaves;
import vn.tongket.measure.step.Leaf;
import vn.tongket.measure.step.Lengths;
import vn.tongket.measure.step.OddUnit;
import vn.tongket.measure.step.Span;
import vn.tongket.measure.step.TargetGround;
import vn.tongket.measure.step.Term;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.frame.Ground;

/** What all figures of a question are made with. */
final class Scene {
    private final Inquiry inquiry;
    private final Window whole;
    private final Leaves leaves;
    private final CoverageMaker coverage;

    /** @param whole the window asked for, else the programme's: what a figure without any value speaks about */
    Scene(Inquiry inquiry, Window whole) {
        this.inquiry = inquiry;
        this.whole = whole;
        this.leaves = new Leaves(inquiry);
        this.coverage = new CoverageMaker(inquiry.ground());
    }

    Inquiry inquiry() {
        return inquiry;
    }

    Window whole() {
        return whole;
    }

    Leaves leaves() {
        return leaves;
    }

    CoverageMaker coverage() {
        return coverage;
    }

    /** What a figure of a leaf is listed under where it has no values. */
    Window asked(Leaf leaf) {
        Window extent = leaf.step().extent();
        if (extent != null) {
            return extent;
        }
        Window period = leaf.group().period();
        Window said = Span.hull(
                leaf.step().windows().stream().mapToObj(inquiry.windows()::get).toList());
        return said != null ? said : period == null ? whole : period;
    }

    List<Caveat> caveats(Leaf leaf, TargetGround within) {
        List<Caveat> caveats = new ArrayList<>();
        shorter(leaf, caveats);
        if (leaf.isOwn()) {
            if (leaf.single().look(within.unitId()).fromCumulative()) {
                caveats.add(Caveats.fromCumulative());
            }
            return caveats;
        }
        boolean cumulative = leaf.state().hasDifferences();
        LocalDate oldest = null;
        for (OddUnit odd : leaf.state().odd().values()) {
            if (within.holds(odd.unitId())) {
                cumulative |= odd.fromCumulative();
                if (odd.older()) {
                    for (Term term : odd.terms()) {
                        LocalDate day = inquiry.windows().get(term.window()).lastDay();
                        oldest = oldest == null || day.isBefore(oldest) ? day : oldest;
                    }
                }
            }
        }
        if (cumulative) {
            caveats.add(Caveats.fromCumulative());
        }
        if (oldest != null) {
            caveats.add(Caveats.daysDiffer(oldest));
        }
        return caveats;
    }

    /** Of the figures a unit's level is made of; null where it has none. */
    @Nullable
    LocalDate oldestDay(Leaf leaf, int unit) {
        return leaf.state().made(unit).terms().stream()
                .map(term -> inquiry.windows().get(term.window()).lastDay())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** Nobody has figures for the rest of the step; of one longer than a year the figure's own days tell. */
    private static void shorter(Leaf leaf, List<Caveat> caveats) {
        Window period = leaf.group().period();
        Window extent = leaf.step().extent();
        if (leaf.step().isLast()
                || period == null
                || extent == null
                || !leaf.group().isWithinYear()) {
            return;
        }
        long days = leaf.step().daysWithFigures();
        if (days + Lengths.tolerated(Lengths.days(period)) < Lengths.days(period)) {
            Long months = Lengths.months(extent);
            boolean gaps = days < Lengths.days(extent);
            caveats.add(months == null || gaps ? Caveats.ofDays(days) : Caveats.ofMonths(months));
        }
    }

    /** @param target its index */
    Reason whyNothing(Leaf leaf, int target) {
        Measured indicator = leaf.indicator();
        if (leaf.step().windows().isEmpty()) {
            return inquiry.reported(indicator).windows().stream()
                            .mapToObj(inquiry.windows()::get)
                            .anyMatch(leaf.group()::touches)
                    ? Reasons.windowsTooLong()
                    : Reasons.noValues();
        }
        Ground ground = inquiry.ground();
        if (leaf.indicator().unitRule() == UnitRule.COUNT_IF) {
            BitSet former = (BitSet) leaf.state().figures().clone();
            former.and(leaves.ground(leaf, target).within());
            return former.isEmpty() ? Reasons.nobodyReported() : Reasons.countsOwnFigures(leaf.day());
        }
        if (!indicator.isOwnOnly()) {
            return Reasons.nobodyReported();
        }
        BitSet spoke = inquiry.reported(indicator).units();
        boolean before = ground.predecessors(target, indicator.shareBy()).stream()
                .anyMatch(other -> spoke.get(ground.unitId(other)));
        if (before) {
            return Reasons.notComparable();
        }
        int unitId = ground.unitId(target);
        boolean below = spoke.stream()
                .anyMatch(other -> other != unitId
                        && ground.layout(whole.lastDay(), indicator.shareBy()).within(ground.index(other)).stream()
                                .anyMatch(placement -> placement.unitId() == unitId));
        return below ? Reasons.notRolledUp() : Reasons.notReportedItself();
    }
}
