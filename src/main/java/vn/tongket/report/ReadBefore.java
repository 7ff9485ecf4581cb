package vn.tongket.report;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tongket.base.Window;

/**
 * Which values of a file were read so far: sets of units by indicator, breakdown and window. It tells cheaply that no two of them
 * are of the same days, as in nearly every file; where they may be, the database tells which.
 */
final class ReadBefore {
    /** A set takes a few kilobytes. A file of so many different windows is left to the database. */
    private static final int MOST_SETS = 20_000;

    private final Map<Series, Map<Window, BitSet>> units = new HashMap<>();
    private int sets;
    private boolean twice;

    private record Series(int indicator, String breakdown) {}

    void add(StagedValue value) {
        if (sets > MOST_SETS) {
            return;
        }
        BitSet read = units.computeIfAbsent(
                        new Series(value.indicator(), value.raw().breakdown()), unseen -> new HashMap<>())
                .computeIfAbsent(value.window(), unseen -> {
                    sets++;
                    return new BitSet();
                });
        twice |= read.get(value.unit());
        read.set(value.unit());
    }

    /** Whether two values of one indicator, unit and breakdown may be of the same days: false is certain. */
    boolean mayOverlap() {
        return twice || sets > MOST_SETS || units.values().stream().anyMatch(ReadBefore::overlaps);
    }

    private static boolean overlaps(Map<Window, BitSet> byWindow) {
        List<Map.Entry<Window, BitSet>> inOrder = byWindow.entrySet().stream()
                .sorted(Comparator.comparing(read -> read.getKey().from()))
                .toList();
        for (int i = 0; i < inOrder.size(); i++) {
            Map.Entry<Window, BitSet> one = inOrder.get(i);
            for (int j = i + 1; j < inOrder.size(); j++) {
                Map.Entry<Window, BitSet> later = inOrder.get(j);
                if (!later.getKey().from().isBefore(one.getKey().to())) {
                    break;
                }
                if (one.getValue().intersects(later.getValue())) {
                    return true;
                }
            }
        }
        return false;
    }
}
