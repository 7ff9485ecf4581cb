package vn.tongket.programme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.frame.ShareBy;

/**
 * Chỉ tiêu (cái được đo): what is measured and how it is put together over units and over time.
 *
 * @param topic heading it is listed under, free text
 * @param unitOfMeasure of the values and of a level: {@code %}, {@code đồng/người/năm}, {@code lượt người}; what figures print,
 *     {@link #measuredIn} says
 * @param weightCode indicator that weights a WEIGHTED_MEAN
 * @param condition of a COUNT_IF, on the unit's own value: {@code >= 1}
 * @param formula of a COMPUTED one: arithmetic over indicator codes, hyphens written as underscores
 * @param collectedFrom kind of unit whose values enter the roll-up
 * @param shareBy what a part of a divided unit follows
 * @param factor what numerator over denominator is multiplied by: 100 for percent
 * @param decimals shown, 0 to 6; nothing is rounded before display
 * @param annex number of the annex it is listed in, for example {@code 6}
 * @param limits what its figures may be, and from which coverage on one speaks for the whole unit
 * @param publishable whether publishing it is permitted; public it is only by an act
 * @param publishResult whether its figure may be public though what it is computed of is not
 */
public record Indicator(
        String code,
        String name,
        @Nullable String topic,
        @Nullable String objective,
        @Nullable String definition,
        String unitOfMeasure,
        @Nullable String numeratorName,
        @Nullable String denominatorName,
        UnitRule unitRule,
        TimeRule timeRule,
        @Nullable String weightCode,
        @Nullable String condition,
        @Nullable String formula,
        UnitKind collectedFrom,
        ShareBy shareBy,
        BigDecimal factor,
        int decimals,
        Better better,
        Frequency frequency,
        @Nullable String sourceBody,
        boolean publishable,
        @Nullable String externalCode,
        @Nullable String annex,
        List<String> breakdowns,
        List<Target> targets,
        FigureLimits limits,
        boolean publishResult) {

    /** One whose figures have the usual limits. */
    public Indicator(
            String code,
            String name,
            @Nullable String topic,
            @Nullable String objective,
            @Nullable String definition,
            String unitOfMeasure,
            @Nullable String numeratorName,
            @Nullable String denominatorName,
            UnitRule unitRule,
            TimeRule timeRule,
            @Nullable String weightCode,
            @Nullable String condition,
            @Nullable String formula,
            UnitKind collectedFrom,
            ShareBy shareBy,
            BigDecimal factor,
            int decimals,
            Better better,
            Frequency frequency,
            @Nullable String sourceBody,
            boolean publishable,
            @Nullable String externalCode,
            @Nullable String annex,
            List<String> breakdowns,
            List<Target> targets) {
        this(
                code,
                name,
                topic,
                objective,
                definition,
                unitOfMeasure,
                numeratorName,
                denominatorName,
                unitRule,
                timeRule,
                weightCode,
                condition,
                formula,
                collectedFrom,
                shareBy,
                factor,
                decimals,
                better,
                frequency,
                sourceBody,
                publishable,
                externalCode,
                annex,
                breakdowns,
                targets,
                FigureLimits.USUAL,
                false);
    }

    /** One whose figure is public only with what it is computed of. */
    public Indicator(
            String code,
            String name,
            @Nullable String topic,
            @Nullable String objective,
            @Nullable String definition,
            String unitOfMeasure,
            @Nullable String numeratorName,
            @Nullable String denominatorName,
            UnitRule unitRule,
            TimeRule timeRule,
            @Nullable String weightCode,
            @Nullable String condition,
            @Nullable String formula,
            UnitKind collectedFrom,
            ShareBy shareBy,
            BigDecimal factor,
            int decimals,
            Better better,
            Frequency frequency,
            @Nullable String sourceBody,
            boolean publishable,
            @Nullable String externalCode,
            @Nullable String annex,
            List<String> breakdowns,
            List<Target> targets,
            FigureLimits limits) {
        this(
                code,
                name,
                topic,
                objective,
                definition,
                unitOfMeasure,
                numeratorName,
                denominatorName,
                unitRule,
                timeRule,
                weightCode,
                condition,
                formula,
                collectedFrom,
                shareBy,
                factor,
                decimals,
                better,
                frequency,
                sourceBody,
                publishable,
                externalCode,
                annex,
                breakdowns,
                targets,
                limits,
                false);
    }

    /** The same without what it is computed of or weighted by: whoever may see the result alone learns nothing about that. */
    public Indicator resultAlone() {
        return new Indicator(
                code,
                name,
                topic,
                objective,
                definition,
                unitOfMeasure,
                numeratorName,
                denominatorName,
                unitRule,
                timeRule,
                null,
                condition,
                null,
                collectedFrom,
                shareBy,
                factor,
                decimals,
                better,
                frequency,
                sourceBody,
                publishable,
                externalCode,
                annex,
                breakdowns,
                targets,
                limits,
                publishResult);
    }

    /** Whether this is what {@link #resultAlone} left: nothing below it may be shown. */
    public boolean isResultAlone() {
        return (unitRule == UnitRule.COMPUTED && formula == null)
                || (unitRule == UnitRule.WEIGHTED_MEAN && weightCode == null);
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
        return timeRule == TimeRule.CAGR ? "%/năm" : unitOfMeasure;
    }

    /** Whether values and levels are in percent or permille: nothing that may be added. */
    public boolean isPercent() {
        return Measure.of(unitOfMeasure).percents() != 0;
    }

    /** Whether values and levels are so much for each of something else: {@code người/km²}, not {@code cuộc/năm}. */
    public boolean isPerSomething() {
        return Measure.of(unitOfMeasure).powers().values().stream().anyMatch(power -> power < 0);
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
        return breakdowns.size() > 1 && !limits.ofWhich();
    }

    /** Whether a value consists of a numerator and a denominator. */
    public boolean hasParts() {
        return unitRule == UnitRule.RATIO_OF_SUMS;
    }
}
