package vn.tongket.measure.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;

/** Small worlds of any seed: the same seed, the same world. */
final class RandomWorlds {
    static final Window PERIOD = new Window(LocalDate.of(2018, 1, 1), LocalDate.of(2022, 1, 1));

    private RandomWorlds() {}

    static World of(long seed) {
        return of(seed, "w" + seed);
    }

    static World of(long seed, String prefix) {
        Chance chance = new Chance(seed * 7919 + 17);
        RandomLand land = new RandomLand(prefix, chance);
        List<Indicator> indicators = new RandomIndicators(chance).all();
        List<Row> rows = new ArrayList<>();
        World bare = new World(
                prefix,
                land.root(),
                PERIOD,
                Map.copyOf(land.places),
                List.copyOf(land.passages),
                indicators,
                List.of());
        for (Indicator indicator : indicators) {
            if (indicator.formula() == null) {
                rows.addAll(new RandomReports(bare, indicator, chance).rows());
            }
        }
        return new World(prefix, land.root(), PERIOD, bare.places(), bare.passages(), indicators, List.copyOf(rows));
    }
}
