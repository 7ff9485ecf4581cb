package vn.tongket.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;
import vn.tongket.packages.tree.PackagePart;
import vn.tongket.packages.tree.YamlTree;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Target;
import vn.tongket.programme.check.DefinitionChecks;
import vn.tongket.programme.check.DefinitionProblem;
import vn.tongket.programme.work.Objective;
import vn.tongket.unit.register.UnitCodes;

/** What a package says of indicators: codes that lead somewhere, and definitions that mean something ({@link DefinitionChecks}). */
final class IndicatorCheck {
    private final YamlTree tree;
    private final Programme programme;
    private final UnitCodes.Lookup units;
    private final DefinitionChecks definitions;
    private final Map<String, Indicator> byCode = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    IndicatorCheck(YamlTree tree, Programme programme, UnitCodes.Lookup units, DefinitionChecks.Elsewhere elsewhere) {
        this.tree = tree;
        this.programme = programme;
        this.units = units;
        this.definitions = DefinitionChecks.of(programme, elsewhere);
    }

    List<Problem> mistakes() {
        List<Indicator> indicators = programme.indicators();
        for (int i = 0; i < indicators.size(); i++) {
            checkTwice(indicators.get(i), "/indicators/" + i);
            byCode.putIfAbsent(indicators.get(i).code(), indicators.get(i));
        }
        for (int i = 0; i < indicators.size(); i++) {
            check(indicators.get(i), "/indicators/" + i);
        }
        definitions.all().forEach(this::tell);
        return problems;
    }

    private void tell(DefinitionProblem problem) {
        String pointer = problem.place().pointer();
        problems.add(
                problem.gravity() == DefinitionProblem.Gravity.REMARK
                        ? tree.soft(pointer, problem.english(), problem.vietnamese())
                        : tree.hard(pointer, problem.english(), problem.vietnamese()));
    }

    private void checkTwice(Indicator indicator, String pointer) {
        Indicator first = byCode.get(indicator.code());
        if (first != null) {
            int line = tree.place("/indicators/" + programme.indicators().indexOf(first) + "/code")
                    .line();
            hard(
                    pointer + "/code",
                    "the code '" + indicator.code() + "' stands in line " + line + " already",
                    "mã “" + indicator.code() + "” đã có ở dòng " + line);
        }
    }

    private void check(Indicator indicator, String pointer) {
        String objective = indicator.objective();
        if (objective != null) {
            List<String> codes =
                    programme.objectives().stream().map(Objective::code).toList();
            known("objective", "mục tiêu", objective, codes, pointer + "/objective");
        }
        checkBreakdowns(new PackagePart(tree.root().at(pointer), pointer));
        for (int i = 0; i < indicator.targets().size(); i++) {
            check(indicator.targets().get(i), pointer + "/targets/" + i);
        }
    }

    /** One breakdown alone is never all there is; a package that says so means something else. */
    private void checkBreakdowns(PackagePart indicator) {
        boolean claimsAll = indicator.has("of_which") && !indicator.flag("of_which", true);
        if (claimsAll && indicator.list("breakdowns").size() == 1) {
            hard(
                    indicator.at("of_which"),
                    "one breakdown alone is never all there is; name the others, or write of_which: true",
                    "chỉ có một mục con thì không thể là toàn bộ; hãy khai báo các mục còn lại hoặc ghi of_which: true");
        }
    }

    private void check(Target target, String pointer) {
        String unit = target.unit();
        if (unit != null && units.find(unit).isEmpty()) {
            known("unit", "đơn vị", unit, units.codes(), pointer + "/unit");
        }
        checkYears(new PackagePart(tree.root().at(pointer), pointer));
        if (!target.window().overlaps(programme.period())) {
            problems.add(tree.soft(
                    pointer + "/from",
                    "the target lies wholly outside the programme's period",
                    "mức phải đạt nằm ngoài giai đoạn của chương trình"));
        }
    }

    private void checkYears(PackagePart target) {
        boolean counted = target.word("over_years", "").equals("AT_LEAST");
        if (counted && !target.has("least_years")) {
            hard(
                    target.at("over_years"),
                    "over_years: AT_LEAST needs 'least_years'",
                    "over_years: AT_LEAST phải có số năm (least_years)");
        } else if (!counted && target.has("least_years")) {
            hard(
                    target.at("least_years"),
                    "'least_years' belongs to over_years: AT_LEAST",
                    "“least_years” chỉ dùng với over_years: AT_LEAST");
        }
        if (target.has("over_years") && target.has("every_year")) {
            hard(
                    target.at("every_year"),
                    "'every_year' is the older way to write 'over_years'; keep only over_years",
                    "“every_year” là cách ghi cũ của “over_years”; chỉ giữ over_years");
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

    private void hard(String pointer, String english, String vietnamese) {
        problems.add(tree.hard(pointer, english, vietnamese));
    }
}
