package vn.tongket.access;

import static vn.tongket.access.tables.Tables.ACCOUNT;
import static vn.tongket.access.tables.Tables.ASSIGNMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.role.Assignment;
import vn.tongket.access.role.Assignments;
import vn.tongket.access.role.Role;
import vn.tongket.access.session.OwnSessions;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.Person;
import vn.tongket.unit.Unit;

/** Giao vai trò, chuyển đơn vị, ủy quyền, kết thúc: what changes in what a person holds. */
@Component
public class RoleChanges {
    private static final String ENDED_ALREADY = "Vai trò này đã kết thúc hoặc không phải của người này.";

    private final DSLContext database;
    private final Assignments assignments;
    private final Administration administration;
    private final RolePlaces places;
    private final OwnSessions sessions;

    RoleChanges(
            DSLContext database,
            Assignments assignments,
            Administration administration,
            RolePlaces places,
            OwnSessions sessions) {
        this.database = database;
        this.assignments = assignments;
        this.administration = administration;
        this.places = places;
        this.sessions = sessions;
    }

    /** One more role, from today. */
    @Transactional
    public void grant(Person administrator, int accountId, String typedRole, TypedPlace place) {
        administration.require(administrator, accountId);
        administration.oneAtATime();
        List<Problem> problems = new ArrayList<>();
        Role role = Invitations.role(typedRole, problems);
        Unit unit = places.place(administrator, role, place, problems);
        if (!problems.isEmpty() || role == null) {
            throw new BadInput(problems);
        }
        Integer unitId = unit == null ? null : unit.id();
        assignments.grant(accountId, role, unitId, Administration.today(), administrator.id());
        if (role == Role.ADMINISTRATOR) {
            // They come in again by the way that administrators have to.
            sessions.endAll(usernameOf(accountId));
        }
        administration.written("role.granted", accountId, unitId, Map.of("role", role.words()));
    }

    /** Ends a role today, and what others hold in its holder's place. */
    @Transactional
    public void end(Person administrator, int accountId, int assignmentId) {
        administration.require(administrator, accountId);
        administration.oneAtATime();
        Assignment role = held(accountId, assignmentId);
        endWithDelegations(role, Administration.today(), administrator);
        administration.requireAnAdministrator();
        administration.written(
                "role.ended",
                accountId,
                role.unitId(),
                Map.of("role", role.role().words()));
    }

    private Assignment held(int accountId, int assignmentId) {
        return Acting.asSystem(() -> database.selectFrom(ASSIGNMENT)
                        .where(ASSIGNMENT.ASSIGNMENT_ID.eq(assignmentId), ASSIGNMENT.ACCOUNT_ID.eq(accountId))
                        .fetchOptional(Assignments::read))
                .filter(role -> role.isNotOverOn(Administration.today()))
                .orElseThrow(
                        () -> Administration.refused("the role has ended, or is not this person's", ENDED_ALREADY));
    }

    private void endWithDelegations(Assignment role, LocalDate day, Person administrator) {
        endOne(role, day, administrator);
        assignments.delegated(role, day).forEach(one -> endOne(one, day, administrator));
    }

    /** What it opened is closed at the next request anyhow; the session it was opened in ends as well. */
    private void endOne(Assignment role, LocalDate day, Person administrator) {
        assignments.end(role, day, administrator.id());
        if (role.accountId() != administrator.id()) {
            sessions.endAll(usernameOf(role.accountId()));
        }
    }

    /** The same role at another unit from a day on. */
    @Transactional
    public void move(Person administrator, int accountId, int assignmentId, TypedPlace place, @Nullable LocalDate on) {
        administration.require(administrator, accountId);
        administration.oneAtATime();
        Assignment role = held(accountId, assignmentId);
        List<Problem> problems = new ArrayList<>();
        Unit unit = places.place(administrator, role.role(), place, problems);
        LocalDate day = from(on, problems);
        if (unit != null && Integer.valueOf(unit.id()).equals(role.unitId())) {
            Invitations.add(
                    problems, "that is where they are", "Người này đang ở đơn vị đó. Gõ mã đơn vị sẽ chuyển đến.");
        }
        if (role.delegatedBy() != null) {
            Invitations.add(
                    problems,
                    "a delegated role does not move",
                    "Vai trò được ủy quyền thì không chuyển; kết thúc rồi ủy quyền lại.");
        }
        refuse(problems);
        Integer unitId = unit == null ? null : unit.id();
        endWithDelegations(role, day, administrator);
        assignments.grant(accountId, role.role(), unitId, day, administrator.id());
        administration.requireAnAdministrator();
        administration.written(
                "role.moved", accountId, unitId, Map.of("role", role.role().words(), "on", VietnameseDates.day(day)));
    }

