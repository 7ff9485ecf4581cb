package vn.tongket.access.signin;

import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.tongket.access.Accounts;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.role.Role;
import vn.tongket.page.Person;

/** Who an account is, for ways of signing in that do not know its password. */
@Component
public class Identities {
    private final DSLContext database;
    private final Accounts accounts;

    Identities(DSLContext database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /** The person of an account that is open. */
    public Optional<Person> byId(int account) {
        return Acting.asSystem(() -> accounts.find(account));
    }

    /** All roles held today, wherever they are held. */
    Set<Role> roles(int account) {
        return database.fetch("select distinct role from access.held({0})", DSL.val(account))
                .intoSet(row -> Role.valueOf(row.get(0, String.class)));
    }
}
