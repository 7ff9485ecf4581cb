package vn.tongket.access.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.page.ApiProblem;

/** Writes {@code application/problem+json}. */
final class ProblemWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemWriter() {}

    static void write(ApiProblem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Map<String, Object> members = problem.members();
        members.put("instance", request.getRequestURI());
        byte[] body = JSON.writeValueAsString(members).getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** 401: no token, or one that opens nothing. */
    static void signIn(String challenge, String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("WWW-Authenticate", challenge);
        write(new ApiProblem(401, "sign-in", "A valid token is needed", detail), request, response);
    }

    /** 429 with the seconds to wait. */
    static void tooMany(Duration wait, HttpServletRequest request, HttpServletResponse response) throws IOException {
        long seconds = Math.max(1, wait.toSeconds());
        response.setHeader("Retry-After", String.valueOf(seconds));
        write(
                new ApiProblem(
                        429,
                        "too-many-requests",
                        "Too many requests",
                        "Wait " + seconds + " s, as Retry-After says; send many cells in one request."),
                request,
                response);
    }
}
