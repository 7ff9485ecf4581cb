package vn.tongket.document.html;

import java.util.List;
import vn.tongket.document.drawing.Markup;
import vn.tongket.document.drawing.Medium;
import vn.tongket.document.model.Annex;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Document;
import vn.tongket.document.model.DocumentHead;

/** The document as the XHTML that becomes PDF: its style sheet follows from the format of issue. */
final class PaperHtml {
    private PaperHtml() {}

    static String of(Document document) {
        HtmlText text = new HtmlText(Medium.PAPER);
        HtmlDocument.write(text, document, 1);
        DocumentHead head = document.head();
        return "<html lang=\"vi\"><head><title>" + Markup.escape(head.title()) + "</title>"
                + meta("author", head.issuerInText()) + meta("subject", head.subject())
                + meta("description", head.title())
                + bookmarks(document)
                + "<style>" + new PaperStyle(head.format()).css() + "</style></head><body>" + text + "</body></html>";
    }

    private static String meta(String name, String content) {
        return "<meta name=\"" + name + "\" content=\"" + Markup.escape(content) + "\"/>";
    }

    /** The outline a reader shows at the side: headings of the two upper levels in use, and annexes. */
    private static String bookmarks(Document document) {
        HtmlText text = new HtmlText(Medium.PAPER);
        text.open("bookmarks", "");
        List<Block> blocks = document.body();
        int index = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                bookmark(text, heading.number() + " " + heading.text(), Look.headingId(index++));
            }
        }
        for (int i = 0; i < document.annexes().size(); i++) {
            Annex annex = document.annexes().get(i);
            String word = document.head().format().phrases().annex();
            bookmark(text, word + " " + annex.number() + " " + annex.title(), Look.annexId(i));
        }
        return text.close("bookmarks").toString();
    }

    private static void bookmark(HtmlText text, String name, String id) {
        String words = Markup.escape(name.strip().replaceAll("\\s+", " "));
        text.markup("<bookmark name=\"" + words + "\" href=\"#" + id + "\"/>");
    }
}
