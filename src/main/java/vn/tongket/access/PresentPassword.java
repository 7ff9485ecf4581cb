package vn.tongket.access;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Audit;
import vn.tongket.access.limit.SignInLock;
import vn.tongket.page.Person;

/**
 * Asks who is signed in for their password once more, before what would let another in for good: whoever found a screen open,
 * or stole a session, does not know it. Wrong ones count as they do at the door, and are written down.
 */
@Component
public class PresentPassword {
    private final Accounts accounts;
    private final SignInLock lock;
    private final Audit audit;

    PresentPassword(Accounts accounts, SignInLock lock, Audit audit) {
        this.accounts = accounts;
        this.lock = lock;
        this.audit = audit;
    }

    /** What came of it. */
    public sealed interface Answer {}

    public record Right() implements Answer {}

    public record Wrong() implements Answer {}

    public record Later(OffsetDateTime until) implements Answer {}

    /**
     * Checks what was typed.
     *
     * @param address from which it came
     */
    public Answer check(Person person, String typed, String address) {
        Optional<SignInLock.Wait> wait = lock.of(person.username(), address);
        if (wait.isPresent()) {
            return new Later(wait.get().until());
        }
        if (typed.length() <= Passwords.LONGEST
                && accounts.check(person.username(), typed).isPresent()) {
            lock.forget(person.username(), address);
            return new Right();
        }
        audit.record("password.refused", person.username(), Map.of("address", address));
        lock.count(person.username(), address);
        return new Wrong();
    }
}
