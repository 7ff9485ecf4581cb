package vn.tongket.programme;

import static vn.tongket.programme.tables.Tables.INDICATOR;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tongket.packages.leaving.Leaving;

/** Indicators by their codes, so that values keep pointing at them. */
@Component
class IndicatorStore {
    private final DSLContext database;
    private final TargetStore targets;

    IndicatorStore(DSLContext database, TargetStore targets) {
        this.database = database;
        this.targets = targets;
    }

    void keep(int programme, Programme whole) {
        for (int i = 0; i < whole.indicators().size(); i++) {
            Indicator indicator = whole.indicators().get(i);
            targets.keep(upsert(programme, i, indicator), indicator.targets());
        }
    }

    /** Indicators and targets that are no longer named. */
    List<Leaving> leaving(int programme, Programme whole) {
        Map<Integer, String> stored = database.select(INDICATOR.INDICATOR_ID, INDICATOR.CODE)
                .from(INDICATOR)
                .where(INDICATOR.PROGRAMME_ID.eq(programme))
                .orderBy(INDICATOR.POSITION)
                .fetchMap(INDICATOR.INDICATOR_ID, INDICATOR.CODE);
        List<String> named = whole.indicators().stream().map(Indicator::code).toList();
        return List.of(
                new Leaving(INDICATOR, "indicator", "chỉ tiêu", "/indicators", stored).unless(named),
                targets.leaving(programme, whole));
    }

    private int upsert(int programme, int position, Indicator indicator) {
        var row = database.newRecord(INDICATOR);
        row.setProgrammeId(programme);
        row.setPosition(position);
        row.setCode(indicator.code());
        row.setName(indicator.name());
        row.setTopic(indicator.topic());
        row.setObjectiveCode(indicator.objective());
        row.setDefinition(indicator.definition());
        row.setMeasuredIn(indicator.unitOfMeasure());
        row.setNumeratorName(indicator.numeratorName());
        row.setDenominatorName(indicator.denominatorName());
        row.setUnitRule(indicator.unitRule().name());
        row.setTimeRule(indicator.timeRule().name());
        row.setWeightCode(indicator.weightCode());
        row.setCondition(indicator.condition());
        row.setFormula(indicator.formula());
        row.setCollectedFrom(indicator.collectedFrom().name());
        row.setShareBy(indicator.shareBy().name());
        row.setFactor(indicator.factor());
        row.setDecimals(indicator.decimals());
        row.setBetter(indicator.better().name());
        row.setFrequency(indicator.frequency().name());
        row.setSourceBody(indicator.collected().sourceBody());
        row.setPublishable(indicator.publishable());
        row.setPublishResult(indicator.publishing().resultAlone());
        row.setExternalCode(indicator.collected().externalCode());
        row.setAnnex(indicator.wording().annex());
        row.setBreakdowns(indicator.breakdowns().toArray(new String[0]));
        row.setMayBeNegative(indicator.limits().mayBeNegative());
        row.setWhole(indicator.limits().whole());
        row.setOfWhich(indicator.limits().ofWhich());
        row.setLeastCoverage(indicator.limits().leastCoverage());
        return database.insertInto(INDICATOR)
                .set(row)
                .onConflict(INDICATOR.PROGRAMME_ID, INDICATOR.CODE)
                .doUpdate()
                .set(row)
                .returningResult(INDICATOR.INDICATOR_ID)
                .fetchSingle()
                .value1();
    }
}
