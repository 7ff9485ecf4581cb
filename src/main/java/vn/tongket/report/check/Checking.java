package vn.tongket.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.PastFigure;
import vn.tongket.report.form.FormCheck;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.record.Quality;
import vn.tongket.report.usual.UsualLevels;

/**
 * One pass over one form's answers. The browser runs the same rules from the same definitions ({@code checks.js}); the cases
 * in {@code src/test/resources/checks} are held against both.
 */
final class Checking {
    private final FormVersion form;
    private final Map<String, CheckedLine> lines;
    private final Map<String, Answer> answers;
    private final FigureChecks figures;
    private final HistoryChecks history;
    private final BoundChecks bounds;
    private final UsualChecks usual;
    private final TextChecks texts;
    private final List<CheckResult> results = new ArrayList<>();

    /** @param endedNames names of units that ended before the window */
    Checking(
            FormVersion form,
            Map<String, CheckedLine> lines,
            Map<String, Answer> answers,
            Map<String, PastFigure> past,
            Window window,
            Set<String> endedNames,
            UsualLevels levels) {
        this.form = form;
        this.lines = lines;
        this.answers = answers;
        this.figures = new FigureChecks(lines, answers);
        this.history = new HistoryChecks(lines, answers, past, window);
        this.bounds = new BoundChecks(form, lines, answers, past, this::add);
        this.usual = new UsualChecks(form, past, levels, this::add);
        this.texts = new TextChecks(lines, answers, endedNames);
    }

    List<CheckResult> results() {
        lines.values().forEach(this::checkLine);
        bounds.checkParts();
        form.checks().forEach(this::check);
        results.sort(Comparator.comparing(result -> !result.hard()));
        return results;
    }

    private void checkLine(CheckedLine line) {
        Answer answer = answers.getOrDefault(line.code(), Answer.NOTHING);
        if (answer.isEmpty()) {
            if (line.required()) {
                add("required", true, line, line.figure() ? FigureRuleWords.REQUIRED : FigureRuleWords.UNANSWERED);
            }
            return;
        }
        if (answer.quality() == Quality.MISSING && isBlank(answer.reason())) {
            add("missing-reason", true, line, FigureRuleWords.WHY_MISSING);
        }
        if (line.figure()) {
            checkFigure(line, answer);
        }
    }

    private void checkFigure(CheckedLine line, Answer answer) {
        BigDecimal denominator = answer.denominator();
        if ((answer.numerator() == null) != (denominator == null)) {
            add("half-ratio", true, line, FigureRuleWords.HALF_RATIO);
            return;
        }
        if (denominator != null && denominator.signum() == 0) {
            add("zero-denominator", true, line, FigureRuleWords.ZERO_DENOMINATOR);
            return;
        }
        BigDecimal figure = line.figure(answer);
        if (figure != null && figure.signum() < 0 && !line.mayBeNegative()) {
            add("negative", true, line, FigureRuleWords.NEGATIVE);
        }
        BigDecimal numerator = answer.numerator();
        if (line.isPercent() && numerator != null && denominator != null && numerator.compareTo(denominator) > 0) {
            add("over-whole", false, line, FigureRuleWords.overWhole(line, numerator, denominator));
        }
        bounds.check(line, answer);
        usual.check(line, answer);
    }

    private static boolean isBlank(@Nullable String words) {
        return words == null || words.isBlank();
    }

    private void add(String check, boolean hard, CheckedLine line, String words) {
        add(new BoundChecks.Found(check, hard, List.of(line.code()), words), line);
    }

    private void add(BoundChecks.Found found, CheckedLine line) {
        results.add(new CheckResult(
                found.check(),
                found.hard(),
                found.lines(),
                line.label() + ": " + found.words(),
                isExplained(found.lines())));
    }

    private void check(FormCheck check) {
        String found = find(check);
        if (found != null) {
            boolean own = check.words() != null && check.kind() != FormCheck.Kind.TEXT_AGREES;
            results.add(new CheckResult(
                    check.code(),
                    check.hard(),
                    check.lines(),
                    own ? String.valueOf(check.words()) : found,
                    isExplained(check.lines().isEmpty() ? List.copyOf(lines.keySet()) : check.lines())));
        }
    }

    /** What is wrong, in words; null where the rule is kept or cannot be applied since figures are lacking. */
    private @Nullable String find(FormCheck check) {
        return switch (check.kind()) {
            case SUM_OF -> figures.sumOf(check);
            case AT_MOST -> figures.atMost(check);
            case PERCENT_OF -> figures.percentOf(check);
            case SHARES_OF_WHOLE -> figures.sharesOfWhole(check);
            case RANGE -> figures.range(check);
            case NOT_DECREASING -> history.notDecreasing(check);
            case JUMP -> history.jump(check);
            case SCALE -> history.scale(check);
            case COPIED -> history.copied();
            case TEXT_AGREES -> texts.agrees(check);
            case OLD_NAMES -> texts.oldNames();
            case NAMES_AGREE -> texts.namesAgree(check);
        };
    }

    private boolean isExplained(List<String> codes) {
        return codes.stream()
                .map(code -> answers.getOrDefault(code, Answer.NOTHING))
                .anyMatch(answer -> !isBlank(answer.reason()));
    }
}
