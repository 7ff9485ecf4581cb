package vn.tongket.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tongket.base.log.LogLine;

/**
 * Mã yêu cầu: a short number of each request, in every line of the log that it causes, in the head {@code X-Request-Id} and on the
 * page that tells of an error, so that who reads the one can find the other.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestNumber extends OncePerRequestFilter {
    private static final String KEY = LogLine.REQUEST;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Ten signs of the 32 that nobody mistakes for another on the telephone. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;

    /** Of the request that this thread answers; empty elsewhere. */
    public static String current() {
        String number = MDC.get(KEY);
        return number == null ? "" : number;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String number = request.getAttribute(KEY) instanceof String first ? first : make();
        request.setAttribute(KEY, number);
        MDC.put(KEY, number);
        response.setHeader("X-Request-Id", number);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
        }
    }

    /** The page of an error is made in a second pass, which has the number of the first. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static String make() {
        StringBuilder number = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            number.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return number.toString();
    }
}
