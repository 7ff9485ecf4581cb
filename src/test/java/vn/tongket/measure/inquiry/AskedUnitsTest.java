package vn.tongket.measure.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tongket.TongketTest;
import vn.tongket.measure.KeptFigures;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;
import vn.tongket.report.RoundWorld;
import vn.tongket.report.round.Act;

/**
 * Where a round asked, only its units are expected. Of ten communes a round asks four, the second of which answers: An with 3
 * conferences. Before it is opened all ten are expected; then An is one of four, and the three others are named.
 */
@TongketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskedUnitsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    RollUp rollUp;

    @Autowired
    KeptFigures kept;

    private RoundWorld world;
    private Coverage before;

    @BeforeAll
    void askFour() {
        world = new RoundWorld(context);
        world.put(10);
        before = coverage("hoi-nghi", "zz");
        world.open(RoundWorld.ROUND, RoundWorld.TODAY.plusDays(5), List.of("zz-1", "zz-2", "zz-3", "zz-4"));
        world.fill(world.submission(RoundWorld.ROUND, "zz-2"), 3, 4);
        world.make(world.submission(RoundWorld.ROUND, "zz-2"), Act.SUBMIT, Act.APPROVE, Act.ACCEPT);
    }

    private static Question question(String indicator, String unit) {
        return new Question(
                RoundWorld.PROGRAMME,
                List.of(indicator),
                unit,
                false,
                RoundWorld.WINDOW,
                Grouping.TOTAL,
                Frame.AS_REPORTED);
    }

    private Coverage coverage(String indicator, String unit) {
        return kept.look()
                .periods(question(indicator, unit))
                .getFirst()
                .figure()
                .coverage();
    }

    @Test
    void beforeARoundAsksAllUnitsOfTheKindAreExpected() {
        assertThat(before.expected()).isEqualTo(10);
    }

    @Test
    void onlyThoseAskedAreExpectedOfFlowsAndOfLevels() {
        for (String indicator : List.of("hoi-nghi", "ho-ngheo")) {
            Coverage coverage = coverage(indicator, "zz");
            assertThat(coverage.reported()).isEqualTo(1);
            assertThat(coverage.expected()).isEqualTo(4);
            assertThat(coverage.missing())
                    .extracting(Coverage.Missing::unitCode)
                    .containsExactly("zz-1", "zz-3", "zz-4");
            assertThat(coverage.covered()).isEqualByComparingTo("25");
        }
    }

    @Test
    void aUnitThatNobodyAskedLacksNothing() {
        assertThat(coverage("hoi-nghi", "zz-9").expected()).isZero();
        assertThat(coverage("hoi-nghi", "zz-4").expected()).isOne();
    }

    @Test
    void anotherStepIsNotTouchedByTheRound() {
        Question before = new Question(
                RoundWorld.PROGRAMME,
                List.of("hoi-nghi"),
                "zz",
                false,
                vn.tongket.base.Window.year(RoundWorld.WINDOW.from().getYear() - 1),
                Grouping.TOTAL,
                Frame.AS_REPORTED);
        assertThat(rollUp.figures(before).getFirst().coverage().expected()).isEqualTo(10);
    }
}
