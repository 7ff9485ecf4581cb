package vn.tongket.measure.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.step.Leaf;

/** A level of an indicator in a step: of all units, or of some, so that it can be held against another. */
interface Operand {
    Measured indicator();

    /** Every leaf it is made of. */
    List<Leaf> leaves();

    /** @param commons the units that count; null: its own rule says */
    Recipe of(int target, @Nullable Commons commons);
}
