package vn.tongket.report.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.report.claim.ClaimRules;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.record.Quality;

/**
 * What a check, in the browser or here, needs to know of a line.
 *
 * @param decimals shown of its figure
 * @param factor what numerator over denominator is multiplied by
 * @param mayBeNegative whether a figure below zero makes sense: a rate of growth
 * @param whole whether it counts whole things, so that a fraction is asked about
 * @param total code of the line that asks the total of which this one is a part; null: it is held against none
 * @param allParts whether the parts of its total are all there is
 */
public record CheckedLine(
        String code,
        String label,
        boolean figure,
        boolean required,
        boolean hasParts,
        String measuredIn,
        int decimals,
        BigDecimal factor,
        boolean mayBeNegative,
        boolean whole,
        @Nullable String total,
        boolean allParts) {

    /** By the codes of the lines, in the form's order. */
    public static Map<String, CheckedLine> of(FormVersion form, Programme programme) {
        Map<String, CheckedLine> lines = new LinkedHashMap<>();
        Map<String, String> totals = totals(form);
        for (FormLine line : form.lines()) {
            Indicator indicator = line.indicator() == null
                    ? null
                    : programme.indicator(line.indicator()).orElseThrow();
            lines.put(line.code(), of(line, indicator, totals));
        }
        return lines;
    }

    /** Codes of the lines that ask an indicator's total, by the indicator. */
    private static Map<String, String> totals(FormVersion form) {
        Map<String, String> totals = new HashMap<>();
        form.lines().stream()
                .filter(line -> line.isFigure() && line.breakdown().isEmpty())
                .forEach(line -> totals.put(line.indicator(), line.code()));
        return totals;
    }

    private static CheckedLine of(FormLine line, @Nullable Indicator indicator, Map<String, String> totals) {
        return indicator == null ? question(line) : figure(line, indicator, totals);
    }

    private static CheckedLine question(FormLine line) {
        return new CheckedLine(
                line.code(),
                line.label(),
                false,
                line.required(),
                false,
                "",
                0,
                BigDecimal.ONE,
                false,
                false,
                null,
                false);
    }

    private static CheckedLine figure(FormLine line, Indicator indicator, Map<String, String> totals) {
        ClaimRules rules = new ClaimRules(indicator);
        boolean isPart = !line.breakdown().isEmpty() && rules.holdsPartsAgainstTotal();
        return new CheckedLine(
                line.code(),
                line.label(),
                true,
                line.required(),
                indicator.hasParts(),
                indicator.unitOfMeasure(),
                indicator.decimals(),
                indicator.factor(),
                indicator.limits().mayBeNegative()
                        || (indicator.unitOfMeasure().startsWith("%") && !indicator.hasParts()),
                indicator.limits().whole(),
                isPart ? totals.get(indicator.code()) : null,
                rules.partsAreAllThereIs());
    }

    /** Whether it counts; of what it measures there is no small difference. */
    boolean counts() {
        return whole || decimals == 0;
    }

    boolean isPercent() {
        return measuredIn.startsWith("%");
    }

    /** The figure of an answer; nil counts as zero, what is missing or says nothing as null. */
    public @Nullable BigDecimal figure(@Nullable Answer answer) {
        if (answer == null || answer.quality() == null) {
            return null;
        }
        if (answer.quality() == Quality.NIL) {
            return BigDecimal.ZERO;
        }
        if (answer.quantity() != null) {
            return answer.quantity();
        }
        BigDecimal denominator = answer.denominator();
        if (answer.numerator() == null || denominator == null || denominator.signum() == 0) {
            return null;
        }
        return answer.numerator().multiply(factor).divide(denominator, MathContext.DECIMAL64);
    }

    /** {@code Số hộ nghèo (312)}. */
    String named(BigDecimal figure) {
        return label + " (" + shown(figure) + ")";
    }

    String shown(BigDecimal figure) {
        return VietnameseNumbers.withUnit(
                VietnameseNumbers.formatShort(
                        figure,
                        Math.max(decimals, Objects.requireNonNull(figure).scale() > 0 ? 2 : 0)),
                isPercent() ? "%" : "");
    }
}
