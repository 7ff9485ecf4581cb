package vn.tongket.document.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.document.drawing.Drawing.Anchor;
import vn.tongket.document.drawing.Drawing.Shape;
import vn.tongket.document.model.Chart;

/**
 * Lays out bars: sorted from zero on one scale, or, as bullets, in the order given and each against its own target. Name and
 * figure stand above their bar, which takes the whole width.
 */
final class BarChart {
    private static final double SIZE = 14;
    private static final double LINE = 17;
    private static final double ROW_GAP = 10;
    private static final double BAR = 14;
    private static final double TICK = 3;
    private static final double EDGE = 2;
    private static final double BETWEEN = 14;
    private static final double BULLET_ROOM = 1.15;

    private final Chart chart;
    private final List<Chart.Mark> marks;
    private final double width;
    private final Scale shared;
    private final List<Shape> shapes = new ArrayList<>();

    private BarChart(Chart chart, double width) {
        this.chart = chart;
        this.width = width;
        marks = ordered(chart);
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

    static Drawing draw(Chart chart, double width) {
        BarChart bars = new BarChart(chart, width);
        double y = bars.sharedTarget();
        for (Chart.Mark mark : bars.marks) {
            y = bars.row(mark, y);
        }
        return new Drawing(width, y, bars.shapes);
    }

    /** Names the target once where all bars have the same, and returns where the first row begins. */
    private double sharedTarget() {
        List<BigDecimal> targets = marks.stream()
                .map(Chart.Mark::target)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (chart.kind() == Chart.Kind.BULLET || targets.size() != 1) {
            return 2;
        }
        shapes.add(new Drawing.Line(4, 3, 4, LINE - 1, Drawing.INK, 2.5, false));
        String name = chart.aim().named(VietnameseNumbers.withUnit(level(targets.getFirst()), chart.unit()));
        words(12, LINE - 4, name, false, Drawing.MUTED, Anchor.START);
        return LINE + 6;
    }

    /** Draws one row and returns where the next begins. */
    private double row(Chart.Mark mark, double top) {
        String figure = figure(mark);
        double room = width - length(figure) - BETWEEN;
        boolean oneLine = length(mark.label()) <= room;
        List<String> lines = Drawing.wrapped(mark.label(), oneLine ? room : width, SIZE);
        for (int i = 0; i < lines.size(); i++) {
            words(0, top + (i + 1) * LINE - 4, lines.get(i), false, Drawing.INK, Anchor.START);
        }
        double named = top + (lines.size() + (oneLine ? 0 : 1)) * LINE;
        String colour = mark.value() == null ? Drawing.MUTED : Drawing.INK;
        words(width, named - 4, figure, mark.attention(), colour, Anchor.END);
        double middle = named + TICK + BAR / 2;
        if (chart.kind() == Chart.Kind.BULLET) {
            bullet(mark, middle);
        } else {
            bar(mark, middle, shared);
        }
        return middle + BAR / 2 + ROW_GAP;
    }

    private void bullet(Chart.Mark mark, double middle) {
        Scale own = Scale.fromZero(numbers(List.of(mark)), 4);
        BigDecimal end = numbers(List.of(mark)).stream()
                .max(Comparator.naturalOrder())
                .filter(most -> most.signum() > 0)
                .map(most -> most.multiply(BigDecimal.valueOf(BULLET_ROOM)))
                .orElse(own.high());
        shapes.add(new Drawing.Box(
                EDGE, middle - BAR / 2, width - 2 * EDGE, BAR, Drawing.SURFACE, Drawing.SURFACE, false));
        bar(mark, middle, new Scale(own.low(), end, own.step()));
    }

    private void bar(Chart.Mark mark, double middle, Scale scale) {
        double zero = x(BigDecimal.ZERO, scale);
        if (chart.kind() == Chart.Kind.BAR) {
            shapes.add(
                    new Drawing.Line(zero, middle - BAR / 2 - 2, zero, middle + BAR / 2 + 2, Drawing.MUTED, 1, false));
        }
        if (mark.value() != null) {
            double end = x(mark.value(), scale);
            boolean hollow = mark.estimated() || !mark.isWhole();
            String colour = mark.isWhole() ? Drawing.colour(role(mark)) : Drawing.MUTED;
            shapes.add(new Drawing.Box(
                    Math.min(zero, end),
                    middle - thickness() / 2,
                    Math.abs(end - zero),
                    thickness(),
                    hollow ? Drawing.PAPER : colour,
                    colour,
                    role(mark) == Chart.Role.ATTENTION && !hollow));
        }
        if (mark.target() != null) {
            double x = x(mark.target(), scale);
            shapes.add(new Drawing.Line(
                    x, middle - BAR / 2 - TICK + 1, x, middle + BAR / 2 + TICK, Drawing.INK, 2.5, false));
        }
    }

    private double thickness() {
        return chart.kind() == Chart.Kind.BULLET ? BAR / 2 : BAR;
    }

    private Chart.Role role(Chart.Mark mark) {
        return mark.attention()
                ? Chart.Role.ATTENTION
                : chart.series().getFirst().role();
    }

    /** Its figure, what it is measured against, and the remark. */
    private String figure(Chart.Mark mark) {
        String value = mark.value() == null
                ? "… chưa có số liệu"
                : VietnameseNumbers.withUnit(number(mark.value()), chart.unit()) + (mark.estimated() ? " (*)" : "");
        String target = chart.kind() == Chart.Kind.BULLET && mark.target() != null
                ? " (mục tiêu " + level(mark.target()) + ")"
                : "";
        return value + target + (mark.remark().isEmpty() ? "" : ", " + mark.remark());
    }

    /** As in the table. */
    private String number(BigDecimal value) {
        return VietnameseNumbers.format(value, chart.decimals());
    }

    /** As it was set. */
    private String level(BigDecimal level) {
        return VietnameseNumbers.formatShort(
                level, Math.max(chart.decimals(), level.stripTrailingZeros().scale()));
    }

    private double x(BigDecimal value, Scale scale) {
        return EDGE + scale.share(value) * (width - 2 * EDGE);
    }

    private static List<BigDecimal> numbers(List<Chart.Mark> marks) {
        return marks.stream()
                .flatMap(mark -> Stream.of(mark.value(), mark.target()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static double length(String words) {
        return Drawing.room(words, SIZE);
    }

    private void words(double x, double y, String words, boolean bold, String colour, Anchor anchor) {
        shapes.add(new Drawing.Words(x, y, words, SIZE, bold, colour, anchor));
    }
}
