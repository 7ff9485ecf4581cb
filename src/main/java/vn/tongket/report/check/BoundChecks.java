package vn.tongket.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.tongket.report.claim.Bounds;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.PastFigure;
import vn.tongket.report.form.FormCheck;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.record.Quality;

/** Rules that hold figures against those that stand for the same days, and parts of one form against their total. */
final class BoundChecks {
    /** Those that no reason can answer. */
    static final Set<String> CODES = Set.of("ground-twice", "cumulative", "part-above-total", "parts-above-total");

    private final FormVersion form;
    private final Map<String, CheckedLine> lines;
    private final Map<String, Answer> answers;
    private final Map<String, PastFigure> past;
    private final BiConsumer<Found, CheckedLine> found;

    /** @param lines codes of those it is about */
    record Found(String check, boolean hard, List<String> lines, String words) {}

    BoundChecks(
            FormVersion form,
            Map<String, CheckedLine> lines,
            Map<String, Answer> answers,
            Map<String, PastFigure> past,
            BiConsumer<Found, CheckedLine> found) {
        this.form = form;
        this.lines = lines;
        this.answers = answers;
        this.past = past;
        this.found = found;
    }

    void check(CheckedLine line, Answer answer) {
        BigDecimal upper = upper(answer);
        if (upper == null) {
            return;
        }
        if (line.whole()
                && answer.quality() != Quality.ESTIMATE
                && (isFraction(upper) || isFraction(answer.denominator()))) {
            add("fraction", false, line, FigureRuleWords.FRACTION);
        }
        Bounds bounds = past.getOrDefault(line.code(), PastFigure.NONE).bounds();
        if (bounds.blocked() != null) {
            add("ground-twice", true, line, bounds.blocked() + ".");
            return;
        }
        bounds.least().forEach(limit -> below(line, limit, upper, answer.denominator()));
        bounds.most().forEach(limit -> above(line, limit, upper, answer.denominator()));
    }

    /** Of what says that there is no figure: none. */
    private static @Nullable BigDecimal upper(Answer answer) {
        if (answer.quality() == Quality.NIL) {
            return BigDecimal.ZERO;
        }
        return answer.quantity() != null ? answer.quantity() : answer.numerator();
    }

    private static boolean isFraction(@Nullable BigDecimal number) {
        return number != null && number.stripTrailingZeros().scale() > 0;
    }

    private void below(CheckedLine line, Bounds.Limit limit, BigDecimal upper, @Nullable BigDecimal lower) {
        if (upper.compareTo(limit.upper()) < 0) {
            add(limit.check(), true, line, what(line, upper, false) + " nhỏ hơn " + limit.words() + ".");
        } else if (lower != null && limit.lower() != null && lower.compareTo(limit.lower()) < 0) {
            add(limit.check(), true, line, what(line, lower, true) + " nhỏ hơn " + limit.words() + ".");
        }
    }

    private void above(CheckedLine line, Bounds.Limit limit, BigDecimal upper, @Nullable BigDecimal lower) {
        if (upper.compareTo(limit.upper()) > 0) {
            add(limit.check(), true, line, what(line, upper, false) + " lớn hơn " + limit.words() + ".");
        } else if (lower != null && limit.lower() != null && lower.compareTo(limit.lower()) > 0) {
            add(limit.check(), true, line, what(line, lower, true) + " lớn hơn " + limit.words() + ".");
        }
    }

    private static String what(CheckedLine line, BigDecimal number, boolean denominator) {
        return (line.hasParts() ? (denominator ? "mẫu số " : "tử số ") : "số ") + FigureRuleWords.number(number);
    }

    private void add(String check, boolean hard, CheckedLine line, String words) {
        found.accept(new Found(check, hard, List.of(line.code()), words), line);
    }

    /** Parts that this form asks beside their total. */
    void checkParts() {
        Map<String, List<CheckedLine>> parts = new LinkedHashMap<>();
        for (CheckedLine line : lines.values()) {
            if (line.total() != null && upper(answer(line)) != null) {
                parts.computeIfAbsent(line.total(), _ -> new ArrayList<>()).add(line);
            }
        }
        parts.forEach((total, of) -> checkParts(Objects.requireNonNull(lines.get(total)), of));
    }

    private Answer answer(CheckedLine line) {
        return answers.getOrDefault(line.code(), Answer.NOTHING);
    }

    private void checkParts(CheckedLine total, List<CheckedLine> parts) {
        Answer whole = answer(total);
        BigDecimal upper = upper(whole);
        if (upper == null) {
            return;
        }
        List<CheckedLine> above = parts.stream()
                .filter(part -> isAbove(part, upper, whole.denominator()))
                .toList();
        above.stream()
                .filter(part -> !isSaid(FormCheck.Kind.AT_MOST, List.of(part.code(), total.code())))
                .forEach(part -> found.accept(
                        new Found(
                                "part-above-total",
                                true,
                                List.of(part.code(), total.code()),
                                shown(part) + " lớn hơn tổng " + shown(total) + ". Kiểm tra lại một trong hai số."),
                        part));
        if (above.isEmpty()
                && parts.size() > 1
                && parts.getFirst().allParts()
                && !isSaid(FormCheck.Kind.SUM_OF, List.of(total.code()))) {
            checkSum(total, parts, upper, whole.denominator());
        }
    }

    /** Whether the form's own hard rule says it. */
    private boolean isSaid(FormCheck.Kind kind, List<String> codes) {
        return form.checks().stream()
                .anyMatch(check -> check.hard()
                        && check.kind() == kind
                        && check.lines().size() >= codes.size()
                        && check.lines().subList(0, codes.size()).equals(codes));
    }

    private boolean isAbove(CheckedLine part, BigDecimal upper, @Nullable BigDecimal lower) {
        Answer answer = answer(part);
        return Objects.requireNonNull(upper(answer)).compareTo(upper) > 0
                || (answer.denominator() != null
                        && lower != null
                        && answer.denominator().compareTo(lower) > 0);
    }

    private void checkSum(CheckedLine total, List<CheckedLine> parts, BigDecimal upper, @Nullable BigDecimal lower) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        boolean different = false;
        for (CheckedLine part : parts) {
            BigDecimal denominator = answer(part).denominator();
            sum = sum.add(Objects.requireNonNull(upper(answer(part))));
            below = denominator == null ? below : below.add(denominator);
            different |= denominator != null && lower != null && denominator.compareTo(lower) != 0;
        }
        boolean tooMany = sum.compareTo(upper) > 0;
        if (tooMany || (lower != null && different && below.compareTo(lower) > 0)) {
            List<String> codes = new ArrayList<>(List.of(total.code()));
            parts.forEach(part -> codes.add(part.code()));
            String words = "các phân tổ cộng lại được " + FigureRuleWords.number(tooMany ? sum : below)
                    + ", lớn hơn tổng " + shown(total) + ". Kiểm tra lại các số này.";
            found.accept(new Found("parts-above-total", true, codes, words), total);
        }
    }

    /** {@code 30}, {@code 40/100}. */
    private String shown(CheckedLine line) {
        Answer answer = answer(line);
        return FigureRuleWords.number(Objects.requireNonNull(upper(answer)))
                + (answer.denominator() == null ? "" : "/" + FigureRuleWords.number(answer.denominator()));
    }
}
