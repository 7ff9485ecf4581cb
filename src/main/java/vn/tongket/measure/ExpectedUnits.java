package vn.tongket.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.unit.FrameLayout;
import vn.tongket.unit.Ground;

/** Which units are expected to report within each unit asked about; the same for all indicators collected alike. */
final class ExpectedUnits {
    private static final int NOT_ASKED = -1;

    private final Ground ground;
    private final Frame frame;
    private final List<Integer> targets;
    private final int[] placeOfTarget;
    private final Map<Key, List<@Nullable BitSet>> known = new HashMap<>();

    /** Windows that end within the same boundaries, seen in the same, expect the same units. */
    private record Key(Collected collected, LocalDate stands, LocalDate frame) {}

    ExpectedUnits(Ground ground, Frame frame, List<Integer> targets) {
        this.ground = ground;
        this.frame = frame;
        this.targets = targets;
        this.placeOfTarget = new int[ground.count()];
        Arrays.fill(placeOfTarget, NOT_ASKED);
        for (int place = 0; place < targets.size(); place++) {
            placeOfTarget[targets.get(place)] = place;
        }
    }

    /**
     * Ids of the units of the kind that stood on the window's last day and lie in the target, at least in part; null where the
     * target does not stand in the frame's boundaries.
     */
    @Nullable
    BitSet within(int target, Collected collected, Window window) {
        LocalDate frameDay = ground.firstDayOfBoundaries(frame.dayFor(window));
        LocalDate lastDay = ground.firstDayOfBoundaries(window.lastDay());
        return known.computeIfAbsent(new Key(collected, lastDay, frameDay), this::byPlace)
                .get(placeOfTarget[target]);
    }

    private List<@Nullable BitSet> byPlace(Key key) {
        List<@Nullable BitSet> byPlace = new ArrayList<>();
        targets.forEach(target -> byPlace.add(ground.isValidOn(target, key.frame) ? new BitSet() : null));
        FrameLayout layout = ground.layout(key.frame, key.collected.shareBy());
        BitSet standing = ground.validOn(key.stands, key.collected.kind());
        for (int unit = standing.nextSetBit(0); unit >= 0; unit = standing.nextSetBit(unit + 1)) {
            for (int above : layout.indexesWithin(unit)) {
                int place = placeOfTarget[above];
                BitSet units = place == NOT_ASKED ? null : byPlace.get(place);
                if (units != null) {
                    units.set(ground.unitId(unit));
                }
            }
        }
        return byPlace;
    }
}
