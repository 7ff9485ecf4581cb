package vn.tongket.exchange.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.tongket.base.Nearest;
import vn.tongket.base.PlaceName;
import vn.tongket.unit.Unit;

/** Finds units of a round by what an office's table calls them. */
public final class UnitNameSearch {
    /** From the surest on: a code, the name with its marks, the same without {@code xã, phường}, and both without marks. */
    private static final List<Way> WAYS = List.of(
            new Way(Unit::code, String::strip),
            new Way(unit -> PlaceName.key(unit.fullName()), PlaceName::key),
            new Way(unit -> PlaceName.key(unit.name()), PlaceName::key),
            new Way(unit -> PlaceName.folded(unit.fullName()), PlaceName::folded),
            new Way(unit -> PlaceName.folded(unit.name()), PlaceName::folded));

    /** A bare name that bears no mark may have lost them: it is any of those that fold to it. */
    private static final int BARE_WITH_MARKS = 2;

    private final Collection<Unit> units;
    private final List<Map<String, List<Unit>>> byKey;
    private final Map<String, List<Unit>> asked = new HashMap<>();

    public UnitNameSearch(Collection<Unit> units) {
        this.units = units;
        this.byKey = WAYS.stream()
                .map(way -> units.stream().collect(Collectors.groupingBy(way.ofUnit())))
                .toList();
    }

    private record Way(Function<Unit, String> ofUnit, UnaryOperator<String> ofWords) {}

    /** None, the one, or several that it may mean. */
    public List<Unit> find(String words) {
        return asked.computeIfAbsent(words, this::look);
    }

    private List<Unit> look(String words) {
        boolean hasMarks = !PlaceName.key(words).equals(PlaceName.folded(words));
        for (int way = 0; way < WAYS.size(); way++) {
            if (way == BARE_WITH_MARKS && !hasMarks) {
                continue;
            }
            String key = WAYS.get(way).ofWords().apply(words);
            List<Unit> found = key.isEmpty() ? null : byKey.get(way).get(key);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    /** Full name of the one that is written most alike. */
    public Optional<String> nearest(String words) {
        return Nearest.to(words, units.stream().map(Unit::fullName).toList());
    }
}
