package vn.tongket.measure.oracle;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tongket.base.Window;

/** Worlds made by chance are such as could be reported: the oracle, which refuses ground counted twice, answers in all of them. */
class RandomWorldsTest {
    private static final int WORLDS = 40;

    @Test
    void itCanAnswerInEveryWorld() {
        for (long seed = 1; seed <= WORLDS; seed++) {
            World world = RandomWorlds.of(seed);
            assertThatCode(() -> askEverything(new Oracle(world)))
                    .as("seed " + seed)
                    .doesNotThrowAnyException();
        }
    }

    private static void askEverything(Oracle oracle) {
        List<Window> steps = List.of(
                Window.year(2020), new Window(LocalDate.of(2021, 7, 1), LocalDate.of(2022, 1, 1)), RandomWorlds.PERIOD);
        for (var indicator : oracle.world.indicators()) {
            for (String unit : oracle.world.places().keySet()) {
                for (Window step : steps) {
                    oracle.figure(indicator.code(), unit, step, null);
                    oracle.figure(indicator.code(), unit, step, LocalDate.of(2019, 5, 1));
                }
            }
        }
    }
}
