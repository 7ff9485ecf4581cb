package vn.tongket.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;

/**
 * What is asked of the roll-up.
 *
 * @param indicators codes; empty: all of the programme
 * @param unit code of the unit (or of one of its versions)
 * @param children also each unit directly below it, in the frame's boundaries
 * @param window null: all windows that have values
 */
public record Question(
        String programme,
        List<String> indicators,
        String unit,
        boolean children,
        @Nullable Window window,
        Grouping by,
        Frame frame) {}
