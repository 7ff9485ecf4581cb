package vn.tongket.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TongketTest;
import vn.tongket.base.Window;
import vn.tongket.measure.Oracle.Expected;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.UnitKind;

/**
 * The engine against a second, obvious way of adding up, on random hierarchies, successions and values. The seed is printed;
 * {@code -Dtongket.oracle.seed} repeats a run, {@code -Dtongket.oracle.worlds} makes it longer.
 */
@TongketTest
class RollUpOracleTest {
    private static final int WORLDS = Integer.getInteger("tongket.oracle.worlds", 6);
    private static final List<LocalDate> FRAME_DAYS = List.of(
            LocalDate.of(2013, 6, 1), LocalDate.of(2017, 9, 1), LocalDate.of(2019, 3, 15), LocalDate.of(2024, 1, 1));

    @Autowired
    DSLContext database;

    @Autowired
    Programmes programmes;

    @Autowired
    RollUp rollUp;

    private int cases;
    private int traced;

    @Test
    void theEngineAgreesWithTheOracle() {
        long seed = Long.getLong("tongket.oracle.seed", System.nanoTime());
        System.err.println("RollUpOracleTest: seed " + seed);
        for (int i = 0; i < WORLDS; i++) {
            Random random = new Random(seed + i);
            RandomWorld world = new RandomWorld("w" + i, random);
            new WorldStore(database).store(world, programmes);
            compare(world, random, "seed " + seed + ", world " + i);
        }
        System.err.println("RollUpOracleTest: " + cases + " figures compared, " + traced + " traced");
        assertThat(cases).isGreaterThan(1_000);
    }

    private void compare(RandomWorld world, Random random, String where) {
        LocalDate day = FRAME_DAYS.get(random.nextInt(FRAME_DAYS.size()));
        for (Frame frame : List.of(Frame.AS_REPORTED, Frame.on(day))) {
            Window inside =
                    random.nextInt(4) == 0 ? new Window(LocalDate.of(2016, 12, 15), LocalDate.of(2020, 1, 1)) : null;
            Oracle oracle = new Oracle(world, frame.day(), inside);
            for (String unit : someUnits(world, random)) {
                for (Grouping by : List.of(Grouping.YEAR, Grouping.TOTAL)) {
                    compare(
                            oracle,
                            random,
                            new Question(world.prefix, List.of(), unit, false, inside, by, frame),
                            where);
                }
            }
        }
    }

    private static Set<String> someUnits(RandomWorld world, Random random) {
        Set<String> units = new TreeSet<>(Set.of(world.root()));
        for (UnitKind kind : List.of(UnitKind.PROVINCE, UnitKind.COMMUNE)) {
            List<String> codes = world.places.values().stream()
                    .filter(place -> place.kind == kind)
                    .map(place -> place.code)
                    .toList();
            units.add(codes.get(random.nextInt(codes.size())));
        }
        return units;
    }

    private void compare(Oracle oracle, Random random, Question question, String where) {
        List<Figure> figures = rollUp.answer(question, EngineName.POSTGRES).figures();
        assertThat(rollUp.answer(question, EngineName.DUCKDB).figures().toString())
                .as(where + ": the columnar copy on " + question)
                .isEqualTo(figures.toString());
        for (Figure figure : figures) {
            cases++;
            Integer year = question.by() == Grouping.YEAR
                            && !oracle.years(figure.indicator()).isEmpty()
                    ? Integer.valueOf(figure.window().countsForYear())
                    : null;
            String what = where + ": " + figure.indicator().code() + " "
                    + figure.indicator().formula() + " of " + question.unit() + " " + question.by() + " " + year + " "
                    + question.frame() + " inside " + question.window();
            Expected expected = oracle.asked(figure.indicator(), question.unit(), year);
            // Only so many lacking units are named; the counts are always whole.
            boolean allNamed = figure.coverage().missing().size() < 100;
            assertThat(describe(figure, allNamed)).as(what).isEqualTo(describe(expected, allNamed));
            if (figure.value() == null) {
                assertThat(figure.reason()).as(what).isNotNull();
            } else {
                assertThat(figure.window()).as(what).isEqualTo(hull(expected.used()));
                if (question.by() == Grouping.TOTAL && random.nextInt(6) == 0) {
                    traced++;
                    checkTrace(trace(question, figure), figure, what);
                }
            }
        }
    }

    private Trace trace(Question all, Figure figure) {
        return rollUp.trace(new Question(
                all.programme(),
                List.of(figure.indicator().code()),
                all.unit(),
                false,
                all.window(),
                all.by(),
                all.frame()));
    }

    /** Contributions sum to the figure, or to its numerator; a figure made of others leads down to some that do. */
    private static void checkTrace(Trace trace, Figure figure, String what) {
        assertThat(trace.figure()).as(what).isEqualTo(figure);
        if (trace.contributions().isEmpty()) {
            assertThat(trace.parts()).as(what).isNotEmpty();
        } else {
            BigDecimal sum = trace.contributions().stream()
                    .map(Contribution::contributed)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean own = figure.indicator().unitRule() == UnitRule.OWN_LEVEL
                    && trace.contributions().size() == 1;
            BigDecimal expected = figure.numerator() == null
                            || (own && trace.contributions().getFirst().quantity() != null)
                    ? figure.value()
                    : figure.numerator();
            assertThat(sum).as(what).isEqualByComparingTo(expected);
        }
        for (Trace part : trace.parts()) {
            if (part.figure().value() != null) {
                checkTrace(
                        part,
                        part.figure(),
                        what + " > " + part.figure().indicator().code());
            }
        }
    }

    private static Window hull(Set<Window> windows) {
        return new Window(
                windows.stream().map(Window::from).min(LocalDate::compareTo).orElseThrow(),
                windows.stream().map(Window::to).max(LocalDate::compareTo).orElseThrow());
    }

    private static String describe(Figure figure, boolean named) {
        return describe(
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                figure.exactness() == Exactness.EXACT,
                figure.coverage().reported(),
                figure.coverage().expected(),
                figure.coverage().missing().stream()
                        .filter(missing -> named)
                        .map(Coverage.Missing::unitCode)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String describe(Expected expected, boolean named) {
        return describe(
                expected.value(),
                expected.numerator(),
                expected.denominator(),
                expected.value() != null && expected.exact(),
                expected.expected().size() - expected.lacking().size(),
                expected.expected().size(),
                named ? expected.lacking() : Set.of());
    }

    private static String describe(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            boolean exact,
            int reported,
            int expected,
            Set<String> lacking) {
        return "value %s = %s / %s, exact %s, %d of %d, lacking %s"
                .formatted(plain(value), plain(numerator), plain(denominator), exact, reported, expected, lacking);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : Decimals.plain(number).toPlainString();
    }
}
