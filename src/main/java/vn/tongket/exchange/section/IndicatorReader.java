package vn.tongket.exchange.section;

import java.math.BigDecimal;
import vn.tongket.packages.tree.PackagePart;
import vn.tongket.programme.FigureLimits;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.programme.YearRule;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.frame.ShareBy;

/** Reads an indicator and its targets out of a package that its schema found right. */
final class IndicatorReader {
    private IndicatorReader() {}

    static Indicator read(PackagePart indicator) {
        return new Indicator(
                indicator.word("code"),
                wording(indicator),
                rules(indicator),
                collected(indicator),
                new Indicator.Display(
                        indicator.word("unit_of_measure").strip(),
                        (int) indicator.node().path("decimals").asInt(0),
                        indicator.choice("better", Indicator.Better.HIGHER)),
                indicator.list("targets").stream().map(IndicatorReader::target).toList(),
                limits(indicator),
                new Indicator.Publishing(
                        indicator.flag("publishable", false), indicator.flag("publish_result", false)));
    }

    private static Indicator.Wording wording(PackagePart indicator) {
        return new Indicator.Wording(
                indicator.word("name"),
                indicator.text("topic"),
                indicator.text("objective"),
                indicator.text("definition"),
                indicator.text("numerator"),
                indicator.text("denominator"),
                indicator.text("annex"));
    }

    private static Indicator.Rules rules(PackagePart indicator) {
        return new Indicator.Rules(
                indicator.choice("over_units", UnitRule.class),
                indicator.choice("over_time", TimeRule.class),
                indicator.text("weight"),
                indicator.text("condition"),
                indicator.text("formula"),
                factor(indicator),
                indicator.choice("share_by", ShareBy.PEOPLE));
    }

    private static Indicator.Collected collected(PackagePart indicator) {
        return new Indicator.Collected(
                indicator.choice("collected_from", UnitKind.class),
                indicator.choice("frequency", Indicator.Frequency.YEAR),
                indicator.lines("breakdowns"),
                indicator.text("source_body"),
                indicator.text("external_code"));
    }

    private static FigureLimits limits(PackagePart indicator) {
        BigDecimal leastCoverage = indicator.number("least_coverage");
        return new FigureLimits(
                indicator.flag("may_be_negative", false),
                indicator.flag("whole", false),
                indicator.flag("of_which", false),
                leastCoverage == null ? FigureLimits.USUAL.leastCoverage() : leastCoverage);
    }

    private static BigDecimal factor(PackagePart indicator) {
        BigDecimal given = indicator.number("factor");
        return given == null
                ? Indicator.usualFactor(indicator.word("unit_of_measure").strip())
                : given;
    }

    private static Target target(PackagePart target) {
        return new Target(
                target.text("unit"),
                target.window(),
                target.choice("operator", Target.Operator.class),
                target.number("level"),
                target.number("upper_level"),
                years(target),
                target.number("exceeded_from"),
                target.number("nearly_met_from"),
                target.text("wording"),
                target.text("source"));
    }

    /** What the package says in {@code over_years}; older packages say only whether it is every year. */
    private static YearRule years(PackagePart target) {
        YearRule.Kind older = target.flag("every_year", false) ? YearRule.Kind.EVERY : YearRule.Kind.PERIOD;
        Integer least = target.count("least_years");
        return switch (target.choice("over_years", older)) {
            case EVERY -> YearRule.EVERY;
            case LAST -> YearRule.LAST;
            // IndicatorCheck refuses it without a number; reading goes on to find what else is wrong.
            case AT_LEAST -> YearRule.atLeast(least == null ? 1 : least);
            case PERIOD -> YearRule.PERIOD;
        };
    }
}
