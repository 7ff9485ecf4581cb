package vn.tongket.access.people;

import java.util.List;
import vn.tongket.access.Invitation;
import vn.tongket.access.role.Role;
import vn.tongket.page.Page;

/**
 * Mời người dùng.
 *
 * @param typed what was typed last, to be mended
 * @param everywhere whether a role may be given everywhere
 * @param choices units that could be meant by what was typed
 * @param problems all that is wrong with it
 */
public record InvitePage(Invitation typed, boolean everywhere, List<UnitChoice> choices, List<String> problems)
        implements Page {
    public InvitePage {
        problems = List.copyOf(problems);
    }

    @Override
    public String template() {
        return "access/invite.jte";
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    public static Role[] roles() {
        return Role.values();
    }
}
