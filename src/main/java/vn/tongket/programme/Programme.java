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
 * @param relatedDirectives named only because a directive it carries out relates to them
 * @param relations among the directives of both lists
 * @param usualThresholds of targets that do not say their own; ask {@link #thresholds} for those of a target
 * @param usualSettings from where on a figure is asked about at entry; ask {@link #usualOn}
 */
public record Programme(
        ProgrammeHead head,
        Background background,
        List<Directive> relatedDirectives,
        List<DirectiveRelation> relations,
        List<Body> bodies,
        List<IssuedDocument> documents,
        List<Objective> objectives,
        List<TaskGroup> taskGroups,
        List<Indicator> indicators,
        Thresholds usualThresholds,
        List<UsualSetting> usualSettings) {

    /**
     * What is told of it.
     *
     * @param parentCode programme it is a part of
     * @param standingOffice cơ quan thường trực
     */
    public record Background(
            @Nullable String summary,
            @Nullable String parentCode,
            @Nullable String standingOffice,
            @Nullable String source) {
        public static final Background NONE = new Background(null, null, null, null);
    }

    /** One of which nothing is stated but its indicators. */
    public static Programme of(ProgrammeHead head, List<Indicator> indicators) {
        return new Programme(
                head,
                Background.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                indicators,
                Thresholds.PLAIN,
                List.of());
    }

    /** The same, with other indicators. */
    public Programme with(List<Indicator> others) {
        return new Programme(
                head,
                background,
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

    public String code() {
        return head.code();
    }

    public String title() {
        return head.title();
    }

    public String unit() {
        return head.unit();
    }

    public Window period() {
        return head.period();
    }

    public boolean invented() {
        return head.invented();
    }

    public boolean publishable() {
        return head.publishable();
    }

    public List<Directive> directives() {
        return head.directives();
    }

    public @Nullable String summary() {
        return background.summary();
    }

    public @Nullable String parentCode() {
        return background.parentCode();
    }

    public @Nullable String standingOffice() {
        return background.standingOffice();
    }

    public @Nullable String source() {
        return background.source();
    }
}
