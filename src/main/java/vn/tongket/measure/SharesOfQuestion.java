package vn.tongket.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tongket.base.Window;
import vn.tongket.unit.FrameLayout;
import vn.tongket.unit.Ground;
import vn.tongket.unit.Placement;
import vn.tongket.unit.ShareBy;

/** Works out which part of each unit counts for each unit asked about, for runs of windows with the same boundaries. */
final class SharesOfQuestion {
    private final Ground ground;
    private final List<Integer> targets;
    private final List<Run> runs = new ArrayList<>();

    /** Windows next to each other in the order of their ends, for which the same boundaries hold. */
    private record Run(LocalDate day, int first, int last) {}

    private record Open(BigDecimal part, int first) {}

    SharesOfQuestion(Ground ground, Frame frame, List<Window> windows, List<Integer> targets) {
        this.ground = ground;
        this.targets = targets;
        for (int number = 0; number < windows.size(); number++) {
            LocalDate day = ground.firstDayOfBoundaries(frame.dayFor(windows.get(number)));
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.day.equals(day)) {
                runs.set(runs.size() - 1, new Run(day, last.first, number));
            } else {
                runs.add(new Run(day, number, number));
            }
        }
    }

    void add(AskedShares shares, int collection, BitSet units, ShareBy shareBy) {
        List<Set<Integer>> asked = runs.stream().map(this::standing).toList();
        List<FrameLayout> layouts =
                runs.stream().map(run -> ground.layout(run.day, shareBy)).toList();
        units.stream().forEach(unit -> add(shares, collection, unit, asked, layouts));
    }

    /** Ids of the units asked about that stand in the run's boundaries. */
    private Set<Integer> standing(Run run) {
        Set<Integer> standing = new HashSet<>();
        for (int target : targets) {
            if (ground.isValidOn(target, run.day)) {
                standing.add(ground.unitId(target));
            }
        }
        return standing;
    }

    private void add(
            AskedShares shares, int collection, int unit, List<Set<Integer>> asked, List<FrameLayout> layouts) {
        int unitId = ground.unitId(unit);
        Map<Integer, Open> open = new HashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            Map<Integer, BigDecimal> parts = parts(layouts.get(i), unit, asked.get(i));
            open.entrySet().removeIf(entry -> {
                Open before = entry.getValue();
                BigDecimal now = parts.get(entry.getKey());
                boolean ends = now == null || now.compareTo(before.part) != 0;
                if (ends) {
                    shares.add(collection, unitId, entry.getKey(), before.first, run.first - 1, before.part);
                }
                return ends;
            });
            parts.forEach((withinId, part) -> open.putIfAbsent(withinId, new Open(part, run.first)));
        }
        int last = runs.getLast().last;
        open.forEach((withinId, part) -> shares.add(collection, unitId, withinId, part.first, last, part.part));
    }

    private static Map<Integer, BigDecimal> parts(FrameLayout layout, int unit, Set<Integer> asked) {
        Map<Integer, BigDecimal> parts = new HashMap<>();
        for (Placement placement : layout.within(unit)) {
            if (asked.contains(placement.unitId())) {
                parts.put(placement.unitId(), placement.share());
            }
        }
        return parts;
    }
}
