package vn.tongket.unit.frame;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.unit.Succession;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;

/**
 * All units over time and how their ground passed on, in memory: as of one revision, never changed afterwards, shared by all
 * who ask. Units are counted from 0 in the order of their codes; that number is their <em>index</em>.
 */
public final class Ground {
    private static final int UNKNOWN = -1;

    private final long revision;
    private final int[] ids;
    /** By unit id; ids are given out one after the other, so nearly every place is taken. */
    private final int[] indexes;

    private final List<List<Unit>> versions = new ArrayList<>();
    private final List<Size> sizes;
    private final Map<ShareBy, Passings> passings = new EnumMap<>(ShareBy.class);
    private final TreeSet<LocalDate> changes = new TreeSet<>();
    private final Map<FrameKey, FrameLayout> layouts = new ConcurrentHashMap<>();

    private final Map<KindOnDay, BitSet> valid = new ConcurrentHashMap<>();
    private final Map<KindOnDay, BitSet> idsOn = new ConcurrentHashMap<>();
    private final Map<UnitKind, BitSet> idsOf = new ConcurrentHashMap<>();

    private final Map<CompositionKey, Composition> compositions = new ConcurrentHashMap<>();

    private final Map<BornWithin, BitSet> born = new ConcurrentHashMap<>();

    private record BornWithin(Window days, UnitKind kind) {}

    private record KindOnDay(LocalDate day, UnitKind kind) {}

    private record CompositionKey(LocalDate day, UnitKind kind, ShareBy shareBy) {}

    private record FrameKey(LocalDate day, ShareBy shareBy) {}

    /** People and area of a unit; null where unknown. */
    record Size(@Nullable BigDecimal people, @Nullable BigDecimal area) {
        static final Size UNKNOWN = new Size(null, null);
    }

    Ground(long revision, List<Unit> versions, List<Succession> successions, Map<Integer, Size> sizes) {
        this.revision = revision;
        Map<Integer, List<Unit>> byUnit = new HashMap<>();
        for (Unit version : versions) {
            byUnit.computeIfAbsent(version.id(), unit -> new ArrayList<>()).add(version);
            changes.add(version.validFrom());
            if (version.validTo() != null) {
                changes.add(version.validTo());
            }
        }
        byUnit.values().forEach(list -> list.sort(Comparator.comparing(Unit::validFrom)));
        byUnit.values().stream()
                .sorted(Comparator.comparing(list -> list.getFirst().code()))
                .forEach(this.versions::add);
        ids = this.versions.stream().mapToInt(list -> list.getFirst().id()).toArray();
        indexes = new int[Arrays.stream(ids).max().orElse(0) + 1];
        Arrays.fill(indexes, UNKNOWN);
        for (int index = 0; index < ids.length; index++) {
            indexes[ids[index]] = index;
        }
        this.sizes = this.versions.stream()
                .map(list -> sizes.getOrDefault(list.getFirst().id(), Size.UNKNOWN))
                .toList();
        successions.forEach(succession -> changes.add(succession.effectiveOn()));
        for (ShareBy shareBy : ShareBy.values()) {
            passings.put(shareBy, new Passings(this, successions, shareBy));
        }
    }

    public long revision() {
        return revision;
    }

    public int count() {
        return ids.length;
    }

    public int index(int unitId) {
        int index = unitId < 0 || unitId >= indexes.length ? UNKNOWN : indexes[unitId];
        if (index == UNKNOWN) {
            throw new IllegalArgumentException("No unit " + unitId + " at revision " + revision);
        }
        return index;
    }

    public int unitId(int index) {
        return ids[index];
    }

    public UnitKind kind(int index) {
        return versions.get(index).getFirst().kind();
    }

    public LocalDate firstDay(int index) {
        return versions.get(index).getFirst().validFrom();
    }

    /** First day after it; null while it stands. */
    public @Nullable LocalDate end(int index) {
        return versions.get(index).getLast().validTo();
    }

    public boolean isValidOn(int index, LocalDate day) {
        for (Unit version : versions.get(index)) {
            if (version.isValidOn(day)) {
                return true;
            }
        }
        return false;
    }

    /** Its version on a day; before its time the first, after its time (or in a gap) the one before. */
    public Unit version(int index, LocalDate day) {
        List<Unit> all = versions.get(index);
        Unit nearest = all.getFirst();
        for (Unit version : all) {
            if (!version.validFrom().isAfter(day)) {
                nearest = version;
            }
        }
        return nearest;
    }

