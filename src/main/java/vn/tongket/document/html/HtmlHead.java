package vn.tongket.document.html;

import java.util.List;
import vn.tongket.document.layout.WordUnits;
import vn.tongket.document.model.DocumentHead;
import vn.tongket.document.model.DocumentPart;
import vn.tongket.document.model.IssueFormat;
import vn.tongket.document.model.TextStyle;

/** Writes what stands before the body. */
final class HtmlHead {
    private final HtmlText text;
    private final DocumentHead head;
    private final IssueFormat format;
    private final double leftWidth;
    private final double rightWidth;
    private final double width;

    private HtmlHead(HtmlText text, DocumentHead head) {
        this.text = text;
        this.head = head;
        format = head.format();
        width = WordUnits.points(format.page().textWidth());
        leftWidth = width * format.page().headWidth();
        rightWidth = width - leftWidth;
    }

    static void write(HtmlText text, DocumentHead head, int firstHeading) {
        HtmlHead writer = new HtmlHead(text, head);
        text.open("div", "head");
        writer.names();
        writer.numbers();
        text.close("div");
        writer.title("h" + firstHeading);
        writer.addressees();
        head.legalBasisLines()
                .forEach(line -> text.element("p", Look.of(DocumentPart.LEGAL_BASIS, writer.format), line));
    }

    private void names() {
        text.open("div", "row").open("div", "half issuing");
        if (!head.superior().isBlank()) {
            line(DocumentPart.SUPERIOR, head.superior(), leftWidth);
        }
        line(DocumentPart.ISSUER, head.issuer(), leftWidth);
        optional(DocumentPart.ISSUER_MARK, format.phrases().issuerMark());
        text.close("div").open("div", "half national");
        line(DocumentPart.NATION, format.phrases().nation(), rightWidth);
        if (!format.phrases().motto().isEmpty()) {
            line(DocumentPart.MOTTO, format.phrases().motto(), rightWidth);
        }
        text.close("div").open("div", "clear").close("div").close("div");
    }

    private void numbers() {
        text.open("div", "row").open("div", "half issuing");
        line(DocumentPart.NUMBER, head.numberLine(), leftWidth);
        if (head.draft()) {
            line(DocumentPart.DRAFT, head.draftLine(), leftWidth);
        }
        text.close("div").open("div", "half national");
        line(DocumentPart.PLACE_AND_DAY, head.placeAndDay(), rightWidth);
        text.close("div").open("div", "clear").close("div").close("div");
    }

    private void optional(DocumentPart part, String words) {
        if (!words.isEmpty()) {
            text.element("p", Look.of(part, format), words);
        }
    }

    private void line(DocumentPart part, String words, double room) {
        TextStyle style = format.style(part);
        List<String> lines = style.lines(words, room);
        text.element("p", Look.of(part, format), String.join("\n", lines));
        rule(style, lines.getLast());
    }

    private void title(String heading) {
        TextStyle type = format.style(DocumentPart.TYPE);
        TextStyle subject = format.style(DocumentPart.SUBJECT);
        List<String> lines = subject.lines(head.subject(), width);
        text.open(heading, "title", "id=\"van-ban\"")
                .element("span", Look.of(DocumentPart.TYPE, format), type.written(head.typeName()))
                .markup(" ")
                .element(
                        "span",
                        Look.of(DocumentPart.SUBJECT, format),
                        text.onPaper() ? String.join("\n", lines) : subject.written(head.subject()))
                .close(heading);
        rule(subject, lines.getLast());
        optional(DocumentPart.SUBJECT_MARK, format.phrases().subjectMark());
        if (head.invented()) {
            text.element("p", Look.of(DocumentPart.REMARK, format) + " invented", DocumentHead.INVENTED);
        }
    }

    private void rule(TextStyle style, String words) {
        double length = style.ruleBelow(words);
        if (length <= 0) {
            return;
        }
        if (text.onPaper()) {
            text.open("div", "rule", "style=\"width:" + Math.round(length) + "pt\"")
                    .close("div");
        } else {
            text.open("div", style.rule() < 1 ? "rule short" : "rule").close("div");
        }
    }

    private void addressees() {
        List<String> all = head.addressees();
        String word = Look.of(DocumentPart.ADDRESSEES, format);
        String name = Look.of(DocumentPart.ADDRESSEE, format);
        if (all.size() == 1) {
            text.open("p", "addressees-line")
                    .element("span", word, head.addresseesWord())
                    .words(" ")
                    .element("span", name, all.getFirst())
                    .close("p");
        } else if (!all.isEmpty()) {
            text.open("div", "addressees-line several").element("p", word, head.addresseesWord());
            head.addresseeLines().forEach(line -> text.element("p", name, line));
            text.close("div");
        }
    }
}
