package vn.tongket.measure.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.step.OddUnit.State;
import vn.tongket.unit.frame.Composition;
import vn.tongket.unit.frame.Composition.Part;
import vn.tongket.unit.frame.Ground;

/**
 * Who has what figures of one indicator for one step, in the boundaries of one day: of most units sets of ids tell it, and an
 * engine can add them all up; the odd ones are looked at singly. Units are those of the day, of the kind that is collected.
 */
public final class StepState {
    private final Ground ground;
    private final Composition composition;
    private final Reported reported;
    private final StepWindows step;
    private final boolean ownOnly;
    private final SingleUnit single;
    private final @Nullable WeightsOfStep weights;

    private final StepFigures figures;
    private final Stragglers stragglers;

    /** By unit. */
    private final Map<Integer, OddUnit> odd = new HashMap<>();

    private final BitSet excused = new BitSet();
    private final BitSet oddMembers = new BitSet();
    private final BitSet inPart = new BitSet();
    private final BitSet missing = new BitSet();
    private final BitSet unasked = new BitSet();
    private final long standardDays;
    private @Nullable BitSet counted;

    /** @param relevant only these are looked at: the others lie in no unit asked about */
    public StepState(
            Ground ground,
            Composition composition,
            List<Window> windows,
            Reported reported,
            StepWindows step,
            SingleUnit single,
            @Nullable WeightsOfStep weights,
            @Nullable BitSet asked,
            BitSet relevant,
            boolean ownOnly) {
        this.ground = ground;
        this.composition = composition;
        this.reported = reported;
        this.step = step;
        this.single = single;
        this.weights = weights;
        this.ownOnly = ownOnly;
        this.standardDays = step.standardDays();
        this.figures = new StepFigures(composition, reported, step, ownOnly);
        this.stragglers =
                new Stragglers(ground, composition, windows, reported, step, figures, weights, relevant, ownOnly);
        work();
        if (asked != null) {
            leaveOut(asked);
        }
    }

    StepWindows step() {
        return step;
    }

    public Composition composition() {
        return composition;
    }

    /** Units whose ground has figures for as much of the step as anybody's; among {@code expected}. */
    public BitSet whole(BitSet expected) {
        BitSet whole = (BitSet) expected.clone();
        whole.andNot(inPart);
        whole.andNot(missing);
        whole.andNot(excused);
        whole.andNot(unasked);
        return whole;
    }

    public BitSet inPart() {
        return inPart;
    }

    BitSet missing() {
        return missing;
    }

    /** To whom the indicator does not apply: nobody expects them. */
    public BitSet excused() {
        return excused;
    }

    /** Whom no round asked, and who has no figure: nobody expects one, though the matter is theirs too. */
    public BitSet unasked() {
        return unasked;
    }

    /** Named parts that lack of a unit, or of those it was made of, though others were given. */
    public List<String> partsLacking(int unitId) {
        return figures.members(unitId).stream()
                .flatMap(member -> step.windows().stream()
                        .mapToObj(window -> reported.lacking(window, member.unitId()))
                        .flatMap(List::stream))
                .distinct()
                .toList();
    }

    public Map<Integer, OddUnit> odd() {
        return odd;
    }

    /** Parts of a unit's ground's time that have figures. */
    public int covered(int unitId) {
        OddUnit singly = odd.get(unitId);
        if (singly != null) {
            return singly.covered();
        }
        if (missing.get(unitId)) {
            return 0;
        }
        long lacking = stragglers.lost().of(unitId);
        return standardDays == 0 ? 0 : (int) Math.max(0, Composition.WHOLE - lacking / standardDays);
    }

    /** What a unit's figure is made of. */
    public OddUnit made(int unitId) {
        OddUnit singly = odd.get(unitId);
        if (singly != null) {
            return singly;
        }
        List<Term> terms = new ArrayList<>();
        for (Part member : figures.members(unitId)) {
            step.weights().forEach((window, weight) -> {
                if (reported.has(member.unitId(), window)) {
                    terms.add(new Term(member.unitId(), window, weight, member.share()));
                }
            });
        }
        State state = missing.get(unitId) ? State.MISSING : inPart.get(unitId) ? State.IN_PART : State.WHOLE;
        return new OddUnit(
                unitId, terms, step.length(), covered(unitId), step.extent(), state, hasDifferences(), false);
    }

    public boolean hasDifferences() {
        return step.standard().stream().anyMatch(Span::isDifference);
    }

