package vn.tongket.measure.inquiry;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.tongket.unit.frame.Ground;
import vn.tongket.unit.frame.Placing;
import vn.tongket.unit.frame.ShareBy;

/** The units a question is about, as they stand in the boundaries of any day. */
public final class StandingTargets {
    private final Ground ground;
    private final List<Integer> targets;
    /** Of thousands of targets nothing is remembered beyond the question; within it, it is worked out once. */
    private final Map<Boundaries, Placing> known = new ConcurrentHashMap<>();

    private record Boundaries(LocalDate day, ShareBy shareBy) {}

    /** @param targets indexes */
    public StandingTargets(Ground ground, List<Integer> targets) {
        this.ground = ground;
        this.targets = targets;
    }

    Ground ground() {
        return ground;
    }

    /** How all units lie in those that stand on a day. */
    Placing placing(LocalDate day, ShareBy shareBy) {
        return known.computeIfAbsent(
                new Boundaries(day, shareBy), of -> ground.layout(day, shareBy).placing(standing(day)));
    }

    private BitSet standing(LocalDate day) {
        BitSet ids = new BitSet();
        for (int target : targets) {
            if (ground.isValidOn(target, day)) {
                ids.set(ground.unitId(target));
            }
        }
        return ids;
    }
}
