package vn.tongket.report.entry;

import java.util.Map;
import vn.tongket.base.Window;
import vn.tongket.report.form.FormVersion;
import vn.tongket.unit.Unit;

/**
 * Earlier figures of a unit that was made of others: what its predecessors reported, put together as the indicators say.
 * {@code measure} knows how; a module reads only what stands to its left, so it brings this in.
 */
public interface FiguresOfPredecessors {
    /**
     * Fills in what a unit has no figures of its own for.
     *
     * @param past by the codes of the lines
     * @return the same lines, with what could be filled in
     */
    Map<String, PastFigure> complete(FormVersion form, Unit unit, Window window, Map<String, PastFigure> past);
}
