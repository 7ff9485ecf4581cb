package vn.tongket.programme;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static vn.tongket.programme.tables.Tables.INDICATOR;
import static vn.tongket.programme.tables.Tables.TARGET;

import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.frame.ShareBy;

/** Indicators and their targets, as a column of the programme's row. */
final class IndicatorReads {
    private IndicatorReads() {}

    static Field<List<Indicator>> indicators(Field<Integer> programme, Map<Integer, String> unitCodes) {
        Field<List<Target>> targets = targets(unitCodes);
        return multiset(select(INDICATOR.fields())
                        .select(targets)
                        .from(INDICATOR)
                        .where(INDICATOR.PROGRAMME_ID.eq(programme))
                        .orderBy(INDICATOR.POSITION))
                .convertFrom(rows -> rows.map(row -> indicator(row, row.get(targets))))
                .as("indicators");
    }

    private static Field<List<Target>> targets(Map<Integer, String> unitCodes) {
        return multiset(select(TARGET.fields())
                        .from(TARGET)
                        .where(TARGET.INDICATOR_ID.eq(INDICATOR.INDICATOR_ID))
                        .orderBy(TARGET.POSITION))
                .convertFrom(rows -> rows.map(row -> target(row, unitCodes)))
                .as("targets");
    }

    private static Indicator indicator(Record row, List<Target> targets) {
        return new Indicator(
                row.get(INDICATOR.CODE),
                wording(row),
                rules(row),
                collected(row),
                new Indicator.Display(
                        row.get(INDICATOR.MEASURED_IN),
                        row.get(INDICATOR.DECIMALS),
                        Indicator.Better.valueOf(row.get(INDICATOR.BETTER))),
                targets,
                new FigureLimits(
                        row.get(INDICATOR.MAY_BE_NEGATIVE),
                        row.get(INDICATOR.WHOLE),
                        row.get(INDICATOR.OF_WHICH),
                        row.get(INDICATOR.LEAST_COVERAGE)),
                new Indicator.Publishing(row.get(INDICATOR.PUBLISHABLE), row.get(INDICATOR.PUBLISH_RESULT)));
    }

    private static Indicator.Wording wording(Record row) {
        return new Indicator.Wording(
                row.get(INDICATOR.NAME),
                row.get(INDICATOR.TOPIC),
                row.get(INDICATOR.OBJECTIVE_CODE),
                row.get(INDICATOR.DEFINITION),
                row.get(INDICATOR.NUMERATOR_NAME),
                row.get(INDICATOR.DENOMINATOR_NAME),
                row.get(INDICATOR.ANNEX));
    }

    private static Indicator.Rules rules(Record row) {
        return new Indicator.Rules(
                UnitRule.valueOf(row.get(INDICATOR.UNIT_RULE)),
                TimeRule.valueOf(row.get(INDICATOR.TIME_RULE)),
                row.get(INDICATOR.WEIGHT_CODE),
                row.get(INDICATOR.CONDITION),
                row.get(INDICATOR.FORMULA),
                row.get(INDICATOR.FACTOR),
                ShareBy.valueOf(row.get(INDICATOR.SHARE_BY)));
    }

    private static Indicator.Collected collected(Record row) {
        return new Indicator.Collected(
                UnitKind.valueOf(row.get(INDICATOR.COLLECTED_FROM)),
                Indicator.Frequency.valueOf(row.get(INDICATOR.FREQUENCY)),
                List.of(row.get(INDICATOR.BREAKDOWNS)),
                row.get(INDICATOR.SOURCE_BODY),
                row.get(INDICATOR.EXTERNAL_CODE));
    }

    private static Target target(Record row, Map<Integer, String> unitCodes) {
        Integer unit = row.get(TARGET.UNIT_ID);
        return new Target(
                unit == null ? null : codeOf(unit, unitCodes),
                new Window(row.get(TARGET.WINDOW_FROM), row.get(TARGET.WINDOW_TO)),
                Target.Operator.valueOf(row.get(TARGET.OPERATOR)),
                row.get(TARGET.LEVEL),
                row.get(TARGET.UPPER_LEVEL),
                years(row),
                row.get(TARGET.EXCEEDED_FROM),
                row.get(TARGET.NEARLY_MET_FROM),
                row.get(TARGET.WORDING),
                row.get(TARGET.SOURCE));
    }

    private static YearRule years(Record row) {
        Integer least = row.get(TARGET.LEAST_YEARS);
        return new YearRule(YearRule.Kind.valueOf(row.get(TARGET.YEAR_RULE)), least == null ? 0 : least);
    }

    private static @Nullable String codeOf(Integer unit, Map<Integer, String> unitCodes) {
        return unitCodes.get(unit);
    }
}
