package vn.tongket.exchange.reading;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.NumberColumn;
import vn.tongket.base.VietnameseText;

/**
 * What one cell of a table says, whatever file it came in.
 *
 * @param place as people find it: {@code G12}, {@code dòng 3}
 * @param number of a NUMBER
 * @param words of WORDS; else what the cell shows
 * @param percent whether the number is shown as a percentage: 0,95 as 95%
 */
public record SheetCell(String place, Kind kind, @Nullable BigDecimal number, String words, boolean percent) {

    public enum Kind {
        EMPTY,
        NUMBER,
        WORDS,
        /** A number that is shown as a day. */
        DAY,
        FORMULA,
        /** Inside a merged block. */
        MERGED,
        /** {@code #REF!}, {@code TRUE}. */
        OTHER
    }

    public static SheetCell empty(String place) {
        return new SheetCell(place, Kind.EMPTY, null, "", false);
    }

    public static SheetCell words(String place, String words) {
        String bare = VietnameseText.trimmed(words);
        return bare.isEmpty() ? empty(place) : new SheetCell(place, Kind.WORDS, null, bare, false);
    }

    public static SheetCell number(String place, BigDecimal number) {
        return new SheetCell(place, Kind.NUMBER, number, number.toPlainString(), false);
    }

    /** How the numbers among these cells are written that somebody typed as text. */
    public static NumberColumn column(Stream<SheetCell> cells) {
        return NumberColumn.typed(cells.filter(cell -> cell.kind == Kind.WORDS).map(SheetCell::words));
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }
}
