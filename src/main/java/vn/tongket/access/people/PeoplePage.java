package vn.tongket.access.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Page;
import vn.tongket.page.Paging;
import vn.tongket.page.State;

/**
 * Người dùng theo đơn vị.
 *
 * @param root the branch shown; null where there are several to choose from
 * @param roots those to choose from
 * @param words searched for; empty for all
 * @param groups those of this page; one that goes on over the end of a page is named again on the next
 * @param missing communes where nobody may enter figures
 */
public record PeoplePage(
        @Nullable Place root,
        List<Place> roots,
        String words,
        String sentence,
        List<Place> missing,
        List<Group> groups,
        Paging paging)
        implements Page {
    /** More names than this are folded away: a list nobody reads hides the people below it. */
    private static final int SHOWN = 24;

    public PeoplePage {
        roots = List.copyOf(roots);
        missing = List.copyOf(missing);
        groups = List.copyOf(groups);
    }

    @Override
    public String template() {
        return "access/people.jte";
    }

    public boolean folded() {
        return missing.size() > SHOWN;
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** A unit by code and full name. */
    public record Place(String code, String name) {}

    /**
     * The people of one unit.
     *
     * @param code empty for who works everywhere or nowhere
     * @param gone whether the unit stands no more, so that its people have to be moved
     */
    public record Group(String code, String name, boolean gone, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A person in a role.
     *
     * @param standIn who stands in for whom and when; empty where nobody does
     */
    public record Line(
            int accountId,
            String name,
            String username,
            String office,
            String role,
            String standIn,
            String lastSignIn,
            State state,
            String stateWords) {}
}
