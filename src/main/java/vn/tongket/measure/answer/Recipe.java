package vn.tongket.measure.answer;

import java.util.List;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.inquiry.Summing;
import vn.tongket.measure.step.Leaf;

/** How one figure comes about: first it says what it needs, then, when that was read, what it is. */
public interface Recipe {
    /** Says which values have to be read one by one. */
    void prepare();

    StepResult answer();

    /** How the figure comes about: of values, or of other figures. */
    Origin origin();

    /** What a trace of it lists. */
    sealed interface Origin {
        /** Values: their contributions sum to the figure, or to its numerator. */
        record Values(Leaf leaf, List<Summing.Counted> counted) implements Origin {}

        /** Other figures. */
        record Others(List<Other> others) implements Origin {}
    }

    /** A figure that another is made of. */
    record Other(Measured indicator, Recipe recipe) {}
}
