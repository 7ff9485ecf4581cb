package vn.tongket.page.part;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dot for each figure, in columns from the least to the most, {@value #WIDTH} wide: how many lie where, and on which side of a
 * level. The edges of the columns are counted from the level, so that none of them lies on both sides.
 *
 * @param dots from the lowest figure on
 * @param level where the level's line stands; null where there is none
 * @param height as high as the highest column
 */
public record DotPlot(List<Dot> dots, @Nullable BigDecimal level, int height) {
    public static final int WIDTH = 840;

    /** More would be a grey field: nothing is drawn. */
    public static final int MOST = 600;

    private static final int COLUMN = 14;
    private static final int COLUMNS = WIDTH / COLUMN;
    private static final int HIGHEST = 252;

    public DotPlot {
        dots = List.copyOf(dots);
    }

    /**
     * @param beyond whether it lies on the far side of the level, where it is hollow
     * @param y from the top down
     */
    public record Dot(BigDecimal x, BigDecimal y, boolean beyond) {}

    /** A level, and on which side of it a figure is as it should be. A figure that is the level itself is as it should be. */
    public record Level(BigDecimal at, boolean atMost) {
        public boolean isBeyond(BigDecimal value) {
            return atMost ? value.compareTo(at) > 0 : value.compareTo(at) < 0;
        }
    }

    /** Null where there is nothing to tell apart, or too many. */
    public static @Nullable DotPlot of(List<BigDecimal> values, @Nullable Level level) {
        List<BigDecimal> shown = Stream.concat(
                        values.stream(), Stream.ofNullable(level).map(Level::at))
                .sorted()
                .toList();
        if (values.size() < 2 || values.size() > MOST || shown.getFirst().compareTo(shown.getLast()) == 0) {
            return null;
        }
        return drawn(values, level, Columns.of(shown.getFirst(), shown.getLast(), level));
    }

    private static DotPlot drawn(List<BigDecimal> values, @Nullable Level level, Columns columns) {
        Map<Integer, List<BigDecimal>> byColumn = new TreeMap<>();
        values.stream()
                .sorted(Comparator.naturalOrder())
                .forEach(value -> byColumn.computeIfAbsent(columns.of(value), _ -> new ArrayList<>())
                        .add(value));
        int most = byColumn.values().stream().mapToInt(List::size).max().orElse(1);
        BigDecimal step = BigDecimal.valueOf(Math.min(COLUMN, HIGHEST / most));
        int height = step.intValue() * most;
        List<Dot> dots = new ArrayList<>();
        byColumn.forEach((column, in) -> {
            for (int place = 0; place < in.size(); place++) {
                BigDecimal up = step.multiply(BigDecimal.valueOf(place)).add(step.divide(BigDecimal.TWO));
                dots.add(new Dot(
                        columns.middle(column),
                        BigDecimal.valueOf(height).subtract(up),
                        level != null && level.isBeyond(in.get(place))));
            }
        });
        return new DotPlot(dots, level == null ? null : columns.edge(level.at()), height);
    }

    /** The columns, counted from the level; without one from the least. */
    private record Columns(BigDecimal origin, BigDecimal width, boolean closedAbove, int first) {
        private static final int DIGITS = 12;

        private static Columns of(BigDecimal least, BigDecimal most, @Nullable Level level) {
            BigDecimal width = most.subtract(least)
                    .divide(BigDecimal.valueOf(COLUMNS - 2L), DIGITS, RoundingMode.UP)
                    .max(BigDecimal.ONE.movePointLeft(DIGITS));
            Columns columns =
                    new Columns(level == null ? least : level.at(), width, level != null && level.atMost(), 0);
            return new Columns(columns.origin, width, columns.closedAbove, columns.of(least));
        }

        /** Where the level itself is as it should be, a column holds its upper edge, else its lower one. */
        private int of(BigDecimal value) {
            BigDecimal columns = value.subtract(origin).divide(width, DIGITS, RoundingMode.HALF_UP);
            int counted = closedAbove
                    ? columns.setScale(0, RoundingMode.CEILING).intValue() - 1
                    : columns.setScale(0, RoundingMode.FLOOR).intValue();
            return counted - first;
        }

        private BigDecimal middle(int column) {
            return BigDecimal.valueOf(column * (long) COLUMN + COLUMN / 2);
        }

        private BigDecimal edge(BigDecimal at) {
            int columns =
                    at.subtract(origin).divide(width, 0, RoundingMode.HALF_UP).intValue() - first;
            return BigDecimal.valueOf(columns * (long) COLUMN);
        }
    }
}
