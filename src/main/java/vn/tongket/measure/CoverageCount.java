package vn.tongket.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tongket.base.Window;
import vn.tongket.unit.Ground;

/**
 * Counts ground: a unit has reported a window when the days it existed in it are covered by its own figures, and the days
 * before by its predecessors'.
 */
final class CoverageCount {
    private final Inquiry inquiry;
    private final Ground ground;
    private final ExpectedUnits expected;
    private final Map<LacksKey, List<Lacks>> lacks = new HashMap<>();

    private record LacksKey(int indicatorId, BitSet scope) {}

    /** What one indicator lacks for one window, whoever asks: sets of unit ids. */
    private record Lacks(int window, BitSet excused, BitSet lacking) {}

    CoverageCount(Inquiry inquiry) {
        this.inquiry = inquiry;
        this.ground = inquiry.ground();
        this.expected = inquiry.expected();
    }

    /** @param scope numbers of the windows that count; not changed afterwards */
    Counted count(Measured indicator, int target, BitSet scope) {
        List<Counted.OfWindow> all = new ArrayList<>();
        Collected collected = Collected.of(indicator);
        for (Lacks ofWindow :
                lacks.computeIfAbsent(new LacksKey(indicator.id(), scope), key -> lacks(indicator, scope))) {
            Window window = inquiry.windows().get(ofWindow.window);
            BitSet units = expected.within(target, collected, window);
            if (units != null) {
                all.add(new Counted.OfWindow(window, units, ofWindow.excused, ofWindow.lacking));
            }
        }
        return new Counted(all);
    }

    private List<Lacks> lacks(Measured indicator, BitSet scope) {
        Reported reported = inquiry.reported(indicator);
        Covering covering = new Covering(ground, inquiry.windows(), reported, scope, indicator.shareBy());
        return maximal(scope).stream()
                .map(window -> lacks(indicator, reported, covering, window))
                .toList();
    }

    private Lacks lacks(Measured indicator, Reported reported, Covering covering, int window) {
        LocalDate lastDay = inquiry.windows().get(window).lastDay();
        BitSet lacking =
                (BitSet) ground.idsOn(lastDay, indicator.collectedFrom()).clone();
        lacking.andNot(reported.reported(window));
        // Who answered for none of the window's days lacks it: the usual case, and a quick one.
        BitSet doubtful = covering.answeredWithin(window);
        doubtful.and(lacking);
        BitSet excused = new BitSet();
        doubtful.stream().forEach(id -> {
            int unit = ground.index(id);
            if (covering.isExcused(unit, window)) {
                excused.set(id);
                lacking.clear(id);
            } else if (covering.isCovered(unit, window)) {
                lacking.clear(id);
            }
        });
        return new Lacks(window, excused, lacking);
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
}
