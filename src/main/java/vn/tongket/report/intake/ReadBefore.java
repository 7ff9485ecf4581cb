package vn.tongket.report.intake;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.tongket.base.Window;

/**
 * Which values of a file were read so far: sets of units by indicator, breakdown and window. It tells cheaply of which units no
 * two windows share days, as in nearly every file; the others are held against each other one by one.
 */
final class ReadBefore {
    /** A set takes a few kilobytes. Of a file of so many different windows every unit is held against itself. */
    private static final int MOST_SETS = 20_000;

    private final Map<Series, Map<Window, BitSet>> units = new HashMap<>();
    private final Map<Integer, BitSet> ofIndicator = new HashMap<>();
    private int sets;
    private boolean twice;

    private record Series(int indicator, String breakdown) {}

    void add(StagedValue value) {
        ofIndicator.computeIfAbsent(value.indicator(), unseen -> new BitSet()).set(value.unit());
        if (isTooMuch()) {
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

    private boolean isTooMuch() {
        return sets > MOST_SETS;
    }

    /** Whether two values may be of one indicator, unit, window and breakdown: false is certain. */
    boolean mayRepeat() {
        return twice || isTooMuch();
    }

    /** Units by indicator. */
    Map<Integer, BitSet> units() {
        return ofIndicator;
    }

    /** Units, by indicator, of which two different windows of one breakdown may share days: of the others none do. */
    Map<Integer, BitSet> overlapping() {
        if (isTooMuch()) {
            return ofIndicator;
        }
        Map<Integer, BitSet> overlapping = new HashMap<>();
        units.forEach((series, byWindow) -> {
            BitSet found = overlapping(byWindow);
            if (!found.isEmpty()) {
                overlapping
                        .computeIfAbsent(series.indicator(), unseen -> new BitSet())
                        .or(found);
            }
        });
        return overlapping;
    }

    private static BitSet overlapping(Map<Window, BitSet> byWindow) {
        List<Map.Entry<Window, BitSet>> inOrder = byWindow.entrySet().stream()
                .sorted(Comparator.comparing(read -> read.getKey().from()))
                .toList();
        BitSet found = new BitSet();
        for (int i = 0; i < inOrder.size(); i++) {
            Map.Entry<Window, BitSet> one = inOrder.get(i);
            for (int j = i + 1; j < inOrder.size(); j++) {
                Map.Entry<Window, BitSet> later = inOrder.get(j);
                if (!later.getKey().from().isBefore(one.getKey().to())) {
                    break;
                }
                BitSet both = (BitSet) one.getValue().clone();
                both.and(later.getValue());
                found.or(both);
            }
        }
        return found;
    }

    /** Hands over each window that was read of an indicator, with its units. Where there were too many windows, nothing. */
    void eachWindow(int indicator, BiConsumer<Window, BitSet> taker) {
        units.forEach((series, byWindow) -> {
            if (series.indicator() == indicator) {
                byWindow.forEach(taker);
            }
        });
    }

    /** Whether {@link #eachWindow} would leave windows out. */
    boolean isIncomplete() {
        return isTooMuch();
    }
}
