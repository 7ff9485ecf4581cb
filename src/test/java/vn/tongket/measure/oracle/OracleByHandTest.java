package vn.tongket.measure.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;

/** The oracle itself, against what was worked out by hand. */
class OracleByHandTest {

    static List<RightAnswers.Figure> figures() {
        return RightAnswers.figures();
    }

    static List<RightAnswers.Growth> growths() {
        return RightAnswers.growths();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void itSaysWhatTheFigureIs(RightAnswers.Figure right) {
        Oracle oracle = new Oracle(PackagedWorld.read(right.in()));
        Told told = oracle.figure(right.indicator(), right.unit(), right.step(), right.frame());
        Map<String, String> answer = new LinkedHashMap<>(answer(told));
        if (told.silent().contains(Told.Silence.COVERAGE)) {
            answer.keySet().removeAll(List.of("whole", "in_part", "expected", "missing", "covered"));
        }
        assertThat(ofUnits(right.told(answer))).isEqualTo(ofUnits(right.row()));
    }

    /** The oracle names the units that lack, not which parts of theirs. */
    private static Map<String, String> ofUnits(Map<String, String> row) {
        Map<String, String> units = new LinkedHashMap<>(row);
        units.computeIfPresent("missing", (_, named) -> named.replaceAll(":[^ ]+", ""));
        return units;
    }

    private static Map<String, String> answer(Told told) {
        Covered covered = told.covered();
        return Map.ofEntries(
                Map.entry("value", RightAnswers.number(told.value())),
                Map.entry("numerator", RightAnswers.number(told.numerator())),
                Map.entry("denominator", RightAnswers.number(told.denominator())),
                Map.entry("whole", Integer.toString(covered.whole().size())),
                Map.entry("in_part", Integer.toString(covered.inPart().size())),
                Map.entry("expected", Integer.toString(covered.expected())),
                Map.entry("exactness", exactness(told.value(), told.exact())),
                Map.entry("caveats", RightAnswers.words(told.caveats())),
                Map.entry("missing", RightAnswers.words(covered.missing())),
                Map.entry("covered", RightAnswers.number(covered.percent())));
    }

    private static String exactness(@Nullable BigDecimal value, boolean exact) {
        return value == null ? "NONE" : exact ? "EXACT" : "ESTIMATED";
    }

    @ParameterizedTest
    @MethodSource("growths")
    void itSaysHowFastItGrew(RightAnswers.Growth right) {
        Oracle oracle = new Oracle(PackagedWorld.read(right.cell("package")));
        Indicator indicator = oracle.world.indicator(right.cell("indicator"));
        Window step = new Window(LocalDate.parse(right.cell("from")), LocalDate.parse(right.cell("to")));
        Growths growths = new Growths(oracle);
        boolean average = right.cell("ask").equals("cagr");
        Growths.Growth growth = average
                ? growths.growth(indicator, right.cell("unit"), step, oracle.lastDay(step))
                : new Growths.Growth(growths.yearOnYear(indicator, right.cell("unit"), step.countsForYear(), null), 1);
        Compared compared = growth.compared();
        BigDecimal value = growth.value();
        Map<String, String> told = new LinkedHashMap<>();
        told.put("value", RightAnswers.number(value));
        Set<String> both = compared == null ? Set.of() : compared.compared();
        Set<String> rest = compared == null ? Set.of() : compared.leftOut();
        told.put("compared", Integer.toString(both.size()));
        told.put("expected", Integer.toString(both.size() + rest.size()));
        told.put("exactness", exactness(value, compared != null && compared.exact()));
        assertThat(right.told(told)).isEqualTo(right.row());
    }
}
