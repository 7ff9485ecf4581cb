package vn.tongket.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tongket.base.Window;
import vn.tongket.measure.Counted.Lack;
import vn.tongket.unit.FrameLayout;
import vn.tongket.unit.Ground;
import vn.tongket.unit.Placement;

/**
 * Counts ground: a unit has reported a window when the days it existed in it are covered by its own figures, and the days
 * before by its predecessors'.
 */
final class CoverageCount {
    private final Inquiry inquiry;
    private final Ground ground;
    private final Map<ExpectedKey, Map<Integer, BitSet>> expected = new HashMap<>();

    /** Windows that end within the same boundaries, seen in the same, expect the same units. */
    private record ExpectedKey(Collected collected, LocalDate stands, LocalDate frame) {}

    CoverageCount(Inquiry inquiry) {
        this.inquiry = inquiry;
        this.ground = inquiry.ground();
    }

    /** @param scope numbers of the windows that count */
    Counted count(Measured indicator, int target, BitSet scope) {
        Reported reported = inquiry.reported(indicator);
        Covering covering = new Covering(ground, inquiry.windows(), reported, scope, indicator.shareBy());
        BitSet all = new BitSet();
        Set<Lack> lacks = new LinkedHashSet<>();
        for (int window : maximal(scope)) {
            BitSet units = expected(Collected.of(indicator), window).get(target);
            if (units != null) {
                for (int unit = units.nextSetBit(0); unit >= 0; unit = units.nextSetBit(unit + 1)) {
                    if (covering.hasFigure(unit, window)) {
                        all.set(unit);
                    } else if (!covering.isExcused(unit, window)) {
                        all.set(unit);
                        if (!covering.isCovered(unit, window)) {
                            lacks.add(new Lack(unit, inquiry.windows().get(window)));
                        }
                    }
                }
            }
        }
        return new Counted(all, lacks);
    }

    /** Those not inside another one of the scope: quarters do not count beside the year they lie in. */
    private List<Integer> maximal(BitSet scope) {
        List<Integer> maximal = new ArrayList<>();
        for (int number : scope.stream().toArray()) {
            Window window = inquiry.windows().get(number);
            boolean inside = scope.stream()
                    .mapToObj(other -> inquiry.windows().get(other))
                    .anyMatch(other -> !other.equals(window) && other.contains(window));
            if (!inside) {
                maximal.add(number);
            }
        }
        return maximal;
    }

    /** By unit asked about: units of the kind that stood on the window's last day and lie in it, at least in part. */
    private Map<Integer, BitSet> expected(Collected collected, int window) {
        Window days = inquiry.windows().get(window);
        LocalDate frameDay = ground.firstDayOfBoundaries(inquiry.frame().dayFor(days));
        LocalDate lastDay = ground.firstDayOfBoundaries(days.lastDay());
        return expected.computeIfAbsent(new ExpectedKey(collected, lastDay, frameDay), key -> {
            FrameLayout layout = ground.layout(frameDay, collected.shareBy());
            Map<Integer, BitSet> byTarget = new HashMap<>();
            inquiry.targets().stream()
                    .filter(target -> ground.isValidOn(target, frameDay))
                    .forEach(target -> byTarget.put(target, new BitSet()));
            ground.validOn(lastDay, collected.kind()).stream().forEach(unit -> {
                for (Placement placement : layout.within(unit)) {
                    BitSet units = byTarget.get(ground.index(placement.unitId()));
                    if (units != null) {
                        units.set(unit);
                    }
                }
            });
            return byTarget;
        });
    }
}
