package vn.tongket.document;

/**
 * Draws charts on the server: for pages as SVG without scripts and styles, for documents as pictures. Nothing needs a
 * pointer to be read: figures stand beside the marks.
 */
public final class ChartDrawer {
    private ChartDrawer() {}

    /**
     * The plot alone as inline SVG, with the title and the description for those who cannot see it. The page prints title
     * and subtitle above it, or takes {@link #figure}.
     */
    public static String svg(Chart chart) {
        return SvgPen.draw(drawing(chart), chart.title(), chart.description());
    }

    /** A {@code <figure class="chart">} with title and subtitle as words above the plot. */
    public static String figure(Chart chart) {
        return "<figure class=\"chart\"><figcaption><strong>" + Markup.escape(chart.title()) + "</strong>"
                + (chart.subtitle().isEmpty() ? "" : " <span>" + Markup.escape(chart.subtitle()) + "</span>")
                + "</figcaption>" + svg(chart) + "</figure>";
    }

    static Drawing drawing(Chart chart) {
        return switch (chart.kind()) {
            case LINE -> LineChart.draw(chart);
            case BAR, BULLET -> BarChart.draw(chart);
        };
    }
}
