package vn.tongket.measure;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tongket.base.Window;
import vn.tongket.unit.Ground;

/**
 * Coverage as sets, so that those of several indicators can be put together.
 *
 * @param expected indexes of units
 */
record Counted(BitSet expected, Set<Lack> lacks) {
    private static final int NAMED_AT_MOST = 100;

    record Lack(int unit, Window window) {}

    static Counted nothing() {
        return new Counted(new BitSet(), Set.of());
    }

    static Counted union(Collection<Counted> all) {
        BitSet expected = new BitSet();
        Set<Lack> lacks = new LinkedHashSet<>();
        all.forEach(one -> {
            expected.or(one.expected);
            lacks.addAll(one.lacks);
        });
        return new Counted(expected, lacks);
    }

    Coverage coverage(Ground ground) {
        int lacking = (int) lacks.stream().mapToInt(Lack::unit).distinct().count();
        List<Coverage.Missing> named = lacks.stream()
                .sorted(Comparator.comparing(Lack::unit).thenComparing(Lack::window))
                .limit(NAMED_AT_MOST)
                .map(lack -> missing(ground, lack))
                .toList();
        return new Coverage(expected.cardinality() - lacking, expected.cardinality(), named);
    }

    private static Coverage.Missing missing(Ground ground, Lack lack) {
        var version = ground.version(lack.unit, lack.window.lastDay());
        return new Coverage.Missing(version.id(), version.code(), version.fullName(), lack.window);
    }
}
