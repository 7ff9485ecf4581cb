package vn.tongket.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.tongket.page.Person;

/**
 * The person signed in, as they are now: a session remembers who came in, not what they may do today. A role that ended and
 * an account that was closed count from the next request on.
 */
@Component
class PresentPerson {
    private final Accounts accounts;

    PresentPerson(Accounts accounts) {
        this.accounts = accounts;
    }

    void renew(HttpServletRequest request) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof Person remembered)) {
            return;
        }
        Optional<Person> now = accounts.find(remembered.id());
        if (now.isEmpty()) {
            forget(request);
        } else if (signedIn instanceof UsernamePasswordAuthenticationToken
                && !now.get().equals(remembered)) {
            replace(signedIn, now.get());
        }
    }

    private static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** For this request; the session keeps what it has. */
    private static void replace(Authentication signedIn, Person now) {
        AbstractAuthenticationToken renewed =
                UsernamePasswordAuthenticationToken.authenticated(now, null, signedIn.getAuthorities());
        renewed.setDetails(signedIn.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(renewed);
        SecurityContextHolder.setContext(context);
    }
}
