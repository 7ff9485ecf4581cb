package vn.tongket.access.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tongket.access.limit.TokenBuckets;
import vn.tongket.access.signin.Identities;
import vn.tongket.access.token.UnitToken;
import vn.tongket.access.token.UnitTokens;
import vn.tongket.page.Person;

/** RFC 6750: the token in the Authorization header makes the request its account's; how often is bounded per token. */
final class BearerFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final UnitTokens tokens;
    private final Identities people;
    private final TokenBuckets byToken;
    private final TokenBuckets unknownByAddress;

    BearerFilter(UnitTokens tokens, Identities people, TokenBuckets byToken, TokenBuckets unknownByAddress) {
        this.tokens = tokens;
        this.people = people;
        this.byToken = byToken;
        this.unknownByAddress = unknownByAddress;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<UnitToken> token = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? tokens.use(header.substring(SCHEME.length()).strip())
                : Optional.empty();
        Optional<Person> person = token.flatMap(found -> people.byId(found.accountId()));
        if (person.isEmpty()) {
            refuse(request, response);
            return;
        }
        Duration wait = byToken.take(String.valueOf(token.get().id()));
        if (!wait.isZero()) {
            ProblemWriter.tooMany(wait, request, response);
            return;
        }
        carry(person.get(), token.get());
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Duration wait = unknownByAddress.take(request.getRemoteAddr());
        if (!wait.isZero()) {
            ProblemWriter.tooMany(wait, request, response);
            return;
        }
        ProblemWriter.signIn(
                "Bearer error=\"invalid_token\"",
                "The token is unknown, expired or revoked. Its unit makes a new one at /tai-khoan/ma-truy-cap.",
                request,
                response);
    }

    private static void carry(Person person, UnitToken token) {
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(person, null, Set.of());
        signedIn.setDetails(token);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
    }
}
