package vn.tongket.document.word;

import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import vn.tongket.document.model.PaperForm;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;

/** Writes a form for Word: unit and number side by side, title, table, places to sign in one row that never breaks. */
final class WordForm {
    private static final double LEFT = 0.6;
    private static final double GAP = 12;
    private static final double ROOM = 50;

    private WordForm() {}

    static void write(WordBlocks blocks, PaperForm form) {
        WordFrame frame = new WordFrame(blocks, blocks.width() * LEFT, blocks.width() * (1 - LEFT));
        CTRow row = frame.row();
        lines(frame.cell(row, blocks.width() * LEFT), form.left(), Table.Alignment.LEFT);
        lines(frame.cell(row, blocks.width() * (1 - LEFT)), form.right(), Table.Alignment.RIGHT);
        WordParagraph title =
                blocks.paragraph("Normal").align(Table.Alignment.CENTRE).space(GAP, 2);
        title.runs(List.of(Run.bold(form.title())), false, 0, blocks.links());
        form.below()
                .forEach(line -> blocks.paragraph("Normal")
                        .align(Table.Alignment.CENTRE)
                        .runs(List.of(Run.italic(line)), false, 0, blocks.links()));
        blocks.withoutIndent();
        blocks.write(form.blocks());
        blocks.keepWithNext();
        signers(blocks, form);
    }

    private static void lines(CTTc cell, List<String> lines, Table.Alignment alignment) {
        for (String line : lines.isEmpty() ? List.of("") : lines) {
            new WordParagraph(cell.addNewP()).style("Normal").align(alignment).words(line);
        }
    }

    private static void signers(WordBlocks blocks, PaperForm form) {
        if (form.signers().isEmpty()) {
            return;
        }
        blocks.paragraph("Normal").height(GAP).keepWithNext();
        double width = blocks.width() / form.signers().size();
        double[] widths = form.signers().stream().mapToDouble(signer -> width).toArray();
        WordFrame frame = new WordFrame(blocks, widths);
        CTRow row = frame.row();
        for (PaperForm.Signer signer : form.signers()) {
            CTTc cell = frame.cell(row, width);
            line(blocks, cell, Run.italic(signer.day())).space(0, 0);
            line(blocks, cell, Run.bold(signer.title())).space(0, 0);
            line(blocks, cell, Run.italic(signer.note())).space(0, ROOM);
        }
    }

    private static WordParagraph line(WordBlocks blocks, CTTc cell, Run run) {
        WordParagraph paragraph =
                new WordParagraph(cell.addNewP()).style("Normal").align(Table.Alignment.CENTRE);
        return paragraph.runs(List.of(run), false, 0, blocks.links());
    }
}
