package vn.tongket.portal.web.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.Visit;
import vn.tongket.portal.web.programme.ResolutionPage.CitedDirective;
import vn.tongket.portal.web.programme.ResolutionPage.Goal;
import vn.tongket.portal.web.programme.ResolutionPage.RelatedGroup;
import vn.tongket.portal.web.programme.ResolutionPage.Tasks;
import vn.tongket.portal.web.word.Addresses;
import vn.tongket.portal.web.word.DefinitionNotices;
import vn.tongket.portal.web.word.DirectiveWords;
import vn.tongket.portal.web.word.ProgrammeName;
import vn.tongket.programme.Programme;
import vn.tongket.programme.ProgrammeRelations;
import vn.tongket.programme.Related;
import vn.tongket.programme.sight.Sight;
import vn.tongket.programme.work.Objective;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Puts the page of a programme together. */
@Component
class ResolutionPages {
    private static final String WITHOUT_TOPIC = "Chỉ tiêu khác";

    private final Units units;
    private final AfterwardsFinder afterwards;
    private final IndicatorLines lines;
    private final List<ProgrammeRelations> relations;
    private final DefinitionNotices notices;
    private final Sight sight;

    ResolutionPages(
            Units units,
            AfterwardsFinder afterwards,
            IndicatorLines lines,
            List<ProgrammeRelations> relations,
            DefinitionNotices notices,
            Sight sight) {
        this.units = units;
        this.afterwards = afterwards;
        this.lines = lines;
        this.relations = relations;
        this.notices = notices;
        this.sight = sight;
    }

    ResolutionPage of(Programme programme) {
        LocalDate today = Visit.current().now().toLocalDate();
        LocalDate then = programme.period().lastDay();
        Unit unit = units.find(programme.unit(), then).orElseGet(() -> units.require(programme.unit()));
        LinesNow indicators = lines.of(programme, null);
        List<Goal> goals = goals(programme, indicators.lines());
        ProgrammeName name = ProgrammeName.of(programme);
        return new ResolutionPage(
                new ResolutionPage.Head(
                        name.heading(),
                        name.title(),
                        programme.summary(),
                        programme.invented(),
                        unit.fullName(),
                        Addresses.unit(unit.code()),
                        VietnameseDates.window(programme.period()),
                        programme.standingOffice(),
                        programme.source(),
                        Addresses.board(programme.code())),
                programme.directives().stream()
                        .map(directive -> new CitedDirective(
                                directive,
                                DirectiveWords.cited(directive),
                                DirectiveWords.relations(programme, directive)))
                        .toList(),
                afterwards.of(unit, then, today).orElse(null),
                new ResolutionPage.Result(
                        indicators.away(),
                        BoardCounts.of(indicators.judged()),
                        indicators.ground(),
                        Standings.of(indicators.away() == null ? goals : List.of())),
                goals,
                new ResolutionPage.Work(
                        tasks(programme, false, today),
                        tasks(programme, true, today),
                        programme.documents(),
                        programme.bodies()),
                related(programme.code()),
                new ResolutionPage.Notices(notices.of(programme), sight.notes(programme)));
    }

    /** Indicators under their objective, those without one under their topic. */
    private static List<Goal> goals(Programme programme, List<IndicatorLine> lines) {
        List<Goal> goals = new ArrayList<>();
        for (Objective objective : programme.objectives()) {
            goals.add(new Goal(
                    id(goals.size()),
                    objective.title(),
                    objective.text(),
                    lines.stream()
                            .filter(line -> objective.code().equals(line.objective()))
                            .toList()));
        }
        Map<String, List<IndicatorLine>> byTopic = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.objective() == null)
                .forEach(line -> byTopic.computeIfAbsent(topic(line.topic()), _ -> new ArrayList<>())
                        .add(line));
        byTopic.forEach((topic, under) -> goals.add(new Goal(id(goals.size()), topic, null, under)));
        return goals;
    }

    private static String id(int before) {
        return "muc-tieu-" + (before + 1);
    }

    private static String topic(@Nullable String topic) {
        return Objects.requireNonNullElse(topic, WITHOUT_TOPIC);
    }

    private static List<Tasks> tasks(Programme programme, boolean nextPeriod, LocalDate today) {
        return programme.taskGroups().stream()
                .filter(group -> group.nextPeriod() == nextPeriod)
                .map(group -> new Tasks(
                        group.title(),
                        group.tasks().stream()
                                .map(task -> TaskLine.of(task, today))
                                .toList()))
                .toList();
    }

    private List<RelatedGroup> related(String programme) {
        Map<String, List<Related>> byKind = new LinkedHashMap<>();
        relations.stream()
                .flatMap(relation -> relation.relatedTo(programme).stream())
                .forEach(related -> byKind.computeIfAbsent(related.kind(), _ -> new ArrayList<>())
                        .add(related));
        List<RelatedGroup> groups = new ArrayList<>();
        byKind.forEach(
                (kind, entries) -> groups.add(new RelatedGroup("lien-quan-" + (groups.size() + 1), kind, entries)));
        return groups;
    }
}