    /**
     * Ids of all whose values count, of whatever time: those of units that are not odd, and those the odd ones are made of; not
     * to be changed.
     */
    public BitSet counted() {
        BitSet known = counted;
        if (known == null) {
            known = new BitSet();
            for (int window : step.weights().keySet()) {
                known.or(reported.reported(window));
            }
            oddMembers.stream().filter(this::isOddOnly).forEach(known::clear);
            for (OddUnit one : odd.values()) {
                for (Term term : one.terms()) {
                    known.set(term.unitId());
                }
            }
            counted = known;
        }
        return known;
    }

    /** Whether all units of the day that it is divided among are odd: then only what they are made of counts. */
    private boolean isOddOnly(int unitId) {
        return ownOnly || composition.madeUpBy(unitId).stream().allMatch(part -> odd.containsKey(part.unitId()));
    }

    /** Whether a value is added up by the engine though its unit is odd: then it has to be taken off. */
    public boolean isAddedUp(int unitId, int window) {
        return step.weights().containsKey(window)
                && reported.has(unitId, window)
                && (weights == null || weights.ofSameWindow(window).get(unitId));
    }

    /** Whether a unit of any time has a figure for a window. */
    public boolean hasFigure(int unitId, int window) {
        return reported.has(unitId, window);
    }

    /** What the engine adds up of a unit. */
    public List<Term> addedUp(int unitId) {
        List<Term> terms = new ArrayList<>();
        for (Part member : composition.members(unitId)) {
            step.weights().forEach((window, weight) -> {
                if (isAddedUp(member.unitId(), window)) {
                    terms.add(new Term(member.unitId(), window, weight, member.share()));
                }
            });
        }
        return terms;
    }

    /**
     * Whether a unit's value counts in one way for some of the units that it is divided among, and in another, or not at all, for
     * others within the unit asked about.
     */
    public boolean isCountedUnevenly(TargetGround within) {
        return new UnevenCounting(this, composition, figures).isIn(within);
    }

    /** Units of any time that have figures for some of the days. */
    public BitSet reportedIn(List<Span> spans) {
        return figures.in(spans);
    }

    /** Whether anything counts within a unit asked about. */
    public boolean hasAnyIn(TargetGround within) {
        return counted().intersects(within.within());
    }

    /** Units of any time that have some figure in the step. */
    public BitSet figures() {
        return figures.all();
    }

    // --- working it out ---

    private void work() {
        if (!step.hasFigures()) {
            nobody();
            return;
        }
        stragglers.find().stream().forEach(unitId -> put(single.look(unitId)));
        LostTime lost = stragglers.lost();
        odd.keySet().forEach(lost::forget);
        lost.units().stream().forEach(unitId -> (figures.has(unitId) ? inPart : missing).set(unitId));
        newcomers();
    }

    /** Nobody has a figure: who said that the indicator does not apply is excused, all others lack theirs. */
    private void nobody() {
        step.windows().stream().forEach(number -> excused.or(reported.excused(number)));
        excused.and(composition.standing());
        missing.or(composition.standing());
        missing.andNot(excused);
    }

    private void leaveOut(BitSet asked) {
        BitSet made = new BitSet();
        figures.mark(asked, made);
        unasked.or(missing);
        unasked.andNot(made);
        missing.andNot(unasked);
    }

    private void put(OddUnit one) {
        odd.put(one.unitId(), one);
        figures.members(one.unitId()).forEach(member -> oddMembers.set(member.unitId()));
        switch (one.state()) {
            case WHOLE -> {}
            case IN_PART -> inPart.set(one.unitId());
            case MISSING -> missing.set(one.unitId());
            case EXCUSED -> excused.set(one.unitId());
        }
    }

    /** Units of the day that began after the standard's windows, out of nothing, or that nobody could ask. */
    private void newcomers() {
        if (step.isLast() || ownOnly) {
            return;
        }
        Window extent = step.extent();
        if (extent != null) {
            BitSet late = composition.standing();
            late.and(ground.idsBornWithin(new Window(extent.from(), LocalDate.MAX), composition.kind()));
            step.standard()
                    .forEach(span ->
                            late.and(composition.heldByNobody(span.days().lastDay())));
            late.stream()
                    .filter(unitId -> !odd.containsKey(unitId) && !figures.has(unitId))
                    .forEach(missing::set);
        }
    }
}
