package vn.tongket.page.part;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The course of a figure over its steps, as small as a row: a line on its own scale, 128 by 28, the target as a dashed line, the
 * last step as a dot. A step without a figure breaks the line.
 *
 * @param lines points of each unbroken stretch, as SVG writes them; of a single step twice the same, drawn as a dot
 * @param target height of the target's line; null where none is comparable
 * @param attention whether the last dot is hollow and orange
 * @param ends what it says at its ends, and of its target
 */
public record Sparkline(
        List<String> lines, Dot last, @Nullable BigDecimal target, boolean attention, Ends ends) {
    /** Fewer steps are no course. */
    public static final int LEAST = 3;

    private static final BigDecimal LEFT = BigDecimal.valueOf(4);
    private static final BigDecimal WIDTH = BigDecimal.valueOf(120);
    private static final BigDecimal TOP = BigDecimal.valueOf(4);
    private static final BigDecimal HEIGHT = BigDecimal.valueOf(20);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public Sparkline {
        lines = List.copyOf(lines);
    }

    public record Dot(BigDecimal x, BigDecimal y) {
        private String words() {
            return x.toPlainString() + "," + y.toPlainString();
        }
    }

    /**
     * The words beside it.
     *
     * @param first {@code 2016: 81,4%}
     * @param latest {@code 2025: 95,4%}
     * @param asked {@code mức phải đạt ≥ 95%}; empty where there is no target
     */
    public record Ends(String first, String latest, String asked) {}

    /** What it says, for those who cannot see it. */
    public String words() {
        return ends.first() + ", " + ends.latest() + (ends.asked().isEmpty() ? "" : "; " + ends.asked());
    }

    /** @param values one a step, null where there is no figure; fewer than {@value #LEAST} figures make no line: null */
    public static @Nullable Sparkline of(
            List<@Nullable BigDecimal> values, @Nullable BigDecimal target, boolean attention, Ends ends) {
        List<BigDecimal> known = values.stream().filter(Objects::nonNull).toList();
        if (known.size() < LEAST) {
            return null;
        }
        Scale scale = Scale.of(known, target);
        List<List<Dot>> stretches = stretches(values, scale);
        return new Sparkline(
                stretches.stream().map(Sparkline::points).toList(),
                stretches.getLast().getLast(),
                target == null ? null : scale.y(target),
                attention,
                ends);
    }

    private static List<List<Dot>> stretches(List<@Nullable BigDecimal> values, Scale scale) {
        List<List<Dot>> stretches = new ArrayList<>();
        boolean broken = true;
        for (int step = 0; step < values.size(); step++) {
            BigDecimal value = values.get(step);
            if (value != null) {
                if (broken) {
                    stretches.add(new ArrayList<>());
                }
                stretches.getLast().add(new Dot(x(step, values.size()), scale.y(value)));
            }
            broken = value == null;
        }
        return stretches;
    }

    private static BigDecimal x(int step, int steps) {
        return LEFT.add(WIDTH.multiply(BigDecimal.valueOf(step))
                .divide(BigDecimal.valueOf(steps - 1L), 1, RoundingMode.HALF_UP));
    }

    private static String points(List<Dot> stretch) {
        List<Dot> drawn = stretch.size() == 1 ? List.of(stretch.getFirst(), stretch.getFirst()) : stretch;
        return String.join(" ", drawn.stream().map(Dot::words).toList());
    }

    /** From the lowest to the highest that is drawn, the target too. */
    private record Scale(BigDecimal least, BigDecimal most) {
        private static Scale of(List<BigDecimal> known, @Nullable BigDecimal target) {
            List<BigDecimal> drawn = Stream.concat(known.stream(), Stream.ofNullable(target))
                    .sorted()
                    .toList();
            return new Scale(drawn.getFirst(), drawn.getLast());
        }

        private BigDecimal y(BigDecimal value) {
            BigDecimal span = most.subtract(least);
            BigDecimal down = span.signum() == 0
                    ? HEIGHT.divide(TWO, 1, RoundingMode.HALF_UP)
                    : most.subtract(value).multiply(HEIGHT).divide(span, 1, RoundingMode.HALF_UP);
            return TOP.add(down);
        }
    }
}
