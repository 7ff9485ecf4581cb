package vn.tongket.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tongket.report.tables.Tables.ENTRY;
import static vn.tongket.report.tables.Tables.VALUE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.TongketTest;
import vn.tongket.measure.series.Asked;
import vn.tongket.measure.series.Growth;
import vn.tongket.measure.series.Line;
import vn.tongket.measure.series.Period;
import vn.tongket.measure.series.Series;
import vn.tongket.measure.series.SeriesQuestion;
import vn.tongket.measure.series.Statistic;
import vn.tongket.programme.Programmes;
import vn.tongket.unit.UnitKind;

/**
 * Series against slow, obvious sums over figures asked one by one, on random worlds. The seed is printed;
 * {@code -Dtongket.oracle.seed} repeats a run.
 */
@TongketTest
@Transactional
class SeriesOracleTest {
    private static final Frame TODAY = Frame.on(LocalDate.of(2024, 1, 1));
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2022-01-10T00:00:00Z");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Autowired
    DSLContext database;

    @Autowired
    Programmes programmes;

    @Autowired
    RollUp rollUp;

    @Autowired
    Series series;

    private RandomWorld world;
    private Random random;
    private long seed;

    @BeforeEach
    void makeAWorld() {
        seed = Long.getLong("tongket.oracle.seed", System.nanoTime());
        System.err.println("SeriesOracleTest: seed " + seed);
        random = new Random(seed);
        world = new RandomWorld("so", random);
        new WorldStore(database).store(world, programmes);
        database.update(ENTRY)
                .set(ENTRY.ENTERED_AT, FIRST)
                .where(ENTRY.ENTERED_BY.eq("tester"))
                .execute();
    }

    private List<Line> ask(Level level, Grouping by, Asked asked) {
        return series.answer(
                        new SeriesQuestion("so", List.of(), world.root(), level, Period.by(by), TODAY, asked),
                        EngineName.POSTGRES)
                .lines();
    }

    /** The figure of one indicator, unit and year, asked alone; null where there is none. */
    private @Nullable BigDecimal figure(String indicator, String unit, int year) {
        return rollUp.figures(new Question("so", List.of(indicator), unit, false, null, Grouping.YEAR, TODAY)).stream()
                .filter(figure -> figure.value() != null && figure.window().countsForYear() == year)
                .map(Figure::value)
                .findFirst()
                .orElse(null);
    }

    @Test
    void growthAndLastYearAreWhatTwoFiguresSay() {
        List<Line> some = sample(ask(Level.BELOW, Grouping.YEAR, new Asked.LastYear()));
        for (Line line : some) {
            Line.Compared compared = (Line.Compared) line;
            int year = line.period().countsForYear();
            BigDecimal now = figure(line.indicator().code(), line.unit().code(), year);
            BigDecimal before = figure(line.indicator().code(), line.unit().code(), year - 1);
            BigDecimal difference = now == null || before == null ? null : now.subtract(before);
            assertThat(compared.difference())
                    .as(what(line))
                    .usingComparator(this::compare)
                    .isEqualTo(difference);
        }
        for (Line line : sample(ask(Level.BELOW, Grouping.YEAR, new Asked.Growing(Growth.YEAR_ON_YEAR)))) {
            int year = line.period().countsForYear();
            BigDecimal now = figure(line.indicator().code(), line.unit().code(), year);
            BigDecimal before = figure(line.indicator().code(), line.unit().code(), year - 1);
            BigDecimal growth = now != null && before != null && before.signum() > 0 && now.signum() >= 0
                    ? now.subtract(before).multiply(HUNDRED).divide(before, 20, RoundingMode.HALF_UP)
                    : null;
            assertThat(line.value())
                    .as(what(line))
                    .usingComparator(this::compare)
                    .isEqualTo(growth);
        }
    }

