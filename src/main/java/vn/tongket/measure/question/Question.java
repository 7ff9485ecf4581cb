package vn.tongket.measure.question;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;

/**
 * What is asked of the roll-up.
 *
 * @param indicators codes; empty: all of the programme
 * @param unit code of the unit (or of one of its versions)
 * @param level which others are asked about beside it
 * @param window null: all windows that have values
 */
public record Question(
        String programme,
        List<String> indicators,
        String unit,
        Level level,
        @Nullable Window window,
        Grouping by,
        Running running,
        Frame frame) {

    /** @param children also each unit directly below it, in the frame's boundaries */
    public Question(
            String programme,
            List<String> indicators,
            String unit,
            boolean children,
            @Nullable Window window,
            Grouping by,
            Frame frame) {
        this(programme, indicators, unit, children ? Level.BELOW : Level.ITSELF, window, by, Running.EACH, frame);
    }

    /** Also about another indicator. */
    public Question with(String indicator) {
        List<String> codes = new ArrayList<>(indicators);
        codes.add(indicator);
        return new Question(
                programme, indicators.isEmpty() ? indicators : codes, unit, level, window, by, running, frame);
    }
}
