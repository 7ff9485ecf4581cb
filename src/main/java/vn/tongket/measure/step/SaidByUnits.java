package vn.tongket.measure.step;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.engine.PartsOfTotals;
import vn.tongket.measure.engine.SaidInWindow;
import vn.tongket.measure.engine.WhoReported;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.frame.Ground;

/** Who said what for which windows, sorted by indicator; only units of the kind an indicator is collected from. */
public final class SaidByUnits {
    private final Map<Integer, Reported> byIndicator = new HashMap<>();
    private final Set<Integer> looseParts = new HashSet<>();

    private record Key(int indicatorId, int window) {}

    public SaidByUnits(Ground ground, Map<Integer, Measured> byId, List<Window> windows, WhoReported who) {
        List<Integer> ratios = byId.values().stream()
                .filter(indicator -> indicator.unitRule() == UnitRule.RATIO_OF_SUMS)
                .map(Measured::id)
                .toList();
        Map<Key, SaidInWindow> totals = new HashMap<>();
        Map<Key, SaidInWindow> parts = new HashMap<>();
        for (SaidInWindow one : who.said(byId.keySet(), ratios, windows)) {
            Measured indicator = byId.get(one.indicatorId());
            if (indicator != null) {
                if (!indicator.isOwnOnly()) {
                    one.only(ground.idsOf(indicator.collectedFrom()));
                }
                (one.isTotal() ? totals : parts).put(new Key(one.indicatorId(), one.window()), one);
            }
        }
        byId.keySet().forEach(id -> byIndicator.put(id, new Reported()));
        leaveOutIncomplete(byId, parts, windows, who);
        Set<Key> keys = new HashSet<>(totals.keySet());
        keys.addAll(parts.keySet());
        for (Key key : keys) {
            Measured indicator = byId.get(key.indicatorId);
            if (indicator != null) {
                SaidInWindow all = together(totals.get(key), parts.get(key), indicator, key);
                if (!all.any().isEmpty()) {
                    of(indicator).put(all);
                }
            }
        }
    }

    /** Parts make up a total only where every one has a figure, and where they are all there is. */
    private void leaveOutIncomplete(
            Map<Integer, Measured> byId, Map<Key, SaidInWindow> parts, List<Window> windows, WhoReported who) {
        Map<Integer, Integer> counts = new HashMap<>();
        parts.forEach((key, said) -> {
            Measured indicator = byId.get(key.indicatorId);
            if (indicator != null && indicator.addsUp() && indicator.parts() > 0) {
                counts.put(key.indicatorId, indicator.parts());
            } else {
                said.lack(said.any());
            }
        });
        if (counts.isEmpty()) {
            return;
        }
        Map<Window, Integer> numbers = new HashMap<>();
        windows.forEach(window -> numbers.put(window, numbers.size()));
        for (PartsOfTotals.Incomplete one : who.incomplete(counts)) {
            Integer window = numbers.get(one.window());
            SaidInWindow said = window == null ? null : parts.get(new Key(one.indicatorId(), window));
            if (window != null && said != null) {
                BitSet unit = new BitSet();
                unit.set(one.unitId());
                unit.and(said.any());
                said.lack(unit);
                nameLacking(byId, one, window);
            }
        }
    }

    private void nameLacking(Map<Integer, Measured> byId, PartsOfTotals.Incomplete one, int window) {
        Measured indicator = byId.get(one.indicatorId());
        if (indicator != null) {
            List<String> lacking = indicator.indicator().breakdowns().stream()
                    .filter(part -> !one.given().contains(part))
                    .toList();
            of(indicator).lack(window, one.unitId(), lacking);
        }
    }

    /** What was said of parts counts where no total was given, or only that it is lacking. */
    private SaidInWindow together(
            @Nullable SaidInWindow totals, @Nullable SaidInWindow parts, Measured indicator, Key key) {
        SaidInWindow all = totals == null ? SaidInWindow.nothing(key.indicatorId, key.window, true) : totals;
        if (parts != null && indicator.addsUp()) {
            BitSet answered = (BitSet) all.reported().clone();
            answered.or(all.excused());
            parts.without(answered);
            if (!parts.any().isEmpty()) {
                SaidInWindow settled = parts.settled();
                if (!settled.reported().isEmpty()) {
                    looseParts.add(indicator.id());
                }
                all.missing().andNot(settled.reported());
                all.add(settled);
            }
        }
        return all;
    }

    public Reported of(Measured indicator) {
        return byIndicator.computeIfAbsent(indicator.id(), id -> new Reported());
    }

    /** Whether some unit gave only the parts of a total. */
    public boolean hasLooseParts(Measured indicator) {
        return looseParts.contains(indicator.id());
    }

    /** Ids of the units that said something about any of the indicators. */
    public BitSet units(Collection<Measured> indicators) {
        BitSet units = new BitSet();
        indicators.forEach(indicator -> units.or(of(indicator).units()));
        return units;
    }
}
