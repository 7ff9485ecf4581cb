package vn.tongket.portal.web.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Page;
import vn.tongket.programme.Directive;
import vn.tongket.programme.Related;
import vn.tongket.programme.work.Body;
import vn.tongket.programme.work.IssuedDocument;

/**
 * Nghị quyết: what was decided, what follows from it, how far it has come.
 *
 * @param afterwards what has become of the unit; null while it stands
 * @param away why there are no figures now; null where there are
 */
public record ResolutionPage(
        Head head,
        List<CitedDirective> directives,
        @Nullable Afterwards afterwards,
        @Nullable String away,
        List<Goal> goals,
        Work work,
        List<RelatedGroup> related,
        Notices notices)
        implements Page {

    /** @param period in words */
    public record Head(
            String title,
            @Nullable String summary,
            boolean invented,
            String unit,
            String unitAddress,
            String period,
            @Nullable String standingOffice,
            @Nullable String source,
            String boardAddress) {}

    /**
     * What is done about it, and by whom.
     *
     * @param now groups of tasks of the period
     * @param next groups of tasks of the next period
     */
    public record Work(List<Tasks> now, List<Tasks> next, List<IssuedDocument> documents, List<Body> bodies) {}

    /**
     * @param definitions what is wrong with its definitions; only for who answers for it
     * @param withdrawn what stands in the place of what was withdrawn from the public
     */
    public record Notices(List<String> definitions, List<String> withdrawn) {}

    @Override
    public String template() {
        return "portal/resolution.jte";
    }

    /** A directive with what it does to others, in words. */
    public record CitedDirective(Directive directive, String cited, List<String> relations) {}

    /** An objective, or a topic where there is none, with the indicators under it. */
    public record Goal(String title, @Nullable String text, List<IndicatorLine> indicators) {}

    public record Tasks(String title, List<TaskLine> tasks) {}

    /** Reviews, gatherings or commendations of the programme. */
    public record RelatedGroup(String heading, List<Related> entries) {}
}