    private static LocalDate from(@Nullable LocalDate typed, List<Problem> problems) {
        if (typed == null || typed.isBefore(Administration.today())) {
            Invitations.add(
                    problems,
                    "the first day is missing or past",
                    "Ngày bắt đầu phải là hôm nay hoặc sau đó, gõ như 05/12/2026.");
            return Administration.today();
        }
        return typed;
    }

    /** Ủy quyền: somebody else holds the role in this person's place, both days included. */
    @Transactional
    public void delegate(Person administrator, int accountId, int assignmentId, StandIn typed) {
        administration.require(administrator, accountId);
        administration.oneAtATime();
        Assignment role = held(accountId, assignmentId);
        List<Problem> problems = new ArrayList<>();
        Integer other = standIn(typed.username().strip(), accountId, problems);
        LocalDate from = from(typed.from(), problems);
        LocalDate last = typed.last();
        if (last == null || last.isBefore(from)) {
            Invitations.add(
                    problems,
                    "the last day is missing or before the first",
                    "Ngày cuối phải từ ngày bắt đầu trở đi, gõ như 20/12/2026.");
        }
        if (typed.reason().isBlank()) {
            Invitations.add(
                    problems,
                    "the reason is missing",
                    "Ghi lý do ủy quyền, ví dụ: đi học, nghỉ phép; kèm số văn bản nếu có.");
        }
        if (role.delegatedBy() != null) {
            Invitations.add(
                    problems,
                    "what is delegated is not delegated on",
                    "Vai trò được ủy quyền thì không ủy quyền tiếp.");
        }
        if (other != null && stands(role, other, from)) {
            Invitations.add(
                    problems,
                    "they stand in for this role already",
                    "Người này đã được ủy quyền vai trò đó trong những ngày ấy. Kết thúc lần trước rồi ủy quyền lại.");
        }
        refuse(problems);
        if (other == null || last == null) {
            return;
        }
        administration.require(administrator, other);
        assignments.delegate(role, other, from, last.plusDays(1), typed.reason().strip(), administrator.id());
        if (role.role() == Role.ADMINISTRATOR && other != administrator.id()) {
            // As who is given the role for good.
            sessions.endAll(usernameOf(other));
        }
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("role", role.role().words());
        detail.put("instead-of", usernameOf(accountId));
        detail.put("from", VietnameseDates.day(from));
        detail.put("to", VietnameseDates.day(last));
        administration.written("role.delegated", other, role.unitId(), detail);
    }

    private boolean stands(Assignment role, int other, LocalDate from) {
        return assignments.delegated(role, from).stream().anyMatch(one -> one.accountId() == other);
    }

    private @Nullable Integer standIn(String username, int accountId, List<Problem> problems) {
        Integer other = Acting.asSystem(() -> database.select(ACCOUNT.ACCOUNT_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.USERNAME.eq(username), ACCOUNT.CLOSED_AT.isNull())
                .fetchOne(ACCOUNT.ACCOUNT_ID));
        if (other == null || other == accountId) {
            Invitations.add(
                    problems,
                    "no open account of another person has this username",
                    "Gõ đúng tên đăng nhập của người thay; tài khoản đó phải đang mở và là của người khác.");
        }
        return other;
    }

    private String usernameOf(int accountId) {
        return Acting.asSystem(() -> database.select(ACCOUNT.USERNAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.eq(accountId))
                .fetchSingle(ACCOUNT.USERNAME));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    /**
     * A delegation as typed.
     *
     * @param username of who stands in
     * @param last day, included
     */
    public record StandIn(
            String username,
            @Nullable LocalDate from,
            @Nullable LocalDate last,
            String reason) {}
}
