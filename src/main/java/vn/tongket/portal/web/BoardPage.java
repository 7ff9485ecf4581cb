package vn.tongket.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;

/**
 * Bảng theo dõi of one programme: indicators by where they stand, overdue tasks by who leads them.
 *
 * @param day as known on this day, in words
 * @param dayValue the same, for the form
 * @param termOver whether the words are those of the end of a term
 * @param away why there are no figures now; null where there are
 * @param counts {@code 3 không đạt · 41 đạt}
 */
public record BoardPage(
        String title,
        String address,
        List<Crumb> crumbs,
        String unit,
        String period,
        boolean invented,
        String day,
        String dayValue,
        boolean termOver,
        @Nullable String away,
        String counts,
        List<Group> groups,
        List<Overdue> overdue)
        implements Page {

    @Override
    public String template() {
        return "portal/board.jte";
    }

    public record Group(Standing standing, List<IndicatorLine> lines) {}

    /** Tasks past their deadline of one lead. */
    public record Overdue(String lead, List<TaskLine> tasks) {}
}
