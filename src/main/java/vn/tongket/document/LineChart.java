package vn.tongket.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.document.Drawing.Anchor;
import vn.tongket.document.Drawing.Shape;

/** Lays out a line over time: gaps where there is no figure, targets as steps, names at the end of the lines. */
final class LineChart {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 300;
    private static final double TOP = 30;
    private static final double BOTTOM = 34;
    private static final double SIZE = 14;
    private static final double LABEL_GAP = 17;
    private static final int MARKS = 5;
    private static final int ALL_LABELLED_UP_TO = 12;

    private final Chart chart;
    private final List<Chart.Mark> first;
    private final Scale scale;
    private final double left;
    private final double right;
    private final List<Shape> shapes = new ArrayList<>();

    private LineChart(Chart chart) {
        this.chart = chart;
        first = chart.series().getFirst().marks();
        scale = Scale.forLines(
                chart.series().stream()
                        .flatMap(series -> series.marks().stream())
                        .flatMap(mark -> Stream.of(mark.value(), mark.target()))
                        .filter(Objects::nonNull)
                        .toList(),
                MARKS);
        left = 12 + widest(scale.marks().stream().map(this::onAxis));
        right = WIDTH - 16 - (chart.series().size() > 1 ? widest(names()) : hasTarget() ? widest(names()) : 24);
    }

    static Drawing draw(Chart chart) {
        LineChart line = new LineChart(chart);
        line.axes();
        line.targets();
        chart.series().forEach(line::series);
        line.nameSeries();
        return new Drawing(WIDTH, HEIGHT, line.shapes);
    }

    private void axes() {
        for (BigDecimal mark : scale.marks()) {
            double y = y(mark);
            shapes.add(new Drawing.Line(left, y, right, y, Drawing.HAIRLINE, 1, false));
            words(left - 6, y + 5, onAxis(mark), false, Drawing.MUTED, Anchor.END);
        }
        words(left, TOP - 16, chart.unit(), false, Drawing.MUTED, Anchor.START);
        int every = Math.max(1, (int) Math.ceil(widest(first.stream().map(Chart.Mark::label)) / band()));
        for (int i = 0; i < first.size(); i++) {
            if (i % every == 0 || i == first.size() - 1 && every == 1) {
                words(x(i), HEIGHT - 10, first.get(i).label(), false, Drawing.MUTED, Anchor.MIDDLE);
            }
        }
    }

    private void targets() {
        BigDecimal before = null;
        for (int i = 0; i < first.size(); i++) {
            BigDecimal target = first.get(i).target();
            if (target != null) {
                double start = x(i) - band() / 2;
                step(start, y(target), start + band(), y(target));
                if (before != null && before.compareTo(target) != 0) {
                    step(start, y(before), start, y(target));
                }
            }
            before = target;
        }
    }

    private void step(double x1, double y1, double x2, double y2) {
        shapes.add(new Drawing.Line(x1, y1, x2, y2, Drawing.MUTED, 1.5, true));
    }

    private void series(Chart.Series series) {
        String colour = Drawing.colour(series.role());
        Chart.Mark before = null;
        int beforeAt = 0;
        for (int i = 0; i < series.marks().size(); i++) {
            Chart.Mark mark = series.marks().get(i);
            if (mark.value() != null && before != null && before.value() != null) {
                shapes.add(new Drawing.Line(
                        x(beforeAt), y(before.value()), x(i), y(mark.value()), colour, 2.5, mark.estimated()));
            }
            before = mark;
            beforeAt = i;
        }
        dots(series, colour);
    }

    private void dots(Chart.Series series, String colour) {
        for (int i = 0; i < series.marks().size(); i++) {
            Chart.Mark mark = series.marks().get(i);
            BigDecimal value = mark.value();
            if (value == null) {
                words(x(i), y(scale.low()) - 4, "…", false, Drawing.MUTED, Anchor.MIDDLE);
                continue;
            }
            shapes.add(new Drawing.Dot(x(i), y(value), 3.5, mark.estimated() ? Drawing.PAPER : colour, colour));
            if (labelled(series, i, value)) {
                String label = VietnameseNumbers.formatShort(value, chart.decimals());
                words(x(i), labelBase(series, i, value), label, mark.attention(), colour, Anchor.MIDDLE);
            }
        }
    }

