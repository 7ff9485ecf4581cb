package vn.tongket.measure.oracle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.EngineName;

/**
 * One thing in which engine and oracle differ.
 *
 * @param frame null: as reported
 * @param aspect what differs: value, whole, missing …
 */
record Difference(
        String programme,
        String indicator,
        String rule,
        String unit,
        Window step,
        @Nullable LocalDate frame,
        EngineName engine,
        String aspect,
        String expected,
        String actual) {

    /** Differences of one kind have one cause more often than not. */
    String kind() {
        return rule + " " + aspect;
    }

    boolean isSamePlaceAs(Difference other) {
        return aspect.equals(other.aspect)
                && indicator.equals(other.indicator)
                && step.equals(other.step)
                && plain(unit, programme).equals(plain(other.unit, other.programme));
    }

    private static String plain(String unit, String programme) {
        return unit.substring(programme.length());
    }

    @Override
    public String toString() {
        return "%s (%s) of %s, %s–%s, %s, %s: %s expected %s, engine says %s"
                .formatted(
                        indicator,
                        rule,
                        unit,
                        step.from(),
                        step.to(),
                        frame == null ? "as reported" : "in boundaries of " + frame,
                        engine,
                        aspect,
                        expected,
                        actual);
    }
}
