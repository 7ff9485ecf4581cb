package vn.tongket.access.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import vn.tongket.base.BadInput;
import vn.tongket.base.NotNow;
import vn.tongket.base.Problem;
import vn.tongket.database.DatabaseUnavailable;
import vn.tongket.page.ApiProblem;
import vn.tongket.page.door.ApiPath;

/** Whatever goes wrong under /api is an {@code application/problem+json}; details of our own faults go to the log only. */
final class ProblemResolver implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        boolean ofSecurity = failure instanceof AccessDeniedException || failure instanceof AuthenticationException;
        if (!ApiPath.holds(request) || ofSecurity) {
            return null;
        }
        try {
            if (failure instanceof ErrorResponse told) {
                told.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
            }
            if (failure instanceof NotNow later) {
                response.setHeader(
                        "Retry-After", String.valueOf(later.comeBackIn().toSeconds()));
            } else if (DatabaseUnavailable.in(failure).isPresent()) {
                response.setHeader("Retry-After", DatabaseAwayFilter.COME_BACK);
            }
            ProblemWriter.write(problem(failure), request, response);
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiProblem problem(Exception failure) {
        return switch (failure) {
            case ApiProblem problem -> problem;
            case BadInput bad -> badInput(bad);
            case NotNow later -> new ApiProblem(503, "come-back", "It cannot be had now", later.inEnglish());
            case NoSuchElementException missing ->
                new ApiProblem(
                        404,
                        "not-found",
                        "Not found",
                        Objects.requireNonNullElse(missing.getMessage(), "Nothing is there."));
            case HttpMessageNotReadableException unreadable ->
                new ApiProblem(
                        400,
                        "unreadable",
                        "The body cannot be read",
                        "It is not the JSON that the description at /api asks for: "
                                + why(unreadable.getMostSpecificCause()));
            case TypeMismatchException mismatch ->
                new ApiProblem(400, "bad-request", "Bad request", "Not of the type asked for: " + mismatch.getValue());
            case ErrorResponse told -> ofSpring(told);
            case MultipartException broken ->
                new ApiProblem(
                        400, "no-parts", "No file came", "The body is not the multipart form that is asked for.");
            default -> DatabaseUnavailable.in(failure).isPresent() ? unavailable() : ourFault(failure);
        };
    }

    private static ApiProblem badInput(BadInput bad) {
        List<Map<String, String>> problems = bad.problems().stream()
                .map(problem -> Map.of("english", problem.inEnglish(), "vietnamese", problem.inVietnamese()))
                .toList();
        return new ApiProblem(
                422,
                "bad-input",
                "The input has mistakes",
                bad.problems().stream().map(Problem::inEnglish).findFirst().orElse(""),
                Map.of("problems", problems));
    }

    private static ApiProblem ofSpring(ErrorResponse told) {
        int status = told.getStatusCode().value();
        HttpStatus known = HttpStatus.resolve(status);
        String title = known == null ? "Refused" : known.getReasonPhrase();
        String detail = told.getBody().getDetail();
        return new ApiProblem(
                status,
                title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                title,
                detail == null ? title + "." : detail);
    }

    static ApiProblem unavailable() {
        return new ApiProblem(
                503, "unavailable", "The database does not answer", "Nothing was stored. Try again in a minute.");
    }

    private static ApiProblem ourFault(Exception failure) {
        LOG.error("A request to the API failed", failure);
        return new ApiProblem(
                500, "our-fault", "Tongket failed", "The fault is in the log of the server. Nothing was stored.");
    }

    /** Without the names of our classes on the way to it. */
    private static String why(Throwable cause) {
        String words = cause instanceof JacksonException json ? json.getOriginalMessage() : cause.getMessage();
        return Objects.requireNonNullElse(words, "");
    }
}
