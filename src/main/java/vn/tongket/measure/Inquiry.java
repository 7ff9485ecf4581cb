package vn.tongket.measure;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.unit.Ground;

/**
 * A question with all that the database said to it. Units are named by their index in {@code ground}, windows by their number
 * in {@code windows}.
 *
 * @param measured every indicator that takes part, by code: those asked for, what they are computed from, their weights
 * @param asked the indicators asked for
 * @param targets the units asked about
 * @param expected who is expected to report within them
 * @param reported by indicator id
 * @param cells by indicator id and unit
 */
record Inquiry(
        Ground ground,
        Frame frame,
        Map<String, Measured> measured,
        List<Measured> asked,
        List<Window> windows,
        List<Integer> targets,
        ExpectedUnits expected,
        Map<Integer, Reported> reported,
        Map<CellKey, NavigableMap<Integer, Cell>> cells) {

    record CellKey(int indicatorId, int unit) {}

    Measured indicator(String code) {
        Measured found = measured.get(code);
        if (found == null) {
            throw new IllegalStateException("Indicator " + code + " does not take part");
        }
        return found;
    }

    @Nullable
    Measured find(String code) {
        return measured.get(code);
    }

    Reported reported(Measured measured) {
        return reported.getOrDefault(measured.id(), new Reported());
    }

    NavigableMap<Integer, Cell> cells(Measured measured, int unit) {
        return cells.getOrDefault(new CellKey(measured.id(), unit), Collections.emptyNavigableMap());
    }

    /** Windows for which any unit said anything, in the programme's whole scope: who never reports shows up in them. */
    BitSet windowsOf(Measured indicator) {
        return reported(indicator).windows();
    }

    /** Whether the unit stands in the boundaries that hold for a window. */
    boolean stands(int unit, int window) {
        return ground.isValidOn(unit, frame.dayFor(windows.get(window)));
    }
}
