package vn.tongket.measure.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Decimals;
import vn.tongket.measure.step.OddUnit.State;
import vn.tongket.unit.frame.Composition;
import vn.tongket.unit.frame.Composition.Part;

/** What the stock of one unit is made of: its latest figure, and those of whoever it was made of and has not reported since. */
final class SingleStock {
    private final UnitOfDay unit;
    private final List<Window> windows;
    private final Reported reported;
    private final StepWindows step;

    SingleStock(UnitOfDay unit, List<Window> windows, Reported reported, StepWindows step) {
        this.unit = unit;
        this.windows = windows;
        this.reported = reported;
        this.step = step;
    }

    OddUnit made() {
        Map<Integer, Integer> latest = new TreeMap<>();
        Map<Integer, BigDecimal> lefts = new HashMap<>();
        for (int member : unit.members().keySet()) {
            Integer window = latest(member);
            BigDecimal left = window == null ? BigDecimal.ZERO : left(member);
            if (window != null && left.signum() > 0) {
                latest.put(member, window);
                lefts.put(member, left);
            }
        }
        List<Term> terms = new ArrayList<>();
        latest.forEach(
                (member, window) -> terms.add(new Term(member, window, 1, lefts.getOrDefault(member, BigDecimal.ONE))));
        Window extent = step.extent();
        LocalDate end = extent == null ? LocalDate.MAX : extent.to();
        boolean older = latest.values().stream()
                .anyMatch(window -> !windows.get(window).to().equals(end));
        LocalDate day = end.minusDays(1);
        int held = unit.held(day);
        int covered = unit.ownOnly() ? latest.isEmpty() ? 0 : Composition.WHOLE : covered(day, latest.keySet());
        int excused = excusedOf(day, latest.keySet());
        State state = covered > 0 && covered + excused >= held
                ? State.WHOLE
                : covered > 0 || !terms.isEmpty()
                        ? State.IN_PART
                        : excused > 0 && excused >= held ? State.EXCUSED : State.MISSING;
        int parts = held - excused <= 0 ? 0 : (int) ((long) covered * Composition.WHOLE / (held - excused));
        return new OddUnit(
                unit.unitId(),
                terms,
                1,
                state == State.WHOLE ? Composition.WHOLE : parts,
                Span.hull(latest.values().stream().map(windows::get).toList()),
                state,
                false,
                older);
    }

    private int excusedOf(LocalDate day, Set<Integer> with) {
        if (unit.ownOnly()) {
            return with.isEmpty() && isExcusedInStep(unit.unitId()) ? Composition.WHOLE : 0;
        }
        return unit.parts(day, member -> !with.contains(member) && isExcusedInStep(member));
    }

    private boolean isExcusedInStep(int member) {
        return step.windows().stream()
                .anyMatch(number -> reported.excused(number).get(member));
    }

    private @Nullable Integer latest(int member) {
        return step.spans().stream()
                .filter(span -> reported.has(member, span.plus()))
                .max(Comparator.comparing((Span span) -> span.days().to())
                        .thenComparing(span -> span.days().from(), Comparator.reverseOrder()))
                .map(Span::plus)
                .orElse(null);
    }

    /** A unit's figure stands in for those after it on this ground until they report: its share less what is theirs. */
    private BigDecimal left(int member) {
        BigDecimal share = unit.shareOf(member);
        return unit.ownOnly() ? share : Decimals.plain(share.subtract(superseded(member)));
    }

    private BigDecimal superseded(int member) {
        BigDecimal gone = BigDecimal.ZERO;
        for (Part after : unit.composition().passedOn(member)) {
            BigDecimal its = unit.members().get(after.unitId());
            if (its != null) {
                BigDecimal reached = latest(after.unitId()) != null ? its : superseded(after.unitId());
                gone = gone.add(after.share().multiply(reached));
            }
        }
        return gone;
    }

    private int covered(LocalDate day, Set<Integer> with) {
        int covered = 0;
        for (int member : unit.members().keySet()) {
            if (unit.stands(member, day)) {
                int parts = unit.composition().heldBy(member, day, unit.unitId());
                covered += (int) ((long) parts * covered(member, with, new BitSet()) / Composition.WHOLE);
            }
        }
        return covered;
    }

    /** Of one that has no figure, by those it was made of. */
    private int covered(int member, Set<Integer> with, BitSet seen) {
        if (with.contains(member)) {
            return Composition.WHOLE;
        }
        if (seen.get(member)) {
            return 0;
        }
        seen.set(member);
        List<Integer> before = unit.predecessors(member);
        if (before.isEmpty() || before.stream().noneMatch(unit.members()::containsKey)) {
            return 0;
        }
        boolean known = before.stream().allMatch(one -> unit.composition().size(one) > 0);
        long all = 0;
        long covered = 0;
        for (int one : before) {
            long size = known ? unit.composition().size(one) : 1;
            all += size;
            covered += size * covered(one, with, seen);
        }
        return (int) (covered / all);
    }
}
