package vn.tongket.measure.series.row;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.series.SeriesAnswer;

/**
 * A line as a row of a table: the same columns for whatever is asked, in command line, API and files. What does not apply is
 * null.
 *
 * @param asked what {@code value} is: {@code figure}, {@code cagr}, {@code rank}, {@code median} …
 * @param numerator of growth, the last level
 * @param against what it is held against: the other figure, the first level, the target
 * @param percent the difference in percent of it; the attainment
 * @param of how many units are ranked, or have a figure in the distribution
 * @param verdict {@code exceeded}, {@code met}, {@code nearly_met}, {@code not_met}; before the end {@code on_track}, {@code
 *     attention}, {@code at_risk}; {@code not_judged}, {@code watched}
 * @param by who entered what changed
 * @param at when the last of it was entered
 * @param comparedUnits of a comparison, the units that are whole at both ends, of those expected: {@code 131/168}
 * @param groundDay in whose boundaries the figure stands
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
        @Nullable Instant at,
        @Nullable Integer inPart,
        @Nullable Boolean leastCoverageMet,
        @Nullable String comparedUnits,
        @Nullable LocalDate groundDay,
        @Nullable String caveats) {

    /** The lines, then a row for each indicator that is refused. */
    public static List<SeriesRow> of(SeriesAnswer answer) {
        return SeriesRows.of(answer);
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
            "at",
            "in_part",
            "least_coverage_met",
            "compared_units",
            "ground_day",
            "caveats");

    /** In the order of {@link #COLUMNS}; the reason in English. */
    public List<@Nullable Object> cells() {
        List<@Nullable Object> cells = new ArrayList<>();
        Collections.addAll(
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
                at,
                inPart,
                leastCoverageMet,
                comparedUnits,
                groundDay,
                caveats);
        return cells;
    }
}