    @Test
    void aRankIsOneMoreThanThoseThatAreBetter() {
        Map<String, List<Line>> steps =
                ask(new Level.Within(UnitKind.COMMUNE), Grouping.YEAR, new Asked.Ranking()).stream()
                        .collect(Collectors.groupingBy(line -> line.indicator().code() + line.period()));
        assertThat(steps).isNotEmpty();
        steps.values()
                .forEach(lines -> lines.forEach(line -> {
                    Integer rank = ((Line.Ranked) line).rank();
                    if (line.value() == null) {
                        assertThat(rank).isNull();
                        assertThat(line.reason()).isNotNull();
                    } else {
                        long better = lines.stream()
                                .filter(other -> other.value() != null
                                        && other.value().compareTo(Objects.requireNonNull(line.value())) > 0)
                                .count();
                        assertThat(rank).as(what(line)).isEqualTo((int) better + 1);
                    }
                }));
    }

    @Test
    void quartilesSplitTheFigures() {
        Map<String, Map<Statistic, Line>> steps = new HashMap<>();
        ask(new Level.Within(UnitKind.COMMUNE), Grouping.YEAR, new Asked.Distribution())
                .forEach(line -> steps.computeIfAbsent(
                                line.indicator().code() + " " + line.period(), step -> new HashMap<>())
                        .put(((Line.Spread) line).statistic(), line));
        Map<String, List<BigDecimal>> values = new HashMap<>();
        ask(new Level.Within(UnitKind.COMMUNE), Grouping.YEAR, new Asked.Figures()).stream()
                .filter(line -> line.value() != null && line.unit().kind() == UnitKind.COMMUNE)
                .forEach(line -> values.computeIfAbsent(
                                line.indicator().code() + " " + line.period(), step -> new ArrayList<>())
                        .add(line.value()));
        values.forEach((step, all) -> {
            all.sort(null);
            Map<Statistic, Line> of = Objects.requireNonNull(steps.get(step));
            assertThat(value(of, Statistic.LEAST)).as(step).isEqualByComparingTo(all.getFirst());
            assertThat(value(of, Statistic.MOST)).as(step).isEqualByComparingTo(all.getLast());
            assertThat(value(of, Statistic.LOWER_QUARTILE)).as(step).isEqualByComparingTo(at(all, "0.25"));
            assertThat(value(of, Statistic.MEDIAN)).as(step).isEqualByComparingTo(at(all, "0.5"));
            assertThat(value(of, Statistic.UPPER_QUARTILE)).as(step).isEqualByComparingTo(at(all, "0.75"));
        });
    }

    private static @Nullable BigDecimal value(Map<Statistic, Line> of, Statistic statistic) {
        return Objects.requireNonNull(of.get(statistic)).value();
    }

    private static BigDecimal at(List<BigDecimal> sorted, String p) {
        BigDecimal place = BigDecimal.valueOf(sorted.size() - 1L).multiply(new BigDecimal(p));
        int below = place.intValue();
        BigDecimal rest = place.subtract(BigDecimal.valueOf(below));
        BigDecimal next = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return sorted.get(below).multiply(BigDecimal.ONE.subtract(rest)).add(next.multiply(rest));
    }

    @Test
    void whatRunsFromTheStartIsTheSumOfItsYears() {
        List<Line> running = series.answer(
                        new SeriesQuestion(
                                "so",
                                List.of("weight", "sum-sum"),
                                world.root(),
                                Level.BELOW,
                                new Period(null, Grouping.YEAR, Running.FROM_START),
                                TODAY,
                                new Asked.Figures()),
                        EngineName.POSTGRES)
                .lines();
        for (Line line : running) {
            BigDecimal sum = null;
            for (int year = 2016; year <= line.period().countsForYear(); year++) {
                BigDecimal figure = figure(line.indicator().code(), line.unit().code(), year);
                sum = figure == null ? sum : sum == null ? figure : sum.add(figure);
            }
            assertThat(line.value())
                    .as(what(line))
                    .usingComparator(this::compare)
                    .isEqualTo(sum);
        }
    }

