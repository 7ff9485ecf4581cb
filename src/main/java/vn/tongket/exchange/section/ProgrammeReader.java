package vn.tongket.exchange.section;

import java.util.List;
import java.util.Objects;
import vn.tongket.packages.tree.PackagePart;
import vn.tongket.programme.Directive;
import vn.tongket.programme.DirectiveRelation;
import vn.tongket.programme.Programme;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.programme.Thresholds;
import vn.tongket.programme.usual.UsualSetting;
import vn.tongket.programme.work.Body;
import vn.tongket.programme.work.IssuedDocument;
import vn.tongket.programme.work.Objective;
import vn.tongket.programme.work.Task;
import vn.tongket.programme.work.TaskGroup;

/** Reads the programme out of a package that its schema found right. */
public final class ProgrammeReader {
    private ProgrammeReader() {}

    public static Programme read(PackagePart root) {
        PackagePart programme = root.member("programme");
        return new Programme(
                new ProgrammeHead(
                        programme.word("code"),
                        programme.word("title"),
                        programme.word("unit"),
                        programme.window(),
                        programme.flag("invented", false),
                        programme.flag("publishable", true),
                        directives(root, true)),
                new Programme.Background(
                        programme.text("summary"),
                        programme.text("parent"),
                        programme.text("standing_office"),
                        programme.text("source")),
                directives(root, false),
                root.list("directive_relations").stream()
                        .map(ProgrammeReader::relation)
                        .toList(),
                root.list("bodies").stream().map(ProgrammeReader::body).toList(),
                root.list("documents").stream().map(ProgrammeReader::document).toList(),
                root.list("objectives").stream().map(ProgrammeReader::objective).toList(),
                root.list("task_groups").stream()
                        .map(ProgrammeReader::taskGroup)
                        .toList(),
                root.list("indicators").stream().map(IndicatorReader::read).toList(),
                new Thresholds(programme.number("exceeded_from"), programme.number("nearly_met_from")),
                programme.list("usual").stream().map(ProgrammeReader::usual).toList());
    }

    private static UsualSetting usual(PackagePart usual) {
        return new UsualSetting(
                Objects.requireNonNull(usual.day("valid_from")),
                usual.day("valid_to"),
                usual.number("times"),
                usual.number("points"),
                usual.number("small"),
                usual.count("years"),
                usual.number("times_of_others"),
                usual.count("least_others"),
                usual.text("basis"));
    }

    private static List<Directive> directives(PackagePart root, boolean carriedOut) {
        return root.list("directives").stream()
                .filter(directive -> directive.flag("carried_out", true) == carriedOut)
                .map(ProgrammeReader::directive)
                .toList();
    }

    private static Directive directive(PackagePart directive) {
        return new Directive(
                directive.word("code"),
                directive.word("kind"),
                directive.text("number"),
                directive.word("title"),
                directive.word("issuer"),
                directive.day("issued_on"),
                directive.day("effective_on"),
                directive.text("summary"),
                directive.text("source"));
    }

    private static DirectiveRelation relation(PackagePart relation) {
        return new DirectiveRelation(
                relation.word("from"), relation.word("to"), relation.choice("kind", DirectiveRelation.Kind.class));
    }

    private static Body body(PackagePart body) {
        PackagePart decision = body.member("decision");
        return new Body(
                body.word("code"),
                body.word("name"),
                body.choice("kind", Body.Kind.class),
                body.text("parent"),
                decision.text("number"),
                decision.day("on"),
                decision.text("by"),
                body.count("member_count"),
                body.count("meeting_count"),
                body.text("note"),
                body.list("members").stream()
                        .map(member -> new Body.Member(member.word("office"), member.word("role")))
                        .toList());
    }

    private static IssuedDocument document(PackagePart document) {
        return new IssuedDocument(
                document.word("code", ""),
                document.word("kind"),
                document.text("number"),
                document.word("issuer"),
                document.choice("branch", IssuedDocument.Branch.class),
                document.day("issued_on"),
                document.word("title"));
    }

    private static Objective objective(PackagePart objective) {
        return new Objective(objective.word("code"), objective.word("title"), objective.text("text"));
    }

    private static TaskGroup taskGroup(PackagePart group) {
        return new TaskGroup(
                group.word("code"),
                group.word("title"),
                group.flag("next_period", false),
                group.list("tasks").stream().map(ProgrammeReader::task).toList());
    }

    private static Task task(PackagePart task) {
        return new Task(
                task.word("code"),
                task.word("title"),
                task.text("lead"),
                task.lines("partners"),
                task.text("product"),
                task.day("deadline"),
                task.choice("completion", Task.Completion.OPEN),
                task.day("completed_on"));
    }
}
