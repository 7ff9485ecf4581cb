package vn.tongket.document;

import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;

/** Writes what stands before the body: the head table, type and subject, addressees, legal bases; and that of an annex. */
final class WordHead {
    private static final double GAP = 12;
    /** Between words and the rule below them, in points. */
    private static final double RULE_GAP = 4;

    private final WordBlocks blocks;
    private final DocumentHead head;
    private final IssueFormat format;
    private final double leftWidth;
    private final double rightWidth;

    private WordHead(WordBlocks blocks, DocumentHead head) {
        this.blocks = blocks;
        this.head = head;
        format = head.format();
        leftWidth = blocks.width() * format.page().headWidth();
        rightWidth = blocks.width() - leftWidth;
    }

    static void write(WordBlocks blocks, DocumentHead head) {
        WordHead writer = new WordHead(blocks, head);
        writer.table();
        writer.title();
        writer.addressees();
        writer.legalBases();
    }

    /** The head of an annex: number, title, and the document it belongs to. */
    static void write(WordBlocks blocks, Annex annex, DocumentHead head) {
        IssueFormat format = head.format();
        String number = (format.phrases().annex() + " " + annex.number()).strip();
        TextStyle title = format.style(Part.ANNEX_TITLE);
        blocks.paragraph(WordStyles.ANNEX)
                .words(number, format.style(Part.ANNEX_NUMBER))
                .lineBreak()
                .words(String.join("\n", title.lines(annex.title(), blocks.width())), title);
        TextStyle style = format.style(Part.ANNEX_REFERENCE);
        List<String> reference = style.lines(head.annexReference(), blocks.width());
        centred(blocks, style).words(String.join("\n", reference), style);
        rule(blocks, reference.getLast(), style);
        blocks.paragraph("Normal").height(GAP);
    }

    private void table() {
        WordFrame frame = new WordFrame(blocks, leftWidth, rightWidth);
        CTRow names = frame.row();
        CTTc left = frame.cell(names, leftWidth);
        if (!head.superior().isBlank()) {
            line(left, Part.SUPERIOR, head.superior(), leftWidth);
        }
        line(left, Part.ISSUER, head.issuer(), leftWidth);
        if (!format.phrases().issuerMark().isEmpty()) {
            line(left, Part.ISSUER_MARK, format.phrases().issuerMark(), leftWidth);
        }
        CTTc right = frame.cell(names, rightWidth);
        line(right, Part.NATION, format.phrases().nation(), rightWidth);
        if (!format.phrases().motto().isEmpty()) {
            line(right, Part.MOTTO, format.phrases().motto(), rightWidth);
        }
        CTRow numbers = frame.row();
        CTTc number = frame.cell(numbers, leftWidth);
        new WordParagraph(number.addNewP()).style("Normal").height(6);
        line(number, Part.NUMBER, head.numberLine(), leftWidth);
        if (head.draft()) {
            line(number, Part.REMARK, "DỰ THẢO", leftWidth);
        }
        CTTc place = frame.cell(numbers, rightWidth);
        new WordParagraph(place.addNewP()).style("Normal").height(6);
        line(place, Part.PLACE_AND_DAY, head.placeAndDay(), rightWidth);
    }

    private void line(CTTc cell, Part part, String words, double room) {
        TextStyle style = format.style(part);
        List<String> lines = style.lines(words, room);
        new WordParagraph(cell.addNewP())
                .style("Normal")
                .align(Table.Alignment.CENTRE)
                .words(String.join("\n", lines), style);
        double length = style.ruleBelow(lines.getLast());
        if (length > 0) {
            new WordParagraph(cell.addNewP()).style("Normal").space(RULE_GAP, 0).rule(length, room);
        }
    }

    private void title() {
        blocks.paragraph("Normal").height(GAP);
        TextStyle type = format.style(Part.TYPE);
        TextStyle subject = format.style(Part.SUBJECT);
        blocks.paragraph("Title").words(type.written(head.typeName()));
        List<String> lines = subject.lines(head.subject(), blocks.width());
        blocks.paragraph("Subtitle").words(String.join("\n", lines));
        rule(blocks, lines.getLast(), subject);
        if (!format.phrases().subjectMark().isEmpty()) {
            TextStyle mark = format.style(Part.SUBJECT_MARK);
            centred(blocks, mark).words(format.phrases().subjectMark(), mark);
        }
        if (head.invented()) {
            blocks.paragraph(WordStyles.REMARK).words(DocumentHead.INVENTED);
        }
        blocks.paragraph("Normal").height(GAP);
    }

    private void addressees() {
        TextStyle style = format.style(Part.ADDRESSEES);
        List<String> all = head.addressees();
        if (all.size() == 1) {
            centred(blocks, style).space(0, GAP).words(head.addresseesWord() + " " + all.getFirst(), style);
        } else if (!all.isEmpty()) {
            double side = blocks.width() / 4;
            blocks.paragraph("Normal").indent(side, 0).words(head.addresseesWord(), style);
            for (int i = 0; i < all.size(); i++) {
                String end = i == all.size() - 1 ? "." : ";";
                blocks.paragraph("Normal").indent(side * 1.3, 0).words("- " + all.get(i) + end, style);
            }
            blocks.paragraph("Normal").height(GAP);
        }
    }

    private void legalBases() {
        TextStyle style = format.style(Part.LEGAL_BASIS);
        head.legalBasisLines().forEach(line -> blocks.paragraph(WordStyles.BODY).words(line, style));
    }

    private static WordParagraph centred(WordBlocks blocks, TextStyle style) {
        WordParagraph paragraph = blocks.paragraph("Normal");
        return style.alignment() == null ? paragraph : paragraph.align(style.alignment());
    }

    private static void rule(WordBlocks blocks, String words, TextStyle style) {
        double length = style.ruleBelow(words);
        if (length > 0) {
            blocks.paragraph("Normal").space(RULE_GAP, 0).rule(length, blocks.width());
        }
    }
}
