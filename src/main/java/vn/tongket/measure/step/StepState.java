package vn.tongket.measure.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.step.OddUnit.State;
import vn.tongket.programme.TimeRule;
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
    private final List<Window> windows;
    private final Reported reported;
    private final StepWindows step;
    private final boolean ownOnly;
    private final SingleUnit single;
    /** Only these are looked at: the others lie in no unit asked about. */
    private final BitSet relevant;

    private final @Nullable WeightsOfStep weights;

    /** By unit. */
    private final Map<Integer, OddUnit> odd = new HashMap<>();
    /** Of units that are not odd. */
    private final LostTime lost = new LostTime();

    private final BitSet excused = new BitSet();
    private final BitSet oddMembers = new BitSet();
    private final BitSet inPart = new BitSet();
    private final BitSet missing = new BitSet();
    private final BitSet unasked = new BitSet();
    private final BitSet figures = new BitSet();
    private final long standardDays;
    private @Nullable BitSet counted;

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
        this.windows = windows;
        this.reported = reported;
        this.step = step;
        this.single = single;
        this.relevant = relevant;
        this.weights = weights;
        this.ownOnly = ownOnly;
        this.standardDays = step.isLast()
                ? 1
                : step.standard().stream()
                        .mapToLong(span -> Lengths.days(span.days()))
                        .sum();
        step.spans().forEach(span -> figures.or(with(span)));
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
        return members(unitId).stream()
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
        long lacking = lost.of(unitId);
        return standardDays == 0 ? 0 : (int) Math.max(0, Composition.WHOLE - lacking / standardDays);
    }

    /** What a unit's figure is made of. */
    public OddUnit made(int unitId) {
        OddUnit singly = odd.get(unitId);
        if (singly != null) {
            return singly;
        }
        List<Term> terms = new ArrayList<>();
        for (Part member : ownOnly ? List.of(new Part(unitId, BigDecimal.ONE)) : composition.members(unitId)) {
            step.weights().forEach((window, weight) -> {
                if (reported.reported(window).get(member.unitId())) {
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
                && reported.reported(window).get(unitId)
                && (weights == null || weights.ofSameWindow(window).get(unitId));
    }

    /** Whether a unit of any time has a figure for a window. */
    public boolean hasFigure(int unitId, int window) {
        return reported.reported(window).get(unitId);
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
        for (OddUnit one : odd.values()) {
            if (within.holds(one.unitId())) {
                for (Term term : one.terms()) {
                    if (term.share().compareTo(BigDecimal.ONE) != 0 && !isCountedAlike(one, term, within)) {
                        return true;
                    }
                }
                if (leavesOutWhatOthersCount(one, within)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean leavesOutWhatOthersCount(OddUnit one, TargetGround within) {
        for (Part member : members(one.unitId())) {
            boolean shared = member.share().compareTo(BigDecimal.ONE) != 0
                    && composition.madeUpBy(member.unitId()).stream()
                            .anyMatch(part -> within.holds(part.unitId()) && !odd.containsKey(part.unitId()));
            if (shared && figures.get(member.unitId()) && !isCountedBy(one, member.unitId())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCountedBy(OddUnit one, int unitId) {
        return one.terms().stream().anyMatch(term -> term.unitId() == unitId);
    }

    private boolean isCountedAlike(OddUnit one, Term term, TargetGround within) {
        for (Part part : composition.madeUpBy(term.unitId())) {
            if (within.holds(part.unitId())) {
                OddUnit other = made(part.unitId());
                boolean alike = other.terms().stream()
                        .anyMatch(its -> its.unitId() == term.unitId()
                                && its.window() == term.window()
                                && its.share().compareTo(part.share()) == 0
                                && its.weight() * one.length() == term.weight() * other.length());
                if (!alike) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Units of any time that have figures for some of the days. */
    public BitSet reportedIn(List<Span> spans) {
        BitSet units = new BitSet();
        spans.forEach(span -> units.or(with(span)));
        return units;
    }

    /** Whether anything counts within a unit asked about. */
    public boolean hasAnyIn(TargetGround within) {
        return counted().intersects(within.within());
    }

    /** Units of any time that have some figure in the step. */
    public BitSet figures() {
        return figures;
    }

    // --- working it out ---

    private BitSet with(Span span) {
        BitSet units = (BitSet) reported.reported(span.plus()).clone();
        if (span.isDifference()) {
            units.and(reported.reported(span.minus()));
        }
        return units;
    }

    private void work() {
        BitSet singly = new BitSet();
        if (!step.hasFigures()) {
            nobody();
            return;
        }
        if (step.isLast()) {
            ofLast(singly);
        } else {
            reportedOtherwise(singly);
            step.standard().forEach(span -> lacking(span, singly));
        }
        addGaps(singly);
        if (weights != null) {
            weighedOtherwise(weights, singly);
        }
        singly.and(relevant);
        singly.stream().forEach(unitId -> put(single.look(unitId)));
        odd.keySet().forEach(lost::forget);
        lost.units().stream().forEach(unitId -> (hasFigure(unitId) ? inPart : missing).set(unitId));
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
        mark(asked, made);
        unasked.or(missing);
        unasked.andNot(made);
        missing.andNot(unasked);
    }

    private void put(OddUnit one) {
        odd.put(one.unitId(), one);
        members(one.unitId()).forEach(member -> oddMembers.set(member.unitId()));
        switch (one.state()) {
            case WHOLE -> {}
            case IN_PART -> inPart.set(one.unitId());
            case MISSING -> missing.set(one.unitId());
            case EXCUSED -> excused.set(one.unitId());
        }
    }

    private Collection<Part> members(int unitId) {
        return ownOnly ? List.of(new Part(unitId, BigDecimal.ONE)) : composition.members(unitId);
    }

    private boolean hasFigure(int unitId) {
        for (Part member : members(unitId)) {
            if (figures.get(member.unitId())) {
                return true;
            }
        }
        return false;
    }

    /** The units of the day that a unit of any time makes up. */
    private void forMadeUp(int unitId, IntConsumer each) {
        if (ownOnly) {
            if (composition.isStanding(unitId)) {
                each.accept(unitId);
            }
        } else {
            composition.madeUpBy(unitId).forEach(part -> each.accept(part.unitId()));
        }
    }

    private void mark(BitSet units, BitSet singly) {
        units.stream().forEach(unitId -> forMadeUp(unitId, singly::set));
    }

    /** Who has figures for other days than the standard's, or for some that lie across a merger. */
    private void reportedOtherwise(BitSet singly) {
        boolean lessThanSome = standardDays + Lengths.tolerated(standardDays) < daysWithFigures();
        if (lessThanSome) {
            mark(figures, singly);
        }
        BitSet plain = new BitSet();
        for (Span span : step.spans()) {
            BitSet units = with(span);
            if (step.standard().contains(span)) {
                plain.or(units);
                reachingBack(span, units, singly);
            } else {
                for (Span standard : step.standard()) {
                    if (standard.days().contains(span.days())) {
                        units.andNot(with(standard));
                    }
                }
                mark(units, singly);
            }
        }
        for (Span span : step.spans()) {
            if (span.isDifference() && !ownOnly) {
                BitSet successors = (BitSet) reported.reported(span.plus()).clone();
                successors.and(ground.idsBornWithin(windows.get(span.plus()), composition.kind()));
                mark(successors, singly);
            }
        }
        for (Span span : step.standard()) {
            if (span.isDifference()) {
                BitSet either = (BitSet) reported.reported(span.plus()).clone();
                either.xor(reported.reported(span.minus()));
                mark(either, singly);
            }
        }
        if (step.rule() == TimeRule.NONE) {
            severalFigures(singly);
        }
    }

    /** One of several figures is not the one that counts, nor is that of a unit made of others with windows of their own. */
    private void severalFigures(BitSet singly) {
        BitSet once = new BitSet();
        for (Span span : step.spans()) {
            BitSet twice = with(span);
            twice.and(once);
            mark(twice, singly);
            once.or(with(span));
        }
        BitSet former = (BitSet) figures.clone();
        former.andNot(composition.standing());
        mark(former, singly);
    }

    /** Weights of another window are looked up singly. */
    private void weighedOtherwise(WeightsOfStep weights, BitSet singly) {
        for (int window : step.weights().keySet()) {
            BitSet units = (BitSet) reported.reported(window).clone();
            units.andNot(weights.ofSameWindow(window));
            mark(units, singly);
        }
    }

    /** Days of the step that any unit has a figure for. */
    public long daysWithFigures() {
        long days = 0;
        LocalDate reached = LocalDate.MIN;
        for (Window window : step.spans().stream()
                .map(Span::days)
                .sorted(Comparator.comparing(Window::from))
                .toList()) {
            LocalDate from = window.from().isAfter(reached) ? window.from() : reached;
            if (from.isBefore(window.to())) {
                days += Lengths.days(from, window.to());
                reached = window.to();
            }
        }
        return days;
    }

    /** A unit that began within its own window holds the figures of its predecessors for those days. */
    private void reachingBack(Span span, BitSet units, BitSet singly) {
        if (ownOnly) {
            return;
        }
        BitSet born = ground.idsBornWithin(span.days(), composition.kind());
        if (born.intersects(units)) {
            BitSet reaching = (BitSet) units.clone();
            reaching.and(born);
            BitSet meeting = reportedIn(step.spans().stream()
                    .filter(one -> one.days().overlaps(span.days()))
                    .toList());
            reaching.stream()
                    .filter(unitId -> composition.formerOf(unitId).stream().anyMatch(meeting::get))
                    .forEach(unitId -> forMadeUp(unitId, singly::set));
        }
    }

    private boolean hasFormer(int unitId) {
        return composition.formerOf(unitId).stream().anyMatch(figures::get);
    }

    private void lacking(Span span, BitSet singly) {
        BitSet lacking =
                ownOnly ? composition.standing() : ground.idsOn(span.days().lastDay(), composition.kind());
        lacking.andNot(with(span));
        lacking.and(relevant);
        if (lacking.isEmpty()) {
            return;
        }
        BitSet exempt = (BitSet) reported.excused(span.plus()).clone();
        exempt.and(lacking);
        mark(exempt, singly);
        BitSet born = ground.idsBornWithin(span.days(), composition.kind());
        born.and(lacking);
        mark(born, singly);
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
    private void addGaps(BitSet singly) {
        if (step.rule() == TimeRule.MEAN) {
            lost.units().stream().filter(this::hasFigure).forEach(singly::set);
        }
    }

    private void ofLast(BitSet singly) {
        BitSet latest = new BitSet();
        for (Span span : step.standard()) {
            BitSet twice = (BitSet) reported.reported(span.plus()).clone();
            twice.and(latest);
            mark(twice, singly);
            latest.or(reported.reported(span.plus()));
        }
        LocalDate day = Objects.requireNonNull(step.extent()).lastDay();
        BitSet lacking = ownOnly ? composition.standing() : ground.idsOn(day, composition.kind());
        lacking.andNot(latest);
        lacking.and(relevant);
        BitSet said = new BitSet();
        step.windows().stream().forEach(number -> said.or(reported.excused(number)));
        said.or(figures);
        BitSet stoodInFor = new BitSet();
        lacking.stream()
                .filter(unitId -> said.get(unitId) || (!ownOnly && hasFormer(unitId)))
                .forEach(stoodInFor::set);
        mark(stoodInFor, singly);
        lacking.andNot(stoodInFor);
        lose(lacking, day, 1);
        BitSet ended = (BitSet) figures.clone();
        ended.andNot(latest);
        ended.andNot(ground.idsOn(day, composition.kind()));
        ended.stream()
                .filter(unitId -> !ownOnly && composition.followersOf(unitId).isEmpty())
                .forEach(unitId -> forMadeUp(unitId, singly::set));
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
                    .filter(unitId -> !odd.containsKey(unitId) && !hasFigure(unitId))
                    .forEach(missing::set);
        }
    }
}
