package vn.tongket.document.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.document.drawing.Drawing.Anchor;
import vn.tongket.document.drawing.Drawing.Shape;
import vn.tongket.document.model.Chart;

/**
 * Lays out a line over time across the whole width: the key above, gaps where there is no figure, levels as steps, labels where
 * they touch nothing. Either every point has its label, or only the ends and the extremes: never some by chance.
 */
public final class LineChart {
    public static final double WIDE = 680;
    static final double NARROW = 340;

    /** How high the plot is on a screen. */
    private static final double PLOT = 220;
    /** How high plot, key and axis are together on paper: with caption and figures no more than a third of a page. */
    private static final double ON_PAPER = 198;
    /** Lower, the numbers of the axis would touch. */
    private static final double LEAST = 120;
    /** Room for the label of the highest point. */
    private static final double ABOVE = 22;
    /** And for the unit of measure of the axis, where the words above the plot do not say it. */
    private static final double UNIT = 22;

    private static final double BOTTOM = 26;
    private static final double SIZE = 14;
    private static final int MARKS = 5;
    private static final int ALL_LABELLED_UP_TO = 12;

    private final Chart chart;
    private final ChartPoints data;
    private final List<Chart.Mark> first;
    private final List<ChartColumn> columns;
    private final Scale scale;
    private final double width;
    private final double left;
    private final double right;
    private final double top;
    private final double above;
    private final double plot;
    private final List<Shape> key = new ArrayList<>();
    private final List<Drawing.Line> lines = new ArrayList<>();
    private final List<Drawing.Dot> dots = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<Drawing.Words> words = new ArrayList<>();

    private LineChart(Chart chart, double width, Medium medium) {
        this.chart = chart;
        this.width = width;
        data = new ChartPoints(chart);
        first = chart.series().getFirst().marks();
        columns = ChartColumn.of(chart);
        scale = scale(chart);
        left = 6 + widest(scale.marks().stream().map(this::onAxis));
        right = width - 2;
        above = ABOVE + (saysUnit() ? UNIT : 0);
        top = ChartKey.draw(columns, width, key) + above;
        plot = medium == Medium.PAPER ? Math.max(LEAST, ON_PAPER - top - BOTTOM) : PLOT;
    }

    /** Once is enough. */
    private boolean saysUnit() {
        return !chart.unit().isEmpty() && !chart.subtitle().contains(chart.unit());
    }

    public static Scale scale(Chart chart) {
        List<BigDecimal> numbers = chart.series().stream()
                .flatMap(series -> series.marks().stream())
                .flatMap(mark -> Stream.of(mark.value(), mark.target()))
                .filter(Objects::nonNull)
                .toList();
        return Scale.forLines(numbers, chart.unit().equals("%"), MARKS);
    }

    static Drawing draw(Chart chart, double width, Medium medium) {
        LineChart line = new LineChart(chart, width, medium);
        line.layOut();
        return line.drawn();
    }

    /** The labels that the plot has room for on paper. */
    public static List<Label> labels(Chart chart) {
        LineChart line = new LineChart(chart, WIDE, Medium.PAPER);
        line.layOut();
        return line.labels;
    }

    /** The label of one point and the side of it that it stands on. */
    public record Label(int series, int mark, String words, LabelRoom.Place place) {}

    private void layOut() {
        for (ChartColumn column : columns) {
            if (column.look() == ChartColumn.Look.LEVEL) {
                level(column);
            } else {
                points(column);
            }
        }
        List<Label> all = first.size() <= ALL_LABELLED_UP_TO && chart.series().size() == 1 ? labelled(_ -> true) : null;
        List<Label> placed = all == null || all.size() < data.byWeight().size() ? labelled(data::isEndOrExtreme) : all;
        labels.addAll(placed);
        labels.forEach(label -> words.add(word(label)));
        missing();
        belowAxis();
    }

    private void level(ChartColumn column) {
        if (chart.aim() != Chart.Aim.PACE) {
            double y = y(Objects.requireNonNull(column.values().get(column.first())));
            dashed(x(column.first()) - band() / 2, y, x(column.last()) + band() / 2, y);
            return;
        }
        for (int i = column.first(); i < column.last(); i++) {
            BigDecimal from = column.values().get(i);
            BigDecimal to = column.values().get(i + 1);
            if (from != null && to != null) {
                dashed(x(i), y(from), x(i + 1), y(to));
            }
        }
    }

    private void dashed(double x1, double y1, double x2, double y2) {
        lines.add(new Drawing.Line(x1, y1, x2, y2, Drawing.MUTED, 1.5, true));
    }