    /** Above the point, or below it where the line dips or a target step would run through the label. */
    private double labelBase(Chart.Series series, int i, BigDecimal value) {
        BigDecimal target = series.marks().get(i).target();
        boolean targetJustAbove = target != null && y(value) - y(target) > 2 && y(value) - y(target) < 26;
        boolean atTheBottom = y(value) > HEIGHT - BOTTOM - 22;
        return targetJustAbove && !atTheBottom ? y(value) + 20 : y(value) - 9;
    }

    private boolean labelled(Chart.Series series, int i, BigDecimal value) {
        if (series.role() == Chart.Role.CONTEXT) {
            return false;
        }
        double needed = Drawing.room(VietnameseNumbers.formatShort(value, chart.decimals()), SIZE);
        boolean room = needed < band() || first.size() == 1;
        return room && chart.series().size() == 1 && first.size() <= ALL_LABELLED_UP_TO
                || isEndOrExtreme(series, i, value);
    }

    private boolean isEndOrExtreme(Chart.Series series, int i, BigDecimal value) {
        List<BigDecimal> values = series.marks().stream()
                .map(Chart.Mark::value)
                .filter(Objects::nonNull)
                .toList();
        boolean end = last(series) == i || i == 0;
        boolean extreme = chart.series().size() == 1
                && values.stream()
                        .max(Comparator.naturalOrder())
                        .filter(value::equals)
                        .isPresent()
                && values.indexOf(value) == values.lastIndexOf(value)
                && Math.abs(last(series) - i) > 1
                && i > 1;
        return end || extreme;
    }

    private void nameSeries() {
        List<Name> names = new ArrayList<>();
        for (Chart.Series series : chart.series()) {
            BigDecimal value =
                    last(series) < 0 ? null : series.marks().get(last(series)).value();
            if (value != null && (chart.series().size() > 1 || hasTarget())) {
                boolean context = series.role() == Chart.Role.CONTEXT;
                names.add(new Name(series.name(), y(value), context ? Drawing.MUTED : Drawing.colour(series.role())));
            }
        }
        BigDecimal target = first.getLast().target();
        if (target != null) {
            names.add(new Name(targetName(target), y(target), Drawing.MUTED));
        }
        names.sort(Comparator.comparingDouble(Name::y));
        double free = TOP - LABEL_GAP;
        for (Name name : names) {
            double y = Math.max(name.y, free + LABEL_GAP);
            words(right + 8, y + 5, name.words, false, name.colour, Anchor.START);
            free = y;
        }
    }

    private record Name(String words, double y, String colour) {}

    private Stream<String> names() {
        Stream<String> ofSeries = chart.series().stream().map(Chart.Series::name);
        BigDecimal target = first.getLast().target();
        return target == null ? ofSeries : Stream.concat(ofSeries, Stream.of(targetName(target)));
    }

    private String targetName(BigDecimal target) {
        return "Mục tiêu " + VietnameseNumbers.formatShort(target, chart.decimals());
    }

    private boolean hasTarget() {
        return first.stream().anyMatch(mark -> mark.target() != null);
    }

    private static int last(Chart.Series series) {
        for (int i = series.marks().size() - 1; i >= 0; i--) {
            if (series.marks().get(i).value() != null) {
                return i;
            }
        }
        return -1;
    }

    private double band() {
        return (right - left) / first.size();
    }

    private double x(int i) {
        return left + band() * (i + 0.5);
    }

    private double y(BigDecimal value) {
        return HEIGHT - BOTTOM - scale.share(value) * (HEIGHT - BOTTOM - TOP);
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

    private void words(double x, double y, String words, boolean bold, String colour, Anchor anchor) {
        shapes.add(new Drawing.Words(x, y, words, SIZE, bold, colour, anchor));
    }
}
