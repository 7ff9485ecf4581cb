package vn.tongket.access.outside;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.tongket.page.Person;

/** Somebody the provider vouches for, who is one of our people. */
final class PersonOfProvider extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;
    /** Authentication methods (RFC 8176) that are or include a second factor. */
    private static final List<String> STRONG = List.of("mfa", "otp", "hwk", "sc");

    private final Person person;

    PersonOfProvider(OidcUser user, Person person) {
        super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
        this.person = person;
    }

    Person person() {
        return person;
    }

    /** Whether the provider says that it asked for more than a password. */
    boolean isStrong() {
        List<String> methods = getIdToken().getAuthenticationMethods();
        return methods != null && methods.stream().anyMatch(STRONG::contains);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof PersonOfProvider same && same.person.equals(person);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
