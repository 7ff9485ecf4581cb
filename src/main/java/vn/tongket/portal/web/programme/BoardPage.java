package vn.tongket.portal.web.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.judge.Standing;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;
import vn.tongket.page.State;
import vn.tongket.portal.web.word.StandingLook;

/**
 * Bảng theo dõi of one programme: indicators by where they stand, overdue tasks by who leads them.
 *
 * @param away why there are no figures now; null where there are
 * @param counts how many stand where, a line for those at their end, those on the way and those that are not judged
 * @param ground of which days the figures are, and on how much ground
 * @param overdue tasks past their deadline, the longest first
 * @param hasTasks whether there is a task of whose deadline something can be said
 * @param watched indicators without a target, apart from met and not met
 */
public record BoardPage(
        Head head,
        List<Crumb> crumbs,
        @Nullable String away,
        List<String> counts,
        String ground,
        List<Group> groups,
        List<IndicatorLine> watched,
        boolean hasTasks,
        List<Late> overdue)
        implements Page {

    /** What a reader must look at: not reached, on the way to it, or not to be judged. */
    public List<Group> toSee() {
        return groups.stream().filter(group -> !isGood(group)).toList();
    }

    /** What needs no comment. */
    public List<Group> reached() {
        return groups.stream().filter(BoardPage::isGood).toList();
    }

    private static boolean isGood(Group group) {
        return StandingLook.state(group.standing()) == State.GOOD;
    }

    /**
     * @param fullTitle the title in full; empty where it is the heading
     * @param day in words, where figures of later days are left out; empty where none are
     * @param dayValue the same, for the form
     */
    public record Head(
            String title,
            String fullTitle,
            String address,
            String unit,
            String period,
            boolean invented,
            String day,
            String dayValue) {}

    @Override
    public String template() {
        return "portal/board.jte";
    }

    public record Group(Standing standing, List<IndicatorLine> lines) {}

    /**
     * A task past its deadline.
     *
     * @param days so many days
     */
    public record Late(String title, String lead, String due, String days) {}
}
