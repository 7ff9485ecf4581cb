package vn.tongket.programme;

import static vn.tongket.programme.tables.Tables.PROGRAMME_;
import static vn.tongket.programme.tables.Tables.USUAL_SETTING;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.BadInput;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.programme.usual.UsualSetting;
import vn.tongket.unit.Units;

/** Programmes into their tables, each row by its code: an id is for life, however often the programme is stated again. */
@Component
class ProgrammeStore {
    private final DSLContext database;
    private final Units units;
    private final DirectiveStore directives;
    private final WorkStore work;
    private final TaskStore tasks;
    private final IndicatorStore indicators;

    ProgrammeStore(
            DSLContext database,
            Units units,
            DirectiveStore directives,
            WorkStore work,
            TaskStore tasks,
            IndicatorStore indicators) {
        this.database = database;
        this.units = units;
        this.directives = directives;
        this.work = work;
        this.tasks = tasks;
        this.indicators = indicators;
    }

    /** What the programme states; what it no longer names stays for now. */
    void keep(Programme programme) {
        int id = upsert(programme);
        directives.save(id, programme);
        work.keep(id, programme);
        tasks.keep(id, programme.taskGroups());
        indicators.keep(id, programme);
        saveUsual(id, programme.usualSettings());
    }

    /** What is stored and no longer named; nothing of a programme that is not there yet. */
    List<Leaving> leaving(Programme programme) {
        return database.select(PROGRAMME_.PROGRAMME_ID)
                .from(PROGRAMME_)
                .where(PROGRAMME_.CODE.eq(programme.code()))
                .fetchOptional(PROGRAMME_.PROGRAMME_ID)
                .map(id -> Stream.of(
                                work.leaving(id, programme),
                                tasks.leaving(id, programme.taskGroups()),
                                indicators.leaving(id, programme))
                        .flatMap(List::stream)
                        .toList())
                .orElse(List.of());
    }

    private void saveUsual(int programme, List<UsualSetting> settings) {
        database.deleteFrom(USUAL_SETTING)
                .where(USUAL_SETTING.PROGRAMME_ID.eq(programme))
                .and(USUAL_SETTING.VALID_FROM.notIn(
                        settings.stream().map(UsualSetting::validFrom).toList()))
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
            database.insertInto(USUAL_SETTING)
                    .set(row)
                    .onConflict(USUAL_SETTING.PROGRAMME_ID, USUAL_SETTING.VALID_FROM)
                    .doUpdate()
                    .set(row)
                    .execute();
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
}
