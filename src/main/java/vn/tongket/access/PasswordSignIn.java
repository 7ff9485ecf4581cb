package vn.tongket.access;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tongket.access.limit.Rates;
import vn.tongket.access.limit.SignInLock;
import vn.tongket.page.Person;

/** Checks username and password: slows down who guesses, locks a name after ten wrong tries, and bounds what one address may ask. */
@Component
public class PasswordSignIn {
    private final Accounts accounts;
    private final Audit audit;
    private final SignInLock lock;
    private final Rates byAddress;
    private final Rates byName;
    private final WrongPasswords wrong = new WrongPasswords();

    PasswordSignIn(
            Accounts accounts,
            Audit audit,
            SignInLock lock,
            @Value("${tongket.rate.sign-in-by-address:${TONGKET_RATE_SIGN_IN_BY_ADDRESS:120}}") int byAddress,
            @Value("${tongket.rate.sign-in-by-name:${TONGKET_RATE_SIGN_IN_BY_NAME:30}}") int byName) {
        this.accounts = accounts;
        this.audit = audit;
        this.lock = lock;
        this.byAddress = new Rates(byAddress);
        this.byName = new Rates(byName);
    }

    /** What came of a try. */
    public sealed interface Outcome {}

    public record Right(Person person) implements Outcome {}

    public record Wrong() implements Outcome {}

    /** Not even looked at: too many tries. */
    public record Wait(Instant until) implements Outcome {}

    /** The name is locked; its person may ask an administrator to lift it. */
    public record Locked(Instant until) implements Outcome {}

    public Outcome attempt(String typed, String password, String address) {
        String username = typed.strip();
        String guesser = username + " " + address;
        Optional<OffsetDateTime> locked = lock.until(username);
        if (locked.isPresent()) {
            return new Locked(locked.get().toInstant());
        }
        Duration wait = longest(byAddress.take(address), byName.take(username), wrong.wait(guesser));
        if (!wait.isZero()) {
            return new Wait(Instant.now().plus(wait));
        }
        Person person = password.length() > Passwords.LONGEST
                ? null
                : accounts.check(username, password).orElse(null);
        if (person == null) {
            return refuse(username, guesser, address);
        }
        wrong.forget(guesser);
        return new Right(person);
    }

    private static Duration longest(Duration... waits) {
        Duration longest = Duration.ZERO;
        for (Duration wait : waits) {
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        return longest;
    }

    private Outcome refuse(String username, String guesser, String address) {
        wrong.count(guesser);
        audit.recordBy("visitor", "sign-in.refused", username, Map.of("address", address));
        lock.count(username, address);
        return lock.until(username)
                .<Outcome>map(until -> new Locked(until.toInstant()))
                .orElseGet(Wrong::new);
    }

    /** The person is wholly signed in: what was typed wrongly before is forgotten. */
    public void accepted(Person person) {
        lock.forget(person.username());
    }
}
