package vn.tongket.unit.frame;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.frame.Passings.Passing;

/**
 * How units of one kind, of all times, make up the units of that kind in the boundaries of one day. Units are named by their
 * ids. A unit that nothing of its kind followed makes up itself. Worked out when asked, and remembered.
 */
public final class Composition {
    /** Ground of a unit is counted in so many parts. */
    public static final int WHOLE = 1_000_000;

    private static final BigDecimal AREA_SCALE = BigDecimal.valueOf(1_000);

    private final Ground ground;
    private final FrameLayout layout;
    private final UnitKind kind;
    private final ShareBy shareBy;
    private final BitSet standing;
    private final Map<LocalDate, Holdings> held = new ConcurrentHashMap<>();
    private final Map<Integer, Set<Integer>> former = new ConcurrentHashMap<>();
    private volatile @Nullable Map<Integer, List<Part>> members;
    private volatile @Nullable Map<Integer, List<Part>> madeUp;
    private volatile @Nullable BitSet divided;

    /** @param share of the unit's values that the other one has, above 0, up to 1 */
    public record Part(int unitId, BigDecimal share) {}

    /** Takes parts of a unit's ground, of {@link #WHOLE}. */
    @FunctionalInterface
    public interface PartTaker {
        void take(int unitId, int parts);
    }

    Composition(Ground ground, FrameLayout layout, LocalDate day, UnitKind kind, ShareBy shareBy) {
        this.ground = ground;
        this.layout = layout;
        this.kind = kind;
        this.shareBy = shareBy;
        this.standing = ground.idsOn(day, kind);
    }

    /** The units of the day. */
    public BitSet standing() {
        return (BitSet) standing.clone();
    }

    public boolean isStanding(int unitId) {
        return standing.get(unitId);
    }

    public UnitKind kind() {
        return kind;
    }

    /** Units of the kind, of any time, whose ground it took over, and those before them. */
    public Set<Integer> formerOf(int unitId) {
        return former.computeIfAbsent(unitId, one -> chain(one, Passings::into, Passing::from));
    }

    /** Units of the kind that took over its ground, and those after them. */
    public Set<Integer> followersOf(int unitId) {
        return chain(unitId, Passings::outOf, Passing::to);
    }

    /** Units of the kind that took over its ground, each with the share of it. */
    public List<Part> passedOn(int unitId) {
        return ground.passings(shareBy).outOf(ground.index(unitId)).stream()
                .filter(passing -> ground.kind(passing.to()) == kind)
                .map(passing -> new Part(ground.unitId(passing.to()), passing.share()))
                .toList();
    }

    private Set<Integer> chain(
            int unitId, BiFunction<Passings, Integer, List<Passing>> next, ToIntFunction<Passing> other) {
        Set<Integer> found = new LinkedHashSet<>();
        List<Integer> open = new ArrayList<>(List.of(ground.index(unitId)));
        while (!open.isEmpty()) {
            for (Passing passing : next.apply(ground.passings(shareBy), open.removeLast())) {
                int index = other.applyAsInt(passing);
                if (ground.kind(index) == kind && found.add(ground.unitId(index))) {
                    open.add(index);
                }
            }
        }
        return found;
    }

    /** Which units of the day a unit of any time makes up, and with which share of its values. */
    public List<Part> madeUpBy(int unitId) {
        if (standing.get(unitId)) {
            return List.of(new Part(unitId, BigDecimal.ONE));
        }
        List<Part> parts = madeUp().get(unitId);
        return parts == null ? findMadeUp(unitId) : parts;
    }

    private Map<Integer, List<Part>> madeUp() {
        Map<Integer, List<Part>> known = madeUp;
        if (known == null) {
            BitSet former = ground.idsOf(kind);
            former.andNot(standing);
            known = new HashMap<>();
            for (int unitId : former.stream().toArray()) {
                known.put(unitId, findMadeUp(unitId));
            }
            madeUp = known;
        }
        return known;
    }

    private List<Part> findMadeUp(int unitId) {
        List<Part> parts = new ArrayList<>(1);
        for (Placement placement : layout.placements(ground.index(unitId))) {
            if (standing.get(placement.unitId())) {
                parts.add(new Part(placement.unitId(), placement.share()));
            }
        }
        return parts.isEmpty() ? List.of(new Part(unitId, BigDecimal.ONE)) : List.copyOf(parts);
    }

