package vn.tongket.measure.answer;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.tongket.measure.step.CommonGround;
import vn.tongket.measure.step.Leaf;
import vn.tongket.measure.step.TargetGround;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.frame.Ground;
import vn.tongket.unit.frame.Placing;

/**
 * Figures of districts beside figures of communes: a district's covers its ground, so it counts where its communes' figures cover
 * enough of that, and they count only there. An office is no ground.
 */
final class GroundOfLevels {
    private final Scene scene;
    private final Map<UnitKind, CommonGround> byKind;
    private final BigDecimal least;

    /**
     * @param byKind narrowed here
     * @param least part of a unit's ground that figures of a lower level must cover, in percent
     */
    GroundOfLevels(Scene scene, Map<UnitKind, CommonGround> byKind, BigDecimal least) {
        this.scene = scene;
        this.byKind = byKind;
        this.least = least;
    }

    void narrow() {
        List<UnitKind> levels = byKind.keySet().stream()
                .filter(kind -> kind != UnitKind.OFFICE)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (int i = 1; i < levels.size(); i++) {
            narrow(levels.get(i), levels.getFirst());
        }
    }

    private void narrow(UnitKind higher, UnitKind lowest) {
        CommonGround above = byKind.get(higher);
        CommonGround below = byKind.get(lowest);
        if (above == null || below == null) {
            return;
        }
        Leaf leaf = below.leaves().getFirst();
        Ground ground = scene.inquiry().ground();
        Placing placing = ground.layout(leaf.boundaries(), leaf.indicator().shareBy())
                .placing((BitSet) above.expected().clone());
        BitSet enough = new BitSet();
        BitSet within = new BitSet();
        for (int unit : above.whole().stream().toArray()) {
            CommonGround inUnit =
                    below.inside(new TargetGround(ground, leaf.state().composition(), placing, unit));
            if (scene.coverage().of(List.of(inUnit), least, scene.whole()).leastMet()) {
                enough.set(unit);
                within.or(inUnit.expected());
            }
        }
        byKind.put(higher, above.only(enough));
        byKind.put(lowest, below.only(within));
    }
}
