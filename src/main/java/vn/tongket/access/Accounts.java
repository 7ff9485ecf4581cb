package vn.tongket.access;

import static org.jooq.impl.DSL.field;
import static vn.tongket.access.tables.Tables.ACCOUNT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.audit.Audit;
import vn.tongket.access.role.Assignments;
import vn.tongket.access.role.Role;
import vn.tongket.base.Now;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Tài khoản: making them, and checking and changing their passwords. */
@Component
public class Accounts {
    private static final String ADMINISTRATOR = "quantri";
    /** Who runs rounds in the demonstration, and publishes. */
    public static final String DEMO_SECRETARIAT = "chuyenvien";

    /** The invented province of the demonstration. */
    private static final String INVENTED = "zz";

    private static final Field<String[]> RIGHTS =
            field("array(select distinct right_name from access.held({0}))", String[].class, ACCOUNT.ACCOUNT_ID);

    private final DSLContext database;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Assignments assignments;
    private final Units units;
    private final OneTimePasswords oneTime;

    Accounts(
            DSLContext database,
            PasswordEncoder passwords,
            Audit audit,
            Assignments assignments,
            Units units,
            OneTimePasswords oneTime) {
        this.database = database;
        this.passwords = passwords;
        this.audit = audit;
        this.assignments = assignments;
        this.units = units;
        this.oneTime = oneTime;
    }

    /**
     * The first administrator with a one-time password, or nothing where there are accounts already. Of two nodes that start at
     * once one makes it, and prints the password.
     */
    @Transactional
    public Optional<NewAccount> createFirstAdministrator() {
        return Acting.asSystem(() -> {
            database.execute(Administration.ONE_AT_A_TIME);
            if (database.fetchExists(ACCOUNT)) {
                return Optional.empty();
            }
            NewAccount first =
                    new NewAccount(ADMINISTRATOR, OneTimePassword.next(), "Quản trị hệ thống", Role.ADMINISTRATOR);
            assignments.grant(create(first, "Quản trị hệ thống", null, true), Role.ADMINISTRATOR, null, today(), null);
            return Optional.of(first);
        });
    }

    /** The named accounts of the demonstration; those that exist already get this run's password again. */
    @Transactional
    public List<NewAccount> createDemoAccounts() {
        List<NewAccount> made = List.of(
                createDemo(ADMINISTRATOR, "Vũ Thị Lành", Role.ADMINISTRATOR, null),
                createDemo(
                        DEMO_SECRETARIAT,
                        "Trần Văn Thuận",
                        Role.SECRETARIAT,
                        units.find(INVENTED).map(Unit::code).orElse(null)),
                createDemo("nguoixem", "Hoàng Thị Mận", Role.INSPECTOR, null));
        settleDemoAccounts();
        return made;
    }

    /**
     * Before the invented province is loaded its secretariat holds its role everywhere; afterwards at the province, and reads
     * everything.
     */
    @Transactional
    public void settleDemoAccounts() {
        Acting.asSystem(() -> units.find(INVENTED)
                .ifPresent(province -> find(DEMO_SECRETARIAT).ifPresent(account -> {
                    assignments.of(account.id(), today()).stream()
                            .filter(held -> held.role() == Role.SECRETARIAT && held.unitId() == null)
                            .forEach(held -> assignments.end(held, today(), null));
                    assignments.grant(account.id(), Role.SECRETARIAT, province.id(), today(), null);
                    assignments.grant(account.id(), Role.CLERK, null, today(), null);
                })));
    }

    /**
     * An account of the demonstration that holds a role; one that exists already gets this run's password again, and the role
     * beside those it holds.
     *
     * @param unitCode where it is held; null for everywhere
     */
    @Transactional
    public NewAccount createDemo(String username, String name, Role role, @Nullable String unitCode) {
        return Acting.asSystem(() -> {
            NewAccount account = new NewAccount(username, OneTimePassword.next(), name, role);
            int id = find(username)
                    .map(found -> {
                        setPassword(username, account.password(), false);
                        return found.id();
                    })
                    .orElseGet(() -> create(account, role.words(), null, false));
            Integer unitId = unitCode == null ? null : units.require(unitCode).id();
            assignments.grant(id, role, unitId, today(), null);
            return account;
        });
    }

    /** Somebody of the demonstration who need not sign in. */
    public record DemoPerson(String username, String name, Role role, int unitId) {}

