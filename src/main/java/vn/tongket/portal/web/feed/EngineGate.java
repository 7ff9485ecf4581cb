package vn.tongket.portal.web.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.tongket.page.AskedPath;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;

/**
 * Tells search engines to show nothing but the public pages themselves: not the same page under a question, not one that a person
 * signed in looks at, nothing of the work.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class EngineGate implements HandlerInterceptor, WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            if (isForEngines(request, method)) {
                request.setAttribute(Visit.CANONICAL, true);
            } else {
                response.setHeader("X-Robots-Tag", "noindex");
            }
        }
        return true;
    }

    private static boolean isForEngines(HttpServletRequest request, HandlerMethod method) {
        Opens opens = method.getMethodAnnotation(Opens.class);
        return opens != null
                && opens.value() == Right.VISIT
                && request.getQueryString() == null
                && request.getUserPrincipal() == null
                && PublicPlaces.hold(AskedPath.of(request));
    }
}
