package vn.tongket.report.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import vn.tongket.programme.Indicator;
import vn.tongket.report.claim.ClaimRules;
import vn.tongket.report.intake.StagedClaims.Judged;
import vn.tongket.unit.frame.Ground;
import vn.tongket.unit.frame.Lineage;
import vn.tongket.unit.frame.ShareBy;

/**
 * Finds the staged figures that may be of the same ground as a predecessor's or a successor's. Where each keeps to its own days,
 * as nearly always, there are none: a successor's figure must begin before the successor did, or a predecessor's end after it.
 */
final class StagedKin {
    /** Which of these relatives have figures out of their own days, looked up one by one in the index. */
    private static final String OUT_OF_OWN_DAYS = """
            select distinct told.indicator_id, kin.root_id
              from unnest(?::integer[], ?::integer[], ?::integer[], ?::date[], ?::boolean[])
                   as kin (unit_id, other_id, root_id, day, later)
              join (select distinct indicator_id, unit_id from staged where indicator_id = any(?::integer[])) as told
             using (unit_id)
             cross join lateral (
                   select from report.value
                    where value.indicator_id = told.indicator_id and value.unit_id = kin.other_id
                      and value.replaced_by is null
                      and case when kin.later then value.window_from < kin.day else value.window_to > kin.day end
                    limit 1) as met""";

    private static final String HAS_ANY =
            "select exists (select from report.value where indicator_id = any(?::integer[]) and replaced_by is null)";

    private final DSLContext database;
    private final Ground ground;
    private final Map<Integer, Indicator> indicators;
    private final ReadBefore read;
    private final Set<Judged> judged;

    StagedKin(
            DSLContext database,
            Ground ground,
            Map<Integer, Indicator> indicators,
            ReadBefore read,
            Set<Judged> judged) {
        this.database = database;
        this.ground = ground;
        this.indicators = indicators;
        this.read = read;
        this.judged = judged;
    }

    void find() {
        for (ShareBy shareBy : ShareBy.values()) {
            List<Integer> ids = indicators.entrySet().stream()
                    .filter(entry -> entry.getValue().shareBy() == shareBy)
                    .filter(entry -> new ClaimRules(entry.getValue()).acrossUnits())
                    .map(Map.Entry::getKey)
                    .toList();
            if (!ids.isEmpty()) {
                new Pass(Lineage.of(ground, shareBy), ids).find();
            }
        }
    }

    private final class Pass {
        private final Lineage lineage;
        private final List<Integer> ids;
        private final Map<Integer, List<Lineage.Kin>> before = new HashMap<>();
        private final Map<Integer, List<Integer>> after = new HashMap<>();

        Pass(Lineage lineage, List<Integer> ids) {
            this.lineage = lineage;
            this.ids = ids;
        }

        private List<Lineage.Kin> before(int unit) {
            return before.computeIfAbsent(unit, lineage::before);
        }

        private List<Integer> after(int unit) {
            return after.computeIfAbsent(unit, lineage::after);
        }

        void find() {
            BitSet units = new BitSet();
            ids.forEach(id -> units.or(Objects.requireNonNull(read.units().get(id))));
            Map<LocalDate, BitSet> heirs = heirs(units);
            ids.forEach(id -> findEarly(id, heirs));
            if (!heirs.isEmpty() || units.stream().anyMatch(unit -> !after(unit).isEmpty())) {
                findStored(units);
            }
        }

        /** Units that took ground over, by their first day. */
        private Map<LocalDate, BitSet> heirs(BitSet units) {
            Map<LocalDate, BitSet> heirs = new TreeMap<>();
            units.stream()
                    .filter(unit -> !before(unit).isEmpty())
                    .forEach(unit -> heirs.computeIfAbsent(lineage.firstDay(unit), day -> new BitSet())
                            .set(unit));
            return heirs;
        }

        /** Staged figures of days before the unit began. */
        private void findEarly(int indicator, Map<LocalDate, BitSet> heirs) {
            if (read.isIncomplete()) {
                heirs.values().forEach(all -> all.stream().forEach(unit -> add(unit, indicator)));
                return;
            }
            boolean ofAllDays = new ClaimRules(Objects.requireNonNull(indicators.get(indicator))).ofAllDays();
            read.eachWindow(
                    indicator,
                    (window, units) -> heirs.forEach((first, beginning) -> {
                        LocalDate day = ofAllDays ? window.from() : window.lastDay();
                        if (day.isBefore(first) && beginning.intersects(units)) {
                            BitSet early = (BitSet) beginning.clone();
                            early.and(units);
                            early.stream().forEach(unit -> add(unit, indicator));
                        }
                    }));
        }

        private void add(int heir, int indicator) {
            judged.add(new Judged(heir, indicator, heir));
            before(heir).forEach(kin -> judged.add(new Judged(heir, indicator, kin.from())));
        }

        /** Stored figures of relatives out of their own days. */
        private void findStored(BitSet units) {
            Integer[] asked = ids.toArray(Integer[]::new);
            if (!database.fetchSingle(HAS_ANY, (Object) asked).get(0, Boolean.class)) {
                return;
            }
            Relatives relatives = new Relatives();
            units.stream().forEach(unit -> {
                before(unit).forEach(kin -> relatives.add(unit, kin.from(), unit, kin.on(), false));
                after(unit).forEach(heir -> relatives.add(unit, heir, heir, lineage.firstDay(heir), true));
            });
            database.fetch(
                            OUT_OF_OWN_DAYS,
                            relatives.units.toArray(Integer[]::new),
                            relatives.others.toArray(Integer[]::new),
                            relatives.roots.toArray(Integer[]::new),
                            relatives.days.toArray(LocalDate[]::new),
                            relatives.later.toArray(Boolean[]::new),
                            asked)
                    .forEach(row -> add(row.get(1, Integer.class), row.get(0, Integer.class)));
        }
    }

    /** Columns of what is looked up. */
    private static final class Relatives {
        private final List<Integer> units = new ArrayList<>();
        private final List<Integer> others = new ArrayList<>();
        private final List<Integer> roots = new ArrayList<>();
        private final List<LocalDate> days = new ArrayList<>();
        private final List<Boolean> later = new ArrayList<>();

        void add(int unit, int other, int root, LocalDate day, boolean isLater) {
            units.add(unit);
            others.add(other);
            roots.add(root);
            days.add(day);
            later.add(isLater);
        }
    }
}
