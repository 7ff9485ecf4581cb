package vn.tongket.access.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tongket.database.DatabaseUnavailable;
import vn.tongket.page.ContainerErrors;
import vn.tongket.page.RequestNumber;
import vn.tongket.page.SafeHeaders;
import vn.tongket.page.door.ApiPath;

/**
 * Before all filters that ask it: a database that does not answer is 503, wherever the question to it was put, also by whoever looks for
 * the session or writes the page that says so.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class DatabaseAwayFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayFilter.class);
    /** Seconds; it is started again within ten where that is possible. */
    static final String COME_BACK = "10";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            Optional<DatabaseUnavailable> away = DatabaseUnavailable.in(e);
            if (away.isEmpty() || response.isCommitted()) {
                throw e;
            }
            LOG.warn(
                    "{} {}: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    away.get().getMessage());
            response.reset();
            response.setHeader("X-Request-Id", RequestNumber.current());
            SafeHeaders.add(response, SafeHeaders.PLAIN, request.isSecure());
            response.setHeader("Retry-After", COME_BACK);
            if (ApiPath.holds(request)) {
                ProblemWriter.write(ProblemResolver.unavailable(), request, response);
            } else {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                response.setContentType("text/html");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.getWriter()
                        .write(ContainerErrors.html(HttpServletResponse.SC_SERVICE_UNAVAILABLE, request.getMethod()));
            }
        }
    }
}
