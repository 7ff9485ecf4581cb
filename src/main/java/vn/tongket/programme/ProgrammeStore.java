package vn.tongket.programme;

import static vn.tongket.programme.tables.Tables.BODY;
import static vn.tongket.programme.tables.Tables.ISSUED_DOCUMENT;
import static vn.tongket.programme.tables.Tables.OBJECTIVE;
import static vn.tongket.programme.tables.Tables.PROGRAMME_;
import static vn.tongket.programme.tables.Tables.TASK_GROUP;
import static vn.tongket.programme.tables.Tables.USUAL_SETTING;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.BadInput;
import vn.tongket.programme.usual.UsualSetting;
import vn.tongket.unit.Units;

/** Programmes into their tables: the programme, its directives and indicators by code, all else anew. */
@Component
class ProgrammeStore {
    private final DSLContext database;
    private final Units units;
    private final DirectiveStore directives;
    private final WorkStore work;
    private final IndicatorStore indicators;

    ProgrammeStore(
            DSLContext database, Units units, DirectiveStore directives, WorkStore work, IndicatorStore indicators) {
        this.database = database;
        this.units = units;
        this.directives = directives;
        this.work = work;
        this.indicators = indicators;
    }

    void save(Programme programme) {
        int id = upsert(programme);
        directives.save(id, programme);
        removeWork(id);
        work.save(id, programme);
        indicators.save(id, programme);
        saveUsual(id, programme.usualSettings());
    }

    private void saveUsual(int programme, List<UsualSetting> settings) {
        database.deleteFrom(USUAL_SETTING)
                .where(USUAL_SETTING.PROGRAMME_ID.eq(programme))
                .execute();
        for (UsualSetting setting : settings) {
            var row = database.newRecord(USUAL_SETTING);
            row.setProgrammeId(programme);
            row.setValidFrom(setting.validFrom());
            row.setValidTo(setting.validTo());
            row.setTimes(setting.times());
            row.setPoints(setting.points());
            row.setSmall(setting.small());
            row.setYears(setting.years());
            row.setTimesOfOthers(setting.timesOfOthers());
            row.setLeastOthers(setting.leastOthers());
            row.setBasis(setting.basis());
            row.insert();
        }
    }

    private int upsert(Programme programme) {
        var row = database.newRecord(PROGRAMME_);
        row.setCode(programme.code());
        row.setTitle(programme.title());
        row.setSummary(programme.summary());
        row.setUnitId(units.require(programme.unit()).id());
        row.setPeriodFrom(programme.period().from());
        row.setPeriodTo(programme.period().to());
        row.setParentId(parent(programme));
        row.setStandingOffice(programme.standingOffice());
        row.setInvented(programme.invented());
        row.setPublishable(programme.publishable());
        row.setSource(programme.source());
        row.setExceededFrom(programme.usualThresholds().exceededFrom());
        row.setNearlyMetFrom(programme.usualThresholds().nearlyMetFrom());
        return database.insertInto(PROGRAMME_)
                .set(row)
                .onConflict(PROGRAMME_.CODE)
                .doUpdate()
                .set(row)
                .returningResult(PROGRAMME_.PROGRAMME_ID)
                .fetchSingle()
                .value1();
    }

    private @Nullable Integer parent(Programme programme) {
        String code = programme.parentCode();
        if (code == null) {
            return null;
        }
        return database.select(PROGRAMME_.PROGRAMME_ID)
                .from(PROGRAMME_)
                .where(PROGRAMME_.CODE.eq(code))
                .fetchOptional(PROGRAMME_.PROGRAMME_ID)
                .orElseThrow(() -> BadInput.of(
                        "The programme '" + programme.code() + "' is part of '" + code + "', which is not there:"
                                + " import that one first",
                        "Chương trình “" + programme.code() + "” thuộc chương trình “" + code
                                + "” chưa có trong hệ thống: hãy nhập chương trình đó trước"));
    }

    private void removeWork(int programme) {
        database.deleteFrom(BODY).where(BODY.PROGRAMME_ID.eq(programme)).execute();
        database.deleteFrom(ISSUED_DOCUMENT)
                .where(ISSUED_DOCUMENT.PROGRAMME_ID.eq(programme))
                .execute();
        database.deleteFrom(OBJECTIVE)
                .where(OBJECTIVE.PROGRAMME_ID.eq(programme))
                .execute();
        database.deleteFrom(TASK_GROUP)
                .where(TASK_GROUP.PROGRAMME_ID.eq(programme))
                .execute();
    }
}
