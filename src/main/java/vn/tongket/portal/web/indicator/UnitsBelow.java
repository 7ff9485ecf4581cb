package vn.tongket.portal.web.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.NumberCell;
import vn.tongket.page.part.DotPlot;

/**
 * The units directly below, in one of the ways to look at them.
 *
 * @param when in words, what the heading says
 * @param years to choose from
 * @param firstYear of two years
 * @param kinds of unit to choose from; empty where there is one
 * @param way the word of the address
 */
public record UnitsBelow(
        String when,
        String year,
        List<String> years,
        String firstYear,
        String way,
        List<Way> ways,
        List<Way> kinds,
        Shown shown) {

    public record Way(String words, String address, boolean chosen) {}

    /** What is shown of them. */
    public sealed interface Shown {}

    /** What cannot be answered, with the reason. */
    public record Refused(String reason) implements Shown {}

    /**
     * The order of the units, a bar in each row.
     *
     * @param rankNote which end is the first place, or why there are no places
     * @param ranked whether there is a column of places
     * @param before heading of last year's figures; null where none of the units has one
     * @param beforeNote why there is nothing to hold against last year; may be empty
     * @param spread how the figures lie, in words; empty where fewer than two units have one
     * @param dots null where there is nothing to tell apart
     */
    public record Bars(
            boolean officialOrder,
            String sortAddress,
            String rankNote,
            boolean ranked,
            @Nullable String before,
            String beforeNote,
            String spread,
            @Nullable Dots dots,
            List<Bar> rows)
            implements Shown {
        private static final int MANY = 24;
        private static final int SHOWN = 6;

        /** Whether all of them are more than a page shows at once. */
        public boolean areMany() {
            return rows.size() > MANY;
        }

        /** The units at the ends, in the order of the rows. */
        public Ends ends() {
            List<Bar> drawn = rows.stream().filter(row -> row.stroke() != null).toList();
            return areMany() && !officialOrder && drawn.size() > 2 * SHOWN
                    ? new Ends(drawn.subList(0, SHOWN), drawn.subList(drawn.size() - SHOWN, drawn.size()))
                    : new Ends(List.of(), List.of());
        }
    }

    /**
     * @param stroke null where there is no figure
     * @param change against last year; empty where the note says why there is none
     * @param aside whether the figure is of other days than the table: shown with its date, neither ranked nor drawn
     * @param note why there is no figure, of which other days it is, or why there is nothing to hold it against
     */
    public record Bar(
            String name,
            String address,
            NumberCell value,
            @Nullable Stroke stroke,
            String rank,
            NumberCell before,
            String change,
            String coverage,
            boolean aside,
            String note,
            @Nullable String traceAddress) {}

    /** A bar in parts of its track, 0 to 100; hollow where the figure is an estimate. */
    public record Stroke(BigDecimal from, BigDecimal length, boolean estimated) {}

    /**
     * A dot for each unit.
     *
     * @param sides how many lie on which side of the level; empty where none is comparable
     * @param least the lowest figure
     * @param most the highest
     */
    public record Dots(DotPlot plot, String sides, String least, String most) {}

    /** Of many units those at the ends; empty where they are few enough to be seen at once. */
    public record Ends(List<Bar> first, List<Bar> last) {}

    /**
     * Two years, unit by unit.
     *
     * @param chartNote why there is no drawing; may be empty
     * @param groundNote what to mind when ground changed; empty in one day's boundaries
     */
    public record Slope(
            String first,
            String last,
            List<Pair> rows,
            List<SlopeLine> lines,
            int height,
            String chartNote,
            String groundNote)
            implements Shown {}

    /** One unit twice: in two years, or in two frames. */
    public record Pair(String name, String address, NumberCell first, NumberCell last, String change, String note) {}

    /**
     * @param label null where it would lie over another one; the table has them all
     */
    public record SlopeLine(
            String name,
            BigDecimal first,
            BigDecimal last,
            boolean estimated,
            @Nullable String label) {}

    /** Two frames side by side. */
    public record Frames(String first, String last, List<Pair> rows) implements Shown {}

    /**
     * The years of each unit, and a small line for each, all on one scale.
     *
     * @param which which of the units these are
     * @param scale the scale in words
     * @param chartNote why there is no drawing; may be empty
     */
    public record Multiples(
            String which,
            @Nullable String earlier,
            @Nullable String later,
            List<String> years,
            List<Small> units,
            String scale,
            String chartNote)
            implements Shown {}

    /**
     * @param lines points of each unbroken piece
     * @param cells of the years, in their order
     */
    public record Small(
            String name, String address, List<String> lines, List<Dot> dots, String words, List<NumberCell> cells) {}

    public record Dot(BigDecimal x, BigDecimal y, boolean estimated) {}
}
