package vn.tongket.measure.step;

import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.engine.Measured;

/** One indicator with values of its own, in one step, in the boundaries of one day: prepared before anything is added up. */
public final class Leaf {
    private final Measured indicator;
    private final Group group;
    private final LocalDate day;
    private final LocalDate boundaries;
    private final StepState state;
    private final SingleUnit single;
    private final @Nullable WeightsOfStep weights;

    /**
     * @param boundaries the day since which the boundaries of {@code day} hold
     * @param weights of a weighted mean
     */
    public Leaf(
            Measured indicator,
            Group group,
            LocalDate day,
            LocalDate boundaries,
            StepState state,
            SingleUnit single,
            @Nullable WeightsOfStep weights) {
        this.indicator = indicator;
        this.group = group;
        this.day = day;
        this.boundaries = boundaries;
        this.state = state;
        this.single = single;
        this.weights = weights;
    }

    public Measured indicator() {
        return indicator;
    }

    public Group group() {
        return group;
    }

    public LocalDate day() {
        return day;
    }

    public LocalDate boundaries() {
        return boundaries;
    }

    /** Who has what; of an indicator that is never added up, only its windows are of use. */
    public StepState state() {
        return state;
    }

    /** Looks at units one by one. */
    public SingleUnit single() {
        return single;
    }

    /** Of a weighted mean. */
    @Nullable
    public WeightsOfStep weights() {
        return weights;
    }

    public StepWindows step() {
        return state.step();
    }

    /** Each figure is one unit's own, and units are not added up. */
    public boolean isOwn() {
        return indicator.isOwnOnly();
    }

    BitSet whole(BitSet expected) {
        return state.whole(expected);
    }
}
