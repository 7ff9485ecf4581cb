package vn.tongket.document.word;

import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import vn.tongket.document.model.Annex;
import vn.tongket.document.model.DocumentHead;
import vn.tongket.document.model.DocumentPart;
import vn.tongket.document.model.IssueFormat;
import vn.tongket.document.model.NoBreaks;
import vn.tongket.document.model.Table;
import vn.tongket.document.model.TextStyle;

/** Writes what stands before the body: the head table, type and subject, addressees, legal bases; and that of an annex. */
final class WordHead {
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
        TextStyle title = format.style(DocumentPart.ANNEX_TITLE);
        number(blocks, annex, format).lineBreak().words(String.join("\n", title.lines(annex.title(), blocks.width())));
        TextStyle style = format.style(DocumentPart.ANNEX_REFERENCE);
        List<String> reference = style.lines(NoBreaks.in(head.annexReference()), blocks.width());
        blocks.paragraph(WordStyles.of(DocumentPart.ANNEX_REFERENCE)).words(String.join("\n", reference));
        rule(blocks, reference.getLast(), style);
        blocks.paragraph(WordStyles.GAP);
    }

    /** {@code Phụ lục II}, counted by Word and to be pointed to; a single annex has only the word. */
    private static WordParagraph number(WordBlocks blocks, Annex annex, IssueFormat format) {
        WordParagraph paragraph = blocks.paragraph(WordStyles.ANNEX);
        String word = format.phrases().annex();
        if (annex.number().isEmpty()) {
            return paragraph.words(word);
        }
        boolean roman = format.annexes().counting() == IssueFormat.Counting.ROMAN;
        String target =
                blocks.links().captions().target(word + " " + annex.number()).orElseThrow();
        blocks.links().place(paragraph.xml(), target, () -> {
            paragraph.words(word + " ");
            WordLinks.sequence(paragraph.xml(), word.replace(' ', '_'), roman, annex.number());
        });
        return paragraph;
    }

    private void table() {
        WordFrame frame = new WordFrame(blocks, leftWidth, rightWidth);
        CTRow names = frame.row();
        CTTc left = frame.cell(names, leftWidth);
        if (!head.superior().isBlank()) {
            line(left, DocumentPart.SUPERIOR, head.superior(), leftWidth);
        }
        line(left, DocumentPart.ISSUER, head.issuer(), leftWidth);
        if (!format.phrases().issuerMark().isEmpty()) {
            line(left, DocumentPart.ISSUER_MARK, format.phrases().issuerMark(), leftWidth);
        }
        CTTc right = frame.cell(names, rightWidth);
        line(right, DocumentPart.NATION, format.phrases().nation(), rightWidth);
        if (!format.phrases().motto().isEmpty()) {
            line(right, DocumentPart.MOTTO, format.phrases().motto(), rightWidth);
        }
        CTRow numbers = frame.row();
        CTTc number = frame.cell(numbers, leftWidth);
        line(number, DocumentPart.NUMBER, head.numberLine(), leftWidth);
        if (head.draft()) {
            line(number, DocumentPart.DRAFT, head.draftLine(), leftWidth);
        }
        CTTc place = frame.cell(numbers, rightWidth);
        line(place, DocumentPart.PLACE_AND_DAY, head.placeAndDay(), rightWidth);
    }

    private void line(CTTc cell, DocumentPart part, String words, double room) {
        TextStyle style = format.style(part);
        List<String> lines = style.lines(words, room);
        new WordParagraph(cell.addNewP()).style(WordStyles.of(part)).words(String.join("\n", lines));
        double length = style.ruleBelow(lines.getLast());
        if (length > 0) {
            new WordParagraph(cell.addNewP()).style(WordStyles.RULE).rule(length, room);
        }
    }

    private void title() {
        TextStyle type = format.style(DocumentPart.TYPE);
        TextStyle subject = format.style(DocumentPart.SUBJECT);
        blocks.paragraph(WordStyles.of(DocumentPart.TYPE)).words(type.written(head.typeName()));
        List<String> lines = subject.lines(head.subject(), blocks.width());
        blocks.paragraph(WordStyles.of(DocumentPart.SUBJECT)).words(String.join("\n", lines));
        rule(blocks, lines.getLast(), subject);
        if (!format.phrases().subjectMark().isEmpty()) {
            blocks.paragraph(WordStyles.of(DocumentPart.SUBJECT_MARK))
                    .words(format.phrases().subjectMark());
        }
        if (head.invented()) {
            blocks.paragraph(WordStyles.REMARK).words(DocumentHead.INVENTED);
        }
        blocks.paragraph(WordStyles.GAP);
    }

    private void addressees() {
        List<String> all = head.addressees();
        if (all.size() == 1) {
            blocks.paragraph(WordStyles.of(DocumentPart.ADDRESSEE))
                    .align(Table.Alignment.CENTRE)
                    .words(head.addresseesWord(), WordStyles.ADDRESSEES_WORDS)
                    .words(" " + all.getFirst());
        } else if (!all.isEmpty()) {
            double side = blocks.width() / 4;
            blocks.paragraph(WordStyles.of(DocumentPart.ADDRESSEES))
                    .align(Table.Alignment.LEFT)
                    .indent(side, 0)
                    .words(head.addresseesWord());
            head.addresseeLines()
                    .forEach(line -> blocks.paragraph(WordStyles.of(DocumentPart.ADDRESSEE))
                            .indent(side * 1.3, 0)
                            .words(line));
        }
        if (!all.isEmpty()) {
            blocks.paragraph(WordStyles.GAP);
        }
    }

    private void legalBases() {
        head.legalBasisLines()
                .forEach(line -> blocks.paragraph(WordStyles.of(DocumentPart.LEGAL_BASIS))
                        .words(NoBreaks.in(line)));
    }

    private static void rule(WordBlocks blocks, String words, TextStyle style) {
        double length = style.ruleBelow(words);
        if (length > 0) {
            blocks.paragraph(WordStyles.RULE).rule(length, blocks.width());
        }
    }
}
