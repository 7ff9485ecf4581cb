package vn.tongket.programme;

import static vn.tongket.programme.tables.Tables.INDICATOR;
import static vn.tongket.programme.tables.Tables.TARGET;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.Window;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.programme.tables.tables.records.TargetRecord;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/**
 * Targets of an indicator. They have no code: a stated one is the stored one of its unit, window and operator, and of several
 * such the first, so that a level that is set anew is that of the same target.
 */
@Component
class TargetStore {
    private final DSLContext database;
    private final Units units;

    TargetStore(DSLContext database, Units units) {
        this.database = database;
        this.units = units;
    }

    /** @param unit null: the programme's; of a unit that is not there, 0 */
    private record Kind(@Nullable Integer unit, Window window, String operator) {
        static Kind of(TargetRecord row) {
            return new Kind(row.getUnitId(), new Window(row.getWindowFrom(), row.getWindowTo()), row.getOperator());
        }
    }

    private Kind kind(Target target) {
        String unit = target.unit();
        Integer id = unit == null ? null : units.find(unit).map(Unit::id).orElse(0);
        return new Kind(id, target.window(), target.operator().name());
    }

    void keep(int indicator, List<Target> targets) {
        List<TargetRecord> stored = stored(indicator);
        for (int i = 0; i < targets.size(); i++) {
            TargetRecord row = row(indicator, i, targets.get(i));
            Integer kept = take(stored, kind(targets.get(i)));
            if (kept == null) {
                row.insert();
            } else {
                database.update(TARGET)
                        .set(row)
                        .where(TARGET.TARGET_ID.eq(kept))
                        .execute();
            }
        }
    }

    /** Those that are no longer stated; of indicators that leave, all. */
    Leaving leaving(int programme, Programme whole) {
        Map<Integer, String> leaving = new LinkedHashMap<>();
        database.select(INDICATOR.INDICATOR_ID, INDICATOR.CODE)
                .from(INDICATOR)
                .where(INDICATOR.PROGRAMME_ID.eq(programme))
                .orderBy(INDICATOR.POSITION)
                .forEach(row -> {
                    List<TargetRecord> left = stored(row.value1());
                    whole.indicator(row.value2())
                            .ifPresent(indicator -> indicator.targets().forEach(target -> take(left, kind(target))));
                    left.forEach(target -> leaving.put(target.getTargetId(), words(row.value2(), target)));
                });
        return new Leaving(TARGET, "target", "mức phải đạt", "/indicators", leaving);
    }

    private static String words(String indicator, TargetRecord target) {
        return indicator + " " + target.getWindowFrom() + "/" + target.getWindowTo() + " " + target.getOperator();
    }

    private List<TargetRecord> stored(int indicator) {
        return new ArrayList<>(database.selectFrom(TARGET)
                .where(TARGET.INDICATOR_ID.eq(indicator))
                .orderBy(TARGET.POSITION)
                .fetch());
    }

    /** The number of the first of the kind, which is taken out of the list; null where there is none. */
    private static @Nullable Integer take(List<TargetRecord> stored, Kind kind) {
        for (TargetRecord row : stored) {
            if (Objects.equals(Kind.of(row), kind)) {
                stored.remove(row);
                return row.getTargetId();
            }
        }
        return null;
    }

    private TargetRecord row(int indicator, int position, Target target) {
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
        return row;
    }
}
