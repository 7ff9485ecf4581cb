package vn.tongket.page.share;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.page.ApiProblem;
import vn.tongket.page.AskedPath;
import vn.tongket.page.Person;
import vn.tongket.page.door.ApiPath;

/**
 * How many requests are answered at once: altogether, for visitors together, so that people at work notice no crowd, and for one
 * person, else one address. Above its share a request waits, as it would have waited at the door; whoever has many waiting already,
 * or comes when a crowd waits, is told to come back. Of people at work more may wait than of visitors: in a round's last minutes each
 * has one thing to finish. What must be answered whatever happens (health, sign-in, styles) waits for nothing.
 */
final class Shares extends OncePerRequestFilter {
    private static final int TOO_MANY = 429;
    private static final int COME_BACK = 5;
    /** One's requests, answered and waiting together, are so many times those answered at once. */
    private static final int MOST_TIMES = 3;
    /** Who waits holds a thread; the container has more of them (server.tomcat.threads.max) than all who may wait. */
    static final int MOST_VISITORS_WAITING = 100;

    static final int MOST_WAITING = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> ALWAYS = List.of("/suc-khoe", "/dang-nhap", "/css/", "/js/", "/font/", "/error");

    private final Places all;
    private final Places visitors;
    private final int most;
    private final Duration patience;
    private final Map<String, One> ones = new HashMap<>();

    /**
     * @param all requests at once
     * @param visitors of them for all who are not signed in
     * @param most of them for one person or one address without any
     * @param patience how long one waits
     */
    Shares(int all, int visitors, int most, Duration patience) {
        this.all = new Places(all, MOST_WAITING);
        this.visitors = new Places(visitors, MOST_VISITORS_WAITING);
        this.most = most;
        this.patience = patience;
    }

    /** @param users those that hold or want a share; nobody is remembered without */
    private static final class One {
        private final Places share;
        private int users;

        One(int most) {
            share = new Places(most, most * MOST_TIMES);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = AskedPath.of(request);
        return ALWAYS.stream().anyMatch(open -> path.equals(open) || path.startsWith(open));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String who = who(request);
        One one = enter(who);
        try {
            if (one == null || !one.share.take(patience)) {
                tellToComeBack(request, response, TOO_MANY);
                return;
            }
            try {
                if (isVisitor(request)) {
                    answer(visitors, request, response, () -> answer(request, response, chain));
                } else {
                    answer(request, response, chain);
                }
            } finally {
                one.share.release();
            }
        } finally {
            leave(who, one);
        }
    }

    private static boolean isVisitor(HttpServletRequest request) {
        return request.getUserPrincipal() == null;
    }

    private static String who(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal instanceof Authentication signedIn && signedIn.getPrincipal() instanceof Person person
                ? "person " + person.id()
                : request.getRemoteAddr();
    }

    /** Null where twice as many wait already as may be answered at once. */
    private @Nullable One enter(String who) {
        synchronized (ones) {
            One one = ones.computeIfAbsent(who, _ -> new One(most));
            if (one.users >= most * MOST_TIMES) {
                return null;
            }
            one.users++;
            return one;
        }
    }

    private void leave(String who, @Nullable One one) {
        synchronized (ones) {
            if (one != null && --one.users == 0) {
                ones.remove(who);
            }
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        answer(all, request, response, () -> chain.doFilter(request, response));
    }

    private interface Answer {
        void give() throws ServletException, IOException;
    }

    private void answer(Places places, HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws ServletException, IOException {
        if (!places.take(patience)) {
            tellToComeBack(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            answer.give();
        } finally {
            places.release();
        }
    }

    private static void tellToComeBack(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        boolean api = ApiPath.holds(request);
        response.setStatus(status);
        response.setHeader("Retry-After", String.valueOf(COME_BACK));
        response.setContentType(api ? "application/problem+json" : "text/html;charset=UTF-8");
        response.getOutputStream().write(api ? problem(request, status) : page().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] problem(HttpServletRequest request, int status) {
        String detail = "Many requests are being answered; nothing was stored. Wait as Retry-After says.";
        ApiProblem problem = status == TOO_MANY
                ? new ApiProblem(status, "too-many-requests", "Too many requests", detail)
                : new ApiProblem(status, "come-back", "It cannot be had now", detail);
        Map<String, Object> members = problem.members();
        members.put("instance", request.getRequestURI());
        return JSON.writeValueAsBytes(members);
    }

    private static String page() {
        return """
                <!doctype html>
                <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Hệ thống đang bận · Tongket</title></head>
                <body><main><h1>Hệ thống đang bận</h1><p>Đang có nhiều yêu cầu cùng lúc nên yêu cầu này chưa được xử lý, \
                chưa có gì được lưu. Chờ vài giây rồi tải lại trang.</p></main></body></html>
                """;
    }
}
