package vn.tongket.measure.step;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.engine.SummedCell;

/** What a mean is weighted by within a step: the weight of the same window, else the unit's latest in the step. */
public final class WeightsOfStep {
    private final Measured weight;
    private final Reported reported;
    private final int[] latestFirst;

    public WeightsOfStep(Measured weight, Reported reported, Group group, List<Window> windows) {
        this.weight = weight;
        this.reported = reported;
        this.latestFirst = reported.windows().stream()
                .filter(number -> group.holdsEnd(windows.get(number)))
                .boxed()
                .sorted(Comparator.comparing((Integer number) -> windows.get(number))
                        .reversed())
                .mapToInt(number -> number)
                .toArray();
    }

    public int indicatorId() {
        return weight.id();
    }

    /** Units that have a weight for a window, or another one in the step. */
    public BitSet weighed(int window) {
        BitSet units = (BitSet) reported.reported(window).clone();
        for (int other : latestFirst) {
            units.or(reported.reported(other));
        }
        return units;
    }

    /** Units that have one for the window itself: an engine joins these. */
    BitSet ofSameWindow(int window) {
        return reported.reported(window);
    }

    /** Number of the window whose weight counts for a unit's figure. */
    public int window(int unitId, int window) {
        return reported.reported(window).get(unitId)
                ? window
                : IntStream.of(latestFirst)
                        .filter(other -> reported.reported(other).get(unitId))
                        .findFirst()
                        .orElse(window);
    }

    /** A figure times its weight, over the weight. */
    public static @Nullable SummedCell weighed(@Nullable SummedCell figure, @Nullable SummedCell weight) {
        if (figure == null || weight == null || figure.amount() == null || weight.amount() == null) {
            return null;
        }
        return new SummedCell(null, figure.amount().multiply(weight.amount()), weight.amount(), true);
    }
}
