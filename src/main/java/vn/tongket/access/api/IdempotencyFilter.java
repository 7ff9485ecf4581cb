package vn.tongket.access.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.tongket.page.ApiProblem;
import vn.tongket.page.Person;

/**
 * A POST with an {@code Idempotency-Key} is done once: the same request again within a day gets the answer it got before. What
 * failed on our side, and what was refused for the moment (401, 403, 409, 429), leaves the key free.
 */
final class IdempotencyFilter extends OncePerRequestFilter {
    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 128;

    private final IdempotentRequests requests;

    IdempotencyFilter(IdempotentRequests requests) {
        this.requests = requests;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (key == null
                || !request.getMethod().equals("POST")
                || signedIn == null
                || !(signedIn.getPrincipal() instanceof Person person)) {
            chain.doFilter(request, response);
            return;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            refuse(400, "bad-key", "Bad Idempotency-Key", "It has 1 to 128 signs; a UUID will do.", request, response);
            return;
        }
        WholeBodyRequest whole = WholeBodyRequest.of(request);
        if (whole == null) {
            refuse(413, "too-large", "The body is too large", WholeBodyRequest.TOO_LARGE, request, response);
            return;
        }
        switch (requests.begin(person.id(), key, hash(whole))) {
            case IdempotentRequests.Fresh fresh -> answer(person.id(), key, whole, response, chain);
            case IdempotentRequests.Answered before -> repeat(before.answer(), response);
            case IdempotentRequests.Other other ->
                refuse(
                        422,
                        "key-reused",
                        "The Idempotency-Key was used for another request",
                        "Take a new key for each act.",
                        request,
                        response);
            case IdempotentRequests.Busy busy -> {
                response.setHeader("Retry-After", "1");
                refuse(
                        409,
                        "being-answered",
                        "The same request is being answered",
                        "Send it again in a second.",
                        request,
                        response);
            }
        }
    }

    private static void refuse(
            int status,
            String slug,
            String title,
            String detail,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ProblemWriter.write(new ApiProblem(status, slug, title, detail), request, response);
    }

    private void answer(
            int account, String key, WholeBodyRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(request, kept);
            done = isLasting(kept.getStatus());
        } finally {
            if (done) {
                requests.finish(account, key, answerOf(kept));
            } else {
                requests.forget(account, key);
            }
        }
        kept.copyBodyToResponse();
    }

    private static boolean isLasting(int status) {
        return status < 500 && status != 401 && status != 403 && status != 409 && status != 429;
    }

    private static IdempotentRequests.Answer answerOf(ContentCachingResponseWrapper kept) {
        return new IdempotentRequests.Answer(
                kept.getStatus(),
                kept.getContentType(),
                kept.getHeader("Location"),
                kept.getHeader("ETag"),
                kept.getContentAsByteArray());
    }

    private static void repeat(IdempotentRequests.Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        if (answer.location() != null) {
            response.setHeader("Location", answer.location());
        }
        if (answer.etag() != null) {
            response.setHeader("ETag", answer.etag());
        }
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    /** Of address, query, type and body: all that makes it this request and no other. */
    private static byte[] hash(WholeBodyRequest request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String head = request.getRequestURI() + "\n" + Objects.toString(request.getQueryString(), "") + "\n"
                    + Objects.toString(request.getContentType(), "") + "\n";
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            return digest.digest(request.body());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
