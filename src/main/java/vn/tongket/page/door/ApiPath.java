package vn.tongket.page.door;

import jakarta.servlet.http.HttpServletRequest;
import vn.tongket.page.AskedPath;

/** Which addresses are those of the API: there, errors are JSON, people's sessions count for nothing, and other methods are known. */
public final class ApiPath {
    private ApiPath() {}

    public static boolean holds(HttpServletRequest request) {
        return AskedPath.isWithin(request, "/api");
    }
}
