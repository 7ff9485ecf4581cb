package vn.tongket.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tongket.access.factor.SecondFactor;
import vn.tongket.access.role.Role;
import vn.tongket.page.Person;

/**
 * Who must have a second factor and has none yet is led to the page that makes it, and to no other. Administrators always must,
 * but in the demonstration; the setting TONGKET_SECOND_FACTOR_FOR names more roles, with commas.
 */
@Component
public class Enrolment {
    /** Where a second factor is made. */
    public static final String PAGE = "/tai-khoan/xac-thuc-hai-buoc";

    private static final String ATTRIBUTE = "tongket.enrol";
    private static final String STRONG = "tongket.came-by-two-factors";

    private final Set<Role> roles;
    private final Identities people;
    private final SecondFactor factor;

    Enrolment(
            @Value("${tongket.second-factor.required-for:${TONGKET_SECOND_FACTOR_FOR:}}") Set<Role> named,
            @Value("${tongket.second-factor.administrators:true}") boolean administrators,
            Identities people,
            SecondFactor factor) {
        Set<Role> all = new HashSet<>(named);
        if (administrators) {
            all.add(Role.ADMINISTRATOR);
        }
        this.roles = Set.copyOf(all);
        this.people = people;
        this.factor = factor;
    }

    /** Whether this person, having come in this way, has to enrol first; then the session remembers it. */
    boolean begin(Person person, SignIn.Way way, HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (way.isStrong()) {
            session.setAttribute(STRONG, true);
        }
        return ask(person, session);
    }

    /** Asks again of who may do more than when they came in: they stand in for another from today. */
    public void renew(Person person, HttpSession session) {
        if (session.getAttribute(ATTRIBUTE) == null) {
            ask(person, session);
        }
    }

    private boolean ask(Person person, HttpSession session) {
        boolean owes = session.getAttribute(STRONG) == null && isRequired(person) && !factor.isOn(person.id());
        if (owes) {
            session.setAttribute(ATTRIBUTE, true);
        }
        return owes;
    }

    /** Whether one of the roles this person holds asks for a second factor, so that it cannot be turned off. */
    public boolean isRequired(Person person) {
        return !roles.isEmpty() && people.roles(person.id()).stream().anyMatch(roles::contains);
    }

    public static boolean isOwed(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) != null;
    }

    public static void done(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }
}
