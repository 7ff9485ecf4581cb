package vn.tongket.measure;

import java.util.BitSet;
import java.util.List;
import vn.tongket.base.Window;

/** Which windows a figure's coverage is counted over: those that its rule over time lets in. */
final class CoverageScope {
    private CoverageScope() {}

    static BitSet of(Measured indicator, List<Window> windows, BitSet scope, Outcome outcome) {
        return switch (indicator.indicator().timeRule()) {
            case SUM, MEAN, RATIO_OF_SUMS, MEAN_OF_RATES -> scope;
            case NONE -> outcome.windows().isEmpty() ? scope : numbers(outcome.windows());
            case LAST ->
                endingWith(
                        windows, scope, outcome.windows().isEmpty() ? List.of(scope.length() - 1) : outcome.windows());
            case CAGR -> outcome.windows().isEmpty() ? scope : growth(windows, scope, outcome.windows());
        };
    }

    private static BitSet numbers(List<Integer> numbers) {
        BitSet set = new BitSet();
        numbers.forEach(set::set);
        return set;
    }

    /** All windows of the scope that end when one of {@code used} ends. */
    private static BitSet endingWith(List<Window> windows, BitSet scope, List<Integer> used) {
        BitSet ending = new BitSet();
        scope.stream()
                .filter(number -> used.stream()
                        .anyMatch(one ->
                                windows.get(one).to().equals(windows.get(number).to())))
                .forEach(ending::set);
        return ending;
    }

    /** The year before a year's growth lies outside its own scope, and counts all the same. */
    private static BitSet growth(List<Window> windows, BitSet scope, List<Integer> used) {
        BitSet ending = endingWith(windows, scope, used);
        ending.or(numbers(used));
        return ending;
    }
}