    /** Ids of the units that are divided among several of the day; not to be changed. */
    public BitSet divided() {
        BitSet known = divided;
        if (known == null) {
            BitSet found = new BitSet();
            madeUp().forEach((unitId, parts) -> found.set(unitId, parts.size() > 1));
            known = found;
            divided = known;
        }
        return known;
    }

    /** The units of any time that make up one of the day (or one that nothing followed), each with its share in it. */
    public List<Part> members(int unitId) {
        Map<Integer, List<Part>> known = members;
        if (known == null) {
            known = findMembers();
            members = known;
        }
        List<Part> parts = known.get(unitId);
        return parts == null ? List.of(new Part(unitId, BigDecimal.ONE)) : parts;
    }

    private Map<Integer, List<Part>> findMembers() {
        Map<Integer, List<Part>> found = new HashMap<>();
        ground.idsOf(kind).stream()
                .forEach(unitId -> madeUpBy(unitId)
                        .forEach(part -> found.computeIfAbsent(part.unitId(), unseen -> new ArrayList<>(2))
                                .add(new Part(unitId, part.share()))));
        return found;
    }

    /** Parts of a unit's ground that another, which stands on a day, holds then: of all that hold some they sum to the whole. */
    public int heldBy(int holder, LocalDate day, int unitId) {
        return holdings(day).of(holder, unitId);
    }

    /** Whose ground units that stand on a day hold then, one after the other. */
    public void heldBy(BitSet holders, LocalDate day, PartTaker each) {
        Holdings holdings = holdings(day);
        for (int holder = holders.nextSetBit(0); holder >= 0; holder = holders.nextSetBit(holder + 1)) {
            holdings.of(holder, each);
        }
    }

    /** Units of the composition's day whose ground no unit of the kind holds on another day. */
    public BitSet heldByNobody(LocalDate day) {
        return (BitSet) holdings(day).nobodys().clone();
    }

    private Holdings holdings(LocalDate day) {
        return held.computeIfAbsent(ground.firstDayOfBoundaries(day), this::findHoldings);
    }

    private Holdings findHoldings(LocalDate day) {
        Map<Integer, List<Part>> pieces = new HashMap<>();
        ground.idsOn(day, kind).stream()
                .forEach(unitId -> madeUpBy(unitId)
                        .forEach(part -> pieces.computeIfAbsent(part.unitId(), unseen -> new ArrayList<>(2))
                                .add(new Part(unitId, part.share()))));
        Map<Integer, List<Holdings.Held>> uneven = new HashMap<>();
        BitSet nobodys = (BitSet) standing.clone();
        pieces.forEach((unitId, ofUnit) -> {
            nobodys.clear(unitId);
            if (ofUnit.size() > 1 || ofUnit.getFirst().unitId() != unitId) {
                int[] parts = parts(ofUnit);
                for (int i = 0; i < parts.length; i++) {
                    uneven.computeIfAbsent(ofUnit.get(i).unitId(), unseen -> new ArrayList<>(1))
                            .add(new Holdings.Held(unitId, parts[i]));
                }
            }
        });
        return new Holdings(uneven, nobodys);
    }

    /** In proportion to people (land) where known of all, else to the shares; what rounding leaves goes to the largest. */
    private int[] parts(List<Part> pieces) {
        boolean known = pieces.stream().allMatch(piece -> size(piece.unitId()) > 0);
        BigDecimal[] sizes = new BigDecimal[pieces.size()];
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < sizes.length; i++) {
            Part piece = pieces.get(i);
            sizes[i] = known ? piece.share().multiply(BigDecimal.valueOf(size(piece.unitId()))) : piece.share();
            sum = sum.add(sizes[i]);
        }
        int[] parts = new int[sizes.length];
        int left = WHOLE;
        int largest = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = sizes[i].multiply(BigDecimal.valueOf(WHOLE))
                    .divideToIntegralValue(sum)
                    .intValueExact();
            left -= parts[i];
            largest = parts[i] > parts[largest] ? i : largest;
        }
        parts[largest] += left;
        return parts;
    }

    /** What a unit weighs in a coverage: its people, or its land in thousandths of a square kilometre; 0 where unknown. */
    public long size(int unitId) {
        Ground.Size size = ground.size(ground.index(unitId));
        BigDecimal known = switch (shareBy) {
            case PEOPLE -> size.people();
            case LAND -> size.area() == null ? null : size.area().multiply(AREA_SCALE);
        };
        return known == null ? 0 : known.longValue();
    }
}
