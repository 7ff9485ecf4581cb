package vn.tongket.document.layout;

import java.util.List;
import vn.tongket.document.drawing.ChartDrawer;
import vn.tongket.document.drawing.Drawing;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Chart;
import vn.tongket.document.model.DocumentPart;
import vn.tongket.document.model.IssueFormat;
import vn.tongket.document.model.NoBreaks;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;
import vn.tongket.document.model.TextStyle;

/**
 * How much room a heading, a caption or a chart needs on a page together with the first of what follows, in points: where
 * there is less, the page ends before it. A heading or a table's head never stands alone at the foot of a page.
 */
public final class KeptHeight {
    private static final double LINE = 1.15;
    private static final double CELL_PADDING = 4;
    private static final double CELL_SIDES = 8;
    private static final double CAPTION_PADDING = 9;
    private static final int LINES_OF_TEXT = 2;
    /** No more of a page than this part is left blank to keep a table whole. */
    private static final double MOST_BLANK = 1.0 / 3;
    /** Nor more than this to keep its last rows with a long note. */
    private static final double MOST_WITH_NOTE = 0.45;
    /** Tables of more rows than this are not measured: they are longer. */
    private static final int MOST_ROWS = 40;
    /** Rows that go to the next page together with the note, if any do. */
    private static final int LAST_ROWS = 3;

    private final IssueFormat format;
    private final double width;

    /** @param width of the text in points */
    public KeptHeight(IssueFormat format, double width) {
        this.format = format;
        this.width = width;
    }

    public double of(List<Block> blocks, int index) {
        if (index >= blocks.size()) {
            return 0;
        }
        return switch (blocks.get(index)) {
            case Block.Heading heading -> heading(heading) + of(blocks, index + 1);
            case Table table -> table(table);
            case Chart chart -> chart(chart);
            case Block.Paragraph lead when lead.leadsOn() -> text() + of(blocks, index + 1);
            case Block.Paragraph ignored -> text();
            case Block.Items ignored -> text();
            case Block.Notice ignored -> text();
            case Block.PageBreak ignored -> 0;
        };
    }

    /** What has to stand together at the head of a table: all of it where it is low, else its first rows. */
    private double table(Table table) {
        return isKeptWhole(table) ? table(table, table.rows().size()) + note(table) : table(table, firstRows(table));
    }

    /** Whether it goes to the next page rather than break: not where more than a third of a page would stay blank. */
    public boolean isKeptWhole(Table table) {
        return table.rows().size() <= MOST_ROWS
                && table(table, table.rows().size()) + note(table) <= page() * MOST_BLANK;
    }

    /** How many rows the head goes with. */
    public int firstRows(Table table) {
        return table(table, 2) <= page() * MOST_BLANK ? 2 : 1;
    }

    /** How many rows stay together with the note below: no page holds one row, or a note alone. */
    public int lastRows(Table table) {
        int size = table.rows().size();
        for (int rows = Math.min(LAST_ROWS, size); rows > 1; rows--) {
            Table last = new Table("", "", table.columns(), table.rows().subList(size - rows, size), table.note());
            if (table(last, rows) + note(last) <= page() * MOST_WITH_NOTE) {
                return rows;
            }
        }
        return 1;
    }

    private double note(Table table) {
        TextStyle style = format.style(DocumentPart.NOTE);
        return table.note().isEmpty()
                ? 0
                : lines(Run.wordsOf(table.note()), style, width) * LINE * style.size() + CAPTION_PADDING;
    }

    /** Of the text on a page; a wide one lies on its side. */
    private double page() {
        IssueFormat.Page page = format.page();
        boolean landscape = width > WordUnits.points(page.textWidth()) + 1;
        return WordUnits.points(
                landscape ? page.width() - page.left() - page.right() : page.height() - page.top() - page.bottom());
    }

    private double line() {
        IssueFormat.Page page = format.page();
        return page.lineSpacingExact()
                ? page.lineSpacing()
                : page.lineSpacing() * LINE * format.style(DocumentPart.BODY).size();
    }

    private double text() {
        return LINES_OF_TEXT * line() + format.page().paragraphGap();
    }

    private double heading(Block.Heading heading) {
        IssueFormat.HeadingLevel look = format.heading(heading.level());
        String text = look.style().written(heading.text());
        int lines = look.ownLine()
                ? 1 + lines(text, look.style(), width)
                : lines(
                        heading.number() + " " + text,
                        look.style(),
                        width - WordUnits.points(format.page().firstLine()));
        return lines * line() + format.page().paragraphGap();
    }

    private double chart(Chart chart) {
        Drawing drawing = ChartDrawer.drawing(chart);
        double subtitle = chart.subtitle().isEmpty()
                ? 0
                : LINE * format.style(DocumentPart.NOTE).size();
        double notes = ChartDrawer.notesOnPaper(chart).isEmpty()
                ? 0
                : 2 * LINE * format.style(DocumentPart.NOTE).size();
        Table figures = chart.figures();
        return caption(chart.title())
                + subtitle
                + width * drawing.height() / drawing.width()
                + CAPTION_PADDING
                + notes
                + (figures == null ? 0 : table(figures, figures.rows().size()));
    }

    private double caption(String words) {
        TextStyle style = format.style(DocumentPart.CAPTION);
        return words.isEmpty() ? 0 : lines(words, style, width) * LINE * style.size() + CAPTION_PADDING;
    }

    private double table(Table table, int rows) {
        ColumnWidths fitted =
                ColumnWidths.fit(table, width, format.style(DocumentPart.TABLE).size());
        TextStyle bold = new TextStyle(fitted.size(), true, false, false, false, null, 0);
        TextStyle plain = new TextStyle(fitted.size(), false, false, false, false, null, 0);
        double height = caption(table.caption()) + (table.unit().isEmpty() ? 0 : LINE * fitted.size() + CELL_PADDING);
        double head = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            Table.Column column = table.columns().get(i);
            int lines = lines(column.title(), bold, fitted.points()[i] - CELL_SIDES)
                    + (column.unit().isEmpty() ? 0 : 1)
                    + (table.hasGroups() ? 1 : 0);
            head = Math.max(head, lines * LINE * fitted.size() + CELL_PADDING);
        }
        height += head;
        for (Table.Row row : table.rows().subList(0, Math.min(rows, table.rows().size()))) {
            height += row(row, plain, fitted);
        }
        return height;
    }

    private double row(Table.Row row, TextStyle style, ColumnWidths fitted) {
        double height = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            double room = row.kind() == Table.RowKind.GROUP ? width : fitted.points()[i] - CELL_SIDES;
            int lines = lines(Run.wordsOf(row.cells().get(i)), style, room);
            height = Math.max(height, lines * LINE * style.size() + CELL_PADDING);
        }
        return height;
    }

    private static int lines(String words, TextStyle style, double room) {
        int lines = 1;
        double used = 0;
        double space = style.typeface().width(" ", style.size());
        for (String word : NoBreaks.in(words).split("[ \n]")) {
            double length = style.typeface().width(word, style.size());
            if (used > 0 && used + space + length > room) {
                lines++;
                used = length;
            } else {
                used += (used > 0 ? space : 0) + length;
            }
        }
        return lines;
    }
}
