package vn.tongket.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;

/** Writes blocks one after another into the section that is open. */
final class WordBlocks {
    /** Points above a paragraph of a form. */
    private static final double ABOVE = 6;

    private final XWPFDocument word;
    private final IssueFormat format;
    private final double width;
    private @Nullable WordParagraph last;
    private boolean onNewPage;
    private boolean indented = true;

    /** @param width of the text in this section, in millimetres */
    WordBlocks(XWPFDocument word, IssueFormat format, double width) {
        this.word = word;
        this.format = format;
        this.width = WordUnits.points(width);
    }

    IssueFormat format() {
        return format;
    }

    /** Width of the text in points. */
    double width() {
        return width;
    }

    /** From here on paragraphs begin at the margin, as on a form. */
    void withoutIndent() {
        indented = false;
    }

    void write(List<Block> blocks) {
        blocks.forEach(this::write);
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> words(paragraph);
            case Block.Items items -> items(items);
            case Block.Notice notice -> paragraph(WordStyles.REMARK).words("[" + notice.text() + "]");
            case Block.PageBreak ignored -> onNewPage = true;
            case Table table -> WordTable.write(this, table);
            case Chart chart -> chart(chart);
        }
    }

    private void words(Block.Paragraph words) {
        WordParagraph paragraph =
                indented ? paragraph(WordStyles.BODY) : paragraph("Normal").space(ABOVE, 0);
        paragraph.runs(words.runs(), false, 0);
    }

    private void heading(Block.Heading heading) {
        IssueFormat.HeadingLevel look = format.heading(heading.level());
        WordParagraph paragraph = paragraph("Heading" + heading.level());
        String text = look.style().written(heading.text());
        if (look.ownLine() && !heading.number().isEmpty()) {
            paragraph.words(heading.number()).lineBreak().words(text);
        } else {
            paragraph.words(heading.number().isEmpty() ? text : heading.number() + " " + text);
        }
    }

    private void items(Block.Items items) {
        for (int i = 0; i < items.items().size(); i++) {
            paragraph(WordStyles.BODY)
                    .words(items.mark().before(i + 1))
                    .runs(items.items().get(i), false, 0);
        }
    }

    /** Caption, plot, notes and table hold on to one another. */
    private void chart(Chart chart) {
        paragraph(WordStyles.CAPTION).words(chart.title());
        if (!chart.subtitle().isEmpty()) {
            paragraph(WordStyles.NOTE)
                    .align(Table.Alignment.CENTRE)
                    .space(0, 3)
                    .keepWithNext()
                    .words(chart.subtitle());
        }
        plot(chart);
        String notes = String.join(" ", ChartDrawer.notes(chart));
        if (!notes.isEmpty()) {
            WordParagraph note = paragraph(WordStyles.NOTE).space(0, 3);
            note.words(notes);
        }
        if (chart.figures() != null) {
            keepWithNext();
            WordTable.writeKept(this, chart.figures());
        }
    }

    private void plot(Chart chart) {
        Drawing drawing = ChartDrawer.drawing(chart);
        double height = width * drawing.height() / drawing.width();
        WordParagraph holder =
                paragraph("Normal").align(Table.Alignment.CENTRE).space(0, 3).keepWithNext();
        XWPFRun run = new XWPFParagraph(holder.xml(), word).createRun();
        if (WordChart.canDraw(chart)) {
            WordChart.write(word, run, chart, width, height);
        } else {
            picture(run, chart, drawing, height);
        }
        CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
        inline.getDocPr().setDescr(chart.description());
        inline.getDocPr().setTitle(chart.title());
    }

    private void picture(XWPFRun run, Chart chart, Drawing drawing, double height) {
        try {
            XWPFPicture picture = run.addPicture(
                    new ByteArrayInputStream(PicturePen.png(drawing)),
                    Document.PICTURE_TYPE_PNG,
                    "chart.png",
                    Units.toEMU(width),
                    Units.toEMU(height));
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(chart.description());
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException("A chart could not be put into the document", e);
        }
    }

    WordParagraph paragraph(String style) {
        WordParagraph paragraph = new WordParagraph(word.getDocument().getBody().addNewP()).style(style);
        if (onNewPage) {
            paragraph.pageBreakBefore();
            onNewPage = false;
        }
        last = paragraph;
        return paragraph;
    }

    CTTbl table() {
        if (onNewPage) {
            paragraph("Normal").height(1);
        }
        last = null;
        return word.getDocument().getBody().addNewTbl();
    }

    /** What was written last stays on the page of what follows: a signature never stands alone. */
    void keepWithNext() {
        if (last != null) {
            last.keepWithNext();
        }
    }
}
