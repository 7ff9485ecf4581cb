package vn.tongket.review.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;

/** The findings behind a section, those chosen for its text first. */
public record FindingsPage(String title, String lead, List<Crumb> crumbs, List<Line> lines) implements Page {
    @Override
    public String template() {
        return "review/findings.jte";
    }

    /**
     * @param unit name of who wrote it
     * @param unitAddress of its page; null where it is not known
     */
    public record Line(
            String words,
            String kind,
            String unit,
            @Nullable String unitAddress,
            String source,
            boolean selected) {}
}
