package vn.tongket.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.ReferenceTest;
import vn.tongket.exchange.Packages;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

/** People and area of the communes of June 2025 in the boundaries of then and of today. */
@ReferenceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleAndAreaTest {
    private static final String PROGRAMME = "dan-so-dien-tich";
    private static final LocalDate LAST_OF_OLD = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_OF_NEW = LocalDate.of(2025, 7, 1);

    @Autowired
    Packages packages;

    @Autowired
    RollUp rollUp;

    @Autowired
    Units units;

    @BeforeAll
    void importThePackage() throws IOException {
        packages.load(Path.of("examples", PROGRAMME), PROGRAMME, "test", false);
    }

    @Test
    void theCountryHasTheSamePeopleAndAreaInAnyBoundaries() {
        for (String indicator : List.of("dan-so", "dien-tich")) {
            BigDecimal then = only(indicator, "VN", Frame.on(LAST_OF_OLD)).value();
            assertThat(only(indicator, "VN", Frame.on(FIRST_OF_NEW)).value()).isEqualTo(then);
            assertThat(only(indicator, "VN", Frame.AS_REPORTED).value()).isEqualTo(then);
        }
        assertThat(only("dan-so", "VN", Frame.AS_REPORTED).value()).isEqualByComparingTo("95770316");
        assertThat(only("dien-tich", "VN", Frame.AS_REPORTED).value()).isEqualByComparingTo("325473.9187");
    }

    @Test
    void provincesOfThenAndOfTodayAddUpToTheCountry() {
        assertProvinces(LAST_OF_OLD, 63);
        assertProvinces(FIRST_OF_NEW, 34);
    }

    private void assertProvinces(LocalDate day, int count) {
        List<Figure> figures = children("dan-so", "VN", day);
        assertThat(figures).hasSize(1 + count);
        assertThat(sum(figures.subList(1, figures.size())))
                .isEqualByComparingTo(figures.getFirst().value());
    }

    @Test
    void communesWithoutAFigureAreNamedAndNotTakenForZero() {
        assertThat(only("dan-so", "VN", Frame.on(LAST_OF_OLD)).coverage())
                .satisfies(coverage -> assertThat(coverage.expected()).isEqualTo(10035))
                .satisfies(coverage -> assertThat(coverage.reported()).isEqualTo(10035 - 59));
        assertThat(only("dien-tich", "VN", Frame.on(LAST_OF_OLD)).coverage().reported())
                .isEqualTo(10035 - 163);
    }

    @Test
    void densityIsPeopleOverArea() {
        Figure density = only("mat-do-dan-so", "42-20080801", Frame.on(LAST_OF_OLD));
        BigDecimal people = only("dan-so", "42-20080801", Frame.on(LAST_OF_OLD)).value();
        BigDecimal area =
                only("dien-tich", "42-20080801", Frame.on(LAST_OF_OLD)).value();
        assertThat(density.value().multiply(area).subtract(people).abs()).isLessThan(new BigDecimal("0.001"));
    }

    /**
     * Old areas carried to today's communes, against the areas published for those. They come from different surveys, eleven
     * years apart, so they need not agree; what they differ by is printed, and held to what was seen.
     */
    @Test
    void rolledUpAreaIsNearThePublishedOne() throws IOException {
        PublishedAreas published = PublishedAreas.read();
        List<AreaDifference> differences = new ArrayList<>();
        for (Unit province : units.asOf(FIRST_OF_NEW, null, UnitKind.PROVINCE)) {
            List<Figure> figures = children("dien-tich", province.versionCode(), FIRST_OF_NEW);
            for (Figure figure : figures.subList(1, figures.size())) {
                published
                        .of(figure)
                        .map(area -> new AreaDifference(figure, area))
                        .ifPresent(differences::add);
            }
        }
        AreaSummary summary = AreaSummary.of(differences);
        System.out.println(summary);
        assertThat(summary.compared()).isGreaterThan(3000);
        assertThat(summary.median()).isBetween(new BigDecimal("0.998"), new BigDecimal("1.002"));
        assertThat(summary.percentWithin("0.01")).isGreaterThan(50);
        assertThat(summary.percentWithin("0.05")).isGreaterThan(80);
    }

    private Figure only(String indicator, String unit, Frame frame) {
        List<Figure> figures =
                rollUp.figures(new Question(PROGRAMME, List.of(indicator), unit, false, null, Grouping.TOTAL, frame));
        assertThat(figures).hasSize(1);
        return figures.getFirst();
    }

    private List<Figure> children(String indicator, String unit, LocalDate day) {
        return rollUp.figures(
                new Question(PROGRAMME, List.of(indicator), unit, true, null, Grouping.TOTAL, Frame.on(day)));
    }

    private static BigDecimal sum(List<Figure> figures) {
        return figures.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
