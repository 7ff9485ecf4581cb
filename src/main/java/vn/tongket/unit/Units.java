package vn.tongket.unit;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static vn.tongket.unit.UnitRecords.LEVEL;
import static vn.tongket.unit.UnitRecords.isValidOn;
import static vn.tongket.unit.UnitRecords.selectUnits;
import static vn.tongket.unit.tables.Tables.REVISION;
import static vn.tongket.unit.tables.Tables.SIZE;
import static vn.tongket.unit.tables.Tables.SUCCESSION;
import static vn.tongket.unit.tables.Tables.UNIT_;
import static vn.tongket.unit.tables.Tables.VERSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.BadInput;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;

/** Finds units: by code, by name, as they stood on a day, above and below each other, before and after each other. */
@Component
public class Units {
    /** The root of the reference data; other roots are offices' or invented worlds' own. */
    public static final String COUNTRY = "VN";

    /**
     * For {@link vn.tongket.database.TableStates}. Who records anything about units raises the number last, in the same
     * transaction; one that was rolled back comes again, from another transaction.
     */
    public static final String STATE = "select revision || '/' || xmin from unit.revision";

    private final DSLContext database;
    private final UnitSearch search;
    private final KnownVersions known;

    Units(DSLContext database, UnitSearch search, KnownVersions known) {
        this.database = database;
        this.search = search;
        this.known = known;
    }

    /** The version that {@code code} names; where it names a unit, that unit's latest version. */
    public Optional<Unit> find(String code) {
        return known.byCode(code).stream()
                .max(Comparator.comparing((Unit unit) ->
                                !unit.code().equals(code) && unit.versionCode().equals(code))
                        .thenComparing(Unit::validFrom));
    }

    /** The unit that {@code code} names, or one of whose versions it names, as it stood on {@code day} or nearest to it. */
    public Optional<Unit> find(String code, LocalDate day) {
        return nearest(known.byCode(code), day);
    }

    /** The known code nearest to an unknown one, if any is near. */
    public Optional<String> nearestCode(String unknown) {
        return Nearest.to(unknown, database.select(VERSION.CODE).from(VERSION).fetch(VERSION.CODE));
    }

    /** As {@link #find(String)}; an unknown code is refused with the nearest known one. */
    public Unit require(String code) {
        return find(code).orElseThrow(() -> unknown(code));
    }

    /** The unit as it stood on {@code day}; its first or last version where it did not stand yet or no longer. */
    public Optional<Unit> byId(int id, LocalDate day) {
        return nearest(versions(id), day);
    }

    /** As {@link #byId} for many units, by id. */
    public Map<Integer, Unit> byIds(Collection<Integer> ids, LocalDate day) {
        Map<Integer, Unit> units = new HashMap<>();
        known.byIds(ids).forEach((id, versions) -> nearest(versions, day).ifPresent(unit -> units.put(id, unit)));
        return units;
    }

    /**
     * The units below {@code underCode} on a day, itself not included, province before district before commune and each in
     * official order.
     *
     * @param underCode code of a unit or version; null for the whole country
     * @param kind only these; null for all
     */
    public List<Unit> asOf(LocalDate day, @Nullable String underCode, @Nullable UnitKind kind) {
        Optional<Unit> root = underCode == null ? find(COUNTRY) : Optional.of(require(underCode));
        if (root.isEmpty()) {
            return List.of();
        }
        var branch = name("branch")
                .fields("unit_id")
                .as(select(UNIT_.UNIT_ID)
                        .from(UNIT_)
                        .where(UNIT_.UNIT_ID.eq(root.get().id()))
                        .unionAll(select(VERSION.UNIT_ID)
                                .from(VERSION)
                                .join(name("branch"))
                                .on(VERSION.PARENT_ID.eq(UnitRecords.BRANCH_UNIT_ID))
                                .where(isValidOn(day))));
        return database.withRecursive(branch)
                .select(UnitRecords.FIELDS)
                .from(branch)
                .join(VERSION)
                .on(VERSION.UNIT_ID.eq(UnitRecords.BRANCH_UNIT_ID))
                .join(UNIT_)
                .on(UNIT_.UNIT_ID.eq(VERSION.UNIT_ID))
                .where(isValidOn(day))
                .and(UNIT_.UNIT_ID.ne(root.get().id()))
                .and(kind == null ? noCondition() : UNIT_.KIND.eq(kind.name()))
                .orderBy(LEVEL, VERSION.CODE)
                .fetch(UnitRecords::unit);
    }

