package vn.tongket.review.figure;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;

/** The level to reach, as a table cell and as words in a sentence. */
public final class TargetWords {
    private TargetWords() {}

    /** {@code ≥ 95}, {@code ≤ 4}, {@code 100}, {@code 5 – 7}; a milestone without a level is {@code hoàn thành}. */
    public static String cell(Indicator indicator, Target target) {
        return switch (target.operator()) {
            case AT_LEAST -> "≥ " + number(indicator, target.level());
            case AT_MOST -> "≤ " + number(indicator, target.level());
            case EQUAL -> number(indicator, target.level());
            case RANGE -> number(indicator, target.level()) + " – " + number(indicator, target.upperLevel());
            case MILESTONE -> target.level() == null ? "hoàn thành" : number(indicator, target.level());
        };
    }

    /** {@code đạt từ 95% trở lên}; the directive's own words where it has them. */
    public static String sentence(Indicator indicator, Target target) {
        if (target.wording() != null) {
            return target.wording();
        }
        return switch (target.operator()) {
            case AT_LEAST -> "đạt từ " + full(indicator, target.level()) + " trở lên";
            case AT_MOST -> "không quá " + full(indicator, target.level());
            case EQUAL -> "đạt " + full(indicator, target.level());
            case RANGE ->
                "đạt từ " + number(indicator, target.level()) + " đến " + full(indicator, target.upperLevel());
            case MILESTONE -> target.level() == null ? "hoàn thành" : "đạt " + full(indicator, target.level());
        };
    }

    private static String full(Indicator indicator, @Nullable BigDecimal level) {
        return VietnameseNumbers.withUnit(number(indicator, level), indicator.measuredIn());
    }

    /** As exact as it was set, whatever the indicator's decimals. */
    private static String number(Indicator indicator, @Nullable BigDecimal level) {
        BigDecimal set = Objects.requireNonNull(level, () -> "A target of " + indicator.code() + " has no level");
        return VietnameseNumbers.formatShort(set, Math.max(set.scale(), indicator.decimals()));
    }
}
