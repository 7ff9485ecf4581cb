package vn.tongket.document.html;

import java.util.Locale;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.DocumentPart;
import vn.tongket.document.model.IssueFormat;
import vn.tongket.document.model.Table;
import vn.tongket.document.model.TextStyle;
import vn.tongket.document.model.Typeface;

/** The style sheet of paper: sizes and margins of the format of issue, page numbers, and what must not break. */
final class PaperStyle {
    private static final double SINGLE_LINE = 1.15;

    private final IssueFormat format;
    private final IssueFormat.Page page;
    private final StringBuilder css = new StringBuilder();

    PaperStyle(IssueFormat format) {
        this.format = format;
        page = format.page();
    }

    String css() {
        pages();
        text();
        for (DocumentPart part : DocumentPart.values()) {
            part(part);
        }
        for (int level = 1; level <= Block.LEVELS; level++) {
            heading(level);
        }
        head();
        tables();
        closing();
        return css.toString();
    }

    private void pages() {
        rule(
                "@page",
                "size:%smm %smm;margin:%s;%s",
                page.width(),
                page.height(),
                margins(page.top(), page.right(), page.bottom(), page.left()),
                pageNumber());
        rule(
                "@page landscape",
                "size:%smm %smm;margin:%s;%s",
                page.height(),
                page.width(),
                margins(page.left(), page.top(), page.right(), page.bottom()),
                pageNumber());
        rule(".folio,.no-folio", "position:running(folio);text-align:center");
        rule(".folio", "font-size:%spt", format.style(DocumentPart.PAGE_NUMBER).size());
        css.append(".folio-number:before{content:counter(page)}");
        rule(".annex", "page-break-before:always;-fs-page-sequence:start");
        rule(".annex.landscape", "page:landscape;width:%smm", page.height() - page.top() - page.bottom());
        rule(".page-break", "page-break-after:always");
    }

    private static String margins(double top, double right, double bottom, double left) {
        return "%smm %smm %smm %smm".formatted(top, right, bottom, left);
    }

    private String pageNumber() {
        return "@top-center{content:element(folio);font-family:'%s';font-size:%spt;vertical-align:middle}"
                .formatted(
                        Typeface.FAMILY, format.style(DocumentPart.PAGE_NUMBER).size());
    }

    private void text() {
        rule("html,*", "font-family:'%s'", Typeface.FAMILY);
        rule(
                "body",
                "margin:0;font-size:%spt;line-height:%s;orphans:2;widows:2;color:#000",
                format.style(DocumentPart.BODY).size(),
                SINGLE_LINE);
        rule("p,h1,h2,h3,h4,h5,h6", "margin:0;padding:0;font-weight:normal");
        rule(".bold", "font-weight:bold");
        rule(".italic,em", "font-style:italic");
        rule("strong", "font-weight:bold");
        rule(".underlined", "text-decoration:underline");
        rule(".body,.legal-basis", "text-align:justify;text-indent:%smm;%s", page.firstLine(), bodyLines());
    }

    private String bodyLines() {
        String height = page.lineSpacingExact() ? page.lineSpacing() + "pt" : number(page.lineSpacing() * SINGLE_LINE);
        double half = page.paragraphGap() / 2;
        return "line-height:%s;padding:%spt 0".formatted(height, half);
    }

    private void part(DocumentPart part) {
        TextStyle style = format.style(part);
        String alignment = style.alignment() == null ? "" : ";text-align:" + css(style.alignment());
        rule("." + Look.name(part), "font-size:%spt%s", style.size(), alignment);
    }

    private static String css(Table.Alignment alignment) {
        return alignment == Table.Alignment.CENTRE ? "center" : Look.of(alignment);
    }

    private void heading(int level) {
        IssueFormat.HeadingLevel look = format.heading(level);
        String indent = look.ownLine() ? "" : ";text-indent:" + page.firstLine() + "mm";
        rule(
                ".level-" + level,
                "font-size:%spt;text-align:%s;%s;page-break-after:avoid%s",
                look.style().size(),
                css(
                        look.style().alignment() == null
                                ? Table.Alignment.LEFT
                                : look.style().alignment()),
                bodyLines(),
                indent);
    }

    private void head() {
        rule(".half", "float:left");
        rule(".issuing", "width:%s%%", number(page.headWidth() * 100));
        rule(".national", "width:%s%%", number(100 - page.headWidth() * 100));
        rule(".clear", "clear:both");
        rule(".row", "margin-bottom:6pt");
        rule(".rule", "height:0;border-top:0.75pt solid #000;margin:3.5pt auto 1pt");
        rule(".title", "margin-top:12pt;text-align:center");
        rule(".title span,.annex-heading span", "display:block");
        rule(".annex-heading", "text-align:center");
        rule(".annex-reference", "margin-bottom:12pt");
        rule(".invented", "margin:8pt 0 10pt");
        rule(".addressees-line", "margin:12pt 0;text-align:center");
        rule(".several", "text-align:left;padding-left:25%%");
        rule(".several .addressees", "text-align:left");
        rule(".several .addressee", "padding-left:15mm;text-indent:-3mm");
        rule(".legal-basis,.title,.row", "page-break-inside:avoid");
        rule(
                ".notice",
                "font-size:%spt;font-style:italic;text-indent:%smm;padding-top:6pt",
                format.style(DocumentPart.REMARK).size(),
                page.firstLine());
    }

    private void tables() {
        rule(
                "table",
                "width:100%%;table-layout:fixed;border-collapse:collapse;-fs-table-paginate:paginate;margin-bottom:3pt");
        rule("tr", "page-break-inside:avoid");
        rule("th,td", "border:0.5pt solid #000;padding:1.5pt 3.5pt;vertical-align:middle");
        rule("th", "font-weight:bold;text-align:center");
        rule(".unit-of-column", "font-weight:normal;font-style:italic");
        rule(".group td,.total td", "font-weight:bold");
        rule("td.left", "text-align:left");
        rule("td.centre", "text-align:center");
        rule("td.right", "text-align:right");
        rule(".caption", "padding:6pt 0 3pt;page-break-after:avoid");
        rule(
                ".unit",
                "font-style:italic;font-size:%spt;text-align:right;padding-bottom:3pt;page-break-after:avoid",
                format.style(DocumentPart.NOTE).size());
        rule(".note", "font-style:italic;padding-bottom:6pt");
        rule(".with-note", "page-break-inside:avoid");
        rule(
                ".note-row td",
                "border:0 none;font-style:italic;text-align:left;padding:2pt 0 6pt;font-size:%spt",
                format.style(DocumentPart.NOTE).size());
        rule(".chart,.together", "page-break-inside:avoid");
        rule(".chart", "text-align:center");
        rule(
                ".chart .subtitle",
                "font-style:italic;font-size:%spt",
                format.style(DocumentPart.NOTE).size());
        rule(".chart img", "width:100%%");
        rule(".chart .note", "text-align:left;padding:1pt 0 3pt");
    }

    private void closing() {
        rule(".last", "page-break-inside:avoid");
        rule(".closing", "margin-top:12pt;page-break-inside:avoid");
        rule(".closing-recipients", "float:left;width:45%%");
        rule(".closing-signature", "float:left;width:55%%");
        rule(".signature-room", "height:84pt");
    }

    private void rule(String selector, String declarations, Object... values) {
        css.append(selector).append('{').append(declarations.formatted(values)).append('}');
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
