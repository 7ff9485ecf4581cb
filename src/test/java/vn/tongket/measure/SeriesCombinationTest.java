package vn.tongket.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.TongketTest;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Level;
import vn.tongket.measure.question.Running;
import vn.tongket.measure.series.Asked;
import vn.tongket.measure.series.Growth;
import vn.tongket.measure.series.Line;
import vn.tongket.measure.series.Period;
import vn.tongket.measure.series.Refusal;
import vn.tongket.measure.series.Series;
import vn.tongket.measure.series.SeriesAnswer;
import vn.tongket.measure.series.SeriesQuestion;
import vn.tongket.measure.series.row.SeriesRow;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Indicator.Better;
import vn.tongket.programme.Indicator.Frequency;
import vn.tongket.programme.IndicatorMaker;
import vn.tongket.programme.Programme;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.UnitKind;

/** Every combination of rules and questions is answered or refused with the reason; none is silently empty. */
@TongketTest
@Transactional
class SeriesCombinationTest {
    private static final Frame TODAY = Frame.on(LocalDate.of(2024, 1, 1));
    private static final Window WINDOW = new Window(LocalDate.of(2017, 1, 1), LocalDate.of(2020, 1, 1));
    private static final List<Asked> ASKED = List.of(
            new Asked.Figures(),
            new Asked.Attained(),
            new Asked.Growing(Growth.YEAR_ON_YEAR),
            new Asked.Growing(Growth.CAGR),
            new Asked.Growing(Growth.MEAN_OF_RATES),
            new Asked.PerHead("base"),
            new Asked.LastYear(),
            new Asked.Ranking(),
            new Asked.Distribution(),
            new Asked.Changes(Instant.parse("2020-01-01T00:00:00Z")),
            new Asked.TwoFrames(TODAY));

    private static final int WORDS = 5;

    @Autowired
    DSLContext database;

    @Autowired
    Programmes programmes;

    @Autowired
    Series series;

    /** A world with an indicator for every pair of rules, and every question of it: lines or a refusal for each. */
    @Test
    void everyQuestionOfEveryRuleIsAnsweredOrRefused() {
        RandomWorld world = new RandomWorld("kh", new Random(7));
        new WorldStore(database).store(world, programmes);
        int answered = 0;
        int refused = 0;
        for (Asked asked : ASKED) {
            for (Period period : periods()) {
                for (Level level : levels(period)) {
                    SeriesQuestion question =
                            new SeriesQuestion("kh", List.of(), world.root(), level, period, Frame.AS_REPORTED, asked);
                    SeriesAnswer answer = series.answer(question, EngineName.POSTGRES);
                    check(answer, world.indicators);
                    answered += answer.lines().size();
                    refused += answer.refusals().size();
                }
            }
        }
        assertThat(answered).isGreaterThan(10_000);
        assertThat(refused).isGreaterThan(5_000);
    }

    /** Parts of a year of the unit alone, to be done in time. */
    private static List<Level> levels(Period period) {
        boolean parts = period.by() != null && period.by().isWithinYear();
        return parts ? List.of(Level.ITSELF) : List.of(Level.ITSELF, Level.BELOW);
    }

    private static List<Period> periods() {
        List<Period> periods = new ArrayList<>();
        periods.add(Period.ALL);
        for (Grouping by : Grouping.values()) {
            for (Running running : Running.values()) {
                periods.add(new Period(WINDOW, by, running));
            }
        }
        return periods;
    }

    private static void check(SeriesAnswer answer, List<Indicator> indicators) {
        List<String> refused =
                answer.refusals().stream().map(Refusal::indicator).toList();
        List<String> answered = answer.lines().stream()
                .map(line -> line.indicator().code())
                .distinct()
                .toList();
        for (Indicator indicator : indicators) {
            assertThat(refused.contains(indicator.code()) ^ answered.contains(indicator.code()))
                    .as(indicator.code() + ": lines or a refusal, not both and not neither: " + answer.question())
                    .isTrue();
        }
        for (Refusal refusal : answer.refusals()) {
            assertThat(refusal.reason().english()).isNotBlank();
            assertThat(refusal.reason().vietnamese()).isNotBlank();
        }
        for (Line line : answer.lines()) {
            boolean says = line.value() != null || line.reason() != null;
            assertThat(says).as(line + " of " + answer.question()).isTrue();
            if (line instanceof Line.Compared compared && compared.difference() == null) {
                assertThat(compared.reason()).as(line.toString()).isNotNull();
            }
        }
        assertThat(SeriesRow.of(answer))
                .hasSize(answer.lines().size() + answer.refusals().size());
    }

