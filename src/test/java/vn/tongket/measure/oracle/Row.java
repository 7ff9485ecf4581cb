package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;

/** One line of what units reported. A breakdown of "" is the total. */
record Row(
        String indicator,
        String unit,
        Window window,
        String breakdown,
        Quality quality,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {

    enum Quality {
        ACTUAL("A"),
        ESTIMATE("E"),
        NIL("N"),
        MISSING("M"),
        NOT_APPLICABLE("X");

        final String letter;

        Quality(String letter) {
            this.letter = letter;
        }
    }

    boolean isFigure() {
        return quality == Quality.ACTUAL || quality == Quality.ESTIMATE || quality == Quality.NIL;
    }
}
