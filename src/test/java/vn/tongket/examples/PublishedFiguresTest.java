package vn.tongket.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.ReferenceTest;
import vn.tongket.exchange.Packages;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;
import vn.tongket.measure.trace.Trace;

/** The figures that the five authorities made public, and no other, stand in the roll-up with their source. */
@ReferenceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedFiguresTest {
    private static final List<String> ORIGINS = List.of(
            "o1-tp-thai-nguyen-2013-2022",
            "o2-le-chan-2013-2022",
            "o3-bac-tu-liem-2019-2024",
            "o4-thai-nguyen-khoa-83",
            "o5-hong-linh-2009-2019");

    @Autowired
    Packages packages;

    @Autowired
    RollUp rollUp;

    @BeforeAll
    void importTheOrigins() throws IOException {
        for (String origin : ORIGINS) {
            packages.load(Path.of("examples", origin), origin, "test", false);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "o1-tp-thai-nguyen-2013-2022, 164-20170818, tap-the-duoc-khen, 10, 13/12/2022",
        "o1-tp-thai-nguyen-2013-2022, 164-20170818, ca-nhan-duoc-khen, 15, 13/12/2022",
        "o2-le-chan-2013-2022, 305-20080801, nhom-nhiem-vu-giai-phap, 7, 25/11/2022",
        "o3-bac-tu-liem-2019-2024, 021-20131228, can-bo-chu-chot-duoc-quan-triet, 100, 27/5",
        "o4-thai-nguyen-khoa-83, 19-20080801, hoc-vien, 54, 7/12",
        "o5-hong-linh-2009-2019, 437-20080801, tang-truong-binh-quan, 16.1, 27/8/2019",
        "o5-hong-linh-2009-2019, 437-20080801, chi-quoc-phong-binh-quan, 15000, 27/8/2019",
        "o5-hong-linh-2009-2019, 437-20080801, chi-an-ninh-binh-quan, 13000, 27/8/2019"
    })
    void standsInTheRollUpAndOpensToItsSource(
            String programme, String unit, String indicator, BigDecimal published, String day) {
        List<Figure> figures = rollUp.figures(question(programme, unit, List.of(indicator)));
        assertThat(figures).hasSize(1);
        assertThat(figures.getFirst().value()).isEqualByComparingTo(published);
        assertThat(figures.getFirst().exactness()).isEqualTo(Exactness.EXACT);
        assertThat(figures.getFirst().coverage().isComplete()).isTrue();
        Trace trace = rollUp.trace(question(programme, unit, List.of(indicator)));
        assertThat(trace.contributions()).hasSize(1);
        assertThat(trace.contributions().getFirst().source()).contains(day);
        assertThat(trace.contributions().getFirst().note()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "o1-tp-thai-nguyen-2013-2022, 164-20170818, 2",
        "o2-le-chan-2013-2022, 305-20080801, 1",
        "o3-bac-tu-liem-2019-2024, 021-20131228, 1",
        "o4-thai-nguyen-khoa-83, 19-20080801, 1",
        "o5-hong-linh-2009-2019, 437-20080801, 3"
    })
    void noOtherFigureStandsBesideThem(String programme, String unit, int figures) {
        List<Figure> all = rollUp.figures(question(programme, unit, List.of()));
        assertThat(all)
                .hasSize(figures)
                .allSatisfy(figure -> assertThat(figure.value()).isNotNull());
    }

    private static Question question(String programme, String unit, List<String> indicators) {
        return new Question(programme, indicators, unit, false, null, Grouping.TOTAL, Frame.AS_REPORTED);
    }
}
