package vn.tongket.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.programme.usual.UsualSetting;
import vn.tongket.programme.work.Body;
import vn.tongket.programme.work.IssuedDocument;
import vn.tongket.programme.work.Objective;
import vn.tongket.programme.work.TaskGroup;

/**
 * Chương trình: how one authority carries one or several directives out over a period, whole: this record is what a package
 * holds, what is stored and what pages show.
 *
 * @param unit code of the authority's unit
 * @param parentCode programme it is a part of
 * @param standingOffice cơ quan thường trực
 * @param directives what it carries out
 * @param relatedDirectives named only because a directive it carries out relates to them
 * @param relations among the directives of both lists
 * @param usualThresholds of targets that do not say their own; ask {@link #thresholds} for those of a target
 * @param usualSettings from where on a figure is asked about at entry; ask {@link #usualOn}
 * @param invented true for the invented province only; its pages and documents say so
 */
public record Programme(
        String code,
        String title,
        @Nullable String summary,
        String unit,
        Window period,
        @Nullable String parentCode,
        @Nullable String standingOffice,
        boolean invented,
        boolean publishable,
        @Nullable String source,
        List<Directive> directives,
        List<Directive> relatedDirectives,
        List<DirectiveRelation> relations,
        List<Body> bodies,
        List<IssuedDocument> documents,
        List<Objective> objectives,
        List<TaskGroup> taskGroups,
        List<Indicator> indicators,
        Thresholds usualThresholds,
        List<UsualSetting> usualSettings) {

    /** A programme whose directives relate to no others, and whose targets say their own thresholds. */
    public Programme(
            String code,
            String title,
            @Nullable String summary,
            String unit,
            Window period,
            @Nullable String parentCode,
            @Nullable String standingOffice,
            boolean invented,
            boolean publishable,
            @Nullable String source,
            List<Directive> directives,
            List<DirectiveRelation> relations,
            List<Body> bodies,
            List<IssuedDocument> documents,
            List<Objective> objectives,
            List<TaskGroup> taskGroups,
            List<Indicator> indicators) {
        this(
                code,
                title,
                summary,
                unit,
                period,
                parentCode,
                standingOffice,
                invented,
                publishable,
                source,
                directives,
                List.of(),
                relations,
                bodies,
                documents,
                objectives,
                taskGroups,
                indicators,
                Thresholds.PLAIN,
                List.of());
    }

    /** The same, with other indicators. */
    public Programme with(List<Indicator> others) {
        return new Programme(
                code,
                title,
                summary,
                unit,
                period,
                parentCode,
                standingOffice,
                invented,
                publishable,
                source,
                directives,
                relatedDirectives,
                relations,
                bodies,
                documents,
                objectives,
                taskGroups,
                others,
                usualThresholds,
                usualSettings);
    }

    /** Thresholds by which a figure is judged against the target: its own, else the programme's. The one place that decides. */
    public Thresholds thresholds(Target target) {
        return new Thresholds(target.exceededFrom(), target.nearlyMetFrom()).orElse(usualThresholds);
    }

    /** What the authority says of unusual figures for reports up to this day. */
    public Optional<UsualSetting> usualOn(LocalDate lastDay) {
        return usualSettings.stream()
                .filter(setting -> setting.holdsOn(lastDay))
                .findFirst();
    }

    public Optional<Indicator> indicator(String code) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }
}
