package vn.tongket.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.tongket.base.Now;

/**
 * Who looks at what: the request being answered, as layout and templates need to know it.
 *
 * @param person null for a visitor without an account
 * @param path of the address, without the query
 */
public record Visit(@Nullable Person person, String path, HttpServletRequest request) {
    /** Attribute of a request: seconds, a {@link Long}. */
    public static final String LOCK_AFTER = "tongket.lock-after";

    /** Attribute of a request: whether search engines may show the page under its address. */
    public static final String CANONICAL = "tongket.canonical";

    public static Visit current() {
        if (!(RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            throw new IllegalStateException("Pages are made while a request is answered");
        }
        HttpServletRequest request = attributes.getRequest();
        return new Visit(personOf(request.getUserPrincipal()), request.getRequestURI(), request);
    }

    private static @Nullable Person personOf(@Nullable Principal principal) {
        return principal instanceof Authentication signedIn && signedIn.getPrincipal() instanceof Person person
                ? person
                : null;
    }

    /** Where the gate lets only people signed in come. */
    public Person requirePerson() {
        if (person == null) {
            throw new IllegalStateException("Nobody is signed in at " + path);
        }
        return person;
    }

    /** Who is really looking, while the product is seen as {@link #person} sees it; null where that is nobody else. */
    public @Nullable Person seenBy() {
        return request.getUserPrincipal() instanceof Authentication signedIn
                        && signedIn.getDetails() instanceof SeenBy seenBy
                ? seenBy.person()
                : null;
    }

    public boolean may(Right right) {
        return right == Right.VISIT || (person != null && person.may(right));
    }

    /** Whether forms can be sent from here; not from the page for what is refused before the forgery field is made. */
    public boolean canPost() {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken;
    }

    /** The hidden field every form that posts must carry: {@code @template.ui.csrf()}. */
    public CsrfToken csrf() {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            return token;
        }
        throw new IllegalStateException("The security filters did not run");
    }

    /** After how many seconds without a touch the page is covered; null for never. */
    public @Nullable String lockAfter() {
        return request.getAttribute(LOCK_AFTER) instanceof Long seconds && seconds > 0 ? String.valueOf(seconds) : null;
    }

    /** Whether an entry of the navigation leads to here or above here. */
    public boolean isUnder(String address) {
        return path.equals(address) || path.startsWith(address + "/");
    }

    /** Whom to ask, the same line on each page: the setting {@code TONGKET_HELP}. */
    public String help() {
        String help = request.getServletContext().getInitParameter("help");
        return help == null ? "Cần hỗ trợ: liên hệ người quản trị hệ thống của cơ quan." : help;
    }

    /** The address of this very view, for paper. */
    public String address() {
        // Where the container found the error, the page of it stands at an address of its own, which nobody asked for.
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String query = request.getQueryString();
        return (failed == null ? request.getRequestURL() : site() + failed) + (query == null ? "" : "?" + query);
    }

    /** {@code https://tongket.example.gov.vn}, without a stroke at the end. */
    public String site() {
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    }

    /** The one address under which search engines may show this page; null for what is none of theirs. */
    public @Nullable String canonical() {
        return Boolean.TRUE.equals(request.getAttribute(CANONICAL)) ? site() + path : null;
    }

    public LocalDateTime now() {
        return Now.local();
    }
}
