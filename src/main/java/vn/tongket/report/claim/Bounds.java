package vn.tongket.report.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.unit.frame.Lineage;

/**
 * What a figure that is still to be typed must keep, given the figures that stand: the same rules as {@link Claims}, turned to
 * one cell, so that a page can hold them without asking.
 *
 * @param blocked why no figure may stand for these days at all, and what to do; null: one may
 * @param inside what the unit has reported within these days, in words: {@code lũy kế 6 tháng: 40}; null: nothing
 * @param least what it may not be below
 * @param most what it may not be above
 */
public record Bounds(@Nullable String blocked, @Nullable String inside, List<Limit> least, List<Limit> most) {
    public static final Bounds NONE = new Bounds(null, null, List.of(), List.of());

    public Bounds {
        least = List.copyOf(least);
        most = List.copyOf(most);
    }

    public static Bounds blockedBy(String words) {
        return new Bounds(words, null, List.of(), List.of());
    }

    /**
     * @param check code of the rule
     * @param upper for the quantity or numerator
     * @param lower for the denominator; null: there is none
     * @param words which figures it comes from and what to do: follows “nhỏ hơn” or “lớn hơn”
     */
    public record Limit(
            String check, BigDecimal upper, @Nullable BigDecimal lower, String words) {}

    /**
     * @param standing figures of the indicator, of the unit and of those of its ground
     * @param typed breakdowns of the indicator that the same form asks: those are held against each other as they are typed
     */
    public static Bounds of(
            Indicator indicator,
            Lineage lineage,
            int unit,
            Window window,
            String breakdown,
            Collection<Claim> standing,
            Set<String> typed) {
        Claim cell = new Claim(unit, window, breakdown, BigDecimal.ZERO, null, 1);
        return new Maker(indicator, lineage, cell, standing, typed).make();
    }

    private static final class Maker {
        private final ClaimRules rules;
        private final Claim cell;
        private final List<Claim> all = new ArrayList<>();
        private final List<Claim> beside;
        private final Claims claims;
        private final ClashWords words;
        private final Lineage lineage;
        private final Indicator indicator;

        Maker(Indicator indicator, Lineage lineage, Claim cell, Collection<Claim> standing, Set<String> typed) {
            this.rules = new ClaimRules(indicator);
            this.indicator = indicator;
            this.cell = cell;
            this.lineage = lineage;
            this.words = new ClashWords(lineage, ClashWords.Where.CELL);
            standing.stream()
                    .filter(claim -> claim.breakdown().equals(cell.breakdown()) && !claim.isRevisionOf(cell))
                    .forEach(all::add);
            all.add(cell);
            this.claims = Claims.of(indicator, lineage, all);
            this.beside = standing.stream()
                    .filter(claim ->
                            claim.unit() == cell.unit() && claim.window().equals(cell.window()))
                    .filter(claim -> !typed.contains(claim.breakdown()))
                    .toList();
        }

        Bounds make() {
            String blocked = Claims.clashes(indicator, lineage, all).stream()
                    .filter(clash -> clash.kind() == Clash.Kind.CROSSING || clash.kind() == Clash.Kind.TWICE)
                    .filter(Clash::hasComing)
                    .map(words::vietnamese)
                    .findFirst()
                    .orElse(null);
            List<Claim> inside = rules.ofAllDays() && rules.addsOverTime() ? claims.inside(cell) : List.of();
            List<Limit> least = new ArrayList<>();
            List<Limit> most = new ArrayList<>();
            if (rules.ofAllDays() && rules.growsOverTime()) {
                least(inside).ifPresent(least::add);
                all.stream()
                        .filter(wide -> wide != cell)
                        .forEach(wide -> most(wide).ifPresent(most::add));
            }
            if (rules.holdsPartsAgainstTotal()) {
                parts(least, most);
            }
            return new Bounds(blocked, inside.isEmpty() ? null : inside(inside), least, most);
        }

