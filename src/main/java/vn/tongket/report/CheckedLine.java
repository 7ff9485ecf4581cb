package vn.tongket.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;

/**
 * What a check, in the browser or here, needs to know of a line.
 *
 * @param decimals shown of its figure
 * @param factor what numerator over denominator is multiplied by
 * @param mayBeNegative whether a figure below zero makes sense: a rate of growth
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
        boolean mayBeNegative) {

    /** By the codes of the lines, in the form's order. */
    public static Map<String, CheckedLine> of(FormVersion form, Programme programme) {
        Map<String, CheckedLine> lines = new LinkedHashMap<>();
        for (FormLine line : form.lines()) {
            Indicator indicator = line.indicator() == null
                    ? null
                    : programme.indicator(line.indicator()).orElseThrow();
            lines.put(line.code(), of(line, indicator));
        }
        return lines;
    }

    private static CheckedLine of(FormLine line, @Nullable Indicator indicator) {
        return indicator == null
                ? new CheckedLine(
                        line.code(), line.label(), false, line.required(), false, "", 0, BigDecimal.ONE, false)
                : new CheckedLine(
                        line.code(),
                        line.label(),
                        true,
                        line.required(),
                        indicator.hasParts(),
                        indicator.unitOfMeasure(),
                        indicator.decimals(),
                        indicator.factor(),
                        indicator.unitOfMeasure().startsWith("%") && !indicator.hasParts());
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