    /** Values are revised at random: what was before is what had been asked before, and what differs is told. */
    @Test
    void whatChangedIsWhatDiffers() {
        Map<String, String> before = figures();
        Instant since = FIRST.toInstant().plusSeconds(60);
        TreeSet<String> revised = revise();
        Map<String, String> after = figures();
        Map<String, String> then = new HashMap<>();
        for (PeriodFigure one : rollUp.periodsAt(question(), since).figures()) {
            then.put(key(one), said(one.figure()));
        }
        assertThat(then).isEqualTo(before);
        TreeSet<String> told = new TreeSet<>();
        for (Line line : ask(Level.BELOW, Grouping.YEAR, new Asked.Changes(since))) {
            Line.Compared compared = (Line.Compared) line;
            String key = key(new PeriodFigure(line.period(), line.figure()));
            if (compared.against() != null && compared.against() != compared.figure()) {
                assertThat(said(compared.against())).as(key).isEqualTo(before.get(key));
                told.add(key);
            }
            assertThat(compared.revisions()).allMatch(one -> revised.contains(one.indicator()));
        }
        after.forEach((key, value) -> {
            if (!value.equals(before.get(key))) {
                assertThat(told).as("seed " + seed).contains(key);
            }
        });
    }

    private Question question() {
        return new Question("so", List.of(), world.root(), Level.BELOW, null, Grouping.YEAR, Running.EACH, TODAY);
    }

    private Map<String, String> figures() {
        Map<String, String> figures = new HashMap<>();
        rollUp.periods(question(), EngineName.POSTGRES)
                .figures()
                .forEach(one -> figures.put(key(one), said(one.figure())));
        return figures;
    }

    private static String key(PeriodFigure one) {
        return one.figure().indicator().code() + " " + one.figure().unit().code() + " " + one.period();
    }

    private static String said(Figure figure) {
        return figure.value() + " = " + figure.numerator() + " / " + figure.denominator();
    }

    /** Doubles some quantities by a second entry; the codes of their indicators. */
    private TreeSet<String> revise() {
        Map<Integer, String> codes = new HashMap<>();
        programmes.indicatorIds("so").forEach((code, id) -> codes.put(id, code));
        int entry = database.insertInto(ENTRY, ENTRY.ENTERED_BY, ENTRY.WAY, ENTRY.ORIGIN, ENTRY.ENTERED_AT)
                .values("lan", "PAGE", "đính chính", FIRST.plusDays(10))
                .returningResult(ENTRY.ENTRY_ID)
                .fetchSingle(ENTRY.ENTRY_ID);
        TreeSet<String> revised = new TreeSet<>();
        for (var row : database.selectFrom(VALUE)
                .where(VALUE.INDICATOR_ID.in(codes.keySet()))
                .and(VALUE.QUANTITY.isNotNull())
                .and(VALUE.REPLACED_BY.isNull())
                .fetch()) {
            if (random.nextInt(12) == 0) {
                revised.add(codes.getOrDefault(row.getIndicatorId(), ""));
                database.update(VALUE)
                        .set(VALUE.REPLACED_BY, entry)
                        .where(VALUE.VALUE_ID.eq(row.getValueId()))
                        .execute();
                database.insertInto(VALUE)
                        .set(VALUE.INDICATOR_ID, row.getIndicatorId())
                        .set(VALUE.UNIT_ID, row.getUnitId())
                        .set(VALUE.WINDOW_FROM, row.getWindowFrom())
                        .set(VALUE.WINDOW_TO, row.getWindowTo())
                        .set(VALUE.BREAKDOWN, row.getBreakdown())
                        .set(VALUE.QUALITY, row.getQuality())
                        .set(
                                VALUE.QUANTITY,
                                row.getQuantity().multiply(BigDecimal.TWO).add(BigDecimal.ONE))
                        .set(VALUE.ENTRY_ID, entry)
                        .set(VALUE.REVISION, (short) 2)
                        .execute();
            }
        }
        return revised;
    }

    private List<Line> sample(List<Line> lines) {
        return lines.stream().filter(line -> random.nextInt(25) == 0).toList();
    }

    private int compare(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? (one == other ? 0 : 1) : one.compareTo(other);
    }

    private String what(Line line) {
        return "seed " + seed + ": " + line.indicator().code() + " of "
                + line.unit().code() + " " + line.period();
    }
}