        private Optional<Limit> least(List<Claim> inside) {
            Sum sum = inside.isEmpty() ? null : Sum.of(inside, rules.isDistinct());
            return sum == null
                    ? Optional.empty()
                    : Optional.of(new Limit(
                            "cumulative",
                            sum.upper(),
                            sum.lower(),
                            (inside.size() == 1
                                            ? words.of(cell, inside.getFirst())
                                            : "tổng " + shown(sum) + " của các kỳ nằm trong kỳ này (" + list(inside)
                                                    + ")")
                                    + ": lũy kế không được giảm. Kiểm tra lại một trong các số này"));
        }

        /** What a wider figure leaves for this one beside the others that lie in it. */
        private Optional<Limit> most(Claim wide) {
            List<Claim> inside = wide.window().contains(cell.window()) ? claims.inside(wide) : List.of();
            if (!inside.contains(cell)) {
                return Optional.empty();
            }
            List<Claim> others =
                    inside.stream().filter(claim -> !claim.equals(cell)).toList();
            Sum sum = rules.isDistinct() ? new Sum(BigDecimal.ZERO, null) : Sum.of(others, false);
            if (sum == null) {
                return Optional.empty();
            }
            BigDecimal lower = wide.lower() == null
                    ? null
                    : sum.lower() == null ? wide.lower() : wide.lower().subtract(sum.lower());
            return Optional.of(new Limit(
                    "cumulative",
                    wide.upper().subtract(sum.upper()),
                    lower,
                    (others.isEmpty() ? "" : "phần còn lại của ") + words.of(cell, wide)
                            + (others.isEmpty() ? "" : ", trừ " + list(others))
                            + ": lũy kế không được nhỏ hơn các kỳ nằm trong nó. Kiểm tra lại một trong các số này"));
        }

        private void parts(List<Limit> least, List<Limit> most) {
            for (Claim other : beside) {
                if (cell.breakdown().isEmpty() && !other.breakdown().isEmpty()) {
                    least.add(new Limit(
                            "part-above-total",
                            other.upper(),
                            other.lower(),
                            "phân tổ “" + other.breakdown() + "” đã lưu (" + ClashWords.figure(other)
                                    + "). Kiểm tra lại một trong hai số"));
                } else if (!cell.breakdown().isEmpty() && other.breakdown().isEmpty()) {
                    most.add(new Limit(
                            "part-above-total",
                            other.upper(),
                            other.lower(),
                            "tổng đã lưu (" + ClashWords.figure(other) + "). Kiểm tra lại một trong hai số"));
                }
            }
        }

        /** {@code lũy kế 6 tháng: 40}; where it is of several, what they are. */
        private String inside(List<Claim> inside) {
            Sum sum = Sum.of(inside, rules.isDistinct());
            Window first = inside.getFirst().window();
            boolean together = inside.stream().allMatch(claim -> claim.window().equals(first));
            String what = together && first.from().equals(cell.window().from())
                    ? "lũy kế " + WindowName.brief(first)
                    : together ? "trong đó " + WindowName.brief(first) : "đã có trong kỳ";
            boolean plain = inside.size() == 1 && inside.getFirst().unit() == cell.unit();
            return what + ": " + (sum == null ? "" : shown(sum)) + (plain ? "" : " (" + brief(inside) + ")");
        }

        private String brief(List<Claim> inside) {
            return inside.stream()
                    .limit(NAMED)
                    .map(claim -> (claim.unit() == cell.unit()
                                    ? WindowName.brief(claim.window())
                                    : lineage.name(claim.unit()))
                            + " " + ClashWords.figure(claim))
                    .collect(Collectors.joining(", "));
        }

        private String list(List<Claim> claims) {
            return claims.stream()
                            .limit(NAMED)
                            .map(claim -> words.of(cell, claim))
                            .collect(Collectors.joining("; "))
                    + (claims.size() > NAMED ? " và " + (claims.size() - NAMED) + " kỳ khác" : "");
        }

        private static String shown(Sum sum) {
            return ClashWords.number(sum.upper()) + (sum.lower() == null ? "" : "/" + ClashWords.number(sum.lower()));
        }
    }

    private static final int NAMED = 4;
}
