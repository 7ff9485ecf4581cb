package vn.tongket.programme.formula;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tongket.programme.Indicator;

/**
 * Công thức: how a computed indicator follows from others, {@code 100 * ho_ngheo / tong_so_ho}. It is checked when it is
 * written, and applied after its inputs are rolled up.
 */
public final class Formula {
    private final String text;
    private final @Nullable Expression whole;
    private final @Nullable Mistake unreadable;

    /**
     * What is wrong with it, at which character (1-based) of its text.
     *
     * @param unknown code of the indicator that it names and that is not there; null where nothing is unknown
     * @param ofMeasure whether it can be worked out all the same, but not in the indicator's unit of measure
     */
    public record Mistake(
            int column,
            String english,
            String vietnamese,
            @Nullable String unknown,
            boolean ofMeasure) {
        Mistake(int column, String english, String vietnamese) {
            this(column, english, vietnamese, null, false);
        }
    }

    private Formula(String text, @Nullable Expression whole, @Nullable Mistake unreadable) {
        this.text = text;
        this.whole = whole;
        this.unreadable = unreadable;
    }

    /** Never refuses; {@link #check} tells what is wrong. */
    public static Formula parse(String text) {
        try {
            return new Formula(text, FormulaParser.parse(text), null);
        } catch (FormulaParser.Refused refused) {
            return new Formula(text, null, refused.mistake);
        }
    }

    /**
     * All mistakes; empty when the formula may be stored. Cycles through other indicators are found by {@link #cycles}.
     *
     * @param all the programme's indicators by code
     */
    public List<Mistake> check(Map<String, Indicator> all, Indicator self) {
        if (whole == null) {
            return unreadable == null ? List.of() : List.of(unreadable);
        }
        return FormulaCheck.mistakes(whole, all, self);
    }

    /** Codes of the indicators it is computed from, each once, in reading order; none of an unreadable one. */
    public List<String> inputs() {
        if (whole == null) {
            return List.of();
        }
        return whole.inputs().stream().map(Expression.Input::code).distinct().toList();
    }

    /**
     * The result: exact, or where a division does not come out even, to 20 decimals half-up. Rounds once, at the end.
     *
     * @param inputs the figure of each of {@link #inputs}
     * @throws ArithmeticException when it divides by zero
     */
    public BigDecimal evaluate(Function<String, BigDecimal> inputs) {
        if (whole == null) {
            throw new IllegalStateException("Not a formula: " + text);
        }
        return whole.evaluate(inputs).decimal();
    }

    /** Every circle of computed indicators, each as the codes on the way round; none when all can be computed. */
    public static List<List<String>> cycles(Map<String, Indicator> all) {
        List<List<String>> cycles = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String code : all.keySet()) {
            follow(code, all, done, cycles);
        }
        return cycles;
    }

    /** Goes from formula to formula without calling itself: thousands may hang on each other. */
    private static void follow(String first, Map<String, Indicator> all, Set<String> done, List<List<String>> cycles) {
        LinkedHashSet<String> way = new LinkedHashSet<>();
        Deque<Iterator<String>> open = new ArrayDeque<>();
        enter(first, all, done, way, open);
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                done.add(way.removeLast());
                continue;
            }
            String input = open.peek().next();
            if (way.contains(input)) {
                List<String> steps = new ArrayList<>(way);
                cycles.add(List.copyOf(steps.subList(steps.indexOf(input), steps.size())));
            } else {
                enter(input, all, done, way, open);
            }
        }
    }

    private static void enter(
            String code,
            Map<String, Indicator> all,
            Set<String> done,
            LinkedHashSet<String> way,
            Deque<Iterator<String>> open) {
        Indicator indicator = all.get(code);
        if (indicator != null && indicator.formula() != null && !done.contains(code)) {
            way.add(code);
            open.push(parse(indicator.formula()).inputs().iterator());
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
