package vn.tongket.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.tongket.access.Accounts;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.signin.Enrolment;
import vn.tongket.access.signin.Presence;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.page.SeenBy;

/**
 * The person signed in, as they are now: a session remembers who came in, not what they may do today. A role that ended and
 * an account that was closed count from the next request on. Who comes without a session is looked up anew each time.
 */
@Component
class PresentPerson {
    /** A visitor, who is sent to sign in where a page is not open. */
    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("nobody", "visitor", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private final Accounts accounts;
    private final Presence presence;
    private final Enrolment enrolment;

    PresentPerson(Accounts accounts, Presence presence, Enrolment enrolment) {
        this.accounts = accounts;
        this.presence = presence;
        this.enrolment = enrolment;
    }

    void renew(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (session == null || signedIn == null || !(signedIn.getPrincipal() instanceof Person remembered)) {
            return;
        }
        Optional<Person> now = accounts.find(remembered.id());
        if (now.isEmpty() || isSeenByNobodyAnyMore(signedIn) || presence.isOver(session)) {
            session.invalidate();
            become(NOBODY);
        } else if (!now.get().equals(remembered)) {
            replace(signedIn, now.get());
            if (!(signedIn.getDetails() instanceof SeenBy)
                    && !remembered.rights().containsAll(now.get().rights())) {
                enrolment.renew(now.get(), session);
            }
        }
    }

    private boolean isSeenByNobodyAnyMore(Authentication signedIn) {
        return signedIn.getDetails() instanceof SeenBy seenBy
                && Acting.asSystem(() -> accounts.find(seenBy.person().id()))
                        .filter(person -> person.may(Right.ADMINISTER))
                        .isEmpty();
    }

    /** For this request; the session keeps what it has. */
    private static void replace(Authentication signedIn, Person now) {
        UsernamePasswordAuthenticationToken renewed =
                UsernamePasswordAuthenticationToken.authenticated(now, null, signedIn.getAuthorities());
        renewed.setDetails(signedIn.getDetails());
        become(renewed);
    }

    private static void become(Authentication now) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        SecurityContextHolder.setContext(context);
    }
}
