package vn.tongket.programme.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.IndicatorMaker;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.programme.formula.Formula.Mistake;

class FormulaTest {
    private final Map<String, Indicator> all = new LinkedHashMap<>();

    FormulaTest() {
        add("chi-quoc-phong", "đồng", null);
        add("tong-chi", "triệu đồng", null);
        add("dan-so-binh-quan", "người", null);
        add("ho-ngheo", "hộ", null);
        add("tong-so-ho", "hộ", null);
        add("ty-le-ngheo", "%", null);
        add("ty-le-bhyt", "%", null);
    }

    @ParameterizedTest
    @CsvSource({
        "2 + 3 * 4,14",
        "(2 + 3) * 4,20",
        "2 - 3 - 4,-5",
        "12 / 3 / 2,2",
        "-ho_ngheo + 1,-6",
        "100 * ho_ngheo / tong_so_ho,33.33333333333333333333",
        "ho_ngheo / tong_so_ho * tong_so_ho,7",
        "1 / 8,0.125",
        "ho_ngheo * 100,700"
    })
    void itComputesAndRoundsOnceAtTheEnd(String text, String result) {
        Map<String, BigDecimal> inputs = Map.of("ho-ngheo", new BigDecimal(7), "tong-so-ho", new BigDecimal(21));
        assertThat(Formula.parse(text).evaluate(inputs::get).toPlainString()).isEqualTo(result);
    }

    @Test
    void itRefusesToDivideByZero() {
        assertThatThrownBy(() -> Formula.parse("1 / ho_ngheo").evaluate(code -> BigDecimal.ZERO))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void itNamesItsInputsOnceInReadingOrder() {
        assertThat(Formula.parse("tong_so_ho - ho_ngheo + tong_so_ho").inputs())
                .containsExactly("tong-so-ho", "ho-ngheo");
    }

    @ParameterizedTest
    @CsvSource({
        "chi_quoc_phong / dan_so_binh_quan,đồng/người/năm",
        "tong_chi * 1000000 / dan_so_binh_quan,đồng/người",
        "tong_chi / dan_so_binh_quan,triệu đồng/người/năm",
        "100 * ho_ngheo / tong_so_ho,%",
        "100 - ty_le_ngheo,%",
        "ty_le_bhyt - ty_le_ngheo,điểm %",
        "dan_so_binh_quan * ty_le_bhyt / 100,người",
        "tong_so_ho - ho_ngheo,hộ"
    })
    void itAcceptsMeasuresThatComeOutRight(String text, String measuredIn) {
        assertThat(mistakes(text, measuredIn)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ho_ngheo + dan_so_binh_quan,hộ,10,different units",
        "tong_chi + chi_quoc_phong,đồng,10,different units",
        "ty_le_ngheo * ty_le_bhyt,%,13,percentage of a percentage",
        "ty_le_ngheo / ty_le_bhyt,%,13,percentage of a percentage",
        "ho_ngheo / tong_so_ho,%,10,multiply it by 100",
        "tong_chi / dan_so_binh_quan,đồng/người,10,power of ten",
        "ho_ngheo,người,1,measured in 'người'",
        "ho_ngeo / 2,hộ,1,did you mean 'ho_ngheo'",
        "tu_no * 2,hộ,1,from itself",
        "3 * 4,hộ,1,names no indicator",
        "(ho_ngheo,hộ,1,never closed",
        "ho_ngheo +,hộ,11,formula ends",
        "ho_ngheo tong_so_ho,hộ,10,operator",
        "'1,5 * ho_ngheo',hộ,2,has no place",
        "Ho_ngheo,hộ,1,has no place",
        "2 * / ho_ngheo,hộ,5,expected here"
    })
    void itTellsWhatIsWrongAndWhere(String text, String measuredIn, int column, String english) {
        assertThat(mistakes(text, measuredIn)).anySatisfy(mistake -> {
            assertThat(mistake.english()).contains(english);
            assertThat(mistake.column()).isEqualTo(column);
            assertThat(mistake.vietnamese()).isNotBlank();
        });
    }

    @Test
    void itTellsAllMistakesAtOnce() {
        assertThat(mistakes("khong_co + cung_khong", "hộ")).hasSize(2);
    }

    @Test
    void itRefusesNestingThatWouldExhaustTheStack() {
        assertThat(mistakes("(".repeat(10_000) + "ho_ngheo" + ")".repeat(10_000), "hộ"))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.english()).contains("too deeply"));
    }

    @Test
    void itFindsCirclesThroughOtherIndicators() {
        add("a", "hộ", "b + 1");
        add("b", "hộ", "c * 2");
        add("c", "hộ", "a");
        add("d", "hộ", "ho_ngheo");
        assertThat(Formula.cycles(all)).containsExactly(List.of("a", "b", "c"));
    }

    /** Each step called itself once. */
    @Test
    void itFollowsThousandsThatHangOnEachOther() {
        for (int i = 0; i < 20_000; i++) {
            add("b" + i, "hộ", "b" + (i + 1) + " + 1");
        }
        assertThat(Formula.cycles(all)).isEmpty();
        add("b20000", "hộ", "b19998");
        assertThat(Formula.cycles(all))
                .singleElement()
                .satisfies(circle -> assertThat(circle).containsExactly("b19998", "b19999", "b20000"));
    }

    private List<Mistake> mistakes(String text, String measuredIn) {
        return Formula.parse(text).check(all, indicator("tu-no", measuredIn, text));
    }

    private void add(String code, String measuredIn, @Nullable String formula) {
        all.put(code, indicator(code, measuredIn, formula));
    }

    private static Indicator indicator(String code, String measuredIn, @Nullable String formula) {
        return IndicatorMaker.of(code)
                .measuredIn(measuredIn)
                .rules(formula == null ? UnitRule.SUM : UnitRule.COMPUTED, TimeRule.SUM)
                .computedAs(formula)
                .make();
    }

    /** Twenty thousand terms overflowed the stack when they were checked. */
    @ParameterizedTest
    @ValueSource(strings = {"a + ", "1 * ", "a - -", " ", "((a) + ", "9", "a"})
    void itRefusesMoreTermsThanAnybodyCanCheck(String term) {
        assertThat(mistakes(term.repeat(60_000 / term.length()) + "a", "hộ")).isNotEmpty();
    }

    @Test
    void itTakesAsManyAsAProgrammeHas() {
        String text = "a + ".repeat(450) + "a";
        Formula formula = Formula.parse(text);
        assertThat(formula.inputs()).containsExactly("a");
        assertThat(formula.evaluate(_ -> java.math.BigDecimal.ONE)).isEqualByComparingTo("451");
    }
}
