package vn.tongket.report.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Problem;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.report.record.RawValue.Column;
import vn.tongket.report.usual.Usual;
import vn.tongket.unit.Unit;

/**
 * One figure of a file that is new or differs from the one that stands.
 *
 * @param line of the file
 * @param denominator where it is made of parts
 * @param usual what is known of the unit's own earlier figures
 */
record StagedFigure(
        int line,
        int indicatorId,
        Indicator indicator,
        Unit unit,
        String breakdown,
        Window window,
        BigDecimal figure,
        @Nullable BigDecimal denominator,
        Usual usual) {
    private static final int DECIMALS = 4;

    /**
     * That it is unusual.
     *
     * @param others those that it is held against; null: the unit's own
     * @param words what a person would be told
     */
    Problem problem(String file, Usual.@Nullable Others others, String words) {
        String part = breakdown.isEmpty() ? "" : " (" + breakdown + ")";
        return Problem.soft(
                file,
                line,
                (denominator == null ? Column.VALUE : Column.NUMERATOR).number(),
                "unusual: " + indicator.code() + part + " of " + unit.code() + " is " + plain(figure) + "; "
                        + (others == null ? besideOwn() : beside(others)),
                indicator.name() + part + ", " + unit.fullName() + ": " + words);
    }

    private String besideOwn() {
        Usual.Range own = usual.own();
        return "its " + own.periods() + " earlier figures lie between " + plain(Objects.requireNonNull(own.low()))
                + " and " + plain(Objects.requireNonNull(own.high()));
    }

    private static String beside(Usual.Others others) {
        return "the middle one of " + others.units() + " units of its kind is " + plain(others.middle())
                + (others.perHead() ? ", by people" : "");
    }

    private static String plain(BigDecimal figure) {
        BigDecimal rounded = figure.setScale(Math.min(figure.scale(), DECIMALS), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }
}
