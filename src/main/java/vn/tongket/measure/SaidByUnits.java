package vn.tongket.measure;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.unit.Ground;

/** Who said what for which windows, sorted by indicator; only units of the kind an indicator is collected from. */
final class SaidByUnits {
    private static final int BITS = 60;

    private final Map<Integer, Reported> byIndicator = new HashMap<>();
    private final Set<Integer> looseParts = new HashSet<>();

    private record Key(int indicatorId, int unitId) {}

    /** Windows a unit reported, lacked and was excused from, of its totals or of its parts. */
    private record Windows(BitSet reported, BitSet missing, BitSet excused) {
        Windows() {
            this(new BitSet(), new BitSet(), new BitSet());
        }

        BitSet any() {
            BitSet any = (BitSet) reported.clone();
            any.or(missing);
            any.or(excused);
            return any;
        }

        /** Where one part is lacking the total is not known; where all are not applicable, neither is the total. */
        Windows settled() {
            reported.andNot(missing);
            excused.andNot(reported);
            excused.andNot(missing);
            return this;
        }

        void only(BitSet windows) {
            reported.and(windows);
            missing.and(windows);
            excused.and(windows);
        }

        void add(Windows other) {
            reported.or(other.reported);
            missing.or(other.missing);
            excused.or(other.excused);
        }
    }

    SaidByUnits(Ground ground, Map<Integer, Measured> byId, List<Window> windows, List<RollUpEngine.Said> said) {
        Map<Key, Windows> totals = new HashMap<>();
        Map<Key, Windows> parts = new HashMap<>();
        for (RollUpEngine.Said row : said) {
            Key key = new Key(row.indicatorId(), row.unitId());
            add((row.isTotal() ? totals : parts).computeIfAbsent(key, unknown -> new Windows()), row);
        }
        byId.keySet().forEach(id -> byIndicator.put(id, new Reported()));
        Set<Key> keys = new HashSet<>(totals.keySet());
        keys.addAll(parts.keySet());
        for (Key key : keys) {
            Measured indicator = byId.get(key.indicatorId);
            int unit = ground.index(key.unitId);
            if (indicator != null && (indicator.isOwnOnly() || ground.kind(unit) == indicator.collectedFrom())) {
                Windows all = totals.getOrDefault(key, new Windows());
                addParts(all, parts.get(key), indicator, windows.size());
                BitSet any = all.any();
                if (!any.isEmpty()) {
                    of(indicator).put(unit, new Reported.OfUnit(all.settled().reported, all.excused, any));
                }
            }
        }
    }

    private static void add(Windows windows, RollUpEngine.Said row) {
        set(windows.reported, row.block(), row.reported());
        set(windows.missing, row.block(), row.missing());
        set(windows.excused, row.block(), row.excused());
    }

    private static void set(BitSet bits, int block, long windows) {
        for (long left = windows; left != 0; left &= left - 1) {
            bits.set(block * BITS + Long.numberOfTrailingZeros(left));
        }
    }

    private void addParts(Windows totals, @Nullable Windows parts, Measured indicator, int windows) {
        if (parts == null || !indicator.addsUp()) {
            return;
        }
        BitSet withoutTotal = totals.any();
        withoutTotal.flip(0, windows);
        parts.only(withoutTotal);
        if (!parts.any().isEmpty()) {
            looseParts.add(indicator.id());
            totals.add(parts.settled());
        }
    }

    Reported of(Measured indicator) {
        return byIndicator.computeIfAbsent(indicator.id(), id -> new Reported());
    }

    /** Whether some unit gave only the parts of a total. */
    boolean hasLooseParts(Measured indicator) {
        return looseParts.contains(indicator.id());
    }

    /** Units that said something about any of the indicators. */
    BitSet units(Collection<Measured> indicators) {
        BitSet units = new BitSet();
        indicators.forEach(indicator -> of(indicator).units().keySet().forEach(units::set));
        return units;
    }
}
