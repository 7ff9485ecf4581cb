package vn.tongket.access;

import static vn.tongket.access.tables.Tables.ACCOUNT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.page.Person;

/** Tài khoản: making them, and checking and changing their passwords. */
@Component
public class Accounts {
    private static final String ADMINISTRATOR = "quantri";

    private final DSLContext database;
    private final PasswordEncoder passwords;
    private final Audit audit;

    Accounts(DSLContext database, PasswordEncoder passwords, Audit audit) {
        this.database = database;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** The first administrator with a one-time password, or nothing where there are accounts already. */
    @Transactional
    public Optional<NewAccount> createFirstAdministrator() {
        if (database.fetchExists(ACCOUNT)) {
            return Optional.empty();
        }
        NewAccount first =
                new NewAccount(ADMINISTRATOR, OneTimePassword.next(), "Quản trị hệ thống", Role.ADMINISTRATOR);
        return create(first, "Văn phòng", true) ? Optional.of(first) : Optional.empty();
    }

    /** The named accounts of the demonstration; those that exist already get this run's password again. */
    @Transactional
    public List<NewAccount> createDemoAccounts() {
        List<NewAccount> accounts = List.of(
                new NewAccount(ADMINISTRATOR, OneTimePassword.next(), "Vũ Thị Lành", Role.ADMINISTRATOR),
                new NewAccount("chuyenvien", OneTimePassword.next(), "Trần Văn Thuận", Role.SPECIALIST),
                new NewAccount("nguoixem", OneTimePassword.next(), "Hoàng Thị Mận", Role.READER));
        for (NewAccount account : accounts) {
            if (!create(account, "Cơ quan thường trực", false)) {
                setPassword(account.username(), account.password(), false);
            }
        }
        return accounts;
    }

    private boolean create(NewAccount account, String office, boolean mustChange) {
        int created = database.insertInto(ACCOUNT)
                .set(ACCOUNT.USERNAME, account.username())
                .set(ACCOUNT.DISPLAY_NAME, account.displayName())
                .set(ACCOUNT.OFFICE, office)
                .set(ACCOUNT.PASSWORD_HASH, hash(account.password()))
                .set(ACCOUNT.ROLE, account.role().name())
                .set(ACCOUNT.MUST_CHANGE, mustChange)
                .onConflictDoNothing()
                .execute();
        if (created == 1) {
            audit.record("account.created", account.username(), Map.of("role", account.role()));
        }
        return created == 1;
    }

    /** The person whose username and password these are. An unknown name costs as much time as a wrong password. */
    Optional<Person> check(String username, String password) {
        @Nullable Stored stored = find(username);
        String hash = stored == null ? UnknownAccount.HASH : stored.hash();
        boolean right = passwords.matches(password, hash);
        return right && stored != null ? Optional.of(stored.person()) : Optional.empty();
    }

    /** Changes one's own password; the result is the person as they now are. */
    @Transactional
    Person changePassword(Person person, String password) {
        setPassword(person.username(), password, false);
        audit.recordBy(person.username(), "password.changed", person.username(), Map.of());
        return new Person(person.username(), person.displayName(), person.rights(), false);
    }

    private void setPassword(String username, String password, boolean mustChange) {
        database.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash(password))
                .set(ACCOUNT.MUST_CHANGE, mustChange)
                .where(ACCOUNT.USERNAME.eq(username))
                .execute();
    }

    private String hash(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("No password to hash");
        }
        return hash;
    }

    private @Nullable Stored find(String username) {
        return database.select(ACCOUNT.DISPLAY_NAME, ACCOUNT.ROLE, ACCOUNT.MUST_CHANGE, ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.USERNAME.eq(username))
                .and(ACCOUNT.CLOSED_AT.isNull())
                .fetchOne(row -> new Stored(
                        new Person(
                                username,
                                row.value1(),
                                Role.valueOf(row.value2()).rights(),
                                row.value3()),
                        row.value4()));
    }

    private record Stored(Person person, String hash) {}

    /** What a password for an account that does not exist is compared with. */
    private static final class UnknownAccount {
        private static final String HASH = String.valueOf(Passwords.encoder().encode(OneTimePassword.next()));
    }
}
