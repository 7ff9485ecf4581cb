package vn.tongket.report.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tongket.programme.Indicator;
import vn.tongket.report.usual.Usual;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.frame.ShareBy;

/** The figures of many units, from which the middle one of a kind is taken: by head where people are known. */
public final class Neighbours {
    private final Map<String, Map<Integer, BigDecimal>> figures;
    private final Map<Integer, Unit> units;
    private final Map<Integer, Long> people;
    private final int least;
    private final Map<Key, @Nullable Middle> middles = new HashMap<>();

    private record Key(String line, UnitKind kind, boolean perHead) {}

    private record Middle(BigDecimal figure, int units) {}

    /**
     * @param figures by line, then by unit
     * @param people by unit, where they are known
     * @param least fewer units than this are not held against
     */
    public Neighbours(
            Map<String, Map<Integer, BigDecimal>> figures,
            Map<Integer, Unit> units,
            Map<Integer, Long> people,
            int least) {
        this.figures = figures;
        this.units = units;
        this.people = people;
        this.least = least;
    }

    /** The same, where another number of units is the fewest. */
    public Neighbours atLeast(int other) {
        return other == least ? this : new Neighbours(figures, units, people, other);
    }

    /** Whether a unit's figure says anything of another's: how much land one has does not. */
    public static boolean say(Indicator indicator) {
        return indicator.shareBy() != ShareBy.LAND;
    }

    Set<String> lines() {
        return figures.keySet();
    }

    public Usual.@Nullable Others of(Unit unit, String line) {
        long own = people.getOrDefault(unit.id(), 0L);
        Middle perHead = own == 0 ? null : middle(new Key(line, unit.kind(), true));
        if (perHead != null) {
            return new Usual.Others(perHead.figure().multiply(BigDecimal.valueOf(own)), perHead.units(), true);
        }
        Middle plain = middle(new Key(line, unit.kind(), false));
        return plain == null ? null : new Usual.Others(plain.figure(), plain.units(), false);
    }

    private @Nullable Middle middle(Key key) {
        if (!middles.containsKey(key)) {
            List<BigDecimal> sorted = Objects.requireNonNull(figures.get(key.line())).entrySet().stream()
                    .filter(entry -> isOf(key.kind(), entry.getKey()))
                    .map(entry -> key.perHead() ? perHead(entry) : entry.getValue())
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            middles.put(key, sorted.size() < least ? null : new Middle(sorted.get(sorted.size() / 2), sorted.size()));
        }
        return middles.get(key);
    }

    private boolean isOf(UnitKind kind, int unit) {
        Unit known = units.get(unit);
        return known != null && known.kind() == kind;
    }

    private @Nullable BigDecimal perHead(Map.Entry<Integer, BigDecimal> figure) {
        long heads = people.getOrDefault(figure.getKey(), 0L);
        return heads == 0 ? null : figure.getValue().divide(BigDecimal.valueOf(heads), MathContext.DECIMAL64);
    }
}