    /** Indexes of the units of a kind that are valid on a day. */
    public BitSet validOn(LocalDate day, UnitKind kind) {
        return copy(
                valid.computeIfAbsent(new KindOnDay(firstDayOfBoundaries(day), kind), key -> findValid(key.day, kind)));
    }

    private BitSet findValid(LocalDate day, UnitKind kind) {
        BitSet found = new BitSet(ids.length);
        for (int index = 0; index < ids.length; index++) {
            if (kind(index) == kind && isValidOn(index, day)) {
                found.set(index);
            }
        }
        return found;
    }

    /** Ids of the units of a kind that are valid on a day. */
    public BitSet idsOn(LocalDate day, UnitKind kind) {
        return copy(idsOn.computeIfAbsent(
                new KindOnDay(firstDayOfBoundaries(day), kind), key -> ids(findValid(key.day, kind))));
    }

    /** Whoever asks may change what they get, and nobody else's answer. */
    private static BitSet copy(BitSet known) {
        return (BitSet) known.clone();
    }

    /** Ids of all units that are valid on a day. */
    public BitSet idsOn(LocalDate day) {
        BitSet all = new BitSet();
        for (UnitKind kind : UnitKind.values()) {
            all.or(idsOn(day, kind));
        }
        return all;
    }

    /** Ids of all units of a kind, of whatever time. */
    public BitSet idsOf(UnitKind kind) {
        return copy(idsOf.computeIfAbsent(kind, any -> {
            BitSet ofKind = new BitSet();
            for (int index = 0; index < ids.length; index++) {
                if (kind(index) == kind) {
                    ofKind.set(ids[index]);
                }
            }
            return ofKind;
        }));
    }

    /** Ids of the units of a kind that began after the first of some days, and before their end. */
    public BitSet idsBornWithin(Window days, UnitKind kind) {
        return copy(born.computeIfAbsent(new BornWithin(days, kind), key -> {
            BitSet found = new BitSet();
            for (int index = 0; index < ids.length; index++) {
                LocalDate first = firstDay(index);
                if (kind(index) == kind && first.isAfter(days.from()) && first.isBefore(days.to())) {
                    found.set(ids[index]);
                }
            }
            return found;
        }));
    }

    private BitSet ids(BitSet indexes) {
        BitSet found = new BitSet();
        indexes.stream().forEach(index -> found.set(ids[index]));
        return found;
    }

    /** Indexes of the units directly below one on a day, in the order of their codes. */
    public List<Integer> childrenOf(int index, LocalDate day) {
        List<Integer> children = new ArrayList<>();
        for (int child = 0; child < ids.length; child++) {
            Integer parent = isValidOn(child, day) ? version(child, day).parentId() : null;
            if (parent != null && parent == ids[index]) {
                children.add(child);
            }
        }
        return children;
    }

    /** Indexes of the units whose ground (or a part of it, as {@code shareBy} counts) this one took over at its beginning. */
    public List<Integer> predecessors(int index, ShareBy shareBy) {
        return passings(shareBy).into(index).stream()
                .map(Passings.Passing::from)
                .toList();
    }

    /** Indexes of the units that took over its ground. */
    public List<Integer> successors(int index, ShareBy shareBy) {
        return passings(shareBy).outOf(index).stream().map(Passings.Passing::to).toList();
    }

    /** Where every unit lies in the boundaries of a day. */
    public FrameLayout layout(LocalDate day, ShareBy shareBy) {
        return layouts.computeIfAbsent(
                new FrameKey(firstDayOfBoundaries(day), shareBy),
                key -> new FrameLayout(this, key.day(), key.shareBy()));
    }

    /** What the units of a kind that stand on a day are made of. */
    public Composition composition(LocalDate day, UnitKind kind, ShareBy shareBy) {
        return compositions.computeIfAbsent(
                new CompositionKey(firstDayOfBoundaries(day), kind, shareBy),
                key -> new Composition(this, layout(key.day, key.shareBy), key.day, key.kind, key.shareBy));
    }

    /** The day since which no boundary, name or parent changed: frames of two days with the same one are the same. */
    public LocalDate firstDayOfBoundaries(LocalDate day) {
        LocalDate changed = changes.floor(day);
        return changed == null ? LocalDate.of(1, 1, 1) : changed;
    }

    Passings passings(ShareBy shareBy) {
        Passings found = passings.get(shareBy);
        if (found == null) {
            throw new IllegalStateException("Made for every ShareBy: " + shareBy);
        }
        return found;
    }

    Size size(int index) {
        return sizes.get(index);
    }
}
