package vn.tongket.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tongket.base.Window;
import vn.tongket.unit.Ground;
import vn.tongket.unit.Placing;
import vn.tongket.unit.ShareBy;

/** Works out how each unit lies in the units asked about, for runs of windows with the same boundaries. */
final class SharesOfQuestion {
    private final Ground ground;
    private final StandingTargets asked;
    private final List<Run> runs = new ArrayList<>();

    /** Windows next to each other in the order of their ends, for which the same boundaries hold. */
    private record Run(LocalDate day, LocalDate firstEnd, LocalDate lastEnd) {}

    /** How units lie in the boundaries of one run, with the numbers that {@link AskedShares} has for it. */
    private record Numbered(Placing placing, Map<Integer, Integer> numbers) {
        int of(int index, AskedShares shares) {
            int own = placing.of(index);
            return own == Placing.NOWHERE
                    ? own
                    : numbers.computeIfAbsent(own, unseen -> shares.number(placing.parts(own)));
        }
    }

    SharesOfQuestion(Frame frame, StandingTargets asked, List<Window> windows) {
        this.ground = asked.ground();
        this.asked = asked;
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
        List<Numbered> placings = runs.stream()
                .map(run -> new Numbered(asked.placing(run.day, shareBy), new HashMap<>()))
                .toList();
        if (runs.size() > 1) {
            shares.change();
        }
        units.stream().forEach(unit -> add(shares, collection, unit, placings));
    }

    private void add(AskedShares shares, int collection, int unitId, List<Numbered> placings) {
        int index = ground.index(unitId);
        int open = Placing.NOWHERE;
        int since = 0;
        for (int i = 0; i < runs.size(); i++) {
            int way = placings.get(i).of(index, shares);
            if (way != open) {
                close(shares, collection, unitId, open, since, i - 1);
                open = way;
                since = i;
            }
        }
        close(shares, collection, unitId, open, since, runs.size() - 1);
    }

    private void close(AskedShares shares, int collection, int unitId, int way, int first, int last) {
        if (way != Placing.NOWHERE) {
            shares.add(collection, unitId, runs.get(first).firstEnd, runs.get(last).lastEnd, way);
        }
    }
}
