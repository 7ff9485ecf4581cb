package vn.tongket.report.web.decide;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.report.check.CheckResult;
import vn.tongket.report.check.CheckedLine;
import vn.tongket.report.decide.Differences;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.PastFigure;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.web.word.AnswerWords;

/** The lines of a form as the one who decides sees them. */
record ApprovalLines(
        FormVersion form,
        Map<String, CheckedLine> checked,
        Map<String, Answer> answers,
        Map<String, PastFigure> past,
        Differences.Before before,
        List<CheckResult> results) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    List<ApprovalPage.Line> all() {
        return form.lines().stream().map(this::line).toList();
    }

    /** Those that say another thing than when they were last sent back or accepted. */
    List<ApprovalPage.Line> returned() {
        return form.lines().stream()
                .filter(line -> before.differs(line.code(), answers.get(line.code())))
                .map(this::line)
                .toList();
    }

    private record Changed(ApprovalPage.Line line, BigDecimal size) {}

    /** Those whose figure is another than last period's; what has no figure to compare with is left out. */
    List<ApprovalPage.Line> changed() {
        List<Changed> changed = new ArrayList<>();
        for (FormLine line : form.lines()) {
            BigDecimal now = figure(line, answers.get(line.code()));
            BigDecimal last = figure(line, past(line).last());
            if (now != null && last != null && now.compareTo(last) != 0) {
                changed.add(new Changed(line(line), size(now, last)));
            }
        }
        changed.sort(Comparator.comparing(Changed::size).reversed());
        return changed.stream().map(Changed::line).toList();
    }

    private @Nullable BigDecimal figure(FormLine line, @Nullable Answer answer) {
        return line.isFigure() ? checked(line).figure(answer) : null;
    }

    private CheckedLine checked(FormLine line) {
        return Objects.requireNonNull(checked.get(line.code()));
    }

    private PastFigure past(FormLine line) {
        return past.getOrDefault(line.code(), PastFigure.NONE);
    }

    /** Relative to last period; from nothing to something counts most. */
    private static BigDecimal size(BigDecimal now, BigDecimal last) {
        return last.signum() == 0
                ? BigDecimal.valueOf(Long.MAX_VALUE)
                : now.subtract(last).divide(last, MathContext.DECIMAL64).abs();
    }

    private ApprovalPage.Line line(FormLine line) {
        CheckedLine known = checked(line);
        Answer now = answers.get(line.code());
        Answer then = before.answers().get(line.code());
        PastFigure earlier = past(line);
        return new ApprovalPage.Line(
                line.code(),
                line.section(),
                line.label(),
                known.measuredIn(),
                line.isFigure(),
                AnswerWords.cell(known, now),
                now == null || now.words() == null ? "" : now.words(),
                new ApprovalPage.Beside(
                        AnswerWords.cell(known, earlier.last()),
                        AnswerWords.cell(known, earlier.yearBefore()),
                        Objects.requireNonNullElse(AnswerWords.target(known, earlier.target()), "")),
                new ApprovalPage.Before(
                        AnswerWords.cell(known, then), then == null || then.words() == null ? "" : then.words()),
                change(line),
                now == null || now.reason() == null ? "" : now.reason(),
                results.stream()
                        .filter(result -> result.lines().contains(line.code()))
                        .map(result -> result.words() + (result.explained() ? " (đã ghi lý do)" : ""))
                        .toList());
    }

    /** {@code +12,5%} of last period's figure, or points where it is a percentage already. */
    private String change(FormLine line) {
        BigDecimal now = figure(line, answers.get(line.code()));
        BigDecimal last = figure(line, past(line).last());
        if (now == null || last == null || now.compareTo(last) == 0) {
            return "";
        }
        boolean percent = checked(line).measuredIn().startsWith("%");
        if (!percent && last.signum() == 0) {
            return "kỳ trước bằng 0";
        }
        BigDecimal by = percent
                ? now.subtract(last)
                : now.subtract(last).multiply(HUNDRED).divide(last.abs(), MathContext.DECIMAL64);
        String sign = by.signum() < 0 ? "" : "+";
        return sign + VietnameseNumbers.format(by.setScale(1, RoundingMode.HALF_UP), 1) + (percent ? " điểm %" : "%");
    }
}
