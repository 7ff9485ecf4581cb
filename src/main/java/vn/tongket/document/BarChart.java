package vn.tongket.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.document.Drawing.Anchor;
import vn.tongket.document.Drawing.Shape;

/** Lays out bars: sorted from zero on one scale, or, as bullets, in the order given and each against its own target. */
final class BarChart {
    private static final double WIDTH = 640;
    private static final double SIZE = 14;
    private static final double LINE = 17;
    private static final double ROW_GAP = 11;
    private static final double BAR = 16;
    private static final double MOST_FOR_LABELS = 0.38;
    private static final double BULLET_ROOM = 1.15;

    private final Chart chart;
    private final List<Chart.Mark> marks;
    private final double left;
    private final double right;
    private final Scale shared;
    private final List<Shape> shapes = new ArrayList<>();

    private BarChart(Chart chart) {
        this.chart = chart;
        marks = ordered(chart);
        double names = widest(marks.stream().map(Chart.Mark::label));
        left = 10 + Math.min(names, WIDTH * MOST_FOR_LABELS);
        right = WIDTH - 14 - widest(marks.stream().map(this::beside));
        shared = Scale.fromZero(numbers(marks), 4);
    }

    private static List<Chart.Mark> ordered(Chart chart) {
        List<Chart.Mark> given = chart.series().getFirst().marks();
        if (chart.kind() == Chart.Kind.BULLET) {
            return given;
        }
        return given.stream()
                .sorted(Comparator.comparing(
                        Chart.Mark::value,
                        Comparator.nullsLast(
                                Comparator.<BigDecimal>naturalOrder().reversed())))
                .toList();
    }

    static Drawing draw(Chart chart) {
        BarChart bars = new BarChart(chart);
        double y = bars.sharedTarget();
        for (Chart.Mark mark : bars.marks) {
            y = bars.row(mark, y);
        }
        if (chart.kind() == Chart.Kind.BAR) {
            double zero = bars.x(BigDecimal.ZERO, bars.shared);
            bars.shapes.add(new Drawing.Line(zero, 2, zero, y - ROW_GAP / 2, Drawing.MUTED, 1, false));
        }
        return new Drawing(WIDTH, y, bars.shapes);
    }

    /** Names the target once where all bars have the same, and returns where the first row begins. */
    private double sharedTarget() {
        List<BigDecimal> targets = marks.stream()
                .map(Chart.Mark::target)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (chart.kind() == Chart.Kind.BULLET || targets.size() != 1) {
            return 4;
        }
        BigDecimal target = targets.getFirst();
        String name = "Mục tiêu " + VietnameseNumbers.withUnit(number(target), chart.unit());
        words(x(target, shared), LINE - 4, name, false, Drawing.MUTED, Anchor.MIDDLE);
        return LINE + 6;
    }

    /** Draws one row and returns where the next begins. */
    private double row(Chart.Mark mark, double top) {
        List<String> lines = wrapped(mark.label(), left - 10);
        double height = Math.max(BAR, lines.size() * LINE);
        double middle = top + height / 2;
        for (int i = 0; i < lines.size(); i++) {
            double base = middle + 5 + (i - (lines.size() - 1) / 2.0) * LINE;
            words(left - 8, base, lines.get(i), false, Drawing.INK, Anchor.END);
        }
        if (chart.kind() == Chart.Kind.BULLET) {
            bullet(mark, middle);
        } else {
            bar(mark, middle, shared);
        }
        return top + height + ROW_GAP;
    }

    private void bullet(Chart.Mark mark, double middle) {
        Scale own = Scale.fromZero(numbers(List.of(mark)), 4);
        BigDecimal end = numbers(List.of(mark)).stream()
                .max(Comparator.naturalOrder())
                .filter(most -> most.signum() > 0)
                .map(most -> most.multiply(BigDecimal.valueOf(BULLET_ROOM)))
                .orElse(own.high());
        shapes.add(new Drawing.Box(left, middle - BAR / 2, right - left, BAR, Drawing.SURFACE, Drawing.SURFACE, false));
        bar(mark, middle, new Scale(own.low(), end, own.step()));
    }

    private void bar(Chart.Mark mark, double middle, Scale scale) {
        double zero = x(BigDecimal.ZERO, scale);
        double end = zero;
        if (mark.value() != null) {
            end = x(mark.value(), scale);
            String colour = Drawing.colour(role(mark));
            shapes.add(new Drawing.Box(
                    Math.min(zero, end),
                    middle - thickness() / 2,
                    Math.abs(end - zero),
                    thickness(),
                    mark.estimated() ? Drawing.PAPER : colour,
                    colour,
                    role(mark) == Chart.Role.ATTENTION && !mark.estimated()));
        }
        if (mark.target() != null) {
            double x = x(mark.target(), scale);
            shapes.add(new Drawing.Line(x, middle - BAR / 2 - 2, x, middle + BAR / 2 + 2, Drawing.INK, 2.5, false));
            end = Math.max(end, x);
        }
        double beside = chart.kind() == Chart.Kind.BULLET ? right : Math.max(end, zero);
        String colour = mark.value() == null ? Drawing.MUTED : Drawing.INK;
        words(beside + 6, middle + 5, beside(mark), mark.attention(), colour, Anchor.START);
    }

    private double thickness() {
        return chart.kind() == Chart.Kind.BULLET ? BAR / 2 : BAR;
    }

    private Chart.Role role(Chart.Mark mark) {
        return mark.attention()
                ? Chart.Role.ATTENTION
                : chart.series().getFirst().role();
    }

    /** What stands beside a bar: its figure, what it is measured against, and the remark. */
    private String beside(Chart.Mark mark) {
        String value = mark.value() == null
                ? "… chưa có số liệu"
                : VietnameseNumbers.withUnit(number(mark.value()), chart.unit());
        String target = chart.kind() == Chart.Kind.BULLET && mark.target() != null
                ? " (mục tiêu " + number(mark.target()) + ")"
                : "";
        return value + target + (mark.remark().isEmpty() ? "" : ", " + mark.remark());
    }

    private String number(BigDecimal value) {
        return VietnameseNumbers.formatShort(value, chart.decimals());
    }

    private double x(BigDecimal value, Scale scale) {
        return left + scale.share(value) * (right - left);
    }

    private static List<BigDecimal> numbers(List<Chart.Mark> marks) {
        return marks.stream()
                .flatMap(mark -> Stream.of(mark.value(), mark.target()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> wrapped(String words, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && length(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static double widest(Stream<String> words) {
        return words.mapToDouble(BarChart::length).max().orElse(0);
    }

    private static double length(String words) {
        return Drawing.room(words, SIZE);
    }

    private void words(double x, double y, String words, boolean bold, String colour, Anchor anchor) {
        shapes.add(new Drawing.Words(x, y, words, SIZE, bold, colour, anchor));
    }
}
