package vn.tongket.measure.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;

/**
 * All that a figure follows from.
 *
 * @param programme its code
 * @param root code of the programme's unit
 * @param places by code
 */
record World(
        String programme,
        String root,
        Window period,
        Map<String, Place> places,
        List<Passage> passages,
        List<Indicator> indicators,
        List<Row> rows) {

    Place place(String code) {
        Place place = places.get(code);
        if (place == null) {
            throw new IllegalArgumentException("No unit " + code);
        }
        return place;
    }

    Indicator indicator(String code) {
        return indicators.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No indicator " + code));
    }

    /** The last day that figures of the programme reach: figures, not rows of MISSING. */
    LocalDate reach() {
        return rows.stream()
                .filter(Row::isFigure)
                .map(row -> row.window().lastDay())
                .max(LocalDate::compareTo)
                .orElse(period.lastDay());
    }
}
