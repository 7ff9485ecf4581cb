package vn.tongket.measure.inquiry;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Coverage.Missing;
import vn.tongket.unit.frame.Ground;

/** Units by name, in the order of their codes, when somebody asks for their names: of many figures nobody does. */
final class NamedUnits extends AbstractList<Missing> {
    private static final int NAMED_AT_MOST = 100;

    private final Ground ground;
    private final BitSet units;
    private final Window window;
    private final IntFunction<List<String>> lacking;
    private @Nullable List<Missing> named;

    /**
     * @param units ids; not changed afterwards
     * @param lacking names of the parts of its total that a unit left out, by its id
     */
    NamedUnits(Ground ground, BitSet units, Window window, IntFunction<List<String>> lacking) {
        this.ground = ground;
        this.units = units;
        this.window = window;
        this.lacking = lacking;
    }

    private List<Missing> named() {
        List<Missing> known = named;
        if (known == null) {
            known = units.stream()
                    .map(ground::index)
                    .sorted()
                    .limit(NAMED_AT_MOST)
                    .mapToObj(this::missing)
                    .toList();
            named = known;
        }
        return known;
    }

    private Missing missing(int index) {
        var version = ground.version(index, window.lastDay());
        return new Missing(
                version.id(), version.code(), version.fullName(), window, lacking.apply(ground.unitId(index)));
    }

    @Override
    public Missing get(int place) {
        return named().get(place);
    }

    @Override
    public int size() {
        return Math.min(units.cardinality(), NAMED_AT_MOST);
    }
}
