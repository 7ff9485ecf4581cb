package vn.tongket.measure.series;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.Attainment;
import vn.tongket.measure.Coverage;
import vn.tongket.measure.Exactness;
import vn.tongket.measure.Figure;
import vn.tongket.measure.Reason;

/**
 * A line as a row of a table: the same columns for whatever is asked, in command line, API and files. What does not apply is
 * null.
 *
 * @param asked what {@code value} is: {@code figure}, {@code cagr}, {@code rank}, {@code median} …
 * @param numerator of growth, the last level
 * @param against what it is held against: the other figure, the first level, the target
 * @param percent the difference in percent of it; the attainment
 * @param of how many units are ranked, or have a figure in the distribution
 * @param verdict {@code exceeded}, {@code met}, {@code nearly_met}, {@code not_met}, {@code not_due}, {@code not_judged}
 * @param by who entered what changed
 * @param at when the last of it was entered
 */
public record SeriesRow(
        String indicator,
        String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String asked,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String rule,
        String frame,
        @Nullable Integer reported,
        @Nullable Integer expected,
        Exactness exactness,
        @Nullable Reason reason,
        @Nullable BigDecimal against,
        @Nullable LocalDate againstFrom,
        @Nullable LocalDate againstTo,
        @Nullable String againstFrame,
        @Nullable Exactness againstExactness,
        @Nullable BigDecimal difference,
        @Nullable BigDecimal percent,
        @Nullable Integer rank,
        @Nullable Integer of,
        @Nullable String verdict,
        @Nullable BigDecimal paceDue,
        @Nullable BigDecimal paceDone,
        @Nullable BigDecimal paceExpected,
        @Nullable String by,
        @Nullable Instant at) {

    /** The lines, then a row for each indicator that is refused. */
    public static List<SeriesRow> of(SeriesAnswer answer) {
        String asked = answer.question().asked().word();
        List<SeriesRow> rows = new ArrayList<>(
                answer.lines().stream().map(line -> of(line, asked)).toList());
        answer.refusals().forEach(refusal -> rows.add(of(refusal, answer.question())));
        return rows;
    }

    private static SeriesRow of(Line line, String asked) {
        return switch (line) {
            case Line.Plain plain -> new Making(plain, asked).row();
            case Line.Ranked ranked -> {
                Making making = new Making(ranked, asked);
                making.rank = ranked.rank();
                making.of = ranked.of();
                yield making.row();
            }
            case Line.Compared compared -> of(compared, asked);
            case Line.Grown grown -> of(grown, asked);
            case Line.PerHead head -> {
                Making making = new Making(head, asked);
                making.numerator = head.numerator();
                making.denominator = head.heads();
                making.coverage = head.coverage();
                yield making.row();
            }
            case Line.Spread spread -> {
                Making making = new Making(spread, spread.statistic().word());
                making.numerator = null;
                making.denominator = null;
                making.of = spread.of();
                yield making.row();
            }
            case Line.Attained attained -> of(attained, asked);
        };
    }

    private static SeriesRow of(Line.Compared compared, String asked) {
        Making making = new Making(compared, asked);
        making.against(compared.against());
        making.difference = compared.difference();
        making.percent = compared.percent();
        if (!compared.revisions().isEmpty()) {
            making.by =
                    compared.revisions().stream().map(Revision::by).distinct().collect(Collectors.joining("; "));
            making.at = compared.revisions().getLast().at();
        }
        return making.row();
    }

    private static SeriesRow of(Line.Grown grown, String asked) {
        Making making = new Making(grown, asked);
        making.against(grown.first());
        making.numerator = grown.figure().value();
        making.denominator = making.against;
        return making.row();
    }

    private static SeriesRow of(Line.Attained attained, String asked) {
        Making making = new Making(attained, asked);
        Attainment judged = attained.attainment();
        if (judged != null) {
            making.against = judged.target().level();
            making.againstWindow = judged.target().window();
            making.percent = judged.percent();
            making.verdict = attained.isStillRunning()
                    ? "not_due"
                    : judged.verdict().name().toLowerCase(Locale.ROOT);
        }
        making.pace = attained.pace();
        return making.row();
    }

    private static SeriesRow of(Refusal refusal, SeriesQuestion question) {
        return new SeriesRow(
                refusal.indicator(),
                question.unit(),
                null,
                null,
                question.asked().word(),
                null,
                null,
                null,
                null,
                question.frame().toString(),
                null,
                null,
                Exactness.NONE,
                refusal.reason(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A row in the making: what every line has, and what some add. */
    private static final class Making {
        private final Line line;
        private final String asked;
        private @Nullable BigDecimal numerator;
        private @Nullable BigDecimal denominator;
        private Coverage coverage;
        private @Nullable BigDecimal against;
        private @Nullable Window againstWindow;
        private @Nullable Figure againstFigure;
        private @Nullable BigDecimal difference;
        private @Nullable BigDecimal percent;
        private @Nullable Integer rank;
        private @Nullable Integer of;
        private @Nullable String verdict;
        private @Nullable Pace pace;
        private @Nullable String by;
        private @Nullable Instant at;

        private Making(Line line, String asked) {
            this.line = line;
            this.asked = asked;
            this.numerator = line.figure().numerator();
            this.denominator = line.figure().denominator();
            this.coverage = line.figure().coverage();
        }

        private void against(@Nullable Figure other) {
            if (other != null) {
                againstFigure = other;
                against = other.value();
                againstWindow = other.window();
            }
        }

        private SeriesRow row() {
            return new SeriesRow(
                    line.indicator().code(),
                    line.unit().code(),
                    line.window().from(),
                    line.window().to(),
                    asked,
                    line.value(),
                    numerator,
                    denominator,
                    line.figure().rule(),
                    line.figure().frame().toString(),
                    coverage.reported(),
                    coverage.expected(),
                    line.exactness(),
                    line.reason(),
                    against,
                    againstWindow == null ? null : againstWindow.from(),
                    againstWindow == null ? null : againstWindow.to(),
                    againstFigure == null ? null : againstFigure.frame().toString(),
                    againstFigure == null ? null : againstFigure.exactness(),
                    difference,
                    percent,
                    rank,
                    of,
                    verdict,
                    pace == null ? null : pace.due(),
                    pace == null ? null : pace.done(),
                    pace == null ? null : pace.expected(),
                    by,
                    at);
        }
    }

    /** Names of the columns, a contract: docs/cli.md. */
    public static final List<String> COLUMNS = List.of(
            "indicator",
            "unit",
            "from",
            "to",
            "asked",
            "value",
            "numerator",
            "denominator",
            "rule",
            "frame",
            "reported",
            "expected",
            "exactness",
            "reason",
            "against",
            "against_from",
            "against_to",
            "against_frame",
            "against_exactness",
            "difference",
            "percent",
            "rank",
            "of",
            "verdict",
            "pace_due",
            "pace_done",
            "pace_expected",
            "by",
            "at");

    /** In the order of {@link #COLUMNS}; the reason in English. */
    public List<@Nullable Object> cells() {
        List<@Nullable Object> cells = new ArrayList<>();
        java.util.Collections.addAll(
                cells,
                indicator,
                unit,
                from,
                to,
                asked,
                value,
                numerator,
                denominator,
                rule,
                frame,
                reported,
                expected,
                exactness,
                reason == null ? null : reason.english(),
                against,
                againstFrom,
                againstTo,
                againstFrame,
                againstExactness,
                difference,
                percent,
                rank,
                of,
                verdict,
                paceDue,
                paceDone,
                paceExpected,
                by,
                at);
        return cells;
    }
}
