package vn.tongket.measure.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.step.CommonGround;
import vn.tongket.measure.step.Leaf;
import vn.tongket.unit.UnitKind;

/** The common ground of figures that are held against each other or computed of each other, for each kind they are collected from. */
final class Commons {
    private final Map<UnitKind, CommonGround> byKind = new LinkedHashMap<>();
    private boolean own;

    private Commons() {}

    /**
     * @param linked whether units that ground passed between are in only together: of two steps, so that no share enters
     * @param least part of the ground of a district's figure that those of communes must cover, in percent
     */
    static Commons of(Scene scene, Collection<Leaf> leaves, int target, boolean linked, BigDecimal least) {
        Commons commons = new Commons();
        Map<UnitKind, List<Leaf>> kinds = new LinkedHashMap<>();
        for (Leaf leaf : leaves) {
            if (leaf.isOwn()) {
                commons.own = true;
            } else {
                kinds.computeIfAbsent(leaf.indicator().collectedFrom(), _ -> new ArrayList<>())
                        .add(leaf);
            }
        }
        kinds.forEach((kind, ofKind) -> {
            CommonGround common = CommonGround.of(ofKind, scene.leaves().ground(ofKind.getFirst(), target));
            commons.byKind.put(kind, linked ? common.linked() : common);
        });
        if (commons.byKind.size() > 1) {
            new GroundOfLevels(scene, commons.byKind, least).narrow();
            if (linked) {
                commons.byKind.replaceAll((_, common) -> common.linked());
            }
        }
        return commons;
    }

    /** Also without some units of a leaf's kind, and those they share ground with. */
    void leaveOut(Leaf leaf, BitSet units) {
        byKind.computeIfPresent(leaf.indicator().collectedFrom(), (_, common) -> {
            CommonGround left = common.without(units);
            return left == common ? common : left.linked();
        });
    }

    @Nullable
    CommonGround of(Leaf leaf) {
        return leaf.isOwn() ? null : byKind.get(leaf.indicator().collectedFrom());
    }

    Collection<CommonGround> all() {
        return byKind.values();
    }

    /** Whether a unit's own figure stands for ground that figures of others are of. */
    boolean isBesideOwn() {
        return own && !byKind.isEmpty();
    }

    /** Whether figures of one kind of unit stand for ground that figures of another are of. */
    boolean isMixed() {
        return byKind.size() > 1 || isBesideOwn();
    }

    boolean isEmpty() {
        return byKind.values().stream().anyMatch(common -> common.whole().isEmpty());
    }
}
