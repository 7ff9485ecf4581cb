package vn.tongket.measure.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Indicator.Frequency;
import vn.tongket.programme.IndicatorMaker;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.frame.ShareBy;

/** One indicator of each pair of rules that makes sense. */
final class RandomIndicators {
    private final Chance chance;
    private final Frequency often;
    private final List<Indicator> all = new ArrayList<>();

    RandomIndicators(Chance chance) {
        this.chance = chance;
        this.often = chance.of(Frequency.YEAR, Frequency.HALF_YEAR, Frequency.QUARTER);
        for (TimeRule rule : List.of(TimeRule.SUM, TimeRule.LAST, TimeRule.MEAN, TimeRule.NONE, TimeRule.CAGR)) {
            add("", UnitRule.SUM, rule);
        }
        for (TimeRule rule :
                List.of(TimeRule.RATIO_OF_SUMS, TimeRule.LAST, TimeRule.MEAN, TimeRule.NONE, TimeRule.MEAN_OF_RATES)) {
            add("", UnitRule.RATIO_OF_SUMS, rule);
        }
        add("", UnitRule.WEIGHTED_MEAN, TimeRule.LAST);
        add("", UnitRule.WEIGHTED_MEAN, TimeRule.NONE);
        add("", UnitRule.COUNT_IF, TimeRule.LAST);
        add("", UnitRule.COUNT_IF, TimeRule.SUM);
        add("share-", UnitRule.COUNT_IF, TimeRule.LAST);
        add("", UnitRule.OWN_LEVEL, TimeRule.LAST);
        add("", UnitRule.OWN_LEVEL, TimeRule.NONE);
        add("", UnitRule.DISTINCT, TimeRule.SUM);
        add("parts-", UnitRule.SUM, TimeRule.SUM);
        add("few-", UnitRule.SUM, TimeRule.SUM);
        add("others-", UnitRule.SUM, TimeRule.SUM);
        computed("per-level", "sum_sum / sum_last", TimeRule.RATIO_OF_SUMS);
        computed("two-flows", "sum_sum - 2 * parts_sum_sum", TimeRule.SUM);
        computed("two-sets", "few_sum_sum + others_sum_sum", TimeRule.SUM);
        computed("of-own", "sum_last / own_level_last", TimeRule.LAST);
    }

    List<Indicator> all() {
        return List.copyOf(all);
    }

    private void add(String before, UnitRule unitRule, TimeRule timeRule) {
        String code =
                before + (unitRule + "-" + timeRule).toLowerCase(Locale.ROOT).replace('_', '-');
        boolean yearly = timeRule == TimeRule.NONE || timeRule == TimeRule.CAGR || unitRule == UnitRule.WEIGHTED_MEAN;
        boolean ratio = unitRule == UnitRule.RATIO_OF_SUMS;
        add(
                code,
                unitRule,
                timeRule,
                unitRule == UnitRule.WEIGHTED_MEAN ? "sum-last" : null,
                unitRule == UnitRule.COUNT_IF ? chance.of(">= 20", "< 30", "> 10") : null,
                null,
                yearly ? Frequency.YEAR : often,
                ratio || before.equals("share-"),
                before.equals("parts-") ? List.of("nam", "nu") : List.of());
    }

    private void computed(String code, String formula, TimeRule rule) {
        add(code, UnitRule.COMPUTED, rule, null, null, formula, often, false, List.of());
    }

    private void add(
            String code,
            UnitRule unitRule,
            TimeRule timeRule,
            @Nullable String weight,
            @Nullable String condition,
            @Nullable String formula,
            Frequency frequency,
            boolean percent,
            List<String> breakdowns) {
        boolean land = formula == null && timeRule == TimeRule.NONE && chance.oneIn(3);
        all.add(IndicatorMaker.of(code)
                .measuredIn(percent ? "%" : "")
                .rules(unitRule, timeRule)
                .weightedBy(weight)
                .countedIf(condition)
                .computedAs(formula)
                .sharedBy(land ? ShareBy.LAND : ShareBy.PEOPLE)
                .times(percent ? 100 : 1)
                .every(frequency)
                .brokenDownBy(breakdowns)
                .make());
    }
}
