package vn.tongket.portal.web.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Page;

/** Bảng theo dõi of all programmes: what is off track in each, and how many stand where. */
public record BoardsPage(List<Entry> entries) implements Page {
    public BoardsPage {
        entries = List.copyOf(entries);
    }

    @Override
    public String template() {
        return "portal/boards.jte";
    }

    /**
     * One programme.
     *
     * @param away why there are no figures now; null where there are
     * @param counts as those of {@link BoardPage}
     * @param ground of which days the figures are, and on how much ground
     * @param worst its first indicators that are off track
     */
    public record Entry(
            String title,
            String address,
            String unit,
            String period,
            boolean invented,
            @Nullable String away,
            List<String> counts,
            String ground,
            List<IndicatorLine> worst) {}
}
