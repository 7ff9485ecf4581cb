package vn.tongket.page.part;

import org.jspecify.annotations.Nullable;

/**
 * How an indicator has come to where it stands, as small as a row: a line where three steps or more are known, else a bar against
 * the target. Both null: nothing can be drawn.
 */
public record Course(@Nullable Sparkline line, @Nullable Bullet bar) {
    public static final Course NONE = new Course(null, null);

    public static Course of(@Nullable Sparkline line, @Nullable Bullet bar) {
        return new Course(line, line == null ? bar : null);
    }
}
