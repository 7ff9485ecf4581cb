package vn.tongket.page.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import vn.tongket.page.ContainerErrors;
import vn.tongket.page.SafeHeaders;

/** Before everything else, sessions too: answers methods that no page has, and hands on an {@link ArrivedRequest}. */
final class Door implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final Set<String> OF_PAGES = Set.of("GET", "HEAD", "POST");
    private static final Set<String> OF_API = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    /** Of an address: the container lets none in with a sign that JSON would have to escape. */
    private static final String PROBLEM = """
            {"type":"urn:tongket:problem:method-not-allowed","title":"Method Not Allowed","status":405,\
            "detail":"No address here has this method.","instance":"%s"}""";

    private static final byte[] PAGE =
            ContainerErrors.html(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "").getBytes(StandardCharsets.UTF_8);

    private final Proxies proxies;
    private final Site site;

    private Door(Proxies proxies, Site site) {
        this.proxies = proxies;
        this.site = site;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ArrivedRequest arrived = new ArrivedRequest((HttpServletRequest) request, proxies, site);
        HttpServletResponse answer = (HttpServletResponse) response;
        boolean api = ApiPath.holds(arrived);
        if (arrived.getDispatcherType() == DispatcherType.ERROR) {
            SafeHeaders.add(answer, SafeHeaders.CONTENT, arrived.isSecure());
        }
        if ((api ? OF_API : OF_PAGES).contains(arrived.getMethod())) {
            pass(arrived, response, chain);
        } else if (arrived.getMethod().equals("OPTIONS")) {
            SafeHeaders.add(answer, SafeHeaders.PLAIN, arrived.isSecure());
            answer.setHeader("Allow", allowed(api));
            answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            SafeHeaders.add(answer, SafeHeaders.PLAIN, arrived.isSecure());
            refuse(arrived, answer, api);
        }
    }

    private static void pass(HttpServletRequest arrived, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        FirstServed.begin(arrived);
        try {
            chain.doFilter(arrived, response);
        } finally {
            FirstServed.end();
        }
    }

    private static String allowed(boolean api) {
        return (api ? "GET, HEAD, POST, PUT, PATCH, DELETE" : "GET, HEAD, POST") + ", OPTIONS";
    }

    private static void refuse(HttpServletRequest arrived, HttpServletResponse answer, boolean api) throws IOException {
        byte[] body = api ? PROBLEM.formatted(arrived.getRequestURI()).getBytes(StandardCharsets.UTF_8) : PAGE;
        answer.setHeader("Allow", allowed(api));
        answer.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        answer.setContentType(api ? "application/problem+json" : "text/html;charset=UTF-8");
        answer.setContentLength(body.length);
        answer.getOutputStream().write(body);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class First {
        @Bean
        static FilterRegistrationBean<Door> door(
                Site site, @Value("${tongket.proxies:${TONGKET_PROXIES:}}") String setting) {
            Proxies proxies = new Proxies(setting);
            if (!proxies.isEmpty() && !site.isSet()) {
                LOG.warn(
                        "TONGKET_PROXIES is set and TONGKET_SITE is not: links, passkeys and the office's own sign-in go to"
                                + " this machine's own address, not to the proxy's");
            }
            FilterRegistrationBean<Door> door = new FilterRegistrationBean<>(new Door(proxies, site));
            door.setOrder(Ordered.HIGHEST_PRECEDENCE);
            door.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
            return door;
        }
    }
}
