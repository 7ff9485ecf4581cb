package vn.tongket.measure.judge;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;

/** The level to reach as a sign and a number, written as it was decided: {@code ≥ 95}, not {@code ≥ 95,0}. */
public final class TargetLevel {
    private TargetLevel() {}

    /** {@code ≥ 95}, {@code ≤ 4}, {@code 100}, {@code 5–7}; a milestone without a level is {@code hoàn thành}. */
    public static String bare(Indicator indicator, Target target) {
        return words(indicator, target, "");
    }

    /** {@code ≥ 95%}, {@code ≥ 100% mỗi năm}. */
    public static String full(Indicator indicator, Target target) {
        return words(indicator, target, indicator.measuredIn()) + years(target);
    }

    /** {@code ≥ 100 mỗi năm}. */
    public static String bareWithYears(Indicator indicator, Target target) {
        return bare(indicator, target) + years(target);
    }

    private static String years(Target target) {
        return target.isYearly() ? " " + target.years().vietnamese() : "";
    }

    private static String words(Indicator indicator, Target target, String measuredIn) {
        return switch (target.operator()) {
            case AT_LEAST -> "≥ " + number(indicator, target.level(), measuredIn);
            case AT_MOST -> "≤ " + number(indicator, target.level(), measuredIn);
            case EQUAL -> number(indicator, target.level(), measuredIn);
            case RANGE ->
                number(indicator, target.level(), "") + "–" + number(indicator, target.upperLevel(), measuredIn);
            case MILESTONE ->
                target.level() == null ? "hoàn thành" : "≥ " + number(indicator, target.level(), measuredIn);
        };
    }

    private static String number(Indicator indicator, @Nullable BigDecimal level, String measuredIn) {
        BigDecimal known = Objects.requireNonNull(level, "only a milestone goes without a level");
        return VietnameseNumbers.withUnit(
                VietnameseNumbers.formatShort(known, Math.max(indicator.decimals(), known.scale())), measuredIn);
    }
}
