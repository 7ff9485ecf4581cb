package vn.tongket.report.usual;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/**
 * From where on a figure is unusual on forms that do not say it themselves (a rule {@code JUMP} of a line goes
 * first); each is explained in {@code report/usual-figures.csv}.
 */
public record UsualLevels(
        BigDecimal times, BigDecimal points, BigDecimal small, int years, BigDecimal timesOfOthers, int leastOthers) {
    /** @param levels by the codes of the table */
    public static UsualLevels of(Map<String, BigDecimal> levels) {
        return new UsualLevels(
                level(levels, "times"),
                level(levels, "points"),
                level(levels, "small"),
                level(levels, "years").intValueExact(),
                level(levels, "times_of_others"),
                level(levels, "least_others").intValueExact());
    }

    private static BigDecimal level(Map<String, BigDecimal> levels, String code) {
        return Objects.requireNonNull(levels.get(code), code);
    }
}
