package vn.tongket.page;

import java.io.Serializable;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person signed in.
 *
 * @param id of the account
 * @param rights all that the person holds today, wherever it is held; where it reaches, {@code access.Reach} says
 * @param mustChange whether the password was handed out once and must be changed before anything else
 */
public record Person(int id, String username, String displayName, Set<Right> rights, boolean mustChange)
        implements AuthenticatedPrincipal, Serializable {
    private static final long serialVersionUID = 2L;

    public Person {
        rights = Set.copyOf(rights);
    }

    @Override
    public String getName() {
        return username;
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }
}
