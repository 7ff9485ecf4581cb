package vn.tongket.document.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tongket.document.drawing.Markup;
import vn.tongket.document.drawing.Medium;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Document;
import vn.tongket.document.model.IssueFormat;

/**
 * Writes a document as HTML without inline styles and scripts. On a page of ours live figures are links to where they come
 * from; a file of its own has none, since it may be opened anywhere.
 */
@Component
public final class HtmlWriter {
    private static final String STYLE_SHEET = "/document/document.css";
    private static final int FIRST_HEADING = 2;
    private static final int FIRST_HEADING_IN_SECTION = 3;

    /** The whole document as an {@code <article>} for a page that has a title of its own. */
    public String fragment(Document document) {
        HtmlText text = new HtmlText(Medium.PAGE);
        HtmlDocument.write(text, document, FIRST_HEADING);
        return text.toString();
    }

    /** Some blocks of a document, remarks included, for a page that shows it section by section; headings from h3. */
    public String fragment(List<Block> blocks, IssueFormat format) {
        HtmlText text = new HtmlText(Medium.PAGE);
        text.open("div", "document document-part");
        new HtmlBlocks(text, format, FIRST_HEADING_IN_SECTION, format.page().textWidth()).write(blocks);
        return text.close("div").toString();
    }

    /** A file of its own, with its style sheet inside. */
    public String page(Document document) {
        HtmlText text = new HtmlText(Medium.FILE);
        HtmlDocument.write(text, document, 1);
        return "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"/>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>"
                + "<title>" + Markup.escape(document.head().title()) + "</title><style>"
                + styleSheet() + "</style></head><body>" + text + "</body></html>\n";
    }

    /** The style sheet of {@link #page}; pages of ours have it in their bundle. */
    static String styleSheet() {
        try (InputStream stream = HtmlWriter.class.getResourceAsStream(STYLE_SHEET)) {
            if (stream == null) {
                throw new IllegalStateException("Missing in the program: " + STYLE_SHEET);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + STYLE_SHEET, e);
        }
    }
}