    /** The units directly below one on a day, in official order. */
    public List<Unit> childrenOf(int id, LocalDate day) {
        return selectUnits(database)
                .where(VERSION.PARENT_ID.eq(id), isValidOn(day))
                .orderBy(LEVEL, VERSION.CODE)
                .fetch(UnitRecords::unit);
    }

    /** The units above one on a day, nearest first, up to its root. */
    public List<Unit> above(Unit unit, LocalDate day) {
        List<Unit> above = new ArrayList<>();
        Optional<Unit> parent = parent(unit, day);
        while (parent.isPresent()) {
            above.add(parent.get());
            parent = parent(parent.get(), day);
        }
        return above;
    }

    private Optional<Unit> parent(Unit unit, LocalDate day) {
        return Optional.ofNullable(unit.parentId()).flatMap(id -> byId(id, day));
    }

    /** All versions of a unit, oldest first. */
    public List<Unit> versions(int id) {
        return known.byId(id);
    }

    /** Every version of every unit, by unit and time. */
    public List<Unit> allVersions() {
        return selectUnits(database).orderBy(UNIT_.UNIT_ID, VERSION.VALID_FROM).fetch(UnitRecords::unit);
    }

    /** Every succession, in the order of the days they took effect. */
    public List<Succession> allSuccessions() {
        return successions(noCondition());
    }

    /** Where a unit's ground went, largest share first. */
    public List<Succession> successionsFrom(int id) {
        return successions(SUCCESSION.FROM_ID.eq(id));
    }

    /** Who answers for a unit that stands no more: of those it passed to on its last day, the one that took most of it. */
    public Optional<Integer> heir(int ended) {
        return Optional.ofNullable(
                database.fetchSingle("select unit.heir(?)", ended).get(0, Integer.class));
    }

    /** Where a unit's ground came from, largest share of the old unit first. */
    public List<Succession> successionsTo(int id) {
        return successions(SUCCESSION.TO_ID.eq(id));
    }

    /** How many people live in a unit and how large it is, where that is known. */
    public Optional<UnitSize> sizeOf(int id) {
        return database.selectFrom(SIZE)
                .where(SIZE.UNIT_ID.eq(id))
                .fetchOptional(row -> new UnitSize(
                        row.getPeople(),
                        row.getPeopleAsOf(),
                        row.getPeopleEstimated(),
                        row.getArea(),
                        row.getAreaAsOf(),
                        row.getAreaEstimated()));
    }

    /** How many people live in each of these units, of which that is known. */
    public Map<Integer, Long> peopleOf(Collection<Integer> ids) {
        return database.select(SIZE.UNIT_ID, SIZE.PEOPLE)
                .from(SIZE)
                .where(SIZE.UNIT_ID.in(ids))
                .and(SIZE.PEOPLE.isNotNull())
                .fetchMap(SIZE.UNIT_ID, SIZE.PEOPLE);
    }

    /** Whether these are more words than a name has: such a search finds nothing, and is not made. */
    public boolean isTooLong(String words) {
        return UnitSearch.isTooLong(words);
    }

    /**
     * Units whose name or code holds all these words, with or without marks. Those that stand on {@code day} come first,
     * then former ones and later ones.
     */
    public List<Unit> search(String words, LocalDate day, int limit) {
        return search.find(words, day, limit);
    }

    /** A number that grows whenever any unit, succession or size changes. */
    public long revision() {
        return database.select(REVISION.REVISION_).from(REVISION).fetchSingle(REVISION.REVISION_);
    }

    private List<Succession> successions(Condition which) {
        return database.selectFrom(SUCCESSION)
                .where(which)
                .orderBy(SUCCESSION.EFFECTIVE_ON, SUCCESSION.SHARE.desc(), SUCCESSION.SUCCESSION_ID)
                .fetch(UnitRecords::succession);
    }

    private static Optional<Unit> nearest(Collection<Unit> versions, LocalDate day) {
        return versions.stream().min(Comparator.comparingLong(version -> UnitRecords.distance(version, day)));
    }

    private BadInput unknown(String code) {
        String nearest = Nearest.to(
                        code, database.select(VERSION.CODE).from(VERSION).fetch(VERSION.CODE))
                .orElse(null);
        return BadInput.of(
                "there is no unit '" + code + "'" + Problem.didYouMean(nearest),
                "không có đơn vị nào mang mã “" + code + "”" + Problem.coPhaiLa(nearest));
    }
}
