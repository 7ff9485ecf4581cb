package vn.tongket.measure.step;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.programme.TimeRule;
import vn.tongket.unit.frame.Composition;
import vn.tongket.unit.frame.Ground;

/**
 * Finds, from sets of ids alone, the units of a step's day that have to be looked at singly: theirs are not the figures of the
 * standard's days, or more or fewer. Of all others it counts how much of their ground's time lacks.
 */
final class Stragglers {
    private final Ground ground;
    private final Composition composition;
    private final List<Window> windows;
    private final Reported reported;
    private final StepWindows step;
    private final StepFigures figures;
    private final @Nullable WeightsOfStep weights;
    private final BitSet relevant;
    private final boolean ownOnly;

    private final BitSet singly = new BitSet();
    private final LostTime lost = new LostTime();

    Stragglers(
            Ground ground,
            Composition composition,
            List<Window> windows,
            Reported reported,
            StepWindows step,
            StepFigures figures,
            @Nullable WeightsOfStep weights,
            BitSet relevant,
            boolean ownOnly) {
        this.ground = ground;
        this.composition = composition;
        this.windows = windows;
        this.reported = reported;
        this.step = step;
        this.figures = figures;
        this.weights = weights;
        this.relevant = relevant;
        this.ownOnly = ownOnly;
    }

    /** Where the step has figures at all. */
    BitSet find() {
        if (step.isLast()) {
            ofLast();
        } else {
            reportedOtherwise();
            step.standard().forEach(this::lacking);
        }
        addGaps();
        if (weights != null) {
            weighedOtherwise(weights);
        }
        singly.and(relevant);
        return singly;
    }

    /** Of units that are not among them, too. */
    LostTime lost() {
        return lost;
    }

    /** Who has figures for other days than the standard's, or for some that lie across a merger. */
    private void reportedOtherwise() {
        boolean lessThanSome = step.standardDays() + Lengths.tolerated(step.standardDays()) < step.daysWithFigures();
        if (lessThanSome) {
            mark(figures.all());
        }
        for (Span span : step.spans()) {
            BitSet units = figures.with(span);
            if (step.standard().contains(span)) {
                reachingBack(span, units);
            } else {
                for (Span standard : step.standard()) {
                    if (standard.days().contains(span.days())) {
                        units.andNot(figures.with(standard));
                    }
                }
                mark(units);
            }
        }
        for (Span span : step.spans()) {
            if (span.isDifference() && !ownOnly) {
                BitSet successors = (BitSet) reported.reported(span.plus()).clone();
                successors.and(ground.idsBornWithin(windows.get(span.plus()), composition.kind()));
                mark(successors);
            }
        }
        for (Span span : step.standard()) {
            if (span.isDifference()) {
                BitSet either = (BitSet) reported.reported(span.plus()).clone();
                either.xor(reported.reported(span.minus()));
                mark(either);
            }
        }
        if (step.rule() == TimeRule.NONE) {
            severalFigures();
        }
    }

    /** One of several figures is not the one that counts, nor is that of a unit made of others with windows of their own. */
    private void severalFigures() {
        BitSet once = new BitSet();
        for (Span span : step.spans()) {
            BitSet twice = figures.with(span);
            twice.and(once);
            mark(twice);
            once.or(figures.with(span));
        }
        BitSet former = (BitSet) figures.all().clone();
        former.andNot(composition.standing());
        mark(former);
    }

    /** A unit that began within its own window holds the figures of its predecessors for those days. */
    private void reachingBack(Span span, BitSet units) {
        if (ownOnly) {
            return;
        }
        BitSet born = ground.idsBornWithin(span.days(), composition.kind());
        if (born.intersects(units)) {
            BitSet reaching = (BitSet) units.clone();
            reaching.and(born);
            BitSet meeting = figures.in(step.spans().stream()
                    .filter(one -> one.days().overlaps(span.days()))
                    .toList());
            reaching.stream()
                    .filter(unitId -> composition.formerOf(unitId).stream().anyMatch(meeting::get))
                    .forEach(unitId -> figures.forMadeUp(unitId, singly::set));
        }
    }

    private boolean hasFormer(int unitId) {
        return composition.formerOf(unitId).stream().anyMatch(figures.all()::get);
    }

    private void lacking(Span span) {
        BitSet lacking =
                ownOnly ? composition.standing() : ground.idsOn(span.days().lastDay(), composition.kind());
        lacking.andNot(figures.with(span));
        lacking.and(relevant);
        if (lacking.isEmpty()) {
            return;
        }
        BitSet exempt = (BitSet) reported.excused(span.plus()).clone();
        exempt.and(lacking);
        mark(exempt);
        BitSet born = ground.idsBornWithin(span.days(), composition.kind());
        born.and(lacking);
        mark(born);
        lacking.andNot(born);
        lose(lacking, span.days().lastDay(), Lengths.days(span.days()));
    }

    private void lose(BitSet units, LocalDate day, long days) {
        if (ownOnly) {
            units.stream().forEach(unitId -> lost.add(unitId, days * Composition.WHOLE));
        } else {
            composition.heldBy(units, day, (unitId, parts) -> lost.add(unitId, days * parts));
        }
    }

    /** A mean with a gap is over other days than the standard's; a part of a standard unit is not told from it. */
    private void addGaps() {
        if (step.rule() == TimeRule.MEAN) {
            lost.units().stream().filter(figures::has).forEach(singly::set);
        }
    }

    private void ofLast() {
        BitSet latest = new BitSet();
        for (Span span : step.standard()) {
            BitSet twice = (BitSet) reported.reported(span.plus()).clone();
            twice.and(latest);
            mark(twice);
            latest.or(reported.reported(span.plus()));
        }
        LocalDate day = Objects.requireNonNull(step.extent()).lastDay();
        BitSet lacking = ownOnly ? composition.standing() : ground.idsOn(day, composition.kind());
        lacking.andNot(latest);
        lacking.and(relevant);
        BitSet said = new BitSet();
        step.windows().stream().forEach(number -> said.or(reported.excused(number)));
        said.or(figures.all());
        BitSet stoodInFor = new BitSet();
        lacking.stream()
                .filter(unitId -> said.get(unitId) || (!ownOnly && hasFormer(unitId)))
                .forEach(stoodInFor::set);
        mark(stoodInFor);
        lacking.andNot(stoodInFor);
        lose(lacking, day, 1);
        BitSet ended = (BitSet) figures.all().clone();
        ended.andNot(latest);
        ended.andNot(ground.idsOn(day, composition.kind()));
        ended.stream()
                .filter(unitId -> !ownOnly && composition.followersOf(unitId).isEmpty())
                .forEach(unitId -> figures.forMadeUp(unitId, singly::set));
    }

    /** Weights of another window are looked up singly. */
    private void weighedOtherwise(WeightsOfStep weights) {
        for (int window : step.weights().keySet()) {
            BitSet units = (BitSet) reported.reported(window).clone();
            units.andNot(weights.ofSameWindow(window));
            mark(units);
        }
    }

    private void mark(BitSet units) {
        figures.mark(units, singly);
    }
}
