package vn.tongket.measure.inquiry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tongket.measure.engine.AskedShares;
import vn.tongket.unit.frame.Ground;
import vn.tongket.unit.frame.Placing;
import vn.tongket.unit.frame.ShareBy;

/** Works out how each unit lies in the units asked about, for runs of windows that count in the boundaries of the same days. */
final class SharesOfQuestion {
    private final Ground ground;
    private final StandingTargets asked;
    private final List<Run> runs = new ArrayList<>();

    /** Windows next to each other in the order of their ends. */
    private record Run(Set<LocalDate> days, LocalDate firstEnd, LocalDate lastEnd) {}

    /**
     * How units lie in the boundaries of one run, with the numbers that {@link AskedShares} has for it.
     *
     * @param ownDays only units that stand on a day lie in anything in its boundaries
     */
    private final class Numbered {
        private final List<LocalDate> days;
        private final List<Placing> placings;
        private final Map<List<Integer>, Integer> numbers = new HashMap<>();
        private final List<BitSet> standing;
        private final boolean ownOnly;
        private final AskedShares shares;

        Numbered(Run run, ShareBy shareBy, AskedShares shares, boolean ownOnly) {
            this.days = List.copyOf(run.days);
            this.placings =
                    days.stream().map(day -> asked.placing(day, shareBy)).toList();
            this.standing = days.stream().map(ground::idsOn).toList();
            this.ownOnly = ownOnly;
            this.shares = shares;
        }

        int of(int index) {
            List<Integer> own = new ArrayList<>(days.size());
            boolean nowhere = true;
            for (int i = 0; i < days.size(); i++) {
                boolean out = ownOnly && !standing.get(i).get(ground.unitId(index));
                int number = out ? Placing.NOWHERE : placings.get(i).of(index);
                own.add(number);
                nowhere &= number == Placing.NOWHERE;
            }
            return nowhere ? Placing.NOWHERE : numbers.computeIfAbsent(own, this::number);
        }

        private int number(List<Integer> own) {
            Map<AskedShares.Asked, BigDecimal> parts = new HashMap<>();
            for (int i = 0; i < days.size(); i++) {
                if (own.get(i) != Placing.NOWHERE) {
                    LocalDate day = days.get(i);
                    placings.get(i)
                            .parts(own.get(i))
                            .forEach((unitId, part) -> parts.put(new AskedShares.Asked(unitId, day), part));
                }
            }
            return shares.number(Map.copyOf(parts));
        }
    }

    /** @param daysByEnd in the boundaries of which days the windows count that have an end, in any order */
    SharesOfQuestion(StandingTargets asked, Map<LocalDate, Set<LocalDate>> daysByEnd) {
        this.ground = asked.ground();
        this.asked = asked;
        new TreeMap<>(daysByEnd).forEach((end, days) -> {
            Set<LocalDate> sorted = new TreeSet<>(days);
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.days.equals(sorted)) {
                runs.set(runs.size() - 1, new Run(last.days, last.firstEnd, end));
            } else {
                runs.add(new Run(sorted, end, end));
            }
        });
    }

    /**
     * @param units ids
     * @param ownOnly whether a unit counts only in boundaries in which it stands itself
     */
    void add(AskedShares shares, int collection, BitSet units, ShareBy shareBy, boolean ownOnly) {
        List<Numbered> numbered = runs.stream()
                .map(run -> new Numbered(run, shareBy, shares, ownOnly))
                .toList();
        if (runs.size() > 1) {
            shares.change();
        }
        units.stream().forEach(unit -> add(shares, collection, unit, numbered));
    }

    private void add(AskedShares shares, int collection, int unitId, List<Numbered> numbered) {
        int index = ground.index(unitId);
        int open = Placing.NOWHERE;
        int since = 0;
        for (int i = 0; i < runs.size(); i++) {
            int way = numbered.get(i).of(index);
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
