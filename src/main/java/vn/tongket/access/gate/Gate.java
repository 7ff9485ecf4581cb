package vn.tongket.access.gate;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import vn.tongket.access.Reach;
import vn.tongket.access.audit.Audit;
import vn.tongket.access.signin.Enrolment;
import vn.tongket.access.signin.Presence;
import vn.tongket.page.AskedPath;
import vn.tongket.page.Opens;
import vn.tongket.page.Person;
import vn.tongket.page.Visit;
import vn.tongket.page.address.AddressParts;

/**
 * Stands before every handler: closed unless the handler {@link Opens} itself for a right this person holds, and that reaches the
 * thing it opens at.
 */
@Component
@ConditionalOnWebApplication
class Gate implements HandlerInterceptor {
    static final String CHANGE_PASSWORD = "/doi-mat-khau";
    private static final String STATE = "/phien";
    private static final String HEALTH = "/suc-khoe";
    private static final String[] ASKING = {STATE, "/dang-nhap", "/error", HEALTH};
    private static final int FIRST_REFUSAL = 400;

    private final Audit audit;
    private final PresentPerson present;
    private final Reach reach;
    private final Presence presence;
    private final AddressParts parts;

    Gate(Audit audit, PresentPerson present, Reach reach, Presence presence, AddressParts parts) {
        this.audit = audit;
        this.present = present;
        this.reach = reach;
        this.presence = presence;
        this.parts = parts;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, ServletException {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (!AskedPath.isWithin(request, HEALTH)) {
            // How it is must be told while the database is away.
            reach.renew();
            present.renew(request);
        }
        if (!somebodySitsThere(request, response)) {
            return false;
        }
        Opens opens = opensOf(handler);
        if (SeeingAs.keepsOut(request, opens)) {
            throw new AccessDeniedException("Only looking is open while seeing as another person");
        }
        if (opens == null || !Visit.current().may(opens.value())) {
            throw new AccessDeniedException("Not open to this person");
        }
        boolean letIn = Visit.current().seenBy() != null
                || (passwordIsTheirs(request, response) && secondFactorIsOn(request, response));
        if (letIn) {
            open(request, (HandlerMethod) handler, opens);
        }
        return letIn;
    }

    private void open(HttpServletRequest request, HandlerMethod handler, Opens opens) {
        Person person = Visit.current().person();
        if (person != null) {
            parts.open(request, handler, opens, person, unit -> reach.require(person, opens.value(), unit));
        }
    }

    /** A session that lay idle opens nothing but what asks for the password. */
    private boolean somebodySitsThere(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Visit visit = Visit.current();
        Person person = visit.seenBy() == null ? visit.person() : visit.seenBy();
        if (person == null || AskedPath.isWithin(request, ASKING)) {
            return true;
        }
        if (presence.isLocked(request, person)) {
            presence.tellLocked(request, response);
            return false;
        }
        presence.note(request);
        request.setAttribute(Visit.LOCK_AFTER, presence.lockAfter(person).toSeconds());
        return true;
    }

    private static boolean passwordIsTheirs(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Person person = Visit.current().person();
        if (person == null || !person.mustChange() || AskedPath.isWithin(request, CHANGE_PASSWORD, STATE)) {
            return true;
        }
        response.sendRedirect(request.getContextPath() + CHANGE_PASSWORD);
        return false;
    }

    /** Who must have a second factor and has none makes it before anything else. */
    private static boolean secondFactorIsOn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!Enrolment.isOwed(request) || AskedPath.isWithin(request, Enrolment.PAGE, CHANGE_PASSWORD, STATE)) {
            return true;
        }
        response.sendRedirect(request.getContextPath() + Enrolment.PAGE);
        return false;
    }

    /** Writes the named audit event of an act that succeeded, unless the act wrote it in its own transaction. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Opens opens = opensOf(handler);
        if (opens != null
                && !opens.audit().isEmpty()
                && !Audit.isWritten(opens.audit())
                && failure == null
                && response.getStatus() < FIRST_REFUSAL) {
            audit.record(opens.audit(), request.getRequestURI(), AddressParts.unitOf(request), Map.of());
        }
    }

    private static @Nullable Opens opensOf(Object handler) {
        return handler instanceof HandlerMethod method ? method.getMethodAnnotation(Opens.class) : null;
    }
}
