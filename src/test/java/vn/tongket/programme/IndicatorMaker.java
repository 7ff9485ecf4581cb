package vn.tongket.programme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.frame.ShareBy;

/** Makes an indicator of which a test says only what matters to it; else it is a yearly sum of whole things over communes. */
public final class IndicatorMaker {
    private final String code;
    private String name;
    private @Nullable String topic;
    private @Nullable String numeratorName;
    private @Nullable String denominatorName;
    private @Nullable String annex;
    private UnitRule overUnits = UnitRule.SUM;
    private TimeRule overTime = TimeRule.SUM;
    private @Nullable String weightCode;
    private @Nullable String condition;
    private @Nullable String formula;
    private BigDecimal factor = BigDecimal.ONE;
    private ShareBy shareBy = ShareBy.PEOPLE;
    private UnitKind from = UnitKind.COMMUNE;
    private Indicator.Frequency frequency = Indicator.Frequency.YEAR;
    private List<String> breakdowns = List.of();
    private String unitOfMeasure = "";
    private int decimals;
    private Indicator.Better better = Indicator.Better.HIGHER;
    private List<Target> targets = List.of();
    private FigureLimits limits = FigureLimits.USUAL;
    private boolean publishable;

    private IndicatorMaker(String code) {
        this.code = code;
        this.name = code;
    }

    public static IndicatorMaker of(String code) {
        return new IndicatorMaker(code);
    }

    public IndicatorMaker named(String words) {
        name = words;
        return this;
    }

    public IndicatorMaker under(@Nullable String heading) {
        topic = heading;
        return this;
    }

    public IndicatorMaker parts(@Nullable String numerator, @Nullable String denominator) {
        numeratorName = numerator;
        denominatorName = denominator;
        return this;
    }

    public IndicatorMaker annex(@Nullable String number) {
        annex = number;
        return this;
    }

    public IndicatorMaker rules(UnitRule units, TimeRule time) {
        overUnits = units;
        overTime = time;
        return this;
    }

    public IndicatorMaker weightedBy(@Nullable String indicator) {
        weightCode = indicator;
        return this;
    }

    public IndicatorMaker countedIf(@Nullable String holds) {
        condition = holds;
        return this;
    }

    public IndicatorMaker computedAs(@Nullable String arithmetic) {
        formula = arithmetic;
        return this;
    }

    public IndicatorMaker times(long number) {
        factor = BigDecimal.valueOf(number);
        return this;
    }

    public IndicatorMaker sharedBy(ShareBy by) {
        shareBy = by;
        return this;
    }

    public IndicatorMaker from(UnitKind kind) {
        from = kind;
        return this;
    }

    public IndicatorMaker every(Indicator.Frequency length) {
        frequency = length;
        return this;
    }

    public IndicatorMaker brokenDownBy(List<String> parts) {
        breakdowns = parts;
        return this;
    }

    public IndicatorMaker measuredIn(String unit) {
        unitOfMeasure = unit;
        return this;
    }

    public IndicatorMaker decimals(int shown) {
        decimals = shown;
        return this;
    }

    public IndicatorMaker better(Indicator.Better direction) {
        better = direction;
        return this;
    }

    public IndicatorMaker targets(List<Target> all) {
        targets = all;
        return this;
    }

    public IndicatorMaker limits(FigureLimits given) {
        limits = given;
        return this;
    }

    public IndicatorMaker publishable(boolean permitted) {
        publishable = permitted;
        return this;
    }

    public Indicator make() {
        return new Indicator(
                code,
                new Indicator.Wording(name, topic, null, null, numeratorName, denominatorName, annex),
                new Indicator.Rules(overUnits, overTime, weightCode, condition, formula, factor, shareBy),
                new Indicator.Collected(from, frequency, breakdowns, null, null),
                new Indicator.Display(unitOfMeasure, decimals, better),
                targets,
                limits,
                new Indicator.Publishing(publishable, false));
    }
}
