package vn.tongket.access;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.tongket.access.token.UnitToken;
import vn.tongket.page.Person;

/**
 * Who calls the API: the person a token acts as, and the unit that holds the token.
 *
 * @param tokenName what the unit calls it
 */
public record ApiCaller(Person person, int unitId, String tokenName) {

    /** The caller of the request being answered; the gate before handlers under /api lets only callers with a token in. */
    public static ApiCaller current() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null
                && signedIn.getPrincipal() instanceof Person person
                && signedIn.getDetails() instanceof UnitToken token) {
            return new ApiCaller(person, token.unitId(), token.name());
        }
        throw new IllegalStateException("Not a request with a token");
    }
}
