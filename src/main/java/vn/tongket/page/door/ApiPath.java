package vn.tongket.page.door;

import jakarta.servlet.http.HttpServletRequest;

/** Which addresses are those of the API: there, errors are JSON, people's sessions count for nothing, and other methods are known. */
public final class ApiPath {
    private static final String API = "/api";

    private ApiPath() {}

    public static boolean holds(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(API) || path.startsWith(API + "/");
    }
}
