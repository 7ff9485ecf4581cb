package vn.tongket.programme.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.check.DefinitionProblem.Gravity;
import vn.tongket.programme.formula.Formula;

/**
 * All that is wrong with a programme's definitions. Making one costs next to nothing, an indicator is checked when it is asked
 * about and then remembered: it can be made anew for each question, or kept as long as {@code Programmes.state()} is the same.
 * Not for several threads at once.
 */
public final class DefinitionChecks {
    private final Programme programme;
    private final Elsewhere elsewhere;
    private final Map<String, Indicator> byCode = new LinkedHashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, List<DefinitionProblem>> checked = new HashMap<>();

    /** Which other programmes have an indicator of a code, so that who meant it is told. */
    public interface Elsewhere {
        List<String> programmesWith(String indicatorCode);
    }

    private DefinitionChecks(Programme programme, Elsewhere elsewhere) {
        this.programme = programme;
        this.elsewhere = elsewhere;
        List<Indicator> indicators = programme.indicators();
        for (int i = 0; i < indicators.size(); i++) {
            if (byCode.putIfAbsent(indicators.get(i).code(), indicators.get(i)) == null) {
                positions.put(indicators.get(i).code(), i);
            }
        }
    }

    public static DefinitionChecks of(Programme programme) {
        return of(programme, code -> List.of());
    }

    public static DefinitionChecks of(Programme programme, Elsewhere elsewhere) {
        return new DefinitionChecks(programme, elsewhere);
    }

    /** The programme's own first, then by indicator, in their order. */
    public List<DefinitionProblem> all() {
        List<DefinitionProblem> all = new ArrayList<>(ThresholdCheck.ofProgramme(programme));
        all.addAll(UsualCheck.ofProgramme(programme));
        byCode.keySet().forEach(code -> all.addAll(of(code)));
        return all;
    }

    /** Of one indicator, its targets included; none for an unknown code. */
    public List<DefinitionProblem> of(String indicatorCode) {
        List<DefinitionProblem> known = checked.get(indicatorCode);
        if (known == null) {
            known = check(indicatorCode);
            checked.put(indicatorCode, known);
        }
        return known;
    }

    /**
     * Why the indicator can have no figure: its own definition, or that of what it is computed from or weighted with. Empty
     * for nearly all; a formula that cannot be read is found here, too.
     */
    public Optional<DefinitionProblem> stopping(String indicatorCode) {
        return stopping(indicatorCode, new HashSet<>());
    }

    private Optional<DefinitionProblem> stopping(String code, Set<String> way) {
        Indicator indicator = byCode.get(code);
        if (indicator == null || !way.add(code)) {
            return Optional.empty();
        }
        return of(code).stream()
                .filter(problem -> problem.gravity() == Gravity.STOPS)
                .findFirst()
                .or(() -> madeOf(indicator).stream()
                        .flatMap(input -> stopping(input, way).stream())
                        .findFirst());
    }

    private static List<String> madeOf(Indicator indicator) {
        List<String> codes = new ArrayList<>();
        if (indicator.formula() != null) {
            codes.addAll(Formula.parse(indicator.formula()).inputs());
        }
        if (indicator.weightCode() != null) {
            codes.add(indicator.weightCode());
        }
        return codes;
    }

    private List<DefinitionProblem> check(String code) {
        Indicator indicator = byCode.get(code);
        if (indicator == null) {
            return List.of();
        }
        Problems problems = new Problems(positions.getOrDefault(code, 0), indicator);
        new RuleCheck(indicator, problems).check();
        new WeightCheck(indicator, byCode, elsewhere, problems).check();
        new InputCheck(indicator, byCode, elsewhere, problems).check();
        new LimitCheck(indicator, problems).check();
        new TargetCheck(indicator, problems).check();
        return problems.all();
    }
}
