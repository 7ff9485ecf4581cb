package vn.tongket.measure.step;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.unit.frame.Composition;

/**
 * A unit that reported otherwise than most for a step, or whose ground changed in it: what its figure is made of.
 *
 * @param unitId a unit of the day in whose boundaries the step stands
 * @param terms none where it has no figure
 * @param length what their sum is divided by; 1 but for a mean
 * @param covered parts of its ground's time that are covered, of {@link Composition#WHOLE}
 * @param days from the first to the last that its terms speak about; null without any
 * @param state whether that makes it whole
 * @param fromCumulative whether a cumulative window was taken off another
 * @param older whether some of its figures are not of the step's last day
 */
public record OddUnit(
        int unitId,
        List<Term> terms,
        long length,
        int covered,
        @Nullable Window days,
        State state,
        boolean fromCumulative,
        boolean older) {

    public enum State {
        WHOLE,
        IN_PART,
        MISSING,
        EXCUSED
    }
}
