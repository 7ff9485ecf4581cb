package vn.tongket.document.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.document.model.Chart;

/**
 * One column of the figures behind a line chart: a line, the points of it that are not whole, or a level to reach. Each has a
 * name in the key, and in Word a column of the sheet.
 *
 * @param series of the chart; -1 of a level
 * @param values one a label; null for none
 */
public record ChartColumn(String name, Look look, Chart.Role role, int series, List<@Nullable BigDecimal> values) {
    public enum Look {
        LINE,
        /** Hollow grey points without a line. */
        POINTS,
        /** A level: dashed. */
        LEVEL
    }

    public static List<ChartColumn> of(Chart chart) {
        List<ChartColumn> columns = new ArrayList<>();
        for (int i = 0; i < chart.series().size(); i++) {
            for (Chart.Ground ground : Chart.Ground.values()) {
                column(chart, i, ground, columns);
            }
        }
        if (chart.aim() == Chart.Aim.PACE) {
            pace(chart, columns);
        } else {
            levels(chart, columns);
        }
        return columns;
    }

    private static void column(Chart chart, int at, Chart.Ground ground, List<ChartColumn> columns) {
        Chart.Series series = chart.series().get(at);
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (Chart.Mark mark : series.marks()) {
            values.add(mark.ground() == ground ? mark.value() : null);
        }
        boolean whole = ground == Chart.Ground.WHOLE;
        if (whole || values.stream().anyMatch(value -> value != null)) {
            String name = whole ? series.name() : series.name() + " (" + ground.words() + ")";
            columns.add(new ChartColumn(name, whole ? Look.LINE : Look.POINTS, series.role(), at, values));
        }
    }

    private static void pace(Chart chart, List<ChartColumn> columns) {
        List<@Nullable BigDecimal> levels = new ArrayList<>();
        @Nullable BigDecimal last = null;
        for (Chart.Mark mark : chart.series().getFirst().marks()) {
            levels.add(mark.target());
            last = mark.target() == null ? last : mark.target();
        }
        if (last != null) {
            columns.add(level(chart, last, "", levels));
        }
    }

    /** One for each run of labels with the same level: a level that changes is a step, not a slope. */
    private static void levels(Chart chart, List<ChartColumn> columns) {
        List<Chart.Mark> marks = chart.series().getFirst().marks();
        List<int[]> runs = runs(marks);
        for (int[] run : runs) {
            @Nullable BigDecimal[] levels = new BigDecimal[marks.size()];
            BigDecimal level = marks.get(run[0]).target();
            Arrays.fill(levels, run[0], run[1] + 1, level);
            String from = marks.get(run[0]).label();
            String to = marks.get(run[1]).label();
            String when = runs.size() == 1 ? "" : " (" + (from.equals(to) ? from : from + "–" + to) + ")";
            if (level != null) {
                columns.add(level(chart, level, when, Arrays.asList(levels)));
            }
        }
    }

    /** First and last of the labels that share a level. */
    private static List<int[]> runs(List<Chart.Mark> marks) {
        List<int[]> runs = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            BigDecimal level = marks.get(i).target();
            BigDecimal before = i == 0 ? null : marks.get(i - 1).target();
            if (level != null && before != null && level.compareTo(before) == 0) {
                runs.getLast()[1] = i;
            } else if (level != null) {
                runs.add(new int[] {i, i});
            }
        }
        return runs;
    }

    private static ChartColumn level(Chart chart, BigDecimal level, String when, List<@Nullable BigDecimal> levels) {
        int decimals = Math.max(chart.decimals(), level.stripTrailingZeros().scale());
        String name = chart.aim().named(VietnameseNumbers.formatShort(level, decimals)) + when;
        return new ChartColumn(name, Look.LEVEL, Chart.Role.CONTEXT, -1, levels);
    }

    public int first() {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                return i;
            }
        }
        return -1;
    }

    public int last() {
        for (int i = values.size() - 1; i >= 0; i--) {
            if (values.get(i) != null) {
                return i;
            }
        }
        return -1;
    }

    public String colour() {
        return switch (look) {
            case LINE -> Drawing.colour(role);
            case POINTS, LEVEL -> Drawing.MUTED;
        };
    }
}
