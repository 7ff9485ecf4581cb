package vn.tongket.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Audit;
import vn.tongket.access.session.Device;
import vn.tongket.page.Person;

/** Makes a request's session a person's, whichever way they proved who they are. */
@Component
public class SignIn {
    private final Audit audit;
    private final Enrolment enrolment;
    private final Presence presence;

    SignIn(Audit audit, Enrolment enrolment, Presence presence) {
        this.audit = audit;
        this.enrolment = enrolment;
        this.presence = presence;
    }

    /** How they proved it. */
    public enum Way {
        PASSWORD(false),
        PASSWORD_AND_CODE(true),
        PASSKEY(true),
        OUTSIDE(false),
        /** The identity provider says that it asked for two factors, or we asked for ours. */
        OUTSIDE_AND_CODE(true);

        private final boolean strong;

        Way(boolean strong) {
            this.strong = strong;
        }

        /** Whether it took two factors. */
        public boolean isStrong() {
            return strong;
        }
    }

    /**
     * Signs in under a new session address, with a new forgery field, and writes it down.
     *
     * @return where to go now
     */
    public String complete(Person person, Way way, HttpServletRequest request, HttpServletResponse response) {
        HalfSignedIn.end(request);
        carry(person, request, response);
        presence.begin(request);
        request.getSession().setAttribute(Device.ATTRIBUTE, Device.of(request));
        audit.recordBy(
                person.username(),
                "sign-in.accepted",
                person.username(),
                Map.of("address", request.getRemoteAddr(), "way", way));
        return enrolment.begin(person, way, request) ? Enrolment.PAGE : ReturnAddress.take(request, response);
    }

    /** Puts the person, as they now are, into the session, under a new address of it. */
    public static void carry(Person person, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        // Made here and not with the first form: of two tabs opened at once one would have the other's.
        HttpSessionCsrfTokenRepository fields = new HttpSessionCsrfTokenRepository();
        fields.saveToken(fields.generateToken(request), request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, Set.of()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
