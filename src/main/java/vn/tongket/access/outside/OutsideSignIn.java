package vn.tongket.access.outside;

import static vn.tongket.access.tables.Tables.ACCOUNT;
import static vn.tongket.access.tables.Tables.OUTSIDE_IDENTITY;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.audit.Audit;
import vn.tongket.access.factor.SecondFactor;
import vn.tongket.access.signin.HalfSignedIn;
import vn.tongket.access.signin.Identities;
import vn.tongket.access.signin.SignIn;
import vn.tongket.page.Person;

/**
 * Finds our person for whom the provider vouches: by the subject linked before, else by a verified e-mail that exactly one open
 * account has, which links it. It never makes an account.
 */
@Component
public class OutsideSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(OutsideSignIn.class);
    private static final String UNKNOWN = "unknown_person";

    private final OutsideProvider provider;
    private final DSLContext database;
    private final Identities people;
    private final SignIn signIn;
    private final SecondFactor factor;
    private final Audit audit;
    private final OidcUserService users;

    OutsideSignIn(
            OutsideProvider provider,
            DSLContext database,
            Identities people,
            SignIn signIn,
            SecondFactor factor,
            Audit audit) {
        this.provider = provider;
        this.users = provider.calls().users();
        this.database = database;
        this.people = people;
        this.signIn = signIn;
        this.factor = factor;
        this.audit = audit;
    }

    /** The person behind a checked id token; refused where we do not know them. */
    public OidcUser load(OidcUserRequest request) {
        OidcUser user = users.loadUser(request);
        Person person =
                linked(subject(user)).or(() -> link(user)).flatMap(people::byId).orElseThrow(() -> unknown(user));
        return new PersonOfProvider(user, person);
    }

    /** An id token without subject does not pass the checks before. */
    private static String subject(OidcUser user) {
        return Objects.requireNonNull(user.getSubject());
    }

    private Optional<Integer> linked(String subject) {
        return Acting.asSystem(() -> database.select(OUTSIDE_IDENTITY.ACCOUNT_ID)
                .from(OUTSIDE_IDENTITY)
                .where(OUTSIDE_IDENTITY.ISSUER.eq(provider.issuer()), OUTSIDE_IDENTITY.SUBJECT.eq(subject))
                .fetchOptional(OUTSIDE_IDENTITY.ACCOUNT_ID));
    }

    private Optional<Integer> link(OidcUser user) {
        String email = user.getEmail();
        if (email == null || !Boolean.TRUE.equals(user.getEmailVerified())) {
            return Optional.empty();
        }
        List<Integer> having = Acting.asSystem(() -> database.select(ACCOUNT.ACCOUNT_ID)
                .from(ACCOUNT)
                .where(DSL.lower(ACCOUNT.EMAIL).eq(DSL.lower(email)))
                .and(ACCOUNT.CLOSED_AT.isNull())
                .and(ACCOUNT.MACHINE.isFalse())
                .fetch(ACCOUNT.ACCOUNT_ID));
        if (having.size() != 1) {
            return Optional.empty();
        }
        int account = having.getFirst();
        if (isAnothers(account)) {
            audit.recordBy(
                    "visitor", "account.link-refused", String.valueOf(account), Map.of("subject", subject(user)));
            return Optional.empty();
        }
        Acting.asSystem(() -> database.insertInto(
                        OUTSIDE_IDENTITY,
                        OUTSIDE_IDENTITY.ISSUER,
                        OUTSIDE_IDENTITY.SUBJECT,
                        OUTSIDE_IDENTITY.ACCOUNT_ID)
                .values(provider.issuer(), subject(user), account)
                .onConflictDoNothing()
                .execute());
        audit.recordBy("visitor", "account.linked", String.valueOf(account), Map.of("subject", subject(user)));
        return Optional.of(account);
    }

    /** An address of mail is given to the next person when somebody leaves: the account stays the first one's. */
    private boolean isAnothers(int account) {
        return Acting.asSystem(() -> database.fetchExists(
                OUTSIDE_IDENTITY,
                OUTSIDE_IDENTITY.ISSUER.eq(provider.issuer()),
                OUTSIDE_IDENTITY.ACCOUNT_ID.eq(account)));
    }

    private OAuth2AuthenticationException unknown(OidcUser user) {
        audit.recordBy("visitor", "sign-in.refused", "outside", Map.of("subject", subject(user)));
        return new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN));
    }

    /** Signs in; our own second factor is asked where it is on and the provider does not say that it asked for one. */
    public void succeed(HttpServletRequest request, HttpServletResponse response, Authentication vouched)
            throws IOException {
        if (!(vouched.getPrincipal() instanceof PersonOfProvider user)) {
            throw new IllegalStateException("Not loaded by this class: " + vouched.getPrincipal());
        }
        Person person = user.person();
        if (!user.isStrong() && factor.isOn(person.id())) {
            HalfSignedIn.begin(request, response, person);
            response.sendRedirect("/dang-nhap/buoc-hai");
            return;
        }
        SignIn.Way way = user.isStrong() ? SignIn.Way.OUTSIDE_AND_CODE : SignIn.Way.OUTSIDE;
        response.sendRedirect(signIn.complete(person, way, request, response));
    }

    /** Tells an unknown person whom to ask, and anyone else that the provider failed. */
    public void fail(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean unknown = failure instanceof OAuth2AuthenticationException outside
                && outside.getError().getErrorCode().equals(UNKNOWN);
        if (!unknown) {
            LOG.warn("Sign-in through {} failed: {}", provider.issuer(), failure.toString());
        }
        response.sendRedirect(unknown ? "/dang-nhap/chua-lien-ket" : "/dang-nhap/nha-cung-cap-loi");
    }
}
