package vn.tongket.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Audit;
import vn.tongket.access.limit.SignInLock;
import vn.tongket.access.limit.TokenBuckets;
import vn.tongket.base.Now;
import vn.tongket.page.Person;

/** Checks username and password: slows down who guesses, and bounds what one address may ask. */
@Component
public class PasswordSignIn {
    private static final Duration SHORT = Duration.ofMinutes(1);

    private final Accounts accounts;
    private final OneTimePasswords oneTime;
    private final Audit audit;
    private final SignInLock lock;
    private final TokenBuckets byAddress;
    private final TokenBuckets byName;

    PasswordSignIn(
            Accounts accounts,
            OneTimePasswords oneTime,
            Audit audit,
            SignInLock lock,
            @Value("${tongket.rate.sign-in-by-address:${TONGKET_RATE_SIGN_IN_BY_ADDRESS:120}}") int byAddress,
            @Value("${tongket.rate.sign-in-by-name:${TONGKET_RATE_SIGN_IN_BY_NAME:30}}") int byName) {
        this.accounts = accounts;
        this.oneTime = oneTime;
        this.audit = audit;
        this.lock = lock;
        this.byAddress = new TokenBuckets(byAddress);
        this.byName = new TokenBuckets(byName);
    }

    /** What came of a try. */
    public sealed interface Outcome {}

    public record Right(Person person) implements Outcome {}

    public record Wrong() implements Outcome {}

    /** Right, but of a password that was good once, or until a moment that has passed. */
    public record Spent() implements Outcome {}

    /** Not even looked at: too many tries a moment ago. */
    public record Wait(Instant until) implements Outcome {}

    /** Not even looked at: wrong ones from this address, or many wrong ones from many; an administrator may lift it. */
    public record Locked(Instant until, boolean everywhere) implements Outcome {}

    public Outcome attempt(String typed, String password, String address) {
        String username = typed.strip();
        Optional<Outcome> stopped = stopped(username, address);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        Duration wait = longer(byAddress.take(address), byName.take(username + " " + address));
        if (!wait.isZero()) {
            return new Wait(Now.instant().plus(wait));
        }
        Person person = password.length() > Passwords.LONGEST
                ? null
                : accounts.check(username, password).orElse(null);
        if (person == null) {
            return refuse(username, address);
        }
        return oneTime.take(person) ? new Right(person) : spent(username, address);
    }

    private Optional<Outcome> stopped(String username, String address) {
        return lock.of(username, address).map(wait -> {
            Instant until = wait.until().toInstant();
            boolean brief = until.isBefore(Now.instant().plus(SHORT.minusSeconds(1)));
            return brief ? new Wait(until) : new Locked(until, wait.everywhere());
        });
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Outcome refuse(String username, String address) {
        audit.recordBy("visitor", "sign-in.refused", username, Map.of("address", address));
        lock.count(username, address);
        return stopped(username, address).filter(Locked.class::isInstance).orElseGet(Wrong::new);
    }

    private Outcome spent(String username, String address) {
        audit.recordBy("visitor", "sign-in.spent", username, Map.of("address", address));
        return new Spent();
    }

    /** The person is wholly signed in: what was typed wrongly before from here is forgotten. */
    public void accepted(Person person, String address) {
        lock.forget(person.username(), address);
    }
}
