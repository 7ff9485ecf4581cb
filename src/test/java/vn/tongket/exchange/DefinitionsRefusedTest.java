package vn.tongket.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.TongketTest;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;

/** Definitions that can have no meaning are refused where they stand, with how to mend them. */
@TongketTest
@Transactional
class DefinitionsRefusedTest {
    /** The line of the first indicator that a test adds; its members stand on one line. */
    private static final int LINE = 25;

    @Autowired
    Packages packages;

    @TempDir
    Path folder;

    /** Rules over units and time, and what is measured. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "%      | SUM           | CAGR          |                 | growth of a level",
                "%/năm  | OWN_LEVEL     | CAGR          |                 | write the unit of measure of the level",
                "‰      | RATIO_OF_SUMS | CAGR          |                 | growth of a level",
                "%      | COUNT_IF      | CAGR          | condition: '>= 1' | growth of a level",
                "%      | COUNT_IF      | LAST          | condition: '>= 1', factor: 1 | its factor can only be 100; leave it out",
                "%      | SUM           | LAST          |                 | cannot be added; use RATIO_OF_SUMS",
                "%      | OWN_LEVEL     | MEAN          |                 | over time use RATIO_OF_SUMS",
                "%      | RATIO_OF_SUMS | SUM           |                 | over time use RATIO_OF_SUMS",
                "người  | SUM           | RATIO_OF_SUMS |                 | needs numerators and denominators",
                "người  | SUM           | MEAN_OF_RATES |                 | is a quantity; use MEAN",
                "người  | RATIO_OF_SUMS | LAST          | whole: true     | is a quotient",
                "%      | COUNT_IF      | LAST          | condition: '>= 1', whole: true | is a quotient",
                "người/km² | OWN_LEVEL  | LAST          | whole: true     | is a quotient",
                "người  | SUM           | LAST          | whole: true, decimals: 1 | have no decimals; write decimals: 0",
                "người  | SUM           | LAST          | breakdowns: [Nam], of_which: false | name the others, or write of_which: true",
                "người  | SUM           | LAST          | breakdowns: [Nam, Nam] | stands twice",
                "người  | SUM           | LAST          | least_coverage: 101 | at most 100",
                "tấn    | WEIGHTED_MEAN | LAST          | weight: dan-so-tinh | from PROVINCE, 'x' from COMMUNE, so that no unit has both",
                "tấn    | WEIGHTED_MEAN | LAST          | weight: dan-soo | did you mean 'dan-so'?",
                "tấn    | WEIGHTED_MEAN | LAST          | weight: can-doi | it may be negative",
                "tấn    | WEIGHTED_MEAN | LAST          | weight: gap-doi | it is COMPUTED, and a weight is a SUM",
                "người  | COMPUTED      | LAST          | formula: so_tinh + so_xa | no unit can have all its inputs",
                "người  | COMPUTED      | LAST          | formula: dan_so_tinh + so_xa | no unit can have all its inputs",
            })
    void itRefuses(String measure, String overUnits, String overTime, String more, String cure) throws IOException {
        List<String> refused = refused(indicator(
                "x",
                "unit_of_measure: '" + measure + "', over_units: " + overUnits + ", over_time: " + overTime,
                more == null ? "" : more));
        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst())
                .startsWith("package.yaml:" + (LINE + EXTRA.size()) + ":")
                .contains(cure);
    }

    /** Targets of an indicator that is reported every year. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "over_years: AT_LEAST                 | needs 'least_years'",
                "least_years: 3                       | belongs to over_years: AT_LEAST",
                "over_years: AT_LEAST, least_years: 11 | its window holds 10",
                "over_years: LAST, every_year: true   | the older way to write 'over_years'",
                "nearly_met_from: 101                 | of at most 100 %",
                "nearly_met_from: 0                   | above 0",
                "exceeded_from: 99                    | 100 % or more",
            })
    void itRefusesATarget(String more, String cure) throws IOException {
        List<String> refused = refused(indicator(
                "x",
                "unit_of_measure: người, over_units: SUM, over_time: LAST",
                "targets: [{ from: 2015-01-01, to: 2025-01-01, operator: AT_LEAST, level: 5, " + more + " }]"));
        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst())
                .startsWith("package.yaml:" + (LINE + EXTRA.size()) + ":")
                .contains(cure);
    }

    /** From where on a figure is asked about, as an authority may not say it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ valid_from: 2020-01-01, times: 1 }               | above 1",
                "{ valid_from: 2020-01-01, times_of_others: 0.5 }   | above 1",
                "{ valid_from: 2020-01-01, points: 0 }              | points are above 0",
                "{ valid_from: 2020-01-01, small: -1 }              | not negative",
                "{ valid_from: 2020-01-01, years: 0 }               | 1 to 50",
                "{ valid_from: 2020-01-01, years: 51 }              | 1 to 50",
                "{ valid_from: 2020-01-01, least_others: 0 }        | 1 or more",
                "{ valid_from: 2020-01-01, valid_to: 2020-01-01 }   | ends after it begins",
                "{ valid_from: 2020-01-01 }, { valid_from: 2019-01-01, valid_to: 2020-01-02 } | hold for the same day",
                "{ valid_from: 2020-01-01 }, { valid_from: 2020-01-01 } | hold for the same day",
                "{ times: 3 }                                       | valid_from",
            })
    void itRefusesLevelsOfWhatIsUsual(String usual, String cure) throws IOException {
        assertThat(refused(usual(usual))).hasSize(1).first().asString().contains(cure);
    }

    @Test
    void itTakesLevelsThatFollowOneAnother() throws IOException {
        Path path = usual(
                        "{ valid_from: 2020-01-01, times: 1.5 }, { valid_from: 2019-01-01, valid_to: 2020-01-01, small: 0 }")
                .write();
        assertThat(packages.load(path, "nho", "tester", false).isNothing()).isFalse();
        assertThat(packages.load(path, "nho", "tester", false).isNothing()).isTrue();
    }

    private SmallPackage usual(String usual) {
        return package_()
                .replace(
                        "package.yaml",
                        "  to: 2025-01-01\nobjectives",
                        "  to: 2025-01-01\n  usual: [" + usual + "]\nobjectives");
    }

    /** What looks like the above and has a meaning. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tỷ đồng | SUM          | CAGR          | decimals: 1",
                "tỷ đồng | COMPUTED     | CAGR          | formula: tien * 2",
                "%      | COUNT_IF      | LAST          | condition: '>= 1'",
                "%      | COUNT_IF      | LAST          | condition: '>= 1', factor: 100",
                "%      | COUNT_IF      | SUM           | condition: '>= 1'",
                "%      | RATIO_OF_SUMS | MEAN          |",
                "người  | SUM           | LAST          | breakdowns: [Nam]",
                "người  | SUM           | LAST          | breakdowns: [Nam], of_which: true",
                "người  | SUM           | MEAN          | whole: true, decimals: 1",
                "cuộc/năm | SUM         | LAST          | whole: true",
                "người  | COMPUTED      | LAST          | formula: dan_so + so_xa",
                "người  | COMPUTED      | LAST          | formula: dan_so + dan_so_tinh",
                "người  | COMPUTED      | LAST          | formula: dan_so + so_tinh",
            })
    void itTakes(String measure, String overUnits, String overTime, String more) throws IOException {
        assertThat(load(indicator(
                                "x",
                                "unit_of_measure: '" + measure + "', over_units: " + overUnits + ", over_time: "
                                        + overTime,
                                more == null ? "" : more))
                        .warnings())
                .isEmpty();
    }

    @Test
    void itTellsThemAllAtOnceAndInVietnamese() throws IOException {
        assertThat(problems(
                                indicator("x", "unit_of_measure: '%/năm', over_units: SUM, over_time: CAGR", ""),
                                indicator(
                                        "y", "unit_of_measure: vụ, over_units: COMPUTED, over_time: SUM", "formula: z"))
                        .stream()
                        .map(Problem::inVietnamese))
                .hasSize(2)
                .anyMatch(words -> words.contains("hãy ghi đơn vị tính của mức đó (tốc độ tăng tự in %/năm)"))
                .anyMatch(words -> words.contains("không có chỉ tiêu “z”"));
    }

    @Test
    void itSaysInWhichOtherProgrammeAnInputStands() throws IOException {
        load(indicator("cua-nho", "unit_of_measure: người, over_units: SUM, over_time: LAST", ""));
        SmallPackage other = package_(
                        indicator(
                                "x",
                                "unit_of_measure: người, over_units: COMPUTED, over_time: LAST",
                                "formula: cua_nho"),
                        indicator(
                                "y",
                                "unit_of_measure: tấn, over_units: WEIGHTED_MEAN, over_time: LAST",
                                "weight: cua-nho"))
                .replace("package.yaml", "code: nho\n", "code: khac\n");
        assertThat(refused(other))
                .hasSize(2)
                .allMatch(words ->
                        words.contains("programme 'nho' has one, but a figure is made of indicators of one programme"));
    }

    /** Beside those that a test refuses or takes, without mistake. */
    private static final List<String> EXTRA = List.of(
            indicator(
                    "dan-so-tinh",
                    "unit_of_measure: người, over_units: SUM, over_time: LAST",
                    "collected_from: PROVINCE"),
            indicator(
                    "so-tinh",
                    "unit_of_measure: người, over_units: OWN_LEVEL, over_time: LAST",
                    "collected_from: PROVINCE"),
            indicator("so-xa", "unit_of_measure: người, over_units: OWN_LEVEL, over_time: LAST", ""),
            indicator("can-doi", "unit_of_measure: đồng, over_units: SUM, over_time: LAST", "may_be_negative: true"),
            indicator(
                    "gap-doi", "unit_of_measure: người, over_units: COMPUTED, over_time: LAST", "formula: dan_so * 2"),
            indicator("tien", "unit_of_measure: tỷ đồng, over_units: SUM, over_time: LAST", ""));

