package vn.tongket.document.html;

import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import vn.tongket.document.drawing.ChartDrawer;
import vn.tongket.document.drawing.Markup;
import vn.tongket.document.drawing.Medium;
import vn.tongket.document.drawing.PicturePen;
import vn.tongket.document.layout.KeptHeight;
import vn.tongket.document.layout.WordUnits;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Chart;
import vn.tongket.document.model.IssueFormat;
import vn.tongket.document.model.Table;

/** Writes blocks one after another. */
final class HtmlBlocks {
    private static final int DEEPEST = 6;

    private final HtmlText text;
    private final IssueFormat format;
    private final int firstHeading;
    private final double width;
    private final Deque<Integer> open = new ArrayDeque<>();
    private boolean onNewPage;
    private int headings;

    /**
     * @param firstHeading the h-number of the highest heading; deeper ones never skip one, whatever levels the outline uses
     * @param width of the text in millimetres
     */
    HtmlBlocks(HtmlText text, IssueFormat format, int firstHeading, double width) {
        this.text = text;
        this.format = format;
        this.firstHeading = firstHeading;
        this.width = width;
    }

    void write(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            room(blocks, i);
            write(blocks.get(i));
        }
    }

    /**
     * On paper: the page ends before this block where it and the first of what follows do not fit. An element of its own,
     * since what stands inside would take the same height over.
     */
    private void room(List<Block> blocks, int index) {
        if (text.onPaper() && holdsOn(blocks.get(index))) {
            long height = Math.round(new KeptHeight(format, WordUnits.points(width)).of(blocks, index));
            text.open("div", "room", "style=\"-fs-page-break-min-height:" + height + "pt\"")
                    .close("div");
        }
    }

    private static boolean holdsOn(Block block) {
        return switch (block) {
            case Block.Heading _, Table _ -> true;
            case Block.Paragraph paragraph -> paragraph.leadsOn();
            case Block.Items _, Block.Notice _, Block.PageBreak _, Chart _ -> false;
        };
    }

    private void write(Block block) {
        if (onNewPage) {
            text.open("div", "page-break").close("div");
            onNewPage = false;
        }
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph ->
                text.open("p", "body").runs(paragraph.runs()).close("p");
            case Block.Items items -> items(items);
            case Block.Notice notice -> text.element("p", "notice", "[" + notice.text() + "]");
            case Block.PageBreak ignored -> onNewPage = true;
            case Table table -> HtmlTable.write(text, table, format, WordUnits.points(width));
            case Chart chart -> chart(chart);
        }
    }

    private void heading(Block.Heading heading) {
        while (!open.isEmpty() && open.peek() >= heading.level()) {
            open.pop();
        }
        int depth = Math.min(DEEPEST, firstHeading + open.size());
        open.push(heading.level());
        IssueFormat.HeadingLevel look = format.heading(heading.level());
        String element = "h" + depth;
        String classes = "level-" + heading.level() + Look.of(look.style());
        if (text.medium() == Medium.PAGE) {
            text.open(element, classes);
        } else {
            text.open(element, classes, "id=\"" + Look.headingId(headings++) + "\"");
        }
        if (!heading.number().isEmpty()) {
            text.element("span", "heading-number", heading.number()).markup(look.ownLine() ? "<br/>" : " ");
        }
        text.words(look.style().written(heading.text())).close(element);
    }

    /** Marks are typed in, as in the Word document, so that a copied text keeps them. */
    private void items(Block.Items items) {
        for (int i = 0; i < items.items().size(); i++) {
            text.open("p", "body item")
                    .words(items.mark().before(i + 1))
                    .runs(items.items().get(i))
                    .close("p");
        }
    }

    /** Caption, plot, notes and table are one block that does not break. */
    private void chart(Chart chart) {
        if (text.onPaper()) {
            onPaper(chart);
        } else {
            text.open("div", "chart-block")
                    .open(
                            "div",
                            "chart-room",
                            "tabindex=\"0\" role=\"group\" aria-label=\"" + Markup.escape(chart.title()) + "\"")
                    .markup(ChartDrawer.figure(chart))
                    .close("div");
            figures(chart);
            text.close("div");
        }
    }

    private void onPaper(Chart chart) {
        byte[] picture = PicturePen.png(ChartDrawer.drawing(chart));
        text.open("div", "chart");
        HtmlTable.caption(text, chart.title(), format, WordUnits.points(width));
        if (!chart.subtitle().isEmpty()) {
            text.element("p", "subtitle", ChartDrawer.subtitleOnPaper(chart));
        }
        text.markup("<img alt=\"" + Markup.escape(chart.description()) + "\" src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(picture) + "\"/>");
        String notes = String.join(" ", ChartDrawer.notesOnPaper(chart));
        if (!notes.isEmpty()) {
            text.element("p", "note", notes);
        }
        figures(chart);
        text.close("div");
    }

    private void figures(Chart chart) {
        if (chart.figures() != null) {
            HtmlTable.write(text, chart.figures(), format, WordUnits.points(width));
        }
    }
}
