package vn.tongket.report.web.entry;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.base.Window;
import vn.tongket.report.check.CheckedLine;
import vn.tongket.report.claim.Bounds;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.PastFigure;
import vn.tongket.report.form.FormCheck;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.usual.Usual;
import vn.tongket.report.usual.UsualLevels;

/**
 * The form's definitions as the browser checks by: the same lines, rules, earlier figures and names that the server uses, with
 * decimals as strings, since a browser's numbers are binary.
 */
public record Definitions(
        List<Line> lines,
        List<FormRule> checks,
        Map<String, Past> past,
        Days window,
        Set<String> ended,
        Map<String, Said> answers,
        Levels levels) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Line(
            String code,
            String label,
            boolean figure,
            boolean required,
            boolean hasParts,
            String measuredIn,
            int decimals,
            String factor,
            boolean mayBeNegative,
            boolean whole,
            @Nullable String total,
            boolean allParts) {}

    record FormRule(
            String code,
            String kind,
            boolean hard,
            List<String> lines,
            @Nullable String level,
            @Nullable String words) {}

    record Days(String from, String to) {
        static @Nullable Days of(@Nullable Window window) {
            return window == null
                    ? null
                    : new Days(window.from().toString(), window.to().toString());
        }
    }

    record Said(
            @Nullable String quality,
            @Nullable String quantity,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String words,
            @Nullable String reason) {
        static @Nullable Said of(@Nullable Answer answer) {
            return answer == null
                    ? null
                    : new Said(
                            answer.quality() == null ? null : answer.quality().name(),
                            plain(answer.quantity()),
                            plain(answer.numerator()),
                            plain(answer.denominator()),
                            answer.words(),
                            answer.reason());
        }
    }

    record Past(
            @Nullable Said last,
            @Nullable Days lastWindow,
            @Nullable Said yearBefore,
            @Nullable Within bounds,
            @Nullable Sofar usual) {}

    /** From where on a figure is unusual. */
    record Levels(String times, String points, String small, String timesOfOthers) {
        static Levels of(UsualLevels levels) {
            return new Levels(
                    levels.times().toPlainString(),
                    levels.points().toPlainString(),
                    levels.small().toPlainString(),
                    levels.timesOfOthers().toPlainString());
        }
    }

    /** What was usual so far; null where nothing is known. */
    record Sofar(Ends own, Ends denominators, @Nullable Middle others) {
        static @Nullable Sofar of(Usual usual) {
            Usual.Others others = usual.others();
            return usual.isKnown()
                    ? new Sofar(
                            Ends.of(usual.own()),
                            Ends.of(usual.denominators()),
                            others == null
                                    ? null
                                    : new Middle(others.middle().toPlainString(), others.units(), others.perHead()))
                    : null;
        }
    }

    record Ends(@Nullable String low, @Nullable String high, int periods) {
        static Ends of(Usual.Range range) {
            return new Ends(plain(range.low()), plain(range.high()), range.periods());
        }
    }

    record Middle(String middle, int units, boolean perHead) {}

    /** What stands for the same days; null where nothing does. */
    record Within(@Nullable String blocked, List<Limit> least, List<Limit> most) {
        static @Nullable Within of(Bounds bounds) {
            return bounds.equals(Bounds.NONE)
                    ? null
                    : new Within(bounds.blocked(), limits(bounds.least()), limits(bounds.most()));
        }

        private static List<Limit> limits(List<Bounds.Limit> limits) {
            return limits.stream()
                    .map(limit -> new Limit(
                            limit.check(), limit.upper().toPlainString(), plain(limit.lower()), limit.words()))
                    .toList();
        }
    }

    record Limit(String check, String upper, @Nullable String lower, String words) {}

    public static Definitions of(
            FormVersion form,
            Map<String, CheckedLine> lines,
            Map<String, PastFigure> past,
            Window window,
            Set<String> ended,
            Map<String, Answer> answers,
            UsualLevels levels) {
        return new Definitions(
                lines.values().stream().map(Definitions::line).toList(),
                form.checks().stream().map(Definitions::rule).toList(),
                past(past),
                java.util.Objects.requireNonNull(Days.of(window)),
                ended,
                said(answers),
                Levels.of(levels));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static Line line(CheckedLine line) {
        return new Line(
                line.code(),
                line.label(),
                line.figure(),
                line.required(),
                line.hasParts(),
                line.measuredIn(),
                line.decimals(),
                line.factor().toPlainString(),
                line.mayBeNegative(),
                line.whole(),
                line.total(),
                line.allParts());
    }

    private static FormRule rule(FormCheck check) {
        return new FormRule(
                check.code(), check.kind().name(), check.hard(), check.lines(), plain(check.level()), check.words());
    }

    private static Map<String, Past> past(Map<String, PastFigure> figures) {
        Map<String, Past> past = new LinkedHashMap<>();
        figures.forEach((line, figure) -> past.put(
                line,
                new Past(
                        Said.of(figure.last()),
                        Days.of(figure.lastWindow()),
                        Said.of(figure.yearBefore()),
                        Within.of(figure.bounds()),
                        Sofar.of(figure.usual()))));
        return past;
    }

    private static Map<String, Said> said(Map<String, Answer> answers) {
        Map<String, Said> said = new LinkedHashMap<>();
        answers.forEach((line, answer) -> said.put(line, Said.of(answer)));
        return said;
    }

    /** For a data block in a page: nothing in it can end the block. */
    public String json() {
        return JSON.writeValueAsString(this)
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