    /**
     * What each pair of rules is answered, as a table to be read by people: {@code src/test/resources/series/combinations.csv}.
     * A quantity and a percentage, reported yearly, asked with what fits the question; {@code yes} or the reason.
     */
    @Test
    void theTableOfCombinationsIsWhatTheProductDoes() throws IOException {
        List<String> actual = new ArrayList<>();
        actual.add("over_units,over_time,measured_in,"
                + ASKED.stream().map(Asked::word).collect(Collectors.joining(",")));
        List<Indicator> indicators = allRules();
        WorldStore store = new WorldStore(database);
        store.unit("KH", UnitKind.COUNTRY);
        store.version("KH", "KH", LocalDate.of(2010, 1, 1), null, null);
        store.changed();
        programmes.save(programme(indicators));
        List<Map<String, String>> reasons = ASKED.stream().map(this::reasons).toList();
        for (Indicator indicator : indicators.subList(2, indicators.size())) {
            List<String> cells = new ArrayList<>(
                    List.of(indicator.unitRule().name(), indicator.timeRule().name(), indicator.unitOfMeasure()));
            reasons.forEach(of -> cells.add(of.getOrDefault(indicator.code(), "yes")));
            actual.add(String.join(",", cells));
        }
        try (var table = getClass().getResourceAsStream("/series/combinations.csv")) {
            String expected = table == null ? "" : new String(table.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(String.join("\n", actual) + "\n").isEqualTo(expected);
        }
    }

    /** By indicator; there are no units below, which is no reason of the rules. */
    private Map<String, String> reasons(Asked asked) {
        boolean ranked = asked instanceof Asked.Ranking || asked instanceof Asked.Distribution;
        SeriesAnswer answer = series.answer(new SeriesQuestion(
                "kh-luat", List.of(), "KH", ranked ? Level.BELOW : Level.ITSELF, Period.ALL, Frame.AS_REPORTED, asked));
        Map<String, String> reasons = new HashMap<>();
        answer.refusals().stream()
                .filter(refusal -> !refusal.reason().english().contains("no unit of this level"))
                .forEach(refusal -> reasons.put(refusal.indicator(), shortened(refusal.reason())));
        return reasons;
    }

    /** Its first words, enough to tell it from others. */
    private static String shortened(Reason reason) {
        String[] words = reason.english()
                .toLowerCase(Locale.ROOT)
                .replace(",", "")
                .split("[:;]")[0]
                .split(" ");
        return String.join(" ", List.of(words).subList(0, Math.min(WORDS, words.length)));
    }

    private static List<Indicator> allRules() {
        List<Indicator> all = new ArrayList<>();
        all.add(indicator("base", UnitRule.SUM, TimeRule.LAST, "người"));
        all.add(indicator("weight", UnitRule.SUM, TimeRule.SUM, "người"));
        for (UnitRule unitRule : UnitRule.values()) {
            for (TimeRule timeRule : TimeRule.values()) {
                for (String measuredIn : List.of("vụ", "%")) {
                    all.add(indicator(
                            (unitRule + "-" + timeRule + (measuredIn.equals("%") ? "-phan-tram" : ""))
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'),
                            unitRule,
                            timeRule,
                            measuredIn));
                }
            }
        }
        return all;
    }

    private static Indicator indicator(String code, UnitRule unitRule, TimeRule timeRule, String measuredIn) {
        Indicator plain = SeriesWorld.indicator(
                code, unitRule, timeRule, measuredIn, Better.HIGHER, Frequency.YEAR, true, SeriesWorld.anyTarget());
        return IndicatorMaker.of(plain.code())
                .named(plain.name())
                .measuredIn(measuredIn)
                .rules(unitRule, timeRule)
                .weightedBy(unitRule == UnitRule.WEIGHTED_MEAN ? "weight" : null)
                .countedIf(plain.condition())
                .computedAs(unitRule == UnitRule.COMPUTED ? "weight / base" : null)
                .from(plain.collectedFrom())
                .sharedBy(plain.shareBy())
                .times(plain.factor().intValueExact())
                .better(plain.better())
                .every(plain.frequency())
                .publishable(true)
                .targets(plain.targets())
                .make();
    }

    private static Programme programme(List<Indicator> indicators) {
        return Programme.of(new ProgrammeHead("kh-luat", "kh-luat", "KH", WINDOW, true, true, List.of()), indicators);
    }
}
