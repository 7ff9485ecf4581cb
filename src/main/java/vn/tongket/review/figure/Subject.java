package vn.tongket.review.figure;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.figure.Figure;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Target;
import vn.tongket.programme.UnitRule;
import vn.tongket.report.record.Finding;
import vn.tongket.review.setup.Outline;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.review.table.FigureCell;
import vn.tongket.review.text.SmallNumbers;
import vn.tongket.unit.Unit;

/**
 * All that a review is composed from.
 *
 * @param unit whose review it is; another than the programme's where asked for
 * @param definition of this review; of another unit than the programme's its own head and no text of the programme's unit
 * @param findings of the unit and the period, in the order they came in
 * @param judged the targets that fall due in the period, each with its verdict
 * @param smallNumbers how the office writes them
 * @param history how the unit came about
 * @param addressees kính gửi; none where a person wrote the head
 * @param derived whether head and set phrases are made from what the unit is: nobody wrote them for this copy
 */
public record Subject(
        Programme programme,
        ReviewDefinition definition,
        Outline outline,
        Unit unit,
        boolean ofProgrammeUnit,
        List<Finding> findings,
        FigureBoard board,
        List<Judged> judged,
        SmallNumbers smallNumbers,
        UnitHistory history,
        List<String> addressees,
        boolean derived) {

    /** Whether the review looks back on all the programme: what is of its end, or comes after it, is known only then. */
    public boolean reachesEnd() {
        return !definition.period().to().isBefore(programme.period().to());
    }

    public NumberForm numbers() {
        return new NumberForm(smallNumbers, judged.stream().map(Judged::verdict).toList());
    }

    /** A cell of a table, with as many decimals as keep the verdict in sight. */
    public FigureCell cell(@Nullable Figure figure) {
        return figure == null || figure.value() == null
                ? new FigureCell.Unknown()
                : new FigureCell.OfFigure(figure, numbers().decimals(figure));
    }

    /** Targets set for the unit that end within the period. */
    public List<Target> targets(Indicator indicator) {
        return indicator.targets().stream()
                .filter(this::isForUnit)
                .filter(target ->
                        !target.window().to().isAfter(definition.period().to()))
                .toList();
    }

    /** Targets set for the unit that reach beyond the period. */
    public List<Target> nextTargets(Indicator indicator) {
        return indicator.targets().stream()
                .filter(this::isForUnit)
                .filter(target ->
                        target.window().to().isAfter(definition.period().to()))
                .toList();
    }

    private boolean isForUnit(Target target) {
        String unitOfTarget = target.unit();
        return unitOfTarget == null
                ? ofProgrammeUnit
                : unitOfTarget.equals(unit.code()) || unitOfTarget.equals(unit.versionCode());
    }

    /** Indicators listed in an annex of the outline. */
    public List<Indicator> listedIn(String annex) {
        return programme.indicators().stream()
                .filter(indicator -> annex.equals(indicator.wording().annex()))
                .filter(indicator -> !countsUnits(indicator))
                .toList();
    }

    /** Whether it counts units as this one is: of itself it says yes or no, and {@code 1 đơn vị} says nothing. */
    public boolean countsUnits(Indicator indicator) {
        return !ofProgrammeUnit
                && indicator.unitRule() == UnitRule.COUNT_IF
                && indicator.collectedFrom() == unit.kind()
                && !indicator.measuredIn().startsWith("%");
    }

    /** Those that only count it, of an annex or a topic. */
    public List<Indicator> counting(Predicate<Indicator> which) {
        return programme.indicators().stream()
                .filter(this::countsUnits)
                .filter(which)
                .toList();
    }

    /** Codes of indicators that stand in the written text. */
    public Set<String> quoted() {
        Set<String> codes = new LinkedHashSet<>();
        for (String written : definition.sections().values()) {
            for (TextPiece piece : TokenReader.read(written)) {
                if (piece instanceof Token token) {
                    codes.add(token.indicator());
                }
            }
        }
        return codes;
    }

    /** Days on which figures as reported pass from one ground to another. */
    public List<LocalDate> groundChanged() {
        return definition.frame().day() == null ? history.groundChanged() : List.of();
    }
}
