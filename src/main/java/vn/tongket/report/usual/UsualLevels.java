package vn.tongket.report.usual;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import vn.tongket.programme.usual.UsualSetting;

/**
 * From where on a figure is unusual where neither a form (a rule {@code JUMP} of a line goes first) nor the authority (a
 * programme's {@code usual}) says; each is explained in {@code report/usual-figures.csv}.
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

    /** As the authority says, where it says. */
    public UsualLevels with(UsualSetting said) {
        return new UsualLevels(
                said.times() == null ? times : said.times(),
                said.points() == null ? points : said.points(),
                said.small() == null ? small : said.small(),
                said.years() == null ? years : said.years(),
                said.timesOfOthers() == null ? timesOfOthers : said.timesOfOthers(),
                said.leastOthers() == null ? leastOthers : said.leastOthers());
    }

    private static BigDecimal level(Map<String, BigDecimal> levels, String code) {
        return Objects.requireNonNull(levels.get(code), code);
    }
}
