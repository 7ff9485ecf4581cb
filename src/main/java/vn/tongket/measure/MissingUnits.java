package vn.tongket.measure;

import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.Coverage.Missing;
import vn.tongket.unit.Ground;

/** The units whose figures are lacking, named when somebody asks for their names: of many figures nobody does. */
final class MissingUnits extends AbstractList<Missing> {
    private static final int NAMED_AT_MOST = 100;

    private final Ground ground;
    private final Counted counted;
    private @Nullable List<Missing> named;

    MissingUnits(Ground ground, Counted counted) {
        this.ground = ground;
        this.counted = counted;
    }

    private record Lack(int unit, Window window) {}

    private List<Missing> named() {
        List<Missing> known = named;
        if (known == null) {
            known = counted.windows().stream()
                    .flatMap(one -> one.lackingHere().stream().mapToObj(id -> new Lack(ground.index(id), one.window())))
                    .distinct()
                    .sorted(Comparator.comparing(Lack::unit).thenComparing(Lack::window))
                    .limit(NAMED_AT_MOST)
                    .map(this::missing)
                    .toList();
            named = known;
        }
        return known;
    }

    private Missing missing(Lack lack) {
        var version = ground.version(lack.unit, lack.window.lastDay());
        return new Missing(version.id(), version.code(), version.fullName(), lack.window);
    }

    @Override
    public Missing get(int place) {
        return named().get(place);
    }

    @Override
    public int size() {
        return named().size();
    }
}
