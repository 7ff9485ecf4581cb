package vn.tongket.measure;

import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** One indicator with values of its own, in one step, in the boundaries of one day: prepared before anything is added up. */
final class Leaf {
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
    Leaf(
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

    Measured indicator() {
        return indicator;
    }

    Group group() {
        return group;
    }

    LocalDate day() {
        return day;
    }

    LocalDate boundaries() {
        return boundaries;
    }

    /** Who has what; of an indicator that is never added up, only its windows are of use. */
    StepState state() {
        return state;
    }

    /** Looks at units one by one. */
    SingleUnit single() {
        return single;
    }

    /** Of a weighted mean. */
    @Nullable
    WeightsOfStep weights() {
        return weights;
    }

    StepWindows step() {
        return state.step();
    }

    /** Each figure is one unit's own, and units are not added up. */
    boolean isOwn() {
        return indicator.isOwnOnly();
    }

    BitSet whole(BitSet expected) {
        return state.whole(expected);
    }
}
