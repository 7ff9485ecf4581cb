package vn.tongket.programme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.frame.ShareBy;

/**
 * Chỉ tiêu (cái được đo): what is measured and how it is put together over units and over time.
 *
 * @param limits what its figures may be, and from which coverage on one speaks for the whole unit
 */
public record Indicator(
        String code,
        Wording wording,
        Rules rules,
        Collected collected,
        Display display,
        List<Target> targets,
        FigureLimits limits,
        Publishing publishing) {

    /**
     * What it is called and where it stands among the others.
     *
     * @param topic heading it is listed under, free text
     * @param annex number of the annex it is listed in, for example {@code 6}
     */
    public record Wording(
            String name,
            @Nullable String topic,
            @Nullable String objective,
            @Nullable String definition,
            @Nullable String numeratorName,
            @Nullable String denominatorName,
            @Nullable String annex) {

        public static Wording of(String name) {
            return new Wording(name, null, null, null, null, null, null);
        }
    }

    /**
     * How its values become a figure.
     *
     * @param weightCode indicator that weights a WEIGHTED_MEAN
     * @param condition of a COUNT_IF, on the unit's own value: {@code >= 1}
     * @param formula of a COMPUTED one: arithmetic over indicator codes, hyphens written as underscores
     * @param factor what numerator over denominator is multiplied by: 100 for percent
     * @param shareBy what a part of a divided unit follows
     */
    public record Rules(
            UnitRule overUnits,
            TimeRule overTime,
            @Nullable String weightCode,
            @Nullable String condition,
            @Nullable String formula,
            BigDecimal factor,
            ShareBy shareBy) {

        private Rules withoutInputs() {
            return new Rules(overUnits, overTime, null, condition, null, factor, shareBy);
        }
    }

    /**
     * Which values are asked for.
     *
     * @param from kind of unit whose values enter the roll-up
     */
    public record Collected(
            UnitKind from,
            Frequency frequency,
            List<String> breakdowns,
            @Nullable String sourceBody,
            @Nullable String externalCode) {}

    /**
     * How its figures are shown.
     *
     * @param unitOfMeasure of the values and of a level: {@code %}, {@code đồng/người/năm}, {@code lượt người}; what figures
     *     print, {@link #measuredIn} says
     * @param decimals shown, 0 to 6; nothing is rounded before display
     */
    public record Display(String unitOfMeasure, int decimals, Better better) {}

    /**
     * Whether publishing it is permitted; public it is only by an act.
     *
     * @param resultAlone whether its figure may be public though what it is computed of is not
     */
    public record Publishing(boolean permitted, boolean resultAlone) {}

    /** The same, with other targets. */
    public Indicator with(List<Target> others) {
        return new Indicator(code, wording, rules, collected, display, others, limits, publishing);
    }

    /** The same without what it is computed of or weighted by: whoever may see the result alone learns nothing about that. */
    public Indicator resultAlone() {
        return new Indicator(code, wording, rules.withoutInputs(), collected, display, targets, limits, publishing);
    }

    /** Whether this is what {@link #resultAlone} left: nothing below it may be shown. */
    public boolean isResultAlone() {
        return (unitRule() == UnitRule.COMPUTED && formula() == null)
                || (unitRule() == UnitRule.WEIGHTED_MEAN && weightCode() == null);
    }

    public enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }

    public enum Frequency {
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR,
        PERIOD
    }

    /** Đơn vị tính as printed beside a figure and a target: that of the level, but growth is %/năm whatever grows. */
    public String measuredIn() {
        return timeRule() == TimeRule.CAGR ? "%/năm" : unitOfMeasure();
    }

    /** Whether values and levels are in percent or permille: nothing that may be added. */
    public boolean isPercent() {
        return Measure.of(unitOfMeasure()).percents() != 0;
    }

    /** Whether values and levels are so much for each of something else: {@code người/km²}, not {@code cuộc/năm}. */
    public boolean isPerSomething() {
        return Measure.of(unitOfMeasure()).powers().values().stream().anyMatch(power -> power < 0);
    }

    /** What numerator over denominator is multiplied by where nothing else is said: a percentage is a hundred times the part. */
    public static BigDecimal usualFactor(String unitOfMeasure) {
        if (unitOfMeasure.startsWith("%")) {
            return BigDecimal.valueOf(100);
        }
        return unitOfMeasure.startsWith("‰") ? BigDecimal.valueOf(1000) : BigDecimal.ONE;
    }

    /**
     * Whether the breakdowns are all there is, so that they add up to the total; else they are only some of it (<em>trong
     * đó</em>). One alone never is all.
     */
    public boolean partsAreAll() {
        return breakdowns().size() > 1 && !limits.ofWhich();
    }

    /** Whether a value consists of a numerator and a denominator. */
    public boolean hasParts() {
        return unitRule() == UnitRule.RATIO_OF_SUMS;
    }

    public String name() {
        return wording.name();
    }

    public @Nullable String topic() {
        return wording.topic();
    }

    public @Nullable String objective() {
        return wording.objective();
    }

    public @Nullable String definition() {
        return wording.definition();
    }

    public @Nullable String numeratorName() {
        return wording.numeratorName();
    }

    public @Nullable String denominatorName() {
        return wording.denominatorName();
    }

    public UnitRule unitRule() {
        return rules.overUnits();
    }

    public TimeRule timeRule() {
        return rules.overTime();
    }

    public @Nullable String weightCode() {
        return rules.weightCode();
    }

    public @Nullable String condition() {
        return rules.condition();
    }

    public @Nullable String formula() {
        return rules.formula();
    }

    public BigDecimal factor() {
        return rules.factor();
    }

    public ShareBy shareBy() {
        return rules.shareBy();
    }

    public UnitKind collectedFrom() {
        return collected.from();
    }

    public Frequency frequency() {
        return collected.frequency();
    }

    public List<String> breakdowns() {
        return collected.breakdowns();
    }

    public String unitOfMeasure() {
        return display.unitOfMeasure();
    }

    public int decimals() {
        return display.decimals();
    }

    public Better better() {
        return display.better();
    }

    public boolean publishable() {
        return publishing.permitted();
    }
}
