package vn.tongket.page.share;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.tongket.page.Person;
import vn.tongket.page.Visit;

/** Stands behind the gate, before every handler that is {@link Heavy}: what is not open to somebody makes nobody wait. */
final class HeavyGate implements HandlerInterceptor {
    private static final String PLACE = HeavyGate.class.getName();

    private final HeavyWork work;

    HeavyGate(HeavyWork work) {
        this.work = work;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Heavy heavy = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Heavy.class) : null;
        if (heavy != null && request.getAttribute(PLACE) == null) {
            Person person = Visit.current().person();
            String who = person == null ? request.getRemoteAddr() : "person " + person.id();
            request.setAttribute(PLACE, work.take(who, heavy.weight()));
        }
        return true;
    }

    /** Whether this request may take its time. */
    static boolean isHeavy(HttpServletRequest request) {
        return request.getAttribute(PLACE) != null;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(PLACE) instanceof HeavyWork.Place place) {
            place.close();
        }
    }
}
