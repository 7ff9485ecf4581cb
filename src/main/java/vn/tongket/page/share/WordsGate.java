package vn.tongket.page.share;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Before any handler: no field and no part of an address is longer than anything a person is asked for. What one field in
 * particular may hold, a name or a list, is said where it is read.
 */
final class WordsGate implements HandlerInterceptor {
    /** Of an address: no browser sends more than a line or two, and each is looked for in the database. */
    private static final int LONGEST_ASKED = 1_000;

    /** A list of all communes of the country, pasted. */
    private static final int LONGEST_LIST = 250_000;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            boolean isAsked =
                    request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
            request.getParameterMap().forEach((name, values) -> check(name, values, isAsked));
        }
        return true;
    }

    private static void check(String name, String[] values, boolean isAsked) {
        int most = isAsked ? LONGEST_ASKED : name.equals("don-vi") ? LONGEST_LIST : LongWords.MOST;
        for (String value : values) {
            LongWords.check(isAsked ? "Một phần của địa chỉ" : "Nội dung một ô", value, most);
        }
    }
}
