package vn.tongket.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.access.Administration;
import vn.tongket.access.audit.Audit;
import vn.tongket.access.signin.Presence;
import vn.tongket.page.AskedPath;
import vn.tongket.page.Opens;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.page.SeenBy;

/** Xem như: an administrator sees the product as another person does, to help them; looks only, and the log says so. */
@Component
public class SeeingAs {
    /** Where the bar's button leads. */
    public static final String END = "/quan-tri/thoi-xem-nhu";

    private static final String WORK = "/viec-cua-toi";

    private static final Set<String> LOOKING = Set.of("GET", "HEAD");

    private final Administration administration;
    private final Audit audit;

    SeeingAs(Administration administration, Audit audit) {
        this.administration = administration;
        this.audit = audit;
    }

    /** Whether a request is refused since somebody else is looking: whatever changes something, and the person's own account. */
    static boolean keepsOut(HttpServletRequest request, @Nullable Opens opens) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getDetails() instanceof SeenBy) || isEnd(request)) {
            return false;
        }
        return !LOOKING.contains(request.getMethod())
                || (opens != null && opens.value() == Right.OWN_ACCOUNT && !isWork(request));
    }

    /** Việc của tôi is open to everybody signed in, and what helping begins with: no page of the account itself. */
    private static boolean isWork(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + WORK);
    }

    /** Where the looking ends, and where one who looks proves that they still sit there. */
    private static boolean isEnd(HttpServletRequest request) {
        String path = AskedPath.of(request);
        return path.equals(END) || path.startsWith(Presence.UNLOCK);
    }

    /** From the next request on, this session sees as the person behind the account does. */
    @Transactional
    public void begin(Person administrator, int accountId, HttpServletRequest request, HttpServletResponse response) {
        Person other = administration.openAccount(administrator, accountId);
        Authentication signedIn = Objects.requireNonNull(
                SecurityContextHolder.getContext().getAuthentication(),
                "The gate lets only people signed in come here");
        audit.record("seeing.began", other.username(), Map.of("name", other.displayName()));
        UsernamePasswordAuthenticationToken seeing =
                UsernamePasswordAuthenticationToken.authenticated(other, null, Set.of());
        seeing.setDetails(new SeenBy(administrator, signedIn));
        keep(seeing, request, response);
    }

    /** Back to oneself; nothing where one is oneself already. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getDetails() instanceof SeenBy seenBy) {
            audit.record("seeing.ended", signedIn.getName(), Map.of());
            keep(seenBy.signedIn(), request, response);
        }
    }

    private static void keep(Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
