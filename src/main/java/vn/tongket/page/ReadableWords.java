package vn.tongket.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tongket.base.VietnameseText;

/**
 * What is pasted into a field may hold signs that no database takes and no document shows. They are spaces before any page sees
 * them, so that no handler has to think of it; {@link ReadableString} does the same in JSON.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ReadableWords extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Readable(request), response);
    }

    private static final class Readable extends HttpServletRequestWrapper {
        Readable(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String value = super.getParameter(name);
            return value == null ? null : VietnameseText.readable(value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null ? null : readable(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> all.put(name, readable(values)));
            return all;
        }

        private static String[] readable(String[] values) {
            return Arrays.stream(values).map(VietnameseText::readable).toArray(String[]::new);
        }
    }
}
