package vn.tongket.measure.step;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.engine.SaidInWindow;

/** Who reported one indicator: by window number, sets of unit ids. Nobody changes a set that is given out. */
public final class Reported {
    private static final SaidInWindow NOTHING = SaidInWindow.nothing(0, 0, true);

    private final Map<Integer, SaidInWindow> byWindow = new HashMap<>();
    private final Map<Integer, BitSet> answered = new HashMap<>();
    /** By window, by unit: the named parts that lack where others were given. */
    private final Map<Integer, Map<Integer, List<String>>> lacking = new HashMap<>();

    void put(SaidInWindow said) {
        byWindow.put(said.window(), said);
    }

    /** @param parts that a unit left out, though it gave others */
    void lack(int window, int unitId, List<String> parts) {
        lacking.computeIfAbsent(window, _ -> new HashMap<>()).put(unitId, parts);
    }

    /** Names of the parts that a unit left out, though it gave others: without them there is no total. */
    List<String> lacking(int window, int unitId) {
        return lacking.getOrDefault(window, Map.of()).getOrDefault(unitId, List.of());
    }

    /** Numbers of the windows for which anybody said anything, <em>chưa có số liệu</em> included. */
    public BitSet windows() {
        BitSet windows = new BitSet();
        byWindow.keySet().forEach(windows::set);
        return windows;
    }

    /** With a figure, <em>không phát sinh</em> included. */
    public BitSet reported(int window) {
        return of(window).reported();
    }

    /** Whether a unit has a figure for a window. */
    boolean has(int unitId, int window) {
        return reported(window).get(unitId);
    }

    /** The indicator does not apply to them. */
    BitSet excused(int window) {
        return of(window).excused();
    }

    /** With a figure, or excused. */
    BitSet answered(int window) {
        return answered.computeIfAbsent(window, number -> {
            BitSet both = (BitSet) reported(number).clone();
            both.or(excused(number));
            return both;
        });
    }

    private SaidInWindow of(int window) {
        return byWindow.getOrDefault(window, NOTHING);
    }

    /** That said anything for any window. */
    public BitSet units() {
        BitSet units = new BitSet();
        byWindow.values().forEach(said -> units.or(said.any()));
        return units;
    }

    /** The same without what nothing weighs: a mean needs its weights. */
    public Reported onlyWith(@Nullable WeightsOfStep weights) {
        if (weights == null) {
            return this;
        }
        Reported both = new Reported();
        both.lacking.putAll(lacking);
        byWindow.values().forEach(said -> {
            BitSet reported = (BitSet) said.reported().clone();
            reported.and(weights.weighed(said.window()));
            // What was reported without a weight is lacking now: it was said all the same.
            BitSet missing = said.any();
            missing.andNot(reported);
            missing.andNot(said.excused());
            both.put(new SaidInWindow(said.indicatorId(), said.window(), true, reported, missing, said.excused()));
        });
        return both;
    }
}
