package vn.tongket.report.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Figures that do not go together.
 *
 * @param first the one to speak of: the wider window, the successor's, the part, the total
 * @param others what it clashes with
 * @param figure of the first that is too small or too large: its quantity or numerator, or its denominator
 * @param limit what it is held against; 0 where nothing is compared
 */
public record Clash(Kind kind, Claim first, List<Claim> others, BigDecimal figure, BigDecimal limit) {
    public Clash {
        others = List.copyOf(others);
    }

    static Clash of(Kind kind, Claim first, Claim other) {
        return new Clash(kind, first, List.of(other), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    public enum Kind {
        /** Two windows of one unit, neither inside the other. */
        CROSSING,
        /** A wider window below what the windows inside it add up to. */
        FALLING,
        /** A successor and a predecessor for the same days. */
        TWICE,
        /** The same, of ground so small that it is only remarked. */
        LITTLE_TWICE,
        /** A unit's figure for days after its end. */
        AFTER_END,
        /** One part above its total. */
        PART_ABOVE,
        /** Parts that are all there is together above their total. */
        PARTS_ABOVE
    }

    public boolean isHard() {
        return kind != Kind.LITTLE_TWICE;
    }

    Stream<Claim> all() {
        return Stream.concat(Stream.of(first), others.stream());
    }

    public boolean hasComing() {
        return all().anyMatch(Claim::isComing);
    }

    /** Line at which it is told: the first claim's where that comes in, else the last one's that does; 0: all stand. */
    public int line() {
        return first.isComing()
                ? first.line()
                : others.stream().mapToInt(Claim::line).max().orElse(0);
    }
}
