package vn.tongket.report.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import vn.tongket.base.Window;
import vn.tongket.programme.Programme;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.PastFigure;
import vn.tongket.report.form.FormCheck;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.RuleTable;
import vn.tongket.report.usual.Usual;
import vn.tongket.report.usual.UsualLevels;
import vn.tongket.report.usual.UsualRule;

/**
 * Holds each figure of every form against what was usual so far: a leader takes a report in which nothing is unusual for one
 * whose figures were looked at.
 */
public final class UsualChecks {
    /** The product's own. */
    public static final UsualLevels OWN_LEVELS = UsualLevels.of(RuleTable.read("usual-figures.csv").stream()
            .collect(Collectors.toMap(row -> row.getField("code"), row -> new BigDecimal(row.getField("level")))));

    private final Set<String> said;
    private final Map<String, PastFigure> past;
    private final UsualLevels levels;
    private final BiConsumer<BoundChecks.Found, CheckedLine> found;

    UsualChecks(
            FormVersion form,
            Map<String, PastFigure> past,
            UsualLevels levels,
            BiConsumer<BoundChecks.Found, CheckedLine> found) {
        this.said = said(form);
        this.past = past;
        this.levels = levels;
        this.found = found;
    }

    /** What holds for figures of a programme for these days: as its authority says, else the product's own. */
    public static UsualLevels levels(Programme programme, Window window) {
        return programme.usualOn(window.lastDay()).map(OWN_LEVELS::with).orElse(OWN_LEVELS);
    }

    /** Lines of which the form says for itself how much they may change. */
    static Set<String> said(FormVersion form) {
        return form.checks().stream()
                .filter(check -> check.kind() == FormCheck.Kind.JUMP)
                .map(check -> check.lines().getFirst())
                .collect(Collectors.toSet());
    }

    static UsualRule rule(CheckedLine line, UsualLevels levels) {
        return new UsualRule(line.isPercent(), line.counts(), line.measuredIn(), levels);
    }

    void check(CheckedLine line, Answer answer) {
        BigDecimal figure = line.figure(answer);
        Usual usual = past.getOrDefault(line.code(), PastFigure.NONE).usual();
        if (figure == null || said.contains(line.code())) {
            return;
        }
        UsualRule rule = rule(line, levels);
        String own = rule.ofOwn(figure, answer.denominator(), usual);
        String words = own == null ? rule.ofOthers(figure, usual.others()) : own;
        if (words != null) {
            found.accept(
                    new BoundChecks.Found(
                            own == null ? "unlike-others" : "unusual",
                            false,
                            List.of(line.code()),
                            words + UsualRule.ASK),
                    line);
        }
    }
}
