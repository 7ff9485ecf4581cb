package vn.tongket.document.html;

import java.util.List;
import vn.tongket.document.layout.WordUnits;
import vn.tongket.document.model.Annex;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Document;
import vn.tongket.document.model.DocumentHead;
import vn.tongket.document.model.DocumentPart;
import vn.tongket.document.model.IssueFormat;
import vn.tongket.document.model.NoBreaks;
import vn.tongket.document.model.Signature;
import vn.tongket.document.model.TextStyle;

/** Writes a whole document: head, body, closing, annexes. */
final class HtmlDocument {
    private final HtmlText text;
    private final Document document;
    private final DocumentHead head;
    private final IssueFormat format;
    private final int firstHeading;

    private HtmlDocument(HtmlText text, Document document, int firstHeading) {
        this.text = text;
        this.document = document;
        head = document.head();
        format = head.format();
        this.firstHeading = firstHeading;
    }

    static void write(HtmlText text, Document document, int firstHeading) {
        HtmlDocument writer = new HtmlDocument(text, document, firstHeading);
        text.open("article", "document", "lang=\"vi\"");
        writer.pageNumbers();
        HtmlHead.write(text, writer.head, firstHeading);
        writer.body();
        document.annexes().forEach(writer::annex);
        text.close("article");
    }

    /** On paper: what stands above the first page, which is nothing, and above those after it. */
    private void pageNumbers() {
        if (text.onPaper()) {
            text.open("div", "no-folio").close("div");
            text.open("div", "folio").open("span", "folio-number").close("span").close("div");
        }
    }

    /** On paper the last words and the signature are one box that does not break. */
    private void body() {
        List<Block> blocks = document.body();
        HtmlBlocks body =
                new HtmlBlocks(text, format, firstHeading + 1, format.page().textWidth());
        body.write(blocks.subList(0, blocks.size() - 1));
        text.open("div", "last");
        body.write(blocks.subList(blocks.size() - 1, blocks.size()));
        closing();
        text.close("div");
    }

    private void closing() {
        text.open("div", "closing").open("div", "closing-recipients");
        text.element(
                "p", Look.of(DocumentPart.RECIPIENTS, format), format.phrases().recipients());
        document.recipients()
                .written(head)
                .forEach(line -> text.element("p", Look.of(DocumentPart.RECIPIENT, format), line));
        text.close("div").open("div", "closing-signature");
        signature();
        text.close("div").open("div", "clear").close("div").close("div");
    }

    private void signature() {
        Signature signature = document.signature();
        signature.lines(format).forEach(this::line);
        text.open("div", "signature-room").close("div");
        signature.aboveName(format).forEach(this::line);
        text.element(
                "p",
                Look.of(DocumentPart.SIGNER, format),
                signature.signer().isEmpty() ? "\u00a0" : signature.signer());
    }

    private void line(Signature.Line line) {
        text.element(
                "p", Look.of(line.part(), format), format.style(line.part()).written(line.words()));
    }

    private String reference(double width) {
        return text.onPaper()
                ? String.join(
                        "\n",
                        format.style(DocumentPart.ANNEX_REFERENCE).lines(NoBreaks.in(head.annexReference()), width))
                : head.annexReference();
    }

    private void annex(Annex annex) {
        text.open("section", annex.landscape() ? "annex landscape" : "annex");
        pageNumbers();
        String number = (format.phrases().annex() + " " + annex.number()).strip();
        IssueFormat.Page page = format.page();
        double width = annex.landscape() ? page.height() - page.top() - page.bottom() : page.textWidth();
        TextStyle title = format.style(DocumentPart.ANNEX_TITLE);
        String words = String.join("\n", title.lines(annex.title(), WordUnits.points(width)));
        String heading = "h" + (firstHeading + 1);
        text.open(
                        heading,
                        "annex-heading",
                        "id=\"" + Look.annexId(document.annexes().indexOf(annex)) + "\"")
                .element("span", Look.of(DocumentPart.ANNEX_NUMBER, format), number)
                .markup(" ")
                .element(
                        "span",
                        Look.of(DocumentPart.ANNEX_TITLE, format),
                        text.onPaper() ? words : title.written(annex.title()))
                .close(heading);
        text.element("p", Look.of(DocumentPart.ANNEX_REFERENCE, format), reference(WordUnits.points(width)));
        new HtmlBlocks(text, format, firstHeading + 2, width).write(document.printed(annex.blocks()));
        text.close("section");
    }
}
