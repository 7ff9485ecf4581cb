package vn.tongket.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;
import vn.tongket.exchange.file.PackageFiles;
import vn.tongket.exchange.section.FindingsFile;
import vn.tongket.exchange.section.PackageContent;
import vn.tongket.exchange.section.SectionContent;
import vn.tongket.packages.tree.FilePlace;
import vn.tongket.packages.tree.PackagePart;
import vn.tongket.programme.Programme;
import vn.tongket.programme.check.DefinitionChecks;
import vn.tongket.programme.work.Body;
import vn.tongket.programme.work.Task;
import vn.tongket.unit.register.UnitCodes;

/** Whether the codes in a package lead somewhere, none stands twice, and dates and states go together. */
final class PackageCheck {
    private final PackageContent content;
    private final UnitCodes.Lookup units;
    private final Set<String> programmes;
    private final List<Problem> problems = new ArrayList<>();

    private PackageCheck(PackageContent content, UnitCodes.Lookup units, Collection<String> programmes) {
        this.content = content;
        this.units = units;
        this.programmes = new HashSet<>(programmes);
    }

    /**
     * @param units as they are once the package's own are recorded
     * @param programmes codes of those that are stored
     * @param elsewhere which stored programmes have an indicator
     */
    static List<Problem> mistakes(
            PackageContent content,
            UnitCodes.Lookup units,
            Collection<String> programmes,
            DefinitionChecks.Elsewhere elsewhere) {
        PackageCheck check = new PackageCheck(content, units, programmes);
        check.checkProgramme();
        check.checkDirectives();
        check.checkBodies();
        check.checkTasks();
        check.checkSections();
        check.checkFindings();
        check.problems.addAll(new IndicatorCheck(content.tree(), content.programme(), units, elsewhere).mistakes());
        return check.problems;
    }

    private void checkProgramme() {
        Programme programme = content.programme();
        unit(programme.unit(), "/programme/unit");
        String parent = programme.parentCode();
        if (parent != null && parent.equals(programme.code())) {
            hard("/programme/parent", "a programme is not part of itself", "chương trình không thể thuộc chính nó");
        } else if (parent != null) {
            known("programme", "chương trình", parent, programmes, "/programme/parent");
        }
    }

    private void checkDirectives() {
        List<String> codes = unique("directives");
        List<PackagePart> relations = root().list("directive_relations");
        Set<String> seen = new HashSet<>();
        for (PackagePart relation : relations) {
            String from = relation.word("from");
            String to = relation.word("to");
            known("directive", "văn bản", from, codes, relation.at("from"));
            known("directive", "văn bản", to, codes, relation.at("to"));
            if (from.equals(to)) {
                hard(
                        relation.at("to"),
                        "a directive does not relate to itself",
                        "văn bản không thể liên quan tới chính nó");
            }
            if (!seen.add(from + " " + relation.word("kind") + " " + to)) {
                hard(relation.pointer(), "this relation stands twice", "quan hệ này được khai báo hai lần");
            }
        }
    }

    private void checkBodies() {
        List<String> codes = unique("bodies");
        Map<String, @Nullable String> parents = new HashMap<>();
        List<Body> bodies = content.programme().bodies();
        for (int i = 0; i < bodies.size(); i++) {
            String parent = bodies.get(i).parentCode();
            if (parent != null) {
                known("body", "ban, hội đồng", parent, codes, "/bodies/" + i + "/parent");
            }
            parents.put(bodies.get(i).code(), parent);
        }
        for (int i = 0; i < bodies.size(); i++) {
            if (leadsBack(bodies.get(i).code(), parents)) {
                hard(
                        "/bodies/" + i + "/parent",
                        "the bodies above '" + bodies.get(i).code() + "' lead back to it",
                        "các ban cấp trên của “" + bodies.get(i).code() + "” tạo thành vòng lặp");
            }
        }
    }

    private static boolean leadsBack(String code, Map<String, @Nullable String> parents) {
        Set<String> way = new HashSet<>();
        String above = parents.get(code);
        while (above != null && way.add(above)) {
            if (above.equals(code)) {
                return true;
            }
            above = parents.get(above);
        }
        return false;
    }

    private void checkTasks() {
        unique("documents");
        unique("objectives");
        unique("task_groups");
        for (PackagePart group : root().list("task_groups")) {
            unique(group, "tasks");
            for (PackagePart task : group.list("tasks")) {
                checkCompletion(task);
            }
        }
    }

    private void checkCompletion(PackagePart task) {
        boolean open = task.choice("completion", Task.Completion.OPEN) == Task.Completion.OPEN;
        if (open && task.has("completed_on")) {
            hard(
                    task.at("completed_on"),
                    "an open task has no day of completion; write completion: DONE or CONFIRMED",
                    "nhiệm vụ chưa hoàn thành không có ngày hoàn thành; hãy ghi completion: DONE hoặc CONFIRMED");
        } else if (!open && !task.has("completed_on")) {
            hard(
                    task.at("completion"),
                    "a finished task needs completed_on",
                    "nhiệm vụ đã hoàn thành phải có ngày hoàn thành (completed_on)");
        }
    }

    private void checkSections() {
        for (SectionContent<?> added : content.sections()) {
            unique(added.section().name());
            problems.addAll(added.mistakes(content.programme().code(), content.tree()));
        }
    }

    private void checkFindings() {
        for (PackageContent.FoundFinding found : content.findings()) {
            String unit = found.finding().unit();
            if (unit != null && units.find(unit).isEmpty()) {
                String nearest = Nearest.to(unit, units.codes()).orElse(null);
                problems.add(Problem.hard(
                        PackageFiles.FINDINGS,
                        found.line(),
                        FindingsFile.COLUMNS.indexOf("unit") + 1,
                        "there is no unit '" + unit + "'" + Problem.didYouMean(nearest),
                        "không có đơn vị “" + unit + "”" + Problem.coPhaiLa(nearest)));
            }
        }
    }

    /** The codes of a list, each noted that stands twice; what has none is passed over. */
    private List<String> unique(String list) {
        return unique(root(), list);
    }

    private List<String> unique(PackagePart above, String list) {
        Map<String, FilePlace> first = new HashMap<>();
        List<String> codes = new ArrayList<>();
        for (PackagePart part : above.list(list)) {
            if (!part.has("code")) {
                continue;
            }
            String code = part.word("code");
            FilePlace place = first.putIfAbsent(code, content.tree().place(part.at("code")));
            if (place != null) {
                hard(
                        part.at("code"),
                        "the code '" + code + "' stands in line " + place.line() + " already",
                        "mã “" + code + "” đã có ở dòng " + place.line());
            }
            codes.add(code);
        }
        return codes;
    }

    private void unit(String code, String pointer) {
        if (units.find(code).isEmpty()) {
            known("unit", "đơn vị", code, units.codes(), pointer);
        }
    }

    private void known(String what, String gi, String code, Collection<String> codes, String pointer) {
        if (!codes.contains(code)) {
            String nearest = Nearest.to(code, codes).orElse(null);
            hard(
                    pointer,
                    "there is no " + what + " '" + code + "'" + Problem.didYouMean(nearest),
                    "không có " + gi + " “" + code + "”" + Problem.coPhaiLa(nearest));
        }
    }

    private PackagePart root() {
        return new PackagePart(content.tree().root(), "");
    }

    private void hard(String pointer, String english, String vietnamese) {
        problems.add(content.tree().hard(pointer, english, vietnamese));
    }
}
