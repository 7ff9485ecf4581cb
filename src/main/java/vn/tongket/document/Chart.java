package vn.tongket.document;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Biểu đồ. Whoever puts one into a document puts the table of its figures after it.
 *
 * @param title the finding, as a sentence: {@code Thu nhập tăng gấp đôi sau mười năm}
 * @param subtitle measure, unit, place, period
 * @param unit unit of measure of the axis: {@code %}, {@code đồng/người/năm}; may be empty
 * @param decimals most decimals a label shows
 * @param series one or more for {@link Kind#LINE}, exactly one otherwise; all with the same labels in the same order
 * @param description what a person who cannot see it has to know; the alternative text
 */
public record Chart(
        Kind kind, String title, String subtitle, String unit, int decimals, List<Series> series, String description)
        implements Block {
    public Chart {
        series = List.copyOf(series);
        if (series.isEmpty() || series.getFirst().marks().isEmpty()) {
            throw new IllegalArgumentException("A chart has something to draw: " + title);
        }
        if (kind != Kind.LINE && series.size() > 1) {
            throw new IllegalArgumentException("Bars show one series: " + title);
        }
        List<String> labels = series.getFirst().labels();
        if (series.stream().anyMatch(one -> !one.labels().equals(labels))) {
            throw new IllegalArgumentException("All series have the same labels: " + title);
        }
    }

    /** Which question the chart answers. */
    public enum Kind {
        /** Over time: a line, broken where there is no figure; targets as steps. */
        LINE,
        /** Many units at once: bars from zero, the greatest first, those without a figure last. */
        BAR,
        /** How far against target: a bar with the target as a tick, in the order given, each on its own scale. */
        BULLET
    }

    /** What a series or a bar is among the others, and so its colour. */
    public enum Role {
        VALUE,
        /** Needs attention: orange, and hatched, since orange and blue are alike in grey print. */
        ATTENTION,
        /** Shown only for comparison: grey. */
        CONTEXT
    }

    /** A line over all labels, or the one set of bars. */
    public record Series(String name, Role role, List<Mark> marks) {
        public Series {
            marks = List.copyOf(marks);
        }

        List<String> labels() {
            return marks.stream().map(Mark::label).toList();
        }
    }

    /**
     * One point or bar.
     *
     * @param label period or name, on the axis
     * @param value null where there is no figure: a gap, never zero
     * @param target level to reach; null for none
     * @param attention whether the bar is to be seen first
     * @param estimated drawn hollow
     * @param remark printed beside the bar: {@code thiếu 28 điểm %}; may be empty
     */
    public record Mark(
            String label,
            @Nullable BigDecimal value,
            @Nullable BigDecimal target,
            boolean attention,
            boolean estimated,
            String remark) {

        public static Mark of(String label, @Nullable BigDecimal value) {
            return new Mark(label, value, null, false, false, "");
        }

        public static Mark of(String label, @Nullable BigDecimal value, @Nullable BigDecimal target) {
            return new Mark(label, value, target, false, false, "");
        }
    }
}
