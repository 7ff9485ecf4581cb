package vn.tongket.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.tongket.base.Nearest;
import vn.tongket.base.VietnameseText;
import vn.tongket.unit.Unit;

/** Finds units of a round by what an office's table calls them. */
final class UnitNames {
    /** From the surest on: a code, the name with its marks, without them, and without {@code xã, phường}. */
    private static final List<Way> WAYS = List.of(
            new Way(Unit::code, words -> words),
            new Way(unit -> unit.fullName().toLowerCase(Locale.ROOT), words -> words.toLowerCase(Locale.ROOT)),
            new Way(unit -> VietnameseText.fold(unit.fullName()), VietnameseText::fold),
            new Way(unit -> VietnameseText.fold(unit.name()), VietnameseText::fold));

    private final Collection<Unit> units;

    UnitNames(Collection<Unit> units) {
        this.units = units;
    }

    private record Way(Function<Unit, String> ofUnit, UnaryOperator<String> ofWords) {}

    /** None, the one, or several that it may mean. */
    List<Unit> find(String words) {
        String bare = VietnameseText.nfc(words).strip().replaceAll("\\s+", " ");
        for (Way way : WAYS) {
            String key = way.ofWords().apply(bare);
            List<Unit> found = units.stream()
                    .filter(unit -> !key.isEmpty() && way.ofUnit().apply(unit).equals(key))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Full name of the one that is written most alike. */
    Optional<String> nearest(String words) {
        return Nearest.to(words, units.stream().map(Unit::fullName).toList());
    }
}
