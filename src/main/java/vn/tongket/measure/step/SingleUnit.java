package vn.tongket.measure.step;

import java.util.List;
import vn.tongket.base.Window;
import vn.tongket.unit.frame.Composition;
import vn.tongket.unit.frame.Ground;
import vn.tongket.unit.frame.ShareBy;

/**
 * Looks singly at one unit of a day in one step: which windows of its own, and of those that its ground belonged to before,
 * count for it, and how much of its time they cover. The rules are those of docs/domain/meaning.md, parts A and B.
 */
public final class SingleUnit {
    private final Ground ground;
    private final Composition composition;
    private final ShareBy shareBy;
    private final List<Window> windows;
    private final Reported reported;
    private final Group group;
    private final StepWindows step;
    private final boolean ownOnly;

    /** @param ownOnly whether only what a unit reported itself counts, never what its predecessors did */
    public SingleUnit(
            Ground ground,
            Composition composition,
            ShareBy shareBy,
            List<Window> windows,
            Reported reported,
            Group group,
            StepWindows step,
            boolean ownOnly) {
        this.ground = ground;
        this.composition = composition;
        this.shareBy = shareBy;
        this.windows = windows;
        this.reported = reported;
        this.group = group;
        this.step = step;
        this.ownOnly = ownOnly;
    }

    public OddUnit look(int unitId) {
        UnitOfDay unit = UnitOfDay.of(unitId, ground, composition, shareBy, ownOnly);
        return step.isLast()
                ? new SingleStock(unit, windows, reported, step).made()
                : new SingleFlow(unit, windows, reported, group, step).made();
    }
}
