package vn.tongket.document.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.document.model.Chart;

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
        return SvgPen.draw(
                drawing(chart, LineChart.WIDE, Medium.PAGE), chart.title(), chart.description(), "chart-wide");
    }

    /**
     * A {@code <figure class="chart">} with title and subtitle as words above the plot and its notes below. Drawn twice: letters
     * of a wide plot squeezed into a phone could not be read; the style sheet shows one of them.
     */
    public static String figure(Chart chart) {
        String notes = String.join(" ", notes(chart));
        return "<figure class=\"chart\"><figcaption><strong>" + Markup.escape(chart.title()) + "</strong>"
                + (chart.subtitle().isEmpty() ? "" : " <span>" + Markup.escape(chart.subtitle()) + "</span>")
                + "</figcaption>" + svg(chart)
                + SvgPen.draw(narrow(chart), chart.title(), chart.description(), "chart-narrow")
                + (notes.isEmpty() ? "" : "<p class=\"note\">" + Markup.escape(notes) + "</p>") + "</figure>";
    }

    /** As it is put on paper. */
    public static Drawing drawing(Chart chart) {
        return drawing(chart, LineChart.WIDE, Medium.PAPER);
    }

    static Drawing narrow(Chart chart) {
        return drawing(chart, LineChart.NARROW, Medium.PAGE);
    }

    private static Drawing drawing(Chart chart, double width, Medium medium) {
        return switch (chart.kind()) {
            case LINE -> LineChart.draw(chart, width, medium);
            case BAR, BULLET -> BarChart.draw(chart, width);
        };
    }

    /** What stands below the plot: where its axis begins if not at zero, which points are estimates, which are not whole. */
    static List<String> notes(Chart chart) {
        List<String> notes = new ArrayList<>();
        String axis = axis(chart, chart.unit());
        if (!axis.isEmpty()) {
            notes.add("T" + axis.substring(1) + ".");
        }
        notes.addAll(points(chart));
        return notes;
    }

    /** Of paper: what the axis begins at goes on the line of the subtitle, which says its unit, and saves a line. */
    public static String subtitleOnPaper(Chart chart) {
        boolean sign = chart.unit().startsWith("%") || chart.unit().startsWith("‰");
        String axis = axis(chart, sign ? chart.unit() : "");
        return chart.subtitle() + (chart.subtitle().isEmpty() || axis.isEmpty() ? "" : "; " + axis);
    }

    /** What is left to say below the plot on paper. */
    public static List<String> notesOnPaper(Chart chart) {
        return chart.subtitle().isEmpty() ? notes(chart) : points(chart);
    }

    private static String axis(Chart chart, String unit) {
        BigDecimal low =
                chart.kind() == Chart.Kind.LINE ? LineChart.scale(chart).low() : BigDecimal.ZERO;
        String number = VietnameseNumbers.formatShort(
                low, Math.max(0, low.stripTrailingZeros().scale()));
        return low.signum() > 0 ? "trục đứng bắt đầu từ " + VietnameseNumbers.withUnit(number, unit) : "";
    }

    private static List<String> points(Chart chart) {
        List<String> notes = new ArrayList<>();
        if (chart.series().stream().flatMap(one -> one.marks().stream()).anyMatch(Chart.Mark::estimated)) {
            notes.add("Dấu (*), " + mark(chart) + " rỗng: số ước tính.");
        }
        String apart = apart(chart);
        if (!apart.isEmpty()) {
            notes.add((chart.kind() == Chart.Kind.LINE
                            ? "Điểm rỗng màu xám, không nối vào đường: "
                            : "Thanh rỗng màu xám: ")
                    + apart + ".");
        }
        return notes;
    }

    private static String mark(Chart chart) {
        return chart.kind() == Chart.Kind.LINE ? "điểm" : "thanh";
    }

    private static String apart(Chart chart) {
        return chart.series().stream()
                .flatMap(one -> one.marks().stream())
                .filter(mark -> mark.value() != null && !mark.isWhole())
                .map(mark -> (mark.label().matches("\\d{4}") ? "năm " : "") + mark.label() + " ("
                        + (mark.remark().isEmpty() ? mark.ground().words() : mark.remark()) + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
