package vn.tongket.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** The path that a request asks for, from where the product's own paths begin. */
public final class AskedPath {
    private AskedPath() {}

    public static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Whether it is one of these places, or below one. */
    public static boolean isWithin(HttpServletRequest request, String... places) {
        String path = of(request);
        return Arrays.stream(places).anyMatch(place -> path.equals(place) || path.startsWith(place + "/"));
    }
}
