package vn.tongket.access.audit;

import static org.jooq.impl.DSL.noCondition;
import static vn.tongket.access.tables.Tables.ACCOUNT;
import static vn.tongket.access.tables.Tables.AUDIT_ENTRY;
import static vn.tongket.access.tables.Tables.AUDIT_SEAL;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.base.Now;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Reads the audit log; whoever asks gets the lines in reach, by the policies of the database. */
@Component
public class AuditLog {
    private final DSLContext database;
    private final Units units;

    AuditLog(DSLContext database, Units units) {
        this.database = database;
        this.units = units;
    }

    /**
     * What is looked for; null or empty parts ask for all.
     *
     * @param person part of a name or username, with or without marks
     * @param object part of what it was done to: a code, an address, a unit's name
     * @param from first day
     * @param to last day, included
     */
    public record Asked(
            String person,
            String object,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** The newest lines first, after {@code skipped} of them. */
    @Transactional(readOnly = true)
    public List<AuditEntry> newest(Asked asked, int skipped, int limit) {
        return read(
                condition(asked), List.of(AUDIT_ENTRY.AT.desc(), AUDIT_ENTRY.AUDIT_ENTRY_ID.desc()), skipped, limit);
    }

    /** All lines, the oldest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> all(@Nullable LocalDate from, @Nullable LocalDate before) {
        LocalDate to = before == null ? null : before.minusDays(1);
        return read(
                condition(new Asked("", "", from, to)),
                List.of(AUDIT_SEAL.NUMBER.asc().nullsLast(), AUDIT_ENTRY.AUDIT_ENTRY_ID.asc()),
                0,
                Integer.MAX_VALUE);
    }

    private static Condition condition(Asked asked) {
        return from(asked.from())
                .and(to(asked.to()))
                .and(
                        asked.person().isBlank()
                                ? noCondition()
                                : DSL.condition(
                                        "base.fold({0} || ' ' || coalesce((select display_name || ' ' ||"
                                                + " coalesce(office, '') from access.account where username = {0}), ''))"
                                                + " like '%' || base.fold({1}) || '%'",
                                        AUDIT_ENTRY.ACTOR, DSL.val(escaped(asked.person()))))
                .and(
                        asked.object().isBlank()
                                ? noCondition()
                                : DSL.condition(
                                        "base.fold(coalesce({0}, '') || ' ' || coalesce((select string_agg(full_name || ' '"
                                                + " || code, ' ') from unit.version where version.unit_id = {1}), ''))"
                                                + " like '%' || base.fold({2}) || '%'",
                                        AUDIT_ENTRY.OBJECT, AUDIT_ENTRY.UNIT_ID, DSL.val(escaped(asked.object()))));
    }

    private static Condition from(@Nullable LocalDate day) {
        return day == null ? noCondition() : AUDIT_ENTRY.AT.ge(begin(day));
    }

    private static Condition to(@Nullable LocalDate day) {
        return day == null ? noCondition() : AUDIT_ENTRY.AT.lt(begin(day.plusDays(1)));
    }

    private static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(Now.ZONE).toOffsetDateTime();
    }

    /** What a person types means itself, also where it is a sign of LIKE. */
    private static String escaped(String words) {
        return words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private List<AuditEntry> read(Condition which, List<? extends SortField<?>> order, int skipped, int limit) {
        List<? extends Record> rows = database.select(AUDIT_ENTRY.asterisk())
                .select(AUDIT_SEAL.NUMBER, AUDIT_SEAL.HASH)
                .from(AUDIT_ENTRY)
                .leftJoin(AUDIT_SEAL)
                .on(AUDIT_SEAL.AUDIT_ENTRY_ID.eq(AUDIT_ENTRY.AUDIT_ENTRY_ID))
                .where(which)
                .orderBy(order)
                .limit(limit)
                .offset(skipped)
                .fetch();
        Map<Integer, Named> people = people(rows);
        Map<Integer, Unit> places =
                units.byIds(present(rows.stream().map(row -> row.get(AUDIT_ENTRY.UNIT_ID))), today());
        return rows.stream().map(row -> entry(row, people, places)).toList();
    }

    /** Who may read a line may read the name of who did it, also of somebody outside their branch. */
    private Map<Integer, Named> people(List<? extends Record> rows) {
        List<Integer> ids = present(rows.stream().map(row -> row.get(AUDIT_ENTRY.ACCOUNT_ID)));
        return Acting.asSystem(() -> database.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.DISPLAY_NAME, ACCOUNT.OFFICE)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.in(ids))
                .fetchMap(ACCOUNT.ACCOUNT_ID, row -> new Named(row.value2(), row.value3())));
    }

    private static List<Integer> present(Stream<@Nullable Integer> ids) {
        return ids.filter(Objects::nonNull).distinct().collect(Collectors.toList());
    }

    private static AuditEntry entry(Record row, Map<Integer, Named> people, Map<Integer, Unit> places) {
        Named person = people.get(row.get(AUDIT_ENTRY.ACCOUNT_ID));
        Unit place = places.get(row.get(AUDIT_ENTRY.UNIT_ID));
        JSONB detail = row.get(AUDIT_ENTRY.DETAIL);
        return new AuditEntry(
                row.get(AUDIT_ENTRY.AUDIT_ENTRY_ID),
                row.get(AUDIT_SEAL.NUMBER),
                row.get(AUDIT_ENTRY.AT),
                row.get(AUDIT_ENTRY.ACTOR),
                person == null ? null : person.name(),
                person == null ? null : person.office(),
                row.get(AUDIT_ENTRY.ACT),
                row.get(AUDIT_ENTRY.OBJECT),
                place == null ? null : place.code(),
                place == null ? null : place.fullName(),
                detail == null ? null : detail.data(),
                row.get(AUDIT_SEAL.HASH));
    }

    private static LocalDate today() {
        return Now.day();
    }

    private record Named(String name, @Nullable String office) {}
}
