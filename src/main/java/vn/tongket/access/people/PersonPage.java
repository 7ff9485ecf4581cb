package vn.tongket.access.people;

import java.util.List;
import vn.tongket.access.AccountView;
import vn.tongket.access.AccountView.HeldRole;
import vn.tongket.access.TypedPlace;
import vn.tongket.access.role.Role;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;
import vn.tongket.page.State;

/**
 * Một người dùng.
 *
 * @param own whether it is the administrator's own account
 * @param place as typed last
 * @param choices units that could be meant by it
 * @param problems what was wrong with the last act
 */
public record PersonPage(
        AccountView account,
        boolean own,
        boolean everywhere,
        TypedPlace place,
        List<UnitChoice> choices,
        List<String> problems)
        implements Page {
    public PersonPage {
        problems = List.copyOf(problems);
    }

    @Override
    public String template() {
        return "access/account-of-person.jte";
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    public String address() {
        return "/quan-tri/nguoi-dung/" + account.id();
    }

    public static List<Crumb> crumbs() {
        return List.of(new Crumb("Người dùng", "/quan-tri"));
    }

    public boolean closed() {
        return account.closedAt() != null;
    }

    public String lastSignIn() {
        return PersonWords.lastSignIn(account.lastSignIn());
    }

    public State state() {
        return PersonWords.state(account);
    }

    public String stateWords() {
        return PersonWords.stateWords(account);
    }

    public static String place(HeldRole role) {
        return PersonWords.place(role);
    }

    public static String time(HeldRole role) {
        return PersonWords.time(role.assignment());
    }

    public static String standIn(HeldRole role) {
        return PersonWords.standIn(role);
    }

    /** Those that may be moved or held by somebody else. */
    public List<HeldRole> ownRoles() {
        return account.roles().stream()
                .filter(role -> role.assignment().delegatedBy() == null)
                .toList();
    }

    public static Role[] roles() {
        return Role.values();
    }

    public static String today() {
        return VietnameseDates.day(Now.day());
    }
}
