package vn.tongket.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Where a person goes on after signing in: the page they were on, and never another site. */
public final class ReturnAddress {
    private static final String ATTRIBUTE = "tongket.return";
    private static final String HOME = "/";
    private static final int LONGEST = 2_000;

    private ReturnAddress() {}

    /** Keeps the address that was asked for; anything but a path of this site is dropped. */
    public static void keep(HttpServletRequest request, @Nullable String asked) {
        if (asked != null && isOfThisSite(asked)) {
            request.getSession().setAttribute(ATTRIBUTE, asked);
        }
    }

    /** The address if it is one of this site, else the first page. */
    public static String orHome(String asked) {
        return isOfThisSite(asked) ? asked : HOME;
    }

    /** Whether an address is a plain path here: no other host, no second stroke, no backslash, no control sign. */
    static boolean isOfThisSite(String address) {
        if (!address.startsWith("/") || address.startsWith("//") || address.length() > LONGEST) {
            return false;
        }
        if (address.chars().anyMatch(sign -> sign == '\\' || sign < ' ' || sign == 127)) {
            return false;
        }
        try {
            URI uri = new URI(address);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The address kept, else the page that asked for the sign-in, else the first page; it is forgotten. */
    static String take(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        SavedRequest saved = cache.getRequest(request, response);
        Object kept = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        cache.removeRequest(request, response);
        if (kept instanceof String address) {
            return address;
        }
        return saved == null ? HOME : pathOf(saved);
    }

    private static String pathOf(SavedRequest saved) {
        URI uri = URI.create(saved.getRedirectUrl());
        String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return isOfThisSite(path) ? path : HOME;
    }
}
