package vn.tongket.programme;

import java.math.BigDecimal;

/**
 * What figures of an indicator may be, and from which coverage on one of them speaks for the whole unit.
 *
 * @param mayBeNegative whether a figure below zero makes sense; where not, a part above its total is a mistake
 * @param whole counts whole things: a fraction can only be a share or an estimate
 * @param ofWhich the breakdowns are some of the total (<em>trong đó</em>), not all there is: they never make one up
 * @param leastCoverage percent of the expected ground that must be covered, 0 to 100
 */
public record FigureLimits(boolean mayBeNegative, boolean whole, boolean ofWhich, BigDecimal leastCoverage) {
    public static final FigureLimits USUAL = new FigureLimits(false, false, false, BigDecimal.valueOf(90));
}
