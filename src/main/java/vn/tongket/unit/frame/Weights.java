package vn.tongket.unit.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tongket.unit.Succession.Basis;
import vn.tongket.unit.frame.Ground.Size;
import vn.tongket.unit.frame.Passings.Passing;

/** What each origin brought into a unit: its size times the part of it that went over. */
record Weights(List<BigDecimal> weights, Basis basis) {

    /** By people (or land, as asked), where that is not known of every origin by the other, else by equal sizes. */
    static Weights of(Ground ground, List<Passing> origins, ShareBy shareBy) {
        Weights byPeople = by(ground, origins, Size::people, Basis.POPULATION);
        Weights byLand = by(ground, origins, Size::area, Basis.AREA);
        Weights first = shareBy == ShareBy.PEOPLE ? byPeople : byLand;
        Weights second = shareBy == ShareBy.PEOPLE ? byLand : byPeople;
        if (first.known()) {
            return first;
        }
        return second.known()
                ? second
                : new Weights(origins.stream().map(Passing::share).toList(), Basis.EQUAL);
    }

    private static Weights by(
            Ground ground, List<Passing> origins, Function<Size, @Nullable BigDecimal> size, Basis basis) {
        List<BigDecimal> weights = new ArrayList<>();
        for (Passing origin : origins) {
            BigDecimal known = size.apply(ground.size(origin.from()));
            if (known == null) {
                return new Weights(List.of(), basis);
            }
            weights.add(known.multiply(origin.share()));
        }
        return new Weights(weights, basis);
    }

    private boolean known() {
        return weights.stream().anyMatch(weight -> weight.signum() > 0);
    }
}