    private void points(ChartColumn column) {
        List<Chart.Mark> marks = chart.series().get(column.series()).marks();
        for (int i = 0; i < marks.size(); i++) {
            BigDecimal value = column.values().get(i);
            BigDecimal before = i == 0 ? null : column.values().get(i - 1);
            if (value != null && before != null && column.look() == ChartColumn.Look.LINE) {
                boolean estimated = marks.get(i).estimated();
                lines.add(new Drawing.Line(x(i - 1), y(before), x(i), y(value), column.colour(), 2.5, estimated));
            }
            if (value != null) {
                boolean hollow = marks.get(i).estimated() || column.look() == ChartColumn.Look.POINTS;
                dots.add(new Drawing.Dot(
                        x(i), y(value), 3.5, hollow ? Drawing.PAPER : column.colour(), column.colour()));
            }
        }
    }

    /** Ends before the points between them, so that they find room first. */
    private List<Label> labelled(Predicate<ChartPoints.Point> which) {
        LabelRoom room = room();
        List<Label> placed = new ArrayList<>();
        for (ChartPoints.Point point : data.byWeight()) {
            if (which.test(point)) {
                String words = label(point);
                LabelRoom.Place place =
                        room.take(x(point.mark()), y(point.value()), Drawing.room(words, SIZE), SIZE * 0.98);
                if (place != null) {
                    placed.add(new Label(point.series(), point.mark(), words, place));
                }
            }
        }
        return placed;
    }

    private LabelRoom room() {
        LabelRoom room = new LabelRoom(new Area(left, top - ABOVE, width, top + plot));
        lines.forEach(room::keepOff);
        dots.forEach(dot -> room.keepOff(Area.of(dot)));
        return room;
    }

    private String label(ChartPoints.Point point) {
        boolean estimated =
                chart.series().get(point.series()).marks().get(point.mark()).estimated();
        return VietnameseNumbers.format(point.value(), chart.decimals()) + (estimated ? "*" : "");
    }

    private Drawing.Words word(Label label) {
        Chart.Series series = chart.series().get(label.series());
        Chart.Mark mark = series.marks().get(label.mark());
        String colour = mark.isWhole() ? Drawing.colour(series.role()) : Drawing.MUTED;
        Area area = label.place().area();
        return new Drawing.Words(
                (area.left() + area.right()) / 2,
                area.bottom() - SIZE * Area.DESCENT,
                label.words(),
                SIZE,
                mark.attention(),
                colour,
                Anchor.MIDDLE);
    }

    /** A sign where all series lack a figure, as low as there is room. */
    private void missing() {
        for (int i = 0; i < first.size(); i++) {
            int at = i;
            if (chart.series().stream().anyMatch(one -> one.marks().get(at).value() == null)) {
                for (double y = top + plot - 6; y > top; y -= 6) {
                    Drawing.Words sign = new Drawing.Words(x(i), y, "…", SIZE, false, Drawing.MUTED, Anchor.MIDDLE);
                    if (isFree(Area.of(sign))) {
                        words.add(sign);
                        break;
                    }
                }
            }
        }
    }

    private boolean isFree(Area area) {
        LabelRoom room = room();
        words.forEach(word -> room.keepOff(Area.of(word)));
        return room.isFree(area);
    }

    /** The last label always, and before it every so many as fit. */
    private void belowAxis() {
        int every = Math.max(1, (int) Math.ceil((widest(first.stream().map(Chart.Mark::label)) + 6) / band()));
        for (int i = first.size() - 1; i >= 0; i -= every) {
            double half = Drawing.room(first.get(i).label(), SIZE) / 2;
            double x = Math.clamp(x(i), half, Math.max(half, width - half));
            words.add(new Drawing.Words(
                    x, top + plot + 18, first.get(i).label(), SIZE, false, Drawing.MUTED, Anchor.MIDDLE));
        }
    }

    private Drawing drawn() {
        List<Shape> shapes = new ArrayList<>(key);
        for (BigDecimal mark : scale.marks()) {
            shapes.addAll(Hairline.around(left, right, y(mark), words));
            shapes.add(new Drawing.Words(left - 6, y(mark) + 5, onAxis(mark), SIZE, false, Drawing.MUTED, Anchor.END));
        }
        if (saysUnit()) {
            shapes.add(new Drawing.Words(0, top - above + 13, chart.unit(), SIZE, false, Drawing.MUTED, Anchor.START));
        }
        shapes.addAll(lines);
        shapes.addAll(dots);
        shapes.addAll(words);
        return new Drawing(width, top + plot + BOTTOM, shapes);
    }

    private double band() {
        return (right - left) / first.size();
    }

    private double x(int i) {
        return left + band() * (i + 0.5);
    }

    private double y(BigDecimal value) {
        return top + plot - scale.share(value) * plot;
    }

    private String onAxis(BigDecimal mark) {
        return VietnameseNumbers.format(mark, scale.decimals());
    }

    private static double widest(Stream<@Nullable String> words) {
        return words.filter(Objects::nonNull)
                .mapToDouble(one -> Drawing.room(one, SIZE))
                .max()
                .orElse(0);
    }
}
