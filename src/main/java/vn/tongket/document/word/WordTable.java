package vn.tongket.document.word;

import java.math.BigInteger;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import vn.tongket.document.layout.ColumnWidths;
import vn.tongket.document.layout.HeaderRows;
import vn.tongket.document.layout.KeptHeight;
import vn.tongket.document.layout.WordUnits;
import vn.tongket.document.model.DocumentPart;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;
import vn.tongket.document.model.TextStyle;

/** Writes a table with fitted widths; heading rows repeat, rows do not break. */
final class WordTable {
    private final WordLinks links;
    private final Table table;
    private final TextStyle style;
    private final double size;
    private final int[] widths;
    private final CTTbl xml;
    private final boolean kept;
    private final int firstRows;
    private final int lastRows;

    private WordTable(WordBlocks blocks, Table table, boolean kept) {
        this.table = table;
        links = blocks.links();
        KeptHeight height = new KeptHeight(blocks.format(), blocks.width());
        this.kept = kept || height.isKeptWhole(table);
        firstRows = height.firstRows(table);
        lastRows = height.lastRows(table);
        style = blocks.format().style(DocumentPart.TABLE);
        ColumnWidths fitted = ColumnWidths.fit(table, blocks.width(), style.size());
        size = fitted.size() == style.size() ? 0 : fitted.size();
        widths = fitted.twips();
        xml = blocks.table();
    }

    static void write(WordBlocks blocks, Table table) {
        write(blocks, table, false);
    }

    /** The same, all on one page: each row keeps the next, and the last one its note. */
    static void writeKept(WordBlocks blocks, Table table) {
        write(blocks, table, true);
    }

    private static void write(WordBlocks blocks, Table table, boolean kept) {
        if (!table.caption().isEmpty()) {
            blocks.caption(table.caption());
        }
        if (!table.unit().isEmpty()) {
            blocks.paragraph(WordStyles.NOTE)
                    .align(Table.Alignment.RIGHT)
                    .space(0, 3)
                    .keepWithNext()
                    .words(table.unit());
        }
        WordTable writer = new WordTable(blocks, table, kept);
        writer.frame();
        writer.heading();
        for (int i = 0; i < table.rows().size(); i++) {
            writer.row(table.rows().get(i), writer.staysWithNext(i));
        }
        after(blocks, table);
    }

    /** Two tables in a row would grow together without a paragraph between. */
    private static void after(WordBlocks blocks, Table table) {
        WordParagraph note = blocks.paragraph(WordStyles.NOTE);
        if (table.note().isEmpty()) {
            note.space(0, 0).height(6);
        } else {
            note.keepLines().runs(table.note(), false, 0, blocks.links());
        }
    }

    /** The head never stands alone, nor the last row, nor a note; a low table does not break at all. */
    private boolean staysWithNext(int row) {
        int last = table.rows().size() - 1;
        return row == last ? !table.note().isEmpty() : kept || row < firstRows - 1 || row > last - lastRows;
    }

    private void frame() {
        CTTblPr properties = xml.addNewTblPr();
        properties.addNewTblStyle().setVal(WordStyles.GRID);
        int sum = 0;
        CTTblGrid grid = xml.addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            sum += width;
        }
        WordUnits.width(properties.addNewTblW(), sum);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        if (!table.caption().isEmpty()) {
            properties.addNewTblCaption().setVal(table.caption());
        }
    }

    private void heading() {
        List<List<HeaderRows.Cell>> rows = HeaderRows.of(table).rows();
        for (int level = 0; level < rows.size(); level++) {
            CTRow row = row();
            row.getTrPr().addNewTblHeader();
            int column = 0;
            List<HeaderRows.Cell> cells = rows.get(level);
            for (HeaderRows.Cell cell : cells) {
                column = continued(row, column, cell.column(), level);
                heading(row, cell, rows.size());
                column = cell.column() + cell.columnSpan();
            }
            continued(row, column, widths.length, level);
        }
    }

    /** In the second heading row, the lower halves of cells that began in the first. */
    private int continued(CTRow row, int from, int to, int level) {
        for (int column = from; level > 0 && column < to; column++) {
            CTTc cell = cell(row, column, 1);
            cell.getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
            cell.addNewP();
        }
        return to;
    }

    private void heading(CTRow row, HeaderRows.Cell cell, int rows) {
        CTTc written = cell(row, cell.column(), cell.columnSpan());
        CTTcPr properties = written.getTcPr();
        if (rows > 1 && cell.rowSpan() > 1) {
            properties.addNewVMerge().setVal(STMerge.RESTART);
        }
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        WordParagraph paragraph = paragraph(written, Table.Alignment.CENTRE);
        paragraph.keepWithNext().runs(Run.of(cell.title()), true, size, links);
        if (!cell.unit().isEmpty()) {
            paragraph.lineBreak().runs(List.of(Run.italic("(" + cell.unit() + ")")), false, size, links);
        }
    }

    private void row(Table.Row row, boolean staysWithNext) {
        CTRow written = row();
        if (row.kind() == Table.RowKind.GROUP) {
            CTTc whole = cell(written, 0, widths.length);
            whole.getTcPr().addNewVAlign().setVal(STVerticalJc.CENTER);
            paragraph(whole, Table.Alignment.LEFT)
                    .keepWithNext()
                    .runs(row.cells().getFirst(), true, size, links);
            return;
        }
        for (int column = 0; column < widths.length; column++) {
            CTTc cell = cell(written, column, 1);
            cell.getTcPr().addNewVAlign().setVal(STVerticalJc.CENTER);
            WordParagraph words = paragraph(cell, table.columns().get(column).alignment());
            if (staysWithNext) {
                words.keepWithNext();
            }
            words.runs(row.cells().get(column), row.kind() == Table.RowKind.TOTAL, size, links);
        }
    }

    private CTRow row() {
        CTRow row = xml.addNewTr();
        CTTrPr properties = row.addNewTrPr();
        properties.addNewCantSplit();
        return row;
    }

    private CTTc cell(CTRow row, int column, int span) {
        CTTc cell = row.addNewTc();
        CTTcPr properties = cell.addNewTcPr();
        int width = 0;
        for (int i = column; i < column + span; i++) {
            width += widths[i];
        }
        WordUnits.width(properties.addNewTcW(), width);
        if (span > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
        return cell;
    }

    private static WordParagraph paragraph(CTTc cell, Table.Alignment alignment) {
        return new WordParagraph(cell.addNewP()).inCell().style(WordStyles.CELL).align(alignment);
    }
}
