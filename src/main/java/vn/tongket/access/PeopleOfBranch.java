package vn.tongket.access;

import static vn.tongket.access.tables.Tables.ACCOUNT;
import static vn.tongket.access.tables.Tables.ASSIGNMENT;
import static vn.tongket.access.tables.Tables.AUDIT_ENTRY;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.access.AccountView.HeldRole;
import vn.tongket.access.AccountView.StandingIn;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.role.Assignment;
import vn.tongket.access.role.Assignments;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Người dùng: reads accounts with what they hold, for those who administer them. */
@Component
public class PeopleOfBranch {
    private static final Field<OffsetDateTime> LAST_SIGN_IN = DSL.field(DSL.select(DSL.max(AUDIT_ENTRY.AT))
            .from(AUDIT_ENTRY)
            .where(AUDIT_ENTRY.ACTOR.eq(ACCOUNT.USERNAME), AUDIT_ENTRY.ACT.eq("sign-in.accepted")));

    private final DSLContext database;
    private final Administration administration;
    private final Reach reach;
    private final Units units;

    PeopleOfBranch(DSLContext database, Administration administration, Reach reach, Units units) {
        this.database = database;
        this.administration = administration;
        this.reach = reach;
        this.units = units;
    }

    /** One account of the administrator's branch. */
    @Transactional(readOnly = true)
    public AccountView require(Person administrator, int accountId) {
        administration.require(administrator, accountId);
        return Acting.asSystem(() -> read(ACCOUNT.ACCOUNT_ID.eq(accountId)).getFirst());
    }

    /** All who hold something in the administrator's branch; who administers everything sees those without any role, too. */
    @Transactional(readOnly = true)
    public List<AccountView> all(Person administrator) {
        if (reach.mayEverywhere(administrator, Right.ADMINISTER)) {
            return Acting.asSystem(() -> read(DSL.noCondition()));
        }
        Set<Integer> branch = reach.units(administrator, Right.ADMINISTER);
        return Acting.asSystem(() -> read(ACCOUNT.ACCOUNT_ID.in(DSL.select(ASSIGNMENT.ACCOUNT_ID)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.UNIT_ID.in(branch), Assignments.isNotOverOn(Administration.today())))));
    }

    private List<AccountView> read(Condition which) {
        List<? extends Record> rows = database.select(ACCOUNT.asterisk(), LAST_SIGN_IN.as("last_sign_in"))
                .from(ACCOUNT)
                .where(which, ACCOUNT.MACHINE.isFalse())
                .orderBy(ACCOUNT.USERNAME)
                .fetch();
        List<Integer> ids =
                rows.stream().map(row -> row.get(ACCOUNT.ACCOUNT_ID)).toList();
        List<Assignment> roles = database.selectFrom(ASSIGNMENT)
                .where(Assignments.isNotOverOn(Administration.today()))
                .and(ASSIGNMENT.ACCOUNT_ID.in(ids).or(ASSIGNMENT.DELEGATED_BY.in(ids)))
                .orderBy(ASSIGNMENT.ASSIGNMENT_ID)
                .fetch(Assignments::read);
        Names names = names(roles);
        return rows.stream().map(row -> account(row, roles, names)).toList();
    }

    private Names names(Collection<Assignment> roles) {
        LocalDate today = Administration.today();
        Set<Integer> accounts = roles.stream()
                .flatMap(role -> Stream.of(role.accountId(), role.delegatedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Names(
                database.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.DISPLAY_NAME)
                        .from(ACCOUNT)
                        .where(ACCOUNT.ACCOUNT_ID.in(accounts))
                        .fetchMap(ACCOUNT.ACCOUNT_ID, ACCOUNT.DISPLAY_NAME),
                units.byIds(
                        roles.stream()
                                .map(Assignment::unitId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList(),
                        today),
                today);
    }

    private static AccountView account(Record row, List<Assignment> roles, Names names) {
        int id = row.get(ACCOUNT.ACCOUNT_ID);
        return new AccountView(
                id,
                row.get(ACCOUNT.USERNAME),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(ACCOUNT.OFFICE),
                row.get(ACCOUNT.EMAIL),
                row.get("last_sign_in", OffsetDateTime.class),
                row.get(ACCOUNT.CLOSED_AT),
                row.get(ACCOUNT.MUST_CHANGE),
                roles.stream()
                        .filter(role -> role.accountId() == id)
                        .map(role -> names.held(role, roles))
                        .toList());
    }

    private record Names(Map<Integer, String> people, Map<Integer, Unit> units, LocalDate today) {
        HeldRole held(Assignment role, List<Assignment> all) {
            Optional<Unit> unit = Optional.ofNullable(role.unitId()).map(units::get);
            List<StandingIn> standIns = new ArrayList<>();
            all.stream()
                    .filter(other -> Objects.equals(other.delegatedBy(), role.accountId())
                            && other.role() == role.role()
                            && Objects.equals(other.unitId(), role.unitId()))
                    .forEach(other -> standIns.add(new StandingIn(name(other.accountId()), other)));
            return new HeldRole(
                    role,
                    unit.map(Unit::code).orElse(null),
                    unit.map(Unit::fullName).orElse(null),
                    unit.filter(one -> !one.isValidOn(today)).isPresent(),
                    role.delegatedBy() == null ? null : name(role.delegatedBy()),
                    standIns);
        }

        private String name(@Nullable Integer id) {
            return people.getOrDefault(id, "");
        }
    }
}
