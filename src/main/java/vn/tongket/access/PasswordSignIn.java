package vn.tongket.access;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.tongket.page.Person;

/** Checks username and password, slowing down whoever guesses. */
@Component
@ConditionalOnWebApplication
class PasswordSignIn implements AuthenticationProvider {
    private final Accounts accounts;
    private final Audit audit;
    private final WrongPasswords wrong = new WrongPasswords();

    PasswordSignIn(Accounts accounts, Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName().strip();
        String password = String.valueOf(attempt.getCredentials());
        String address = addressOf(attempt);
        String guesser = username + " " + address;
        if (wrong.mustWait(guesser)) {
            throw new LockedException("Too many wrong passwords; wait");
        }
        Person person = password.length() > Passwords.LONGEST
                ? null
                : accounts.check(username, password).orElse(null);
        if (person == null) {
            wrong.count(guesser);
            audit.recordBy("visitor", "sign-in.refused", username, Map.of("address", address));
            throw new BadCredentialsException("Wrong username or password");
        }
        wrong.forget(guesser);
        audit.recordBy(person.username(), "sign-in.accepted", person.username(), Map.of("address", address));
        return UsernamePasswordAuthenticationToken.authenticated(person, null, Set.of());
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
