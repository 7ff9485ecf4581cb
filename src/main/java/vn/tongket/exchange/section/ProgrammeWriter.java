package vn.tongket.exchange.section;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.packages.tree.Members;
import vn.tongket.programme.Directive;
import vn.tongket.programme.FigureLimits;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Target;
import vn.tongket.programme.YearRule;
import vn.tongket.programme.usual.UsualSetting;
import vn.tongket.programme.work.Body;
import vn.tongket.programme.work.IssuedDocument;
import vn.tongket.programme.work.Task;
import vn.tongket.programme.work.TaskGroup;
import vn.tongket.unit.frame.ShareBy;

/** Writes a programme as the members of a package; {@link ProgrammeReader} reads them back. */
public final class ProgrammeWriter {
    private ProgrammeWriter() {}

    public static void write(Programme programme, Members root) {
        List<Members> directives = new ArrayList<>();
        programme.directives().forEach(directive -> directives.add(directive(directive, true)));
        programme.relatedDirectives().forEach(directive -> directives.add(directive(directive, false)));
        root.with("programme", head(programme).map())
                .with("directives", directives, directive -> directive)
                .with(
                        "directive_relations",
                        programme.relations(),
                        relation -> new Members()
                                .with("from", relation.from())
                                .with("kind", relation.kind())
                                .with("to", relation.to()))
                .with("bodies", programme.bodies(), ProgrammeWriter::body)
                .with("documents", programme.documents(), ProgrammeWriter::document)
                .with(
                        "objectives",
                        programme.objectives(),
                        objective -> new Members()
                                .with("code", objective.code())
                                .with("title", objective.title())
                                .with("text", objective.text()))
                .with("task_groups", programme.taskGroups(), ProgrammeWriter::taskGroup)
                .with("indicators", programme.indicators(), ProgrammeWriter::indicator);
    }

    private static Members head(Programme programme) {
        return new Members()
                .with("code", programme.code())
                .with("title", programme.title())
                .with("summary", programme.summary())
                .with("unit", programme.unit())
                .with("from", programme.period().from())
                .with("to", programme.period().to())
                .with("parent", programme.parentCode())
                .with("standing_office", programme.standingOffice())
                .with("invented", programme.invented())
                .with("publishable", programme.publishable())
                .with("source", programme.source())
                .with("exceeded_from", programme.usualThresholds().exceededFrom())
                .with("nearly_met_from", programme.usualThresholds().nearlyMetFrom())
                .with("usual", programme.usualSettings(), ProgrammeWriter::usual);
    }

    private static Members usual(UsualSetting usual) {
        return new Members()
                .with("valid_from", usual.validFrom())
                .with("valid_to", usual.validTo())
                .with("times", usual.times())
                .with("points", usual.points())
                .with("small", usual.small())
                .with("years", usual.years())
                .with("times_of_others", usual.timesOfOthers())
                .with("least_others", usual.leastOthers())
                .with("basis", usual.basis());
    }

    private static Members directive(Directive directive, boolean carriedOut) {
        return new Members()
                .with("code", directive.code())
                .with("kind", directive.kind())
                .with("number", directive.number())
                .with("title", directive.title())
                .with("issuer", directive.issuer())
                .with("issued_on", directive.issuedOn())
                .with("effective_on", directive.effectiveOn())
                .with("summary", directive.summary())
                .with("source", directive.source())
                .unless(true, "carried_out", carriedOut);
    }

    private static Members body(Body body) {
        return new Members()
                .with("code", body.code())
                .with("name", body.name())
                .with("kind", body.kind())
                .with("parent", body.parentCode())
                .with(
                        "decision",
                        new Members()
                                .with("number", body.decisionNumber())
                                .with("on", body.decisionOn())
                                .with("by", body.decidedBy())
                                .map())
                .with("member_count", body.memberCount())
                .with("meeting_count", body.meetingCount())
                .with("note", body.note())
                .with(
                        "members",
                        body.members(),
                        member -> new Members().with("office", member.office()).with("role", member.role()));
    }

    private static Members document(IssuedDocument document) {
        return new Members()
                .with("code", document.code())
                .with("kind", document.kind())
                .with("number", document.number())
                .with("issuer", document.issuer())
                .with("branch", document.branch())
                .with("issued_on", document.issuedOn())
                .with("title", document.title());
    }

    private static Members taskGroup(TaskGroup group) {
        return new Members()
                .with("code", group.code())
                .with("title", group.title())
                .unless(false, "next_period", group.nextPeriod())
                .with("tasks", group.tasks(), ProgrammeWriter::task);
    }

    private static Members task(Task task) {
        return new Members()
                .with("code", task.code())
                .with("title", task.title())
                .with("lead", task.lead())
                .with("partners", task.partners())
                .with("product", task.product())
                .with("deadline", task.deadline())
                .with("completion", task.completion())
                .with("completed_on", task.completedOn());
    }

    private static Members indicator(Indicator indicator) {
        return new Members()
                .with("code", indicator.code())
                .with("name", indicator.name())
                .with("topic", indicator.topic())
                .with("objective", indicator.objective())
                .with("definition", indicator.definition())
                .with("unit_of_measure", indicator.unitOfMeasure())
                .with("numerator", indicator.numeratorName())
                .with("denominator", indicator.denominatorName())
                .with("over_units", indicator.unitRule())
                .with("over_time", indicator.timeRule())
                .with("weight", indicator.weightCode())
                .with("condition", indicator.condition())
                .with("formula", indicator.formula())
                .with("collected_from", indicator.collectedFrom())
                .unless(ShareBy.PEOPLE, "share_by", indicator.shareBy())
                .unless(Indicator.usualFactor(indicator.unitOfMeasure()), "factor", indicator.factor())
                .with("decimals", indicator.decimals())
                .with("better", indicator.better())
                .with("frequency", indicator.frequency())
                .with("source_body", indicator.collected().sourceBody())
                .with("publishable", indicator.publishable())
                .unless(false, "publish_result", indicator.publishing().resultAlone())
                .with("external_code", indicator.collected().externalCode())
                .with("annex", indicator.wording().annex())
                .with("breakdowns", indicator.breakdowns())
                .unless(false, "of_which", indicator.limits().ofWhich())
                .unless(false, "may_be_negative", indicator.limits().mayBeNegative())
                .unless(false, "whole", indicator.limits().whole())
                .unless(
                        FigureLimits.USUAL.leastCoverage(),
                        "least_coverage",
                        indicator.limits().leastCoverage())
                .with("targets", indicator.targets(), ProgrammeWriter::target);
    }

    private static Members target(Target target) {
        return new Members()
                .with("from", target.window().from())
                .with("to", target.window().to())
                .with("operator", target.operator())
                .with("level", target.level())
                .with("upper_level", target.upperLevel())
                .unless(YearRule.Kind.PERIOD, "over_years", target.years().kind())
                .unless(0, "least_years", target.years().leastYears())
                .with("unit", target.unit())
                .with("exceeded_from", target.exceededFrom())
                .with("nearly_met_from", target.nearlyMetFrom())
                .with("wording", target.wording())
                .with("source", target.source());
    }
}
