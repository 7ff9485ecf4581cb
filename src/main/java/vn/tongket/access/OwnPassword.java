package vn.tongket.access;

import static vn.tongket.access.tables.Tables.ACCOUNT;
import static vn.tongket.access.tables.Tables.ASSIGNMENT;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.factor.SecondFactor;
import vn.tongket.access.level.SystemLevel;
import vn.tongket.base.Now;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Changing one's own password, once the old one has been given; and when it has to be changed. */
@Component
public class OwnPassword {
    private final DSLContext database;
    private final Accounts accounts;
    private final PresentPassword present;
    private final SecondFactor factor;
    private final SystemLevel level;
    private final Units units;

    OwnPassword(
            DSLContext database,
            Accounts accounts,
            PresentPassword present,
            SecondFactor factor,
            SystemLevel level,
            Units units) {
        this.database = database;
        this.accounts = accounts;
        this.present = present;
        this.factor = factor;
        this.level = level;
        this.units = units;
    }

    /** Fewest signs of a password of this person: fewer are enough beside a second factor. */
    public int shortest(Person person) {
        return factor.isOn(person.id()) ? level.passwordLengthWithFactor() : level.passwordLength();
    }

    /** The person as they now are, or everything that is wrong. */
    public Change change(Person person, String old, String chosen, String again, String address) {
        List<String> faults = new ArrayList<>();
        switch (present.check(person, old, address)) {
            case PresentPassword.Right right -> {}
            case PresentPassword.Wrong wrong -> faults.add("Mật khẩu hiện nay chưa đúng.");
            case PresentPassword.Later later ->
                faults.add(
                        "Đã gõ sai nhiều lần. Chờ ít phút rồi thử lại; quên mật khẩu thì nhờ người quản trị cấp lại.");
        }
        faults.addAll(Passwords.faults(new Passwords.Wish(old, chosen, again), shortest(person), names(person)));
        return new Change(faults.isEmpty() ? accounts.changePassword(person, chosen) : person, faults);
    }

    private List<String> names(Person person) {
        List<String> names = new ArrayList<>(List.of(person.username(), person.displayName()));
        Acting.asSystem(() -> {
            database.select(ACCOUNT.OFFICE)
                    .from(ACCOUNT)
                    .where(ACCOUNT.ACCOUNT_ID.eq(person.id()), ACCOUNT.OFFICE.isNotNull())
                    .forEach(row -> names.add(row.value1()));
            List<Integer> held = database.selectDistinct(ASSIGNMENT.UNIT_ID)
                    .from(ASSIGNMENT)
                    .where(ASSIGNMENT.ACCOUNT_ID.eq(person.id()), ASSIGNMENT.UNIT_ID.isNotNull())
                    .fetch(ASSIGNMENT.UNIT_ID);
            for (Unit unit : units.byIds(held, Administration.today()).values()) {
                names.add(unit.name());
                names.add(unit.fullName());
            }
        });
        return names;
    }

    /**
     * Whether a password that just let its person in must be changed before anything else: shorter than is asked for today, or an
     * administrator's that has grown old.
     */
    public boolean isOutgrown(Person person, String password) {
        return password.codePointCount(0, password.length()) < shortest(person)
                || person.may(Right.ADMINISTER) && isOld(person);
    }

    private boolean isOld(Person person) {
        Duration holds = level.administratorPasswordHolds();
        @Nullable
        OffsetDateTime changed = Acting.asSystem(() -> database.select(ACCOUNT.PASSWORD_CHANGED_AT)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.eq(person.id()))
                .fetchOne(ACCOUNT.PASSWORD_CHANGED_AT));
        return !holds.isZero() && Objects.requireNonNull(changed).plus(holds).isBefore(Now.moment());
    }

    /** From now on nothing else is open to them until it is changed. */
    public Person demandChange(Person person) {
        accounts.demandChange(person.id());
        return new Person(person.id(), person.username(), person.displayName(), person.rights(), true);
    }

    /** What came of it; without faults it is done. */
    public record Change(Person person, List<String> faults) {
        public Change {
            faults = List.copyOf(faults);
        }
    }
}
