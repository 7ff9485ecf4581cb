package vn.tongket.page;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;

/**
 * The person signed in.
 *
 * @param mustChange whether the password was handed out once and must be changed before anything else
 */
public record Person(String username, String displayName, Set<Right> rights, boolean mustChange)
        implements Principal, Serializable {
    private static final long serialVersionUID = 1L;

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
