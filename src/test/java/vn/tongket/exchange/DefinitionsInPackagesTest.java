package vn.tongket.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.TongketTest;
import vn.tongket.programme.FigureLimits;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.Target;
import vn.tongket.programme.Thresholds;
import vn.tongket.programme.YearRule;

/** What a package says of limits, yearly targets and thresholds is stored, shown as a difference, and decided in one place. */
@TongketTest
@Transactional
class DefinitionsInPackagesTest {
    @Autowired
    Packages packages;

    @Autowired
    Programmes programmes;

    @TempDir
    Path folder;

    SmallPackage small;

    @BeforeEach
    void begin() {
        small = new SmallPackage(folder);
    }

    @Test
    void itKeepsWhatFiguresMayBe() throws IOException {
        assertThat(indicator(stored(), "dan-so").limits()).isEqualTo(FigureLimits.USUAL);
        small.replace(
                "package.yaml",
                "    breakdowns: [Nam]\n",
                "    breakdowns: [Nam]\n    whole: true\n    may_be_negative: true\n    of_which: true\n    least_coverage: 75.50\n");
        Difference difference = packages.load(small.write(), "nho", "tester", false);
        assertThat(difference.sections())
                .filteredOn(section -> section.name().equals("indicators"))
                .extracting(SectionDifference::changed)
                .containsExactly(List.of("dan-so"));
        assertThat(indicator(programmes.require("nho"), "dan-so").limits())
                .isEqualTo(new FigureLimits(true, true, true, new BigDecimal("75.5")));
    }

    @Test
    void itKeepsWhichYearsMustReachATarget() throws IOException {
        target("every_year: true");
        assertThat(years()).isEqualTo(YearRule.EVERY);
        target("every_year: false");
        assertThat(years()).isEqualTo(YearRule.PERIOD);
        target("over_years: EVERY");
        assertThat(years()).isEqualTo(YearRule.EVERY);
        target("over_years: LAST");
        assertThat(years()).isEqualTo(YearRule.LAST);
        target("over_years: AT_LEAST, least_years: 8");
        assertThat(years()).isEqualTo(YearRule.atLeast(8));
        assertThat(years().vietnamese()).isEqualTo("ít nhất 8 năm");
        target("over_years: PERIOD");
        assertThat(years().isYearly()).isFalse();
    }

    @Test
    void aTargetsOwnThresholdGoesBeforeTheProgrammes() throws IOException {
        target("nearly_met_from: 95");
        Programme without = stored();
        assertThat(without.thresholds(onlyTarget(without))).isEqualTo(new Thresholds(null, new BigDecimal(95)));
        small.replace(
                "package.yaml",
                "to: 2025-01-01\nobjectives",
                "to: 2025-01-01\n  exceeded_from: 110\n  nearly_met_from: 90\nobjectives");
        Programme with = stored();
        assertThat(with.thresholds(onlyTarget(with)))
                .isEqualTo(new Thresholds(new BigDecimal(110), new BigDecimal(95)));
    }

    private YearRule years() throws IOException {
        return onlyTarget(stored()).years();
    }

    private String said = "";

    private void target(String words) {
        String targets = "    targets:\n      - { from: 2015-01-01, to: 2025-01-01, operator: AT_MOST, level: 5, "
                + words + " }\n";
        if (said.isEmpty()) {
            small.replace(
                    "package.yaml",
                    "    over_time: LAST\n    collected_from: COMMUNE\n    breakdowns",
                    "    over_time: LAST\n" + targets + "    collected_from: COMMUNE\n    breakdowns");
        } else {
            small.replace("package.yaml", said, targets);
        }
        said = targets;
    }

    private Programme stored() throws IOException {
        packages.load(small.write(), "nho", "tester", false);
        return programmes.require("nho");
    }

    private static Target onlyTarget(Programme programme) {
        return indicator(programme, "dan-so").targets().getFirst();
    }

    private static Indicator indicator(Programme programme, String code) {
        return programme.indicator(code).orElseThrow();
    }
}
