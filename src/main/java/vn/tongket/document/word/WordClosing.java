package vn.tongket.document.word;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import vn.tongket.document.model.Document;
import vn.tongket.document.model.DocumentPart;
import vn.tongket.document.model.IssueFormat;
import vn.tongket.document.model.Signature;

/** Writes recipients on the left and signature on the right, in one row that never breaks. */
final class WordClosing {
    private static final double LEFT = 0.45;

    private WordClosing() {}

    static void write(WordBlocks blocks, Document document) {
        blocks.paragraph(WordStyles.GAP).keepWithNext();
        double left = blocks.width() * LEFT;
        double right = blocks.width() - left;
        WordFrame frame = new WordFrame(blocks, left, right);
        CTRow row = frame.row();
        recipients(frame.cell(row, left), document);
        signature(frame.cell(row, right), document);
    }

    private static void recipients(CTTc cell, Document document) {
        IssueFormat format = document.head().format();
        line(cell, format, DocumentPart.RECIPIENTS, format.phrases().recipients());
        document.recipients()
                .written(document.head())
                .forEach(line -> line(cell, format, DocumentPart.RECIPIENT, line));
    }

    private static void signature(CTTc cell, Document document) {
        IssueFormat format = document.head().format();
        Signature signature = document.signature();
        signature.lines(format).forEach(line -> line(cell, format, line.part(), line.words()));
        new WordParagraph(cell.addNewP()).style(WordStyles.SIGNATURE_ROOM);
        signature.aboveName(format).forEach(line -> line(cell, format, line.part(), line.words()));
        line(cell, format, DocumentPart.SIGNER, signature.signer());
    }

    private static void line(CTTc cell, IssueFormat format, DocumentPart part, String words) {
        new WordParagraph(cell.addNewP())
                .style(WordStyles.of(part))
                .words(format.style(part).written(words));
    }
}
