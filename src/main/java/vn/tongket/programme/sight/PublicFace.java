package vn.tongket.programme.sight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.UnitRule;
import vn.tongket.programme.formula.Formula;

/**
 * A programme as the public sees it: with the indicators that were published, may be, and are made of such; of one whose
 * result alone is public, without what it is computed of. What is not in it is named nowhere.
 */
final class PublicFace {
    private final Map<String, Indicator> all;
    private final Set<String> published;

    private PublicFace(Programme whole, Set<String> published) {
        this.all = whole.indicators().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        this.published = published;
    }

    /** @param published codes of the indicators on which an act stands */
    static Programme of(Programme whole, Set<String> published) {
        PublicFace face = new PublicFace(whole, published);
        List<Indicator> shown = new ArrayList<>();
        for (Indicator indicator : whole.indicators()) {
            if (face.isOpen(indicator)) {
                if (face.areInputsOpen(indicator)) {
                    shown.add(indicator);
                } else if (indicator.publishing().resultAlone()) {
                    shown.add(indicator.resultAlone());
                }
            }
        }
        return whole.with(shown);
    }

    private boolean isOpen(@Nullable Indicator indicator) {
        return indicator != null && indicator.publishable() && published.contains(indicator.code());
    }

    /** Down to the last input: a formula over a result that is public alone is still made of what is closed. */
    private boolean areInputsOpen(Indicator indicator) {
        Set<String> seen = new HashSet<>();
        List<String> next = new ArrayList<>(inputs(indicator));
        while (!next.isEmpty()) {
            String code = next.removeLast();
            if (seen.add(code)) {
                Indicator input = all.get(code);
                if (input == null || !isOpen(input)) {
                    return false;
                }
                next.addAll(inputs(input));
            }
        }
        return true;
    }

    private static List<String> inputs(Indicator indicator) {
        List<String> inputs = new ArrayList<>();
        if (indicator.unitRule() == UnitRule.COMPUTED && indicator.formula() != null) {
            inputs.addAll(Formula.parse(indicator.formula()).inputs());
        }
        if (indicator.weightCode() != null) {
            inputs.add(indicator.weightCode());
        }
        return inputs;
    }
}
