package vn.tongket.portal.web;

import org.jspecify.annotations.Nullable;
import vn.tongket.page.Bullet;
import vn.tongket.page.NumberCell;

/**
 * One indicator in a list: its last figure against its target.
 *
 * @param value with its unit of measure
 * @param when window of the value, in words; empty where there is none
 * @param target in words; empty where none is set
 * @param change against the window before; empty where there is none
 * @param coverage {@code 37/38}; empty where the figure is the unit's own
 * @param remark why there is no figure, or how far it falls short; may be empty
 */
public record IndicatorLine(
        String name,
        String address,
        @Nullable String topic,
        @Nullable String objective,
        NumberCell value,
        String when,
        String target,
        String change,
        String coverage,
        String remark,
        @Nullable Bullet bullet,
        Standing standing) {}