    private static String indicator(String code, String rules, String more) {
        String kind = more.contains("collected_from") ? "" : ", collected_from: COMMUNE";
        return "  - { code: " + code + ", name: X, " + rules + kind + (more.isEmpty() ? "" : ", " + more) + " }\n";
    }

    private SmallPackage package_(String... indicators) {
        List<String> all = new ArrayList<>(EXTRA);
        all.addAll(List.of(indicators));
        String last = "    over_units: RATIO_OF_SUMS\n    over_time: LAST\n    collected_from: COMMUNE\n";
        return new SmallPackage(folder).replace("package.yaml", last, last + String.join("", all));
    }

    private Difference load(String... indicators) throws IOException {
        return packages.load(package_(indicators).write(), "nho", "tester", false);
    }

    private List<String> refused(String... indicators) throws IOException {
        return refused(package_(indicators));
    }

    private List<String> refused(SmallPackage bad) throws IOException {
        return problems(bad).stream().map(Problem::inEnglish).toList();
    }

    private List<Problem> problems(String... indicators) throws IOException {
        return problems(package_(indicators));
    }

    private List<Problem> problems(SmallPackage bad) throws IOException {
        Path path = bad.write();
        BadInput refused = catchThrowableOfType(BadInput.class, () -> packages.load(path, "nho", "tester", false));
        assertThat(refused).as("refused").isNotNull();
        return refused.problems();
    }
}
