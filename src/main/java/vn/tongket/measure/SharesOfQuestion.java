package vn.tongket.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tongket.base.Window;
import vn.tongket.unit.FrameLayout;
import vn.tongket.unit.Ground;
import vn.tongket.unit.Placement;
import vn.tongket.unit.ShareBy;

/** Works out how each unit is spread over the units asked about, for runs of windows with the same boundaries. */
final class SharesOfQuestion {
    private static final int NOWHERE = -1;

    private final Ground ground;
    private final List<Integer> targets;
    private final List<Run> runs = new ArrayList<>();

    /** Windows next to each other in the order of their ends, for which the same boundaries hold. */
    private record Run(LocalDate day, LocalDate firstEnd, LocalDate lastEnd) {}

    SharesOfQuestion(Ground ground, Frame frame, List<Window> windows, List<Integer> targets) {
        this.ground = ground;
        this.targets = targets;
        for (Window window : windows) {
            LocalDate day = ground.firstDayOfBoundaries(frame.dayFor(window));
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.day.equals(day)) {
                runs.set(runs.size() - 1, new Run(day, last.firstEnd, window.to()));
            } else {
                runs.add(new Run(day, window.to(), window.to()));
            }
        }
    }

    /** @param units ids */
    void add(AskedShares shares, int collection, BitSet units, ShareBy shareBy) {
        List<BitSet> asked = runs.stream().map(this::standing).toList();
        List<FrameLayout> layouts =
                runs.stream().map(run -> ground.layout(run.day, shareBy)).toList();
        if (runs.size() > 1) {
            shares.change();
        }
        units.stream().forEach(unit -> add(shares, collection, unit, asked, layouts));
    }

    /** Ids of the units asked about that stand in the run's boundaries. */
    private BitSet standing(Run run) {
        BitSet standing = new BitSet();
        for (int target : targets) {
            if (ground.isValidOn(target, run.day)) {
                standing.set(ground.unitId(target));
            }
        }
        return standing;
    }

    private void add(AskedShares shares, int collection, int unitId, List<BitSet> asked, List<FrameLayout> layouts) {
        int index = ground.index(unitId);
        int open = NOWHERE;
        int since = 0;
        for (int i = 0; i < runs.size(); i++) {
            int spread = spread(shares, parts(layouts.get(i), index, asked.get(i)));
            if (spread != open) {
                close(shares, collection, unitId, open, since, i - 1);
                open = spread;
                since = i;
            }
        }
        close(shares, collection, unitId, open, since, runs.size() - 1);
    }

    private static int spread(AskedShares shares, Map<Integer, BigDecimal> parts) {
        return parts.isEmpty() ? NOWHERE : shares.number(parts);
    }

    private void close(AskedShares shares, int collection, int unitId, int spread, int first, int last) {
        if (spread != NOWHERE) {
            shares.add(collection, unitId, runs.get(first).firstEnd, runs.get(last).lastEnd, spread);
        }
    }

    private static Map<Integer, BigDecimal> parts(FrameLayout layout, int unit, BitSet asked) {
        Map<Integer, BigDecimal> parts = new HashMap<>(4);
        for (Placement placement : layout.within(unit)) {
            if (asked.get(placement.unitId())) {
                parts.put(placement.unitId(), Decimals.plain(placement.share()));
            }
        }
        return parts;
    }
}
