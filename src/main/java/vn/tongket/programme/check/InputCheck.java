package vn.tongket.programme.check;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.UnitRule;
import vn.tongket.programme.formula.Formula;
import vn.tongket.unit.UnitKind;

/** Whether a formula can be read and worked out, and whether there is a level of units at which all its inputs have figures. */
final class InputCheck {
    private final Indicator indicator;
    private final Map<String, Indicator> all;
    private final DefinitionChecks.Elsewhere elsewhere;
    private final Problems problems;

    InputCheck(
            Indicator indicator, Map<String, Indicator> all, DefinitionChecks.Elsewhere elsewhere, Problems problems) {
        this.indicator = indicator;
        this.all = all;
        this.elsewhere = elsewhere;
        this.problems = problems;
    }

    void check() {
        if (indicator.formula() == null || indicator.unitRule() != UnitRule.COMPUTED) {
            return;
        }
        Formula formula = Formula.parse(indicator.formula());
        List<Formula.Mistake> mistakes = formula.check(all, indicator);
        mistakes.forEach(this::tell);
        if (!isCircle(formula) && mistakes.isEmpty()) {
            checkMeeting(formula);
        }
    }

    private void tell(Formula.Mistake mistake) {
        String unknown = mistake.unknown();
        List<String> others = unknown == null ? List.of() : elsewhere.programmesWith(unknown);
        String english =
                others.isEmpty() ? mistake.english() : "there is no '" + unknown + "'" + Elsewheres.english(others);
        String vietnamese =
                others.isEmpty() ? mistake.vietnamese() : "không có “" + unknown + "”" + Elsewheres.vietnamese(others);
        String at = "formula, character " + mistake.column() + ": ";
        String tai = "công thức, ký tự thứ " + mistake.column() + ": ";
        if (mistake.ofMeasure()) {
            problems.refused("formula", at + english, tai + vietnamese);
        } else {
            problems.stops("formula", at + english, tai + vietnamese);
        }
    }

    /** Told once, at the circle's first indicator in the programme's order. */
    private boolean isCircle(Formula formula) {
        for (List<String> circle : Formula.cycles(reachable(formula))) {
            if (!circle.contains(indicator.code()) || circle.size() < 2) {
                continue;
            }
            List<String> order = List.copyOf(all.keySet());
            String first = order.stream().filter(circle::contains).findFirst().orElseThrow();
            if (first.equals(indicator.code())) {
                String way = String.join(" → ", circle) + " → " + circle.getFirst();
                problems.stops(
                        "formula", "the formulas run in a circle: " + way, "các công thức tạo thành vòng lặp: " + way);
            }
            return true;
        }
        return false;
    }

    /** The indicator and what it is computed from, in the programme's order. */
    private Map<String, Indicator> reachable(Formula formula) {
        Set<String> codes = new HashSet<>(Set.of(indicator.code()));
        follow(formula, codes);
        return all.entrySet().stream()
                .filter(one -> codes.contains(one.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private void follow(Formula formula, Set<String> codes) {
        for (String code : formula.inputs()) {
            Indicator input = all.get(code);
            if (codes.add(code) && input != null && input.formula() != null) {
                follow(Formula.parse(input.formula()), codes);
            }
        }
    }

    private void checkMeeting(Formula formula) {
        Set<UnitKind> common = kinds(indicator, new HashSet<>());
        if (!common.isEmpty()) {
            return;
        }
        String inputs = formula.inputs().stream()
                .map(all::get)
                .map(input -> "'" + input.code() + "' " + input.unitRule() + " from " + input.collectedFrom())
                .collect(Collectors.joining(", "));
        String thanhPhan = formula.inputs().stream()
                .map(all::get)
                .map(input ->
                        "“" + input.code() + "” " + input.unitRule() + " từ " + KindWords.of(input.collectedFrom()))
                .collect(Collectors.joining(", "));
        problems.stops(
                "formula",
                "no unit can have all its inputs: " + inputs + "; collected_from is " + indicator.collectedFrom()
                        + ". OWN_LEVEL and DISTINCT stand only at the level they are collected from, other rules at"
                        + " it and above: collect them so that they meet",
                "không đơn vị nào có đủ các số thành phần: " + thanhPhan + "; collected_from là "
                        + KindWords.of(indicator.collectedFrom())
                        + ". OWN_LEVEL và DISTINCT chỉ có ở đúng cấp thu thập, các quy tắc khác có ở cấp đó và cấp"
                        + " trên: hãy thu thập sao cho gặp nhau");
    }

    /** Kinds of units at which an indicator can have a figure. */
    private Set<UnitKind> kinds(Indicator one, Set<String> way) {
        Set<UnitKind> kinds = one.unitRule() == UnitRule.OWN_LEVEL || one.unitRule() == UnitRule.DISTINCT
                ? EnumSet.of(one.collectedFrom())
                : from(one.collectedFrom());
        if (one.formula() != null && way.add(one.code())) {
            for (String code : Formula.parse(one.formula()).inputs()) {
                Indicator input = all.get(code);
                if (input != null) {
                    kinds.retainAll(kinds(input, way));
                }
            }
        }
        return kinds;
    }

    /** A kind and those above; an office may belong to a unit of any kind. */
    private static Set<UnitKind> from(UnitKind kind) {
        return kind == UnitKind.OFFICE ? EnumSet.allOf(UnitKind.class) : EnumSet.range(UnitKind.COUNTRY, kind);
    }
}
