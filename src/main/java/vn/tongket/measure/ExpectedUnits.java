package vn.tongket.measure;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.unit.Ground;

/** Which units are expected to report within each unit asked about; the same for all indicators collected alike. */
final class ExpectedUnits {
    private final Ground ground;
    private final Frame frame;
    private final StandingTargets asked;
    private final Map<Key, BitSet> known = new HashMap<>();

    /** Windows that end within the same boundaries, seen in the same, expect the same units. */
    private record Key(int target, Collected collected, LocalDate stands, LocalDate frame) {}

    ExpectedUnits(Frame frame, StandingTargets asked) {
        this.ground = asked.ground();
        this.frame = frame;
        this.asked = asked;
    }

    /**
     * Ids of the units of the kind that stood on the window's last day and lie in the target, at least in part; null where the
     * target does not stand in the frame's boundaries.
     */
    @Nullable
    BitSet within(int target, Collected collected, Window window) {
        LocalDate frameDay = ground.firstDayOfBoundaries(frame.dayFor(window));
        if (!ground.isValidOn(target, frameDay)) {
            return null;
        }
        LocalDate lastDay = ground.firstDayOfBoundaries(window.lastDay());
        return known.computeIfAbsent(new Key(target, collected, lastDay, frameDay), this::find);
    }

    private BitSet find(Key key) {
        BitSet units = (BitSet) asked.placing(key.frame, key.collected.shareBy())
                .within(ground.unitId(key.target))
                .clone();
        units.and(ground.idsOn(key.stands, key.collected.kind()));
        return units;
    }
}
