package vn.tongket.portal.web.programme;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Page;
import vn.tongket.portal.web.word.FigureWords;
import vn.tongket.programme.Directive;
import vn.tongket.programme.Related;
import vn.tongket.programme.work.Body;
import vn.tongket.programme.work.IssuedDocument;

/**
 * Nghị quyết: what was decided, what follows from it, how far it has come.
 *
 * @param afterwards what has become of the unit; null while it stands
 */
public record ResolutionPage(
        Head head,
        List<CitedDirective> directives,
        @Nullable Afterwards afterwards,
        Result result,
        List<Goal> goals,
        Work work,
        List<RelatedGroup> related,
        Notices notices)
        implements Page {

    /** What stands in the contents beside the page. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("ket-qua", "Kết quả", ""));
        goals.forEach(goal -> parts.add(
                new Part(goal.id(), goal.title(), count(goal.indicators().size()))));
        add(parts, "nhiem-vu", "Nhiệm vụ, giải pháp", tasks(work.now()));
        add(parts, "ky-sau", "Nhiệm vụ của kỳ tiếp theo", tasks(work.next()));
        add(parts, "can-cu", "Văn bản được thực hiện", directives.size());
        add(parts, "to-chuc", "Tổ chức chỉ đạo, thực hiện", work.bodies().size());
        add(parts, "van-ban", "Văn bản đã ban hành", work.documents().size());
        related.forEach(
                group -> add(parts, group.id(), group.heading(), group.entries().size()));
        return parts;
    }

    private static int tasks(List<Tasks> groups) {
        return groups.stream().mapToInt(group -> group.tasks().size()).sum();
    }

    private static void add(List<Part> parts, String id, String title, int count) {
        if (count > 0) {
            parts.add(new Part(id, title, count(count)));
        }
    }

    private static String count(int number) {
        return number == 0 ? "" : FigureWords.count(number);
    }

    /**
     * A part of the page.
     *
     * @param count of what stands in it; empty where it has none
     */
    public record Part(String id, String title, String count) {}

    /**
     * How far it has come.
     *
     * @param away why there are no figures now; null where there are
     * @param counts as those of {@link BoardPage}
     * @param ground of which days the figures are, and on how much ground
     */
    public record Result(@Nullable String away, List<String> counts, String ground, Standings standings) {}

    /**
     * @param fullTitle the title in full; empty where it is the heading
     * @param period in words
     */
    public record Head(
            String title,
            String fullTitle,
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
    public record Goal(String id, String title, @Nullable String text, List<IndicatorLine> indicators) {
        /** Those with a level to reach. */
        public List<IndicatorLine> judged() {
            return indicators.stream().filter(line -> !line.isWatched()).toList();
        }

        public List<IndicatorLine> watched() {
            return indicators.stream().filter(IndicatorLine::isWatched).toList();
        }
    }

    public record Tasks(String title, List<TaskLine> tasks) {}

    /** Reviews, gatherings or commendations of the programme. */
    public record RelatedGroup(String id, String heading, List<Related> entries) {}
}
