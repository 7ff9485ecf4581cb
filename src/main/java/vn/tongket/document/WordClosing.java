package vn.tongket.document;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;

/** Writes recipients on the left and signature on the right, in one row that never breaks. */
final class WordClosing {
    private static final double GAP = 12;
    /** Room for the signature and the seal, in points. */
    private static final double ROOM = 84;

    private WordClosing() {}

    static void write(WordBlocks blocks, Document document) {
        blocks.paragraph("Normal").height(GAP).keepWithNext();
        double left = blocks.width() * 0.45;
        double right = blocks.width() - left;
        WordFrame frame = new WordFrame(blocks, left, right);
        CTRow row = frame.row();
        recipients(frame.cell(row, left), document);
        signature(frame.cell(row, right), document);
    }

    private static void recipients(CTTc cell, Document document) {
        IssueFormat format = document.head().format();
        line(cell, format, Part.RECIPIENTS, format.phrases().recipients());
        document.recipients().written(format).forEach(line -> line(cell, format, Part.RECIPIENT, line));
    }

    private static void signature(CTTc cell, Document document) {
        IssueFormat format = document.head().format();
        document.signature().lines(format).forEach(line -> line(cell, format, line.part(), line.words()));
        line(cell, format, Part.SIGNER, document.signature().signer()).space(ROOM, 0);
    }

    private static WordParagraph line(CTTc cell, IssueFormat format, Part part, String words) {
        TextStyle style = format.style(part);
        WordParagraph paragraph = new WordParagraph(cell.addNewP()).style("Normal");
        if (style.alignment() != null) {
            paragraph.align(style.alignment());
        }
        return paragraph.words(words, style);
    }
}
