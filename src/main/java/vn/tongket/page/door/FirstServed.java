package vn.tongket.page.door;

import jakarta.servlet.http.HttpServletRequest;
import vn.tongket.page.AskedPath;

/**
 * Requests that wait for no page: signing in. Whatever the pages ask of the database, connections are kept back for these, so that
 * whoever is to look what is wrong gets in.
 */
public final class FirstServed {
    private static final ThreadLocal<Boolean> RUNNING = ThreadLocal.withInitial(() -> false);
    private static final String SIGN_IN = "/dang-nhap";

    private FirstServed() {}

    static void begin(HttpServletRequest request) {
        RUNNING.set(AskedPath.isWithin(request, SIGN_IN));
    }

    static void end() {
        RUNNING.remove();
    }

    /** Whether this thread answers such a request. */
    public static boolean isRunning() {
        return RUNNING.get();
    }
}
