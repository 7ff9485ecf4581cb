package vn.tongket.unit.frame;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import vn.tongket.unit.frame.Composition.PartTaker;

/**
 * How ground is held on a day: by each unit that stands then, which units' of a composition's day, and how much of it. Asked a
 * million times for one question, so it lies in arrays.
 */
final class Holdings {
    private final BitSet nobodys;
    /** By holder: where its parts begin; they end where the next one's begin. */
    private final int[] first;

    private final int[] held;
    private final int[] parts;

    /** @param parts of a unit's ground that another one holds, of {@link Composition#WHOLE} */
    record Held(int unitId, int parts) {}

    /**
     * @param uneven by holder, only where it is not simply a unit that holds the whole of its own ground
     * @param nobodys units of the composition's day whose ground no unit of the kind holds
     */
    Holdings(Map<Integer, List<Held>> uneven, BitSet nobodys) {
        this.nobodys = nobodys;
        int holders =
                uneven.keySet().stream().mapToInt(holder -> holder + 1).max().orElse(0);
        int all = uneven.values().stream().mapToInt(List::size).sum();
        this.first = new int[holders + 1];
        this.held = new int[all];
        this.parts = new int[all];
        int next = 0;
        for (int holder = 0; holder < holders; holder++) {
            first[holder] = next;
            for (Held one : uneven.getOrDefault(holder, List.of())) {
                held[next] = one.unitId();
                parts[next++] = one.parts();
            }
        }
        first[holders] = next;
    }

    void of(int holder, PartTaker each) {
        if (isEven(holder)) {
            each.take(holder, Composition.WHOLE);
        } else {
            for (int i = first[holder]; i < first[holder + 1]; i++) {
                each.take(held[i], parts[i]);
            }
        }
    }

    /** Parts of one unit's ground that a holder has. */
    int of(int holder, int unitId) {
        if (isEven(holder)) {
            return holder == unitId ? Composition.WHOLE : 0;
        }
        int own = 0;
        for (int i = first[holder]; i < first[holder + 1]; i++) {
            own += held[i] == unitId ? parts[i] : 0;
        }
        return own;
    }

    private boolean isEven(int holder) {
        return holder + 1 >= first.length || first[holder] == first[holder + 1];
    }

    /** Not to be changed. */
    BitSet nobodys() {
        return nobodys;
    }
}
