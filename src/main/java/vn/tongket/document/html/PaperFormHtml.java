package vn.tongket.document.html;

import java.util.Base64;
import java.util.List;
import vn.tongket.document.drawing.Markup;
import vn.tongket.document.drawing.Medium;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.IssueFormat;
import vn.tongket.document.model.PaperForm;

/** A form as the XHTML that becomes PDF. */
final class PaperFormHtml {
    private static final int MARK_MILLIMETRES = 26;
    private static final int KEPT_WITH_SIGNATURE = 3;
    /** An empty line as high as another. */
    private static final String NO_BREAK_SPACE = "\u00a0";

    private final PaperForm form;
    private final HtmlText text = new HtmlText(Medium.PAPER);

    private PaperFormHtml(PaperForm form) {
        this.form = form;
    }

    static String of(PaperForm form) {
        PaperFormHtml html = new PaperFormHtml(form);
        html.head();
        html.blocks();
        String title = Markup.escape(form.title().replace('\n', ' '));
        return "<html lang=\"vi\"><head><title>" + title + "</title>"
                + "<meta name=\"description\" content=\"" + title + "\"/>"
                + "<bookmarks><bookmark name=\"" + title + "\" href=\"#bieu\"/></bookmarks>"
                + "<style>" + new PaperStyle(form.format()).css() + html.css() + "</style></head><body>" + html.text
                + "</body></html>";
    }

    private void head() {
        text.open("div", "form-head");
        column("form-left", form.left());
        text.open("div", "form-right");
        PaperForm.Mark mark = form.mark();
        if (mark != null) {
            text.markup("<img class=\"mark\" alt=\"" + Markup.escape(mark.description())
                    + "\" src=\"data:image/png;base64,"
                    + Base64.getEncoder().encodeToString(mark.png()) + "\"/>");
        }
        form.right().forEach(line -> text.element("p", "", line));
        text.close("div").open("div", "clear").close("div").close("div");
        text.open("h1", "form-title bold", "id=\"bieu\"").words(form.title()).close("h1");
        form.below().forEach(line -> text.element("p", "form-below italic", line));
    }

    /** A signature never stands alone on a page: the last words go with it. */
    private void blocks() {
        HtmlBlocks blocks = new HtmlBlocks(text, form.format(), 2, form.textWidth());
        int last = form.blocks().size() - wordsAtTheEnd();
        blocks.write(form.blocks().subList(0, last));
        text.open("div", "together");
        blocks.write(form.blocks().subList(last, form.blocks().size()));
        signers();
        text.close("div");
    }

    private int wordsAtTheEnd() {
        int count = 0;
        for (Block block : form.blocks().reversed()) {
            if (count == KEPT_WITH_SIGNATURE || !(block instanceof Block.Paragraph)) {
                break;
            }
            count++;
        }
        return count;
    }

    private void column(String name, List<String> lines) {
        text.open("div", name);
        lines.forEach(line -> text.element("p", "", line));
        text.close("div");
    }

    private void signers() {
        if (form.signers().isEmpty()) {
            return;
        }
        text.open("div", "signers");
        String width = "style=\"width:" + 100 / form.signers().size() + "%\"";
        for (PaperForm.Signer signer : form.signers()) {
            text.open("div", "signer-place", width)
                    .element("p", "italic", signer.day().isEmpty() ? NO_BREAK_SPACE : signer.day())
                    .element("p", "bold", signer.title())
                    .element("p", "italic", signer.note())
                    .close("div");
        }
        text.open("div", "clear").close("div").close("div");
    }

    private String css() {
        IssueFormat.Page page = form.format().page();
        double width = form.landscape() ? page.height() : page.width();
        double height = form.landscape() ? page.width() : page.height();
        return "@page{size:" + width + "mm " + height + "mm;margin:15mm 15mm 15mm 20mm}"
                + ".form-left{float:left;width:60%}.form-right{float:left;width:40%;text-align:right}"
                + ".form-title{text-align:center;font-size:14pt;padding:10pt 0 2pt}"
                + ".form-below{text-align:center;font-size:12pt}"
                + ".form-left p,.form-right p{font-size:12pt}"
                + "table{margin-top:6pt}.mark{width:" + MARK_MILLIMETRES + "mm}"
                + ".body{text-indent:0}"
                + ".together{page-break-inside:avoid}.signers{padding-top:14pt}"
                + ".signer-place{float:left;text-align:center;padding-bottom:50pt;font-size:12pt}";
    }
}
