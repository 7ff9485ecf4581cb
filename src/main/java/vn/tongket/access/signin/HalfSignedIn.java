package vn.tongket.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import vn.tongket.base.Now;
import vn.tongket.page.Person;

/** A person whose password was right and whose code is still awaited. They are not signed in: nothing is open to them. */
public record HalfSignedIn(Person person, Instant since) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = "tongket.half-signed-in";

    /** After that the password is asked again. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** From now on nobody is signed in here until the code comes, whoever was before. */
    public static void begin(HttpServletRequest request, HttpServletResponse response, Person person) {
        request.getSession();
        request.changeSessionId();
        SecurityContext nobody = SecurityContextHolder.createEmptyContext();
        SecurityContextHolder.setContext(nobody);
        new HttpSessionSecurityContextRepository().saveContext(nobody, request, response);
        request.getSession().setAttribute(ATTRIBUTE, new HalfSignedIn(person, Now.instant()));
    }

    public static Optional<Person> in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof HalfSignedIn half
                        && Now.instant().isBefore(half.since().plus(PATIENCE))
                ? Optional.of(half.person())
                : Optional.empty();
    }

    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
