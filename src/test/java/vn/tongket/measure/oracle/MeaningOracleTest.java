package vn.tongket.measure.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TongketTest;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.columnar.ColumnarCopy;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.series.Growth;
import vn.tongket.measure.series.Series;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programmes;

/**
 * Random worlds: every engine gives the oracle's figures, one for one. A difference is printed with the seed of its world, as
 * small as that can be made. {@code -Dtongket.oracle.seed} names the first world, {@code -Dtongket.oracle.worlds} how many.
 */
@TongketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeaningOracleTest {
    private static final int AT_ONCE = 20;
    /** Codes of indicators not asked for, while something in them is known to be broken. */
    private static final Set<String> LEFT_OUT =
            Set.of(System.getProperty("tongket.oracle.without", "").split(","));

    private static final int SHRUNK = Integer.getInteger("tongket.oracle.shrunk", 8);
    private static final int TRIES = 60;
    private static final List<EngineName> ENGINES = Stream.of(
                    System.getProperty("tongket.oracle.engines", "POSTGRES,DUCKDB")
                            .split(","))
            .map(EngineName::valueOf)
            .toList();

    @Autowired
    DSLContext database;

    @Autowired
    Programmes programmes;

    @Autowired
    RollUp rollUp;

    @Autowired
    Series series;

    @Autowired
    ColumnarCopy copy;

    private int candidates;

    /** A difference, and how to ask again. */
    private record Found(
            World world,
            Difference difference,
            Grouping by,
            @Nullable Growth growth) {}

    @Test
    void itMeansWhatTheRulesSayInAFewWorlds() {
        hold(Long.getLong("tongket.oracle.seed", 1), Integer.getInteger("tongket.oracle.worlds", 8));
    }

    /** A thousand take most of an hour; the property says how many. */
    @Test
    @Tag("long")
    @EnabledIfSystemProperty(named = "tongket.oracle.worlds", matches = "\\d+")
    void itMeansWhatTheRulesSayInAsManyWorldsAsAreAskedFor() {
        hold(Long.getLong("tongket.oracle.seed", 1), Integer.getInteger("tongket.oracle.worlds", 1000));
    }

    private void hold(long first, int worlds) {
        Map<String, List<Found>> byKind = new LinkedHashMap<>();
        for (long seed = first; seed < first + worlds; seed += AT_ONCE) {
            List<World> some = LongStream.range(seed, Math.min(seed + AT_ONCE, first + worlds))
                    .mapToObj(one -> RandomWorlds.of(one, "w" + candidates++ + "s" + one))
                    .toList();
            new WorldTables(database, programmes).store(some);
            copy.keepUp();
            some.forEach(world -> all(world)
                    .forEach(found -> byKind.computeIfAbsent(found.difference().kind(), kind -> new ArrayList<>())
                            .add(found)));
        }
        assertThat(byKind.isEmpty()).as(() -> report(byKind)).isTrue();
    }

    private List<Found> all(World world) {
        Oracle oracle = new Oracle(world);
        List<Found> found = new ArrayList<>();
        List<@Nullable LocalDate> frames = new ArrayList<>();
        frames.add(null);
        Chance chance = new Chance(world.rows().size());
        frames.add(chance.of(
                LocalDate.of(2017, 6, 1),
                LocalDate.of(2019, 10, 1),
                LocalDate.of(2020, 8, 1),
                LocalDate.of(2023, 1, 1)));
        Grouping another = chance.of(Grouping.QUARTER, Grouping.HALF_YEAR, Grouping.TOTAL);
        for (Grouping by : List.of(Grouping.YEAR, another)) {
            for (LocalDate frame : frames) {
                for (EngineName engine : ENGINES) {
                    new Asking(rollUp, engine)
                            .differences(oracle, LEFT_OUT, by, frame)
                            .forEach(difference -> found.add(new Found(world, difference, by, null)));
                }
            }
        }
        for (Growth growth : List.of(Growth.YEAR_ON_YEAR, Growth.CAGR)) {
            for (EngineName engine : ENGINES) {
                new AskingGrowth(series, engine)
                        .differences(
                                oracle, growing(world), world.places().keySet(), growth, frames.get(chance.below(2)))
                        .forEach(difference -> found.add(new Found(world, difference, Grouping.YEAR, growth)));
            }
        }
        return found;
    }

    private static List<Indicator> growing(World world) {
        return world.indicators().stream()
                .filter(one -> AskingGrowth.GROWING.contains(one.code()))
                .toList();
    }

    private String report(Map<String, List<Found>> byKind) {
        StringBuilder words = new StringBuilder("\nDifferences by rule and aspect (seed: after the s):\n");
        byKind.entrySet().stream()
                .sorted((one, other) -> other.getValue().size() - one.getValue().size())
                .forEach(kind -> words.append("%6d  %s, first in %s%n"
                        .formatted(
                                kind.getValue().size(),
                                kind.getKey(),
                                kind.getValue().getFirst().world().programme())));
        byKind.values().stream()
                .sorted((one, other) -> other.size() - one.size())
                .limit(SHRUNK)
                .forEach(kind -> words.append(shrunk(simplest(kind))));
        return words.toString();
    }

    private static Found simplest(List<Found> found) {
        return found.stream()
                .min((one, other) ->
                        one.world().passages().size() - other.world().passages().size())
                .orElseThrow();
    }

    private String shrunk(Found found) {
        Difference difference = found.difference();
        if (difference.aspect().equals("broken")) {
            return "\n%s%n".formatted(difference);
        }
        World small = new Shrinking(world -> again(found, world) != null)
                .smallest(found.world(), difference.indicator(), difference.unit(), TRIES);
        Difference last = again(found, small);
        return "\n%s%n%s".formatted(last == null ? difference : last, WorldInWords.of(small));
    }

    private @Nullable Difference again(Found found, World world) {
        World fresh = Shrinking.renamed(world, "m" + candidates++);
        new WorldTables(database, programmes).store(List.of(fresh));
        if (found.difference().engine() != EngineName.POSTGRES) {
            copy.keepUp();
        }
        Oracle oracle = new Oracle(fresh);
        String unit = fresh.programme()
                + found.difference()
                        .unit()
                        .substring(found.difference().programme().length());
        List<Indicator> asked = List.of(fresh.indicator(found.difference().indicator()));
        EngineName engine = found.difference().engine();
        LocalDate frame = found.difference().frame();
        List<Difference> all = found.growth() == null
                ? new Asking(rollUp, engine).differences(oracle, asked, Set.of(unit), found.by(), frame)
                : new AskingGrowth(series, engine).differences(oracle, asked, Set.of(unit), found.growth(), frame);
        return all.stream()
                .filter(one -> one.isSamePlaceAs(found.difference()))
                .findFirst()
                .orElse(null);
    }
}
