package vn.tongket.exchange.sheet;

import java.util.Map;
import java.util.Optional;

/**
 * Where in somebody's own table of units down and figures across the answers to a form stand.
 *
 * @param name under which it is kept; empty while it is not
 * @param sheet name of the sheet
 * @param unitColumn which holds the units' codes or names, from 0
 * @param columns what a column holds: a line's code, with {@link #LOWER} where it holds the denominators of a ratio
 */
public record SummaryMap(String name, String sheet, int unitColumn, Map<Integer, String> columns) {
    public static final String LOWER = "/mau";

    public SummaryMap {
        columns = Map.copyOf(columns);
    }

    /** The same columns of another sheet: an office names its sheets anew each period. */
    public SummaryMap on(String otherSheet) {
        return new SummaryMap(name, otherSheet, unitColumn, columns);
    }

    /** The column that holds it. */
    Optional<Integer> columnOf(String what) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().equals(what))
                .map(Map.Entry::getKey)
                .min(Integer::compare);
    }
}
