package vn.tongket.exchange.sheet;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where in somebody's own workbook the answers to a form stand.
 *
 * @param name under which it is kept; empty while it is not
 * @param sheet name of the sheet
 * @param labelColumn which names the lines, from 0
 * @param valueColumn which holds the figures, or the numerators
 * @param lowerColumn which holds the denominators; null: none does
 * @param lines codes of the form's lines by folded label; a label that is none of the form's is absent
 */
public record SheetMap(
        String name,
        String sheet,
        int labelColumn,
        int valueColumn,
        @Nullable Integer lowerColumn,
        Map<String, String> lines) {
    public SheetMap {
        lines = Map.copyOf(lines);
    }
}
