package vn.tongket.measure.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vn.tongket.unit.frame.Composition;
import vn.tongket.unit.frame.Composition.Part;
import vn.tongket.unit.frame.Ground;
import vn.tongket.unit.frame.ShareBy;

/**
 * One unit of a day and all whose ground it stands on: itself and those it was made of, with the share of each.
 *
 * @param ownOnly whether only what the unit reported itself counts, never what its predecessors did
 */
record UnitOfDay(
        int unitId,
        Map<Integer, BigDecimal> members,
        Map<Integer, Set<Integer>> ancestors,
        Ground ground,
        Composition composition,
        ShareBy shareBy,
        boolean ownOnly) {

    static UnitOfDay of(int unitId, Ground ground, Composition composition, ShareBy shareBy, boolean ownOnly) {
        Map<Integer, BigDecimal> members = new LinkedHashMap<>();
        for (Part part : ownOnly ? List.of(new Part(unitId, BigDecimal.ONE)) : composition.members(unitId)) {
            members.put(part.unitId(), part.share());
        }
        Map<Integer, Set<Integer>> ancestors = new HashMap<>();
        UnitOfDay unit = new UnitOfDay(unitId, members, ancestors, ground, composition, shareBy, ownOnly);
        if (!ownOnly) {
            members.keySet().forEach(member -> ancestors.put(member, unit.ancestorsOf(member)));
        }
        return unit;
    }

    private Set<Integer> ancestorsOf(int member) {
        Set<Integer> found = new HashSet<>();
        List<Integer> next = new ArrayList<>(predecessors(member));
        while (!next.isEmpty()) {
            int one = next.removeLast();
            if (members.containsKey(one) && found.add(one)) {
                next.addAll(predecessors(one));
            }
        }
        return found;
    }

    BigDecimal shareOf(int member) {
        return members.getOrDefault(member, BigDecimal.ONE);
    }

    Set<Integer> ancestors(int member) {
        return ancestors.getOrDefault(member, Set.of());
    }

    List<Integer> predecessors(int unitId) {
        return ground.predecessors(ground.index(unitId), shareBy).stream()
                .filter(index -> ground.kind(index) == ground.kind(ground.index(unitId)))
                .map(ground::unitId)
                .toList();
    }

    LocalDate firstDay(int unitId) {
        return ground.firstDay(ground.index(unitId));
    }

    boolean stands(int unitId, LocalDate day) {
        return ground.isValidOn(ground.index(unitId), day);
    }

    @Nullable
    LocalDate end(int unitId) {
        return ground.end(ground.index(unitId));
    }

    /** Parts of the ground that stood in some unit on a day. */
    int held(LocalDate day) {
        if (ownOnly) {
            boolean before = !predecessors(unitId).isEmpty() && day.isBefore(firstDay(unitId));
            return stands(unitId, day) || before ? Composition.WHOLE : 0;
        }
        return parts(day, _ -> true);
    }

    /** Parts of the ground that such members held on a day. */
    int parts(LocalDate day, IntPredicate which) {
        int parts = 0;
        for (int member : members.keySet()) {
            if (stands(member, day) && which.test(member)) {
                parts += composition.heldBy(member, day, unitId);
            }
        }
        return parts;
    }
}
