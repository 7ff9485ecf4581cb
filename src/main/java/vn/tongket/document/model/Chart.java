package vn.tongket.document.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Biểu đồ, with the table of its figures: caption, plot, notes and table stay on one page.
 *
 * @param title the finding, as a sentence, with its number where it has one: {@code Biểu đồ 1. Thu nhập tăng từ …}
 * @param subtitle measure, unit, place, period
 * @param unit unit of measure of the axis: {@code %}, {@code đồng/người/năm}; may be empty
 * @param decimals decimals of every label, as in the table
 * @param series one or more for {@link Kind#LINE}, exactly one otherwise; all with the same labels in the same order
 * @param description what a person who cannot see it has to know; the alternative text
 * @param aim what the targets of the marks ask
 * @param figures the table of its figures; null where the page has one of its own beside it
 */
public record Chart(
        Kind kind,
        String title,
        String subtitle,
        String unit,
        int decimals,
        List<Series> series,
        String description,
        Aim aim,
        @Nullable Table figures)
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

    public Chart(
            Kind kind,
            String title,
            String subtitle,
            String unit,
            int decimals,
            List<Series> series,
            String description) {
        this(kind, title, subtitle, unit, decimals, series, description, Aim.EQUAL, null);
    }

    public Chart aiming(Aim what) {
        return new Chart(kind, title, subtitle, unit, decimals, series, description, what, figures);
    }

    public Chart with(Table table) {
        return new Chart(kind, title, subtitle, unit, decimals, series, description, aim, table);
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

    /** How a level is to be read, and so its words in the key. */
    public enum Aim {
        AT_LEAST("Mục tiêu ≥ "),
        AT_MOST("Mục tiêu ≤ "),
        EQUAL("Mục tiêu "),
        /** The levels are where a running total has to be on its even way to the last of them: one slanting line. */
        PACE("Nhịp đến mục tiêu ");

        private final String before;

        Aim(String before) {
            this.before = before;
        }

        public String named(String number) {
            return before + number;
        }
    }

    /** What a series or a bar is among the others, and so its colour. */
    public enum Role {
        VALUE,
        /** Needs attention: orange, and hatched, since orange and blue are alike in grey print. */
        ATTENTION,
        /** Shown only for comparison: grey. */
        CONTEXT
    }

    /** What a figure covers. What is not whole is never joined to a line as if it were. */
    public enum Ground {
        WHOLE(""),
        /** Fewer units have figures than the indicator asks for ({@code coverage.leastMet} is false). */
        THIN("chưa đủ đơn vị có số"),
        /** Its step is not over, or has figures for a part of it only. */
        UNFINISHED("chưa trọn kỳ");

        private final String words;

        Ground(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** A line over all labels, or the one set of bars. */
    public record Series(String name, Role role, List<Mark> marks) {
        public Series {
            marks = List.copyOf(marks);
        }

        public List<String> labels() {
            return marks.stream().map(Mark::label).toList();
        }
    }

    /**
     * One point or bar.
     *
     * @param label period or name, on the axis
     * @param value null where there is no figure: a gap, never zero
     * @param target level to reach; null for none. Only a level whose window is that of the value
     * @param attention whether the bar is to be seen first
     * @param estimated drawn hollow, its label with a {@code *}
     * @param ground what is not whole is hollow, grey, unjoined, and named in the note
     * @param remark printed beside the bar ({@code thiếu 28 điểm %}); of what is not whole why, in the note
     *     ({@code 131/168 đơn vị}); may be empty
     */
    public record Mark(
            String label,
            @Nullable BigDecimal value,
            @Nullable BigDecimal target,
            boolean attention,
            boolean estimated,
            Ground ground,
            String remark) {

        public Mark(
                String label,
                @Nullable BigDecimal value,
                @Nullable BigDecimal target,
                boolean attention,
                boolean estimated,
                String remark) {
            this(label, value, target, attention, estimated, Ground.WHOLE, remark);
        }

        public static Mark of(String label, @Nullable BigDecimal value) {
            return new Mark(label, value, null, false, false, "");
        }

        public static Mark of(String label, @Nullable BigDecimal value, @Nullable BigDecimal target) {
            return new Mark(label, value, target, false, false, "");
        }

        public boolean isWhole() {
            return value != null && ground == Ground.WHOLE;
        }
    }
}
