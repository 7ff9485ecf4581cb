package vn.tongket.measure;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tongket.unit.Ground;

/** Who said what for which windows, sorted by indicator; only units of the kind an indicator is collected from. */
final class SaidByUnits {
    private final Map<Integer, Reported> byIndicator = new HashMap<>();
    private final Set<Integer> looseParts = new HashSet<>();

    private record Key(int indicatorId, int window) {}

    SaidByUnits(Ground ground, Map<Integer, Measured> byId, List<Said> said) {
        Map<Key, Said> totals = new HashMap<>();
        Map<Key, Said> parts = new HashMap<>();
        for (Said one : said) {
            Measured indicator = byId.get(one.indicatorId());
            if (indicator != null) {
                if (!indicator.isOwnOnly()) {
                    one.only(ground.idsOf(indicator.collectedFrom()));
                }
                (one.isTotal() ? totals : parts).put(new Key(one.indicatorId(), one.window()), one);
            }
        }
        byId.keySet().forEach(id -> byIndicator.put(id, new Reported()));
        Set<Key> keys = new HashSet<>(totals.keySet());
        keys.addAll(parts.keySet());
        for (Key key : keys) {
            Measured indicator = byId.get(key.indicatorId);
            if (indicator != null) {
                Said all = together(totals.get(key), parts.get(key), indicator, key);
                if (!all.any().isEmpty()) {
                    of(indicator).put(all);
                }
            }
        }
    }

    /** What was said of parts counts where no total was given. */
    private Said together(@Nullable Said totals, @Nullable Said parts, Measured indicator, Key key) {
        Said all = totals == null ? Said.nothing(key.indicatorId, key.window, true) : totals;
        if (parts != null && indicator.addsUp()) {
            parts.without(all.any());
            if (!parts.any().isEmpty()) {
                looseParts.add(indicator.id());
                all.add(parts.settled());
            }
        }
        return all;
    }

    Reported of(Measured indicator) {
        return byIndicator.computeIfAbsent(indicator.id(), id -> new Reported());
    }

    /** Whether some unit gave only the parts of a total. */
    boolean hasLooseParts(Measured indicator) {
        return looseParts.contains(indicator.id());
    }

    /** Ids of the units that said something about any of the indicators. */
    BitSet units(Collection<Measured> indicators) {
        BitSet units = new BitSet();
        indicators.forEach(indicator -> units.or(of(indicator).units()));
        return units;
    }
}
