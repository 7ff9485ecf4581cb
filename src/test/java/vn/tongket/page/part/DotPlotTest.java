package vn.tongket.page.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DotPlotTest {
    private static List<BigDecimal> numbers(String words) {
        return Stream.of(words.split(" ")).map(BigDecimal::new).toList();
    }

    private static DotPlot plot(List<BigDecimal> values, DotPlot.@Nullable Level level) {
        return Objects.requireNonNull(DotPlot.of(values, level));
    }

    @Test
    void whatIsTheLevelItselfLiesOnItsGoodSide() {
        DotPlot atMost = plot(numbers("1 3 3 3.01 8"), new DotPlot.Level(new BigDecimal("3"), true));
        assertThat(atMost.dots()).extracting(DotPlot.Dot::beyond).containsExactly(false, false, false, true, true);
        assertSides(atMost, true);
        DotPlot atLeast = plot(numbers("90 94.99 95 95 100"), new DotPlot.Level(new BigDecimal("95"), false));
        assertThat(atLeast.dots()).extracting(DotPlot.Dot::beyond).containsExactly(true, true, false, false, false);
        assertSides(atLeast, false);
    }

    @Test
    void aLevelThatNobodyReachesIsOnTheDrawing() {
        DotPlot plot = plot(numbers("1 2"), new DotPlot.Level(new BigDecimal("10"), false));
        assertThat(plot.dots()).allMatch(DotPlot.Dot::beyond);
        assertThat(plot.level()).isBetween(new BigDecimal("700"), new BigDecimal(DotPlot.WIDTH));
    }

    @Test
    void equalFiguresStandOnEachOther() {
        DotPlot plot = plot(numbers("5 5 5 9"), null);
        assertThat(plot.dots().subList(0, 3)).extracting(DotPlot.Dot::x).containsOnly(new BigDecimal("7"));
        assertThat(plot.dots().subList(0, 3))
                .extracting(DotPlot.Dot::y)
                .containsExactly(new BigDecimal("35"), new BigDecimal("21"), new BigDecimal("7"));
        assertThat(plot.level()).isNull();
    }

    @Test
    void nothingIsDrawnOfOneFigureOrOfAllTheSameOrOfTooMany() {
        assertThat(DotPlot.of(numbers("5"), null)).isNull();
        assertThat(DotPlot.of(numbers("5 5.0"), null)).isNull();
        List<BigDecimal> many = Stream.iterate(BigDecimal.ZERO, BigDecimal.ONE::add)
                .limit(DotPlot.MOST + 1L)
                .toList();
        assertThat(DotPlot.of(many, null)).isNull();
        assertThat(DotPlot.of(many.subList(1, many.size()), null)).isNotNull();
    }

    /** Every dot on its side and within the drawing, whatever the figures. */
    @Test
    void noColumnLiesOnBothSidesOfTheLevel() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            int decimals = random.nextInt(4);
            List<BigDecimal> values = random.ints(2 + random.nextInt(170), -50, 10_000)
                    .mapToObj(number -> BigDecimal.valueOf(number, decimals))
                    .toList();
            boolean atMost = random.nextBoolean();
            DotPlot plot =
                    DotPlot.of(values, new DotPlot.Level(BigDecimal.valueOf(random.nextInt(11_000), decimals), atMost));
            if (plot == null) {
                continue;
            }
            assertThat(plot.dots()).hasSize(values.size());
            assertSides(plot, atMost);
            assertThat(plot.dots()).allSatisfy(dot -> {
                assertThat(dot.x()).isBetween(BigDecimal.ZERO, new BigDecimal(DotPlot.WIDTH));
                assertThat(dot.y()).isBetween(BigDecimal.ZERO, new BigDecimal(plot.height()));
            });
        }
    }

    private static void assertSides(DotPlot plot, boolean atMost) {
        BigDecimal level = Objects.requireNonNull(plot.level());
        for (DotPlot.Dot dot : plot.dots()) {
            boolean right = dot.x().compareTo(level) > 0;
            assertThat(dot.beyond()).as("%s at %s", dot, level).isEqualTo(right == atMost);
        }
    }

    @Test
    void aCourseBreaksWhereAStepHasNoFigure() {
        Sparkline.Ends ends = new Sparkline.Ends("2021: 1", "2025: 5", "");
        List<BigDecimal> values = new ArrayList<>(numbers("1 3 5"));
        values.add(1, null);
        Sparkline line = Objects.requireNonNull(Sparkline.of(values, null, false, ends));
        // Four steps over 120: 40 each; 1 at the foot (24), 3 in the middle (14), 5 on top (4).
        assertThat(line.lines()).containsExactly("4.0,24.0 4.0,24.0", "84.0,14.0 124.0,4.0");
        assertThat(line.words()).isEqualTo("2021: 1, 2025: 5");
        assertThat(Sparkline.of(numbers("1 2"), null, false, ends)).isNull();
        assertThat(Sparkline.of(Collections.nCopies(3, BigDecimal.TEN), null, false, ends))
                .satisfies(flat ->
                        assertThat(Objects.requireNonNull(flat).last().y()).isEqualByComparingTo("14"));
    }
}
