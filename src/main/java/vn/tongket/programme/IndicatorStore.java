package vn.tongket.programme;

import static vn.tongket.programme.tables.Tables.INDICATOR;
import static vn.tongket.programme.tables.Tables.TARGET;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import vn.tongket.base.BadInput;
import vn.tongket.unit.Units;

/** Indicators by their codes, so that values keep pointing at them; their targets anew. */
@Component
class IndicatorStore {
    private final DSLContext database;
    private final Units units;

    IndicatorStore(DSLContext database, Units units) {
        this.database = database;
        this.units = units;
    }

    void save(int programme, Programme whole) {
        removeUnnamed(
                programme, whole.indicators().stream().map(Indicator::code).toList());
        for (int i = 0; i < whole.indicators().size(); i++) {
            Indicator indicator = whole.indicators().get(i);
            saveTargets(upsert(programme, i, indicator), indicator.targets());
        }
    }

    private void removeUnnamed(int programme, List<String> named) {
        var unnamed = INDICATOR.PROGRAMME_ID.eq(programme).and(INDICATOR.CODE.notIn(named));
        try {
            database.deleteFrom(INDICATOR).where(unnamed).execute();
        } catch (DataIntegrityViolationException | IntegrityConstraintViolationException hasValues) {
            throw BadInput.of(
                    "The programme no longer names an indicator that has values; name it again, or keep its code",
                    "Chương trình không còn nêu một chỉ tiêu đã có số liệu; hãy khai báo lại hoặc giữ nguyên mã chỉ tiêu đó");
        }
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
        row.setSourceBody(indicator.sourceBody());
        row.setPublishable(indicator.publishable());
        row.setPublishResult(indicator.publishResult());
        row.setExternalCode(indicator.externalCode());
        row.setAnnex(indicator.annex());
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

    private void saveTargets(int indicator, List<Target> targets) {
        database.deleteFrom(TARGET).where(TARGET.INDICATOR_ID.eq(indicator)).execute();
        for (int i = 0; i < targets.size(); i++) {
            insert(indicator, i, targets.get(i));
        }
    }

    private void insert(int indicator, int position, Target target) {
        var row = database.newRecord(TARGET);
        row.setIndicatorId(indicator);
        row.setPosition(position);
        row.setUnitId(
                target.unit() == null ? null : units.require(target.unit()).id());
        row.setWindowFrom(target.window().from());
        row.setWindowTo(target.window().to());
        row.setOperator(target.operator().name());
        row.setLevel(target.level());
        row.setUpperLevel(target.upperLevel());
        YearRule years = target.years();
        row.setYearRule(years.kind().name());
        row.setLeastYears(years.kind() == YearRule.Kind.AT_LEAST ? years.leastYears() : null);
        row.setExceededFrom(target.exceededFrom());
        row.setNearlyMetFrom(target.nearlyMetFrom());
        row.setWording(target.wording());
        row.setSource(target.source());
        row.insert();
    }
}
