package vn.tongket.document.word;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.tongket.document.layout.WordUnits;

/** A table without borders that only puts things side by side: the head, recipients and signature. */
final class WordFrame {
    private final CTTbl xml;

    WordFrame(WordBlocks blocks, double... widths) {
        xml = blocks.table();
        CTTblPr properties = xml.addNewTblPr();
        CTTblGrid grid = xml.addNewTblGrid();
        int sum = 0;
        for (double width : widths) {
            int twips = (int) Math.round(width * 20);
            grid.addNewGridCol().setW(BigInteger.valueOf(twips));
            sum += twips;
        }
        WordUnits.width(properties.addNewTblW(), sum);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        WordUnits.cellMargins(properties.addNewTblCellMar(), 0, 0);
    }

    /** A row that never breaks over two pages. */
    CTRow row() {
        CTRow row = xml.addNewTr();
        row.addNewTrPr().addNewCantSplit();
        return row;
    }

    /** @param width in points */
    CTTc cell(CTRow row, double width) {
        CTTc cell = row.addNewTc();
        WordUnits.width(cell.addNewTcPr().addNewTcW(), (int) Math.round(width * 20));
        return cell;
    }
}
