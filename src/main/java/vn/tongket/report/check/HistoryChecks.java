package vn.tongket.report.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.PastFigure;
import vn.tongket.report.form.FormCheck;

/** Rules that hold figures against the unit's earlier ones. Without an earlier figure a rule says nothing. */
final class HistoryChecks {
    /** Around a thousand or a million times: a unit of measure was taken for another. */
    private static final BigDecimal[] SCALES = {new BigDecimal(1_000), new BigDecimal(1_000_000)};

    private static final BigDecimal NEAR = new BigDecimal(2);
    /** A report with fewer figures than this can be the same by chance. */
    private static final int FEWEST_COPIED = 3;

    private final Map<String, CheckedLine> lines;
    private final Map<String, Answer> answers;
    private final Map<String, PastFigure> past;
    private final Window window;

    HistoryChecks(
            Map<String, CheckedLine> lines, Map<String, Answer> answers, Map<String, PastFigure> past, Window window) {
        this.lines = lines;
        this.answers = answers;
        this.past = past;
        this.window = window;
    }

    private CheckedLine line(FormCheck check) {
        return Objects.requireNonNull(lines.get(check.lines().getFirst()));
    }

    private @Nullable BigDecimal now(CheckedLine line) {
        return line.figure(answers.get(line.code()));
    }

    private PastFigure past(CheckedLine line) {
        return past.getOrDefault(line.code(), PastFigure.NONE);
    }

    @Nullable
    String notDecreasing(FormCheck check) {
        CheckedLine line = line(check);
        BigDecimal now = now(line);
        Window lastWindow = past(line).lastWindow();
        BigDecimal last = line.figure(past(line).last());
        if (now == null || last == null || lastWindow == null || now.compareTo(last) >= 0) {
            return null;
        }
        return lastWindow.countsForYear() != window.countsForYear()
                ? null
                : line.named(now) + " thấp hơn kỳ trước (" + line.shown(last)
                        + ") trong khi là số lũy kế. Kiểm tra lại số hoặc ghi lý do.";
    }

    @Nullable
    String jump(FormCheck check) {
        CheckedLine line = line(check);
        BigDecimal now = now(line);
        BigDecimal last = line.figure(past(line).last());
        if (now == null || last == null || last.signum() == 0 || now.signum() == 0) {
            return null;
        }
        BigDecimal times = check.requireLevel();
        BigDecimal larger = now.abs().max(last.abs());
        BigDecimal smaller = now.abs().min(last.abs());
        return larger.compareTo(smaller.multiply(times)) <= 0
                ? null
                : line.named(now) + " khác nhiều so với kỳ trước (" + line.shown(last)
                        + "). Đúng số này chứ? Nếu đúng, ghi lý do.";
    }

    @Nullable
    String scale(FormCheck check) {
        CheckedLine line = line(check);
        BigDecimal now = now(line);
        BigDecimal last = line.figure(past(line).last());
        if (now == null || last == null || last.signum() == 0 || now.signum() == 0) {
            return null;
        }
        BigDecimal times = now.abs().max(last.abs()).divide(now.abs().min(last.abs()), MathContext.DECIMAL64);
        for (BigDecimal scale : SCALES) {
            if (times.compareTo(scale.divide(NEAR)) >= 0 && times.compareTo(scale.multiply(NEAR)) <= 0) {
                return line.named(now) + " gấp hoặc bằng một phần " + FigureRuleWords.number(scale) + " kỳ trước ("
                        + line.shown(last) + "). Kiểm tra đơn vị tính: " + line.measuredIn() + ".";
            }
        }
        return null;
    }

    @Nullable
    String copied() {
        if (same(PastFigure::last)) {
            return "Toàn bộ số liệu giống hệt kỳ trước. Kiểm tra lại, nếu đúng thì ghi lý do.";
        }
        return same(PastFigure::yearBefore)
                ? "Toàn bộ số liệu giống hệt cùng kỳ năm trước. Kiểm tra lại, nếu đúng thì ghi lý do."
                : null;
    }

    /** Whether every figure given now was that same figure then. */
    private boolean same(Function<PastFigure, @Nullable Answer> then) {
        int count = 0;
        for (CheckedLine line : lines.values()) {
            BigDecimal now = now(line);
            if (now != null) {
                BigDecimal before = line.figure(then.apply(past(line)));
                if (before == null || before.compareTo(now) != 0) {
                    return false;
                }
                count++;
            }
        }
        return count >= FEWEST_COPIED;
    }
}