    /** Makes those that are not there yet, quickly: they share the hash of a password that nobody knows. */
    @Transactional
    public void createDemoCrowd(List<DemoPerson> people) {
        String hash = hash(OneTimePassword.next());
        Acting.asSystem(() -> people.stream()
                .filter(person -> find(person.username()).isEmpty())
                .forEach(person -> assignments.grant(
                        insert(person.username(), person.name(), person.role().words(), null, hash, false),
                        person.role(),
                        person.unitId(),
                        today(),
                        null)));
    }

    /** Makes an account without any role; the result is its number. */
    int create(NewAccount account, String office, @Nullable String email, boolean mustChange) {
        int id = insert(account.username(), account.displayName(), office, email, hash(account.password()), mustChange);
        audit.record("account.created", account.username(), Map.of("role", account.role()));
        return id;
    }

    private int insert(
            String username, String name, String office, @Nullable String email, String hash, boolean mustChange) {
        return database.insertInto(ACCOUNT)
                .set(ACCOUNT.USERNAME, username)
                .set(ACCOUNT.DISPLAY_NAME, name)
                .set(ACCOUNT.OFFICE, office)
                .set(ACCOUNT.EMAIL, email)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.MUST_CHANGE, mustChange)
                .set(ACCOUNT.ONE_TIME_UNTIL, mustChange ? oneTime.end() : null)
                .returning(ACCOUNT.ACCOUNT_ID)
                .fetchSingle(ACCOUNT.ACCOUNT_ID);
    }

    /** The person whose username and password these are. An unknown name costs as much time as a wrong password. */
    Optional<Person> check(String username, String password) {
        @Nullable Stored stored = Acting.asSystem(() -> stored(username));
        String hash = stored == null ? UnknownAccount.HASH : stored.hash();
        boolean right = passwords.matches(password, hash);
        return right && stored != null ? Optional.of(stored.person()) : Optional.empty();
    }

    private @Nullable Stored stored(String username) {
        return find(username)
                .map(person -> new Stored(
                        person,
                        database.select(ACCOUNT.PASSWORD_HASH)
                                .from(ACCOUNT)
                                .where(ACCOUNT.ACCOUNT_ID.eq(person.id()))
                                .fetchSingle(ACCOUNT.PASSWORD_HASH)))
                .orElse(null);
    }

    /** Changes one's own password; the result is the person as they now are. */
    @Transactional
    Person changePassword(Person person, String password) {
        setPassword(person.username(), password, false);
        audit.recordBy(person.username(), "password.changed", person.username(), Map.of());
        return new Person(person.id(), person.username(), person.displayName(), person.rights(), false);
    }

    void setPassword(String username, String password, boolean mustChange) {
        database.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash(password))
                .set(ACCOUNT.PASSWORD_CHANGED_AT, DSL.currentOffsetDateTime())
                .set(ACCOUNT.MUST_CHANGE, mustChange)
                .set(ACCOUNT.ONE_TIME_UNTIL, mustChange ? oneTime.end() : null)
                .where(ACCOUNT.USERNAME.eq(username))
                .execute();
    }

    /** A password that its person chose, and that is no longer good enough. */
    void demandChange(int account) {
        Acting.asSystem(() -> {
            database.update(ACCOUNT)
                    .set(ACCOUNT.MUST_CHANGE, true)
                    .where(ACCOUNT.ACCOUNT_ID.eq(account))
                    .execute();
        });
    }

    private String hash(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("No password to hash");
        }
        return hash;
    }

    /** The person behind an open account as they are now, with what they hold today; what is asked must be visible. */
    public Optional<Person> find(int accountId) {
        return person(ACCOUNT.ACCOUNT_ID.eq(accountId));
    }

    /** As {@link #find(int)}. */
    public Optional<Person> find(String username) {
        return person(ACCOUNT.USERNAME.eq(username));
    }

    private Optional<Person> person(Condition which) {
        return database.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME, RIGHTS, ACCOUNT.MUST_CHANGE)
                .from(ACCOUNT)
                .where(which, ACCOUNT.CLOSED_AT.isNull())
                .fetchOptional(row ->
                        new Person(row.value1(), row.value2(), row.value3(), rights(row.value4()), row.value5()));
    }

    /** Whoever has an account may come in and keep it, without any role. */
    private static Set<Right> rights(String[] names) {
        EnumSet<Right> rights = EnumSet.of(Right.VISIT, Right.OWN_ACCOUNT);
        Arrays.stream(names).map(Right::valueOf).forEach(rights::add);
        return rights;
    }

    private static LocalDate today() {
        return Now.day();
    }

    private record Stored(Person person, String hash) {}

    /** What a password for an account that does not exist is compared with. */
    private static final class UnknownAccount {
        private static final String HASH = String.valueOf(Passwords.encoder().encode(OneTimePassword.next()));
    }
}
