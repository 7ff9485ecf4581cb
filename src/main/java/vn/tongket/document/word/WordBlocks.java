package vn.tongket.document.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import vn.tongket.document.drawing.ChartDrawer;
import vn.tongket.document.layout.WordUnits;
import vn.tongket.document.model.BalancedLines;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Chart;
import vn.tongket.document.model.DocumentPart;
import vn.tongket.document.model.IssueFormat;
import vn.tongket.document.model.Table;

/** Writes blocks one after another into the section that is open. */
final class WordBlocks {
    /** Points above a paragraph of a form. */
    private static final double ABOVE = 6;

    private final XWPFDocument word;
    private final IssueFormat format;
    private final double width;
    private final WordNumbering numbering;
    private final WordLinks links;
    private @Nullable WordParagraph last;
    private boolean onNewPage;
    private boolean indented = true;

    /** @param width of the text in this section, in millimetres */
    WordBlocks(XWPFDocument word, IssueFormat format, double width, WordNumbering numbering, WordLinks links) {
        this.numbering = numbering;
        this.links = links;
        this.word = word;
        this.format = format;
        this.width = WordUnits.points(width);
    }

    IssueFormat format() {
        return format;
    }

    XWPFDocument word() {
        return word;
    }

    WordLinks links() {
        return links;
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
            case Block.Notice notice -> paragraph(WordStyles.NOTICE).words("[" + notice.text() + "]");
            case Block.PageBreak ignored -> onNewPage = true;
            case Table table -> WordTable.write(this, table);
            case Chart chart -> chart(chart);
        }
    }

    private void words(Block.Paragraph words) {
        WordParagraph paragraph =
                indented ? paragraph(WordStyles.BODY) : paragraph("Normal").space(ABOVE, 0);
        paragraph.runs(words.runs(), false, 0, links);
        if (words.leadsOn()) {
            paragraph.keepWithNext();
        }
    }

    private void heading(Block.Heading heading) {
        IssueFormat.HeadingLevel look = format.heading(heading.level());
        WordParagraph paragraph = paragraph("Heading" + heading.level());
        boolean counted = numbering.counts(heading, paragraph);
        if (!counted && !look.ownLine()) {
            // What is in no list loses the indent that the style takes from its list.
            paragraph.firstLine(format.page().firstLine());
        }
        String number = counted || heading.number().isEmpty() ? "" : heading.number();
        String text = look.style().written(heading.text());
        if (look.ownLine() && !heading.number().isEmpty()) {
            if (!number.isEmpty()) {
                paragraph.words(number);
            }
            paragraph.lineBreak().words(text);
        } else {
            paragraph.words(number.isEmpty() ? text : number + " " + text);
        }
    }

    private void items(Block.Items items) {
        BigInteger list = numbering.list(items);
        for (int i = 0; i < items.items().size(); i++) {
            WordParagraph paragraph = paragraph(WordStyles.BODY);
            if (list == null) {
                paragraph.words(items.mark().before(i + 1));
            } else {
                paragraph.numbered(list, 0);
            }
            paragraph.runs(items.items().get(i), false, 0, links);
        }
    }

    /** Its lines are about as long as each other: no word stands alone on the last. */
    void caption(String words) {
        double side = BalancedLines.side(words, format.style(DocumentPart.CAPTION), width);
        WordParagraph paragraph = paragraph(WordStyles.CAPTION);
        if (side > 0) {
            paragraph.indent(side, side);
        }
        paragraph.caption(words, links);
    }

    /** Caption, plot, notes and table hold on to one another. */
    private void chart(Chart chart) {
        caption(chart.title());
        if (!chart.subtitle().isEmpty()) {
            paragraph(WordStyles.NOTE)
                    .align(Table.Alignment.CENTRE)
                    .space(0, 3)
                    .keepWithNext()
                    .words(ChartDrawer.subtitleOnPaper(chart));
        }
        WordPicture.write(this, chart, paragraph(WordStyles.CHART).space(0, 3).keepWithNext());
        String notes = String.join(" ", ChartDrawer.notesOnPaper(chart));
        if (!notes.isEmpty()) {
            WordParagraph note = paragraph(WordStyles.NOTE).space(0, 3);
            note.words(notes);
        }
        if (chart.figures() != null) {
            keepWithNext();
            WordTable.writeKept(this, chart.figures());
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
            paragraph(WordStyles.GAP).height(1);
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
