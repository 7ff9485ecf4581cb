package vn.tongket.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tongket.base.Window;
import vn.tongket.unit.Ground;
import vn.tongket.unit.ShareBy;
import vn.tongket.unit.Spreading;

/** Works out how each unit is spread over the units asked about, for runs of windows with the same boundaries. */
final class SharesOfQuestion {
    private final Ground ground;
    private final StandingTargets asked;
    private final List<Run> runs = new ArrayList<>();

    /** Windows next to each other in the order of their ends, for which the same boundaries hold. */
    private record Run(LocalDate day, LocalDate firstEnd, LocalDate lastEnd) {}

    /** How units are spread in the boundaries of one run, with the numbers that {@link AskedShares} has for it. */
    private record Spread(Spreading spreading, Map<Integer, Integer> numbers) {
        int of(int index, AskedShares shares) {
            int own = spreading.of(index);
            return own == Spreading.NOWHERE
                    ? own
                    : numbers.computeIfAbsent(own, unseen -> shares.number(spreading.parts(own)));
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
        List<Spread> spreads = runs.stream()
                .map(run -> new Spread(asked.spreading(run.day, shareBy), new HashMap<>()))
                .toList();
        if (runs.size() > 1) {
            shares.change();
        }
        units.stream().forEach(unit -> add(shares, collection, unit, spreads));
    }

    private void add(AskedShares shares, int collection, int unitId, List<Spread> spreads) {
        int index = ground.index(unitId);
        int open = Spreading.NOWHERE;
        int since = 0;
        for (int i = 0; i < runs.size(); i++) {
            int spread = spreads.get(i).of(index, shares);
            if (spread != open) {
                close(shares, collection, unitId, open, since, i - 1);
                open = spread;
                since = i;
            }
        }
        close(shares, collection, unitId, open, since, runs.size() - 1);
    }

    private void close(AskedShares shares, int collection, int unitId, int spread, int first, int last) {
        if (spread != Spreading.NOWHERE) {
            shares.add(collection, unitId, runs.get(first).firstEnd, runs.get(last).lastEnd, spread);
        }
    }
}
