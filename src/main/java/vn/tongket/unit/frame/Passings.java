package vn.tongket.unit.frame;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.unit.Succession;

/** How ground passed between units, by people or by land: parts of 0 are left out, and the parts of each unit sum to 1. */
final class Passings {
    private final Ground ground;
    private final List<List<Passing>> outOf = new ArrayList<>();
    private final List<List<Passing>> into = new ArrayList<>();

    /** Both units by index. */
    record Passing(
            int from,
            int to,
            LocalDate on,
            BigDecimal share,
            Succession.Basis basis,
            @Nullable String legalBasis) {}

    Passings(Ground ground, List<Succession> successions, ShareBy shareBy) {
        this.ground = ground;
        for (int index = 0; index < ground.count(); index++) {
            outOf.add(new ArrayList<>());
            into.add(new ArrayList<>());
        }
        Map<Integer, List<Succession>> byUnit = new HashMap<>();
        successions.forEach(succession -> byUnit.computeIfAbsent(succession.fromId(), unit -> new ArrayList<>())
                .add(succession));
        Comparator<Succession> inOrder = Comparator.comparing(succession -> ground.index(succession.toId()));
        byUnit.values().forEach(ofOne -> add(ofOne.stream().sorted(inOrder).toList(), shareBy));
        outOf.forEach(list -> list.sort(Comparator.comparing(Passing::to)));
        into.forEach(list -> list.sort(Comparator.comparing(Passing::from)));
        for (int index = 0; index < ground.count(); index++) {
            keepOwnKind(index);
        }
    }

    private void add(List<Succession> ofOne, ShareBy shareBy) {
        List<BigDecimal> shares = Apportionment.of(
                ofOne.stream().map(succession -> share(succession, shareBy)).toList());
        for (int i = 0; i < ofOne.size(); i++) {
            Succession succession = ofOne.get(i);
            if (shares.get(i).signum() > 0) {
                Passing passing = new Passing(
                        ground.index(succession.fromId()),
                        ground.index(succession.toId()),
                        succession.effectiveOn(),
                        shares.get(i),
                        basis(succession, shareBy),
                        succession.legalBasis());
                outOf.get(passing.from).add(passing);
                into.get(passing.to).add(passing);
            }
        }
    }

    private static BigDecimal share(Succession succession, ShareBy shareBy) {
        return switch (shareBy) {
            case PEOPLE -> succession.share();
            case LAND -> Objects.requireNonNullElse(succession.landShare(), succession.share());
        };
    }

    private static Succession.Basis basis(Succession succession, ShareBy shareBy) {
        boolean byLand = shareBy == ShareBy.LAND && succession.landShare() != null;
        return byLand && succession.basis() != Succession.Basis.WHOLE ? Succession.Basis.AREA : succession.basis();
    }

    /**
     * A commune of July 2025 follows both the old communes and the district they lay in; looking back, the same ground must
     * not count twice, so units of the own kind go before others.
     */
    private void keepOwnKind(int index) {
        List<Passing> own = into.get(index).stream()
                .filter(passing -> ground.kind(passing.from) == ground.kind(index))
                .toList();
        if (!own.isEmpty()) {
            into.set(index, own);
        }
    }

    List<Passing> outOf(int index) {
        return outOf.get(index);
    }

    /** Units of its own kind whose ground it took over; where there are none, those of another kind. */
    List<Passing> into(int index) {
        return into.get(index);
    }
}
