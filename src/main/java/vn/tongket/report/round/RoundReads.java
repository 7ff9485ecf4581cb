package vn.tongket.report.round;

import static vn.tongket.report.tables.Tables.ROUND;
import static vn.tongket.report.tables.Tables.ROUND_DEADLINE;
import static vn.tongket.report.tables.Tables.ROUND_FORM;
import static vn.tongket.report.tables.Tables.ROUND_UNIT;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import vn.tongket.base.Window;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.Forms;
import vn.tongket.unit.UnitKind;

/** Reads rounds whole, and the units they ask. */
record RoundReads(DSLContext database, Forms forms) {
    private static final Field<String> PROGRAMME_CODE = DSL.field(DSL.name("programme", "code"), String.class);
    private static final Field<Integer> PROGRAMME_ID = DSL.field(DSL.name("programme", "programme_id"), Integer.class);

    List<Round> rounds(Condition condition) {
        return database.select(ROUND.fields())
                .select(PROGRAMME_CODE.as("programme_code"))
                .from(ROUND)
                .join(DSL.table(DSL.name("programme", "programme")))
                .on(PROGRAMME_ID.eq(ROUND.PROGRAMME_ID))
                .where(condition)
                .orderBy(ROUND.WINDOW_TO.desc(), ROUND.ROUND_ID.desc())
                .fetch()
                .map(this::round);
    }

    private Round round(Record row) {
        int id = row.get(ROUND.ROUND_ID);
        return new Round(
                id,
                row.get(ROUND.CODE),
                row.get("programme_code", String.class),
                row.get(ROUND.UNIT_ID),
                row.get(ROUND.TITLE),
                Round.Regime.valueOf(row.get(ROUND.REGIME)),
                new Window(row.get(ROUND.WINDOW_FROM), row.get(ROUND.WINDOW_TO)),
                row.get(ROUND.OPENS_ON),
                Round.State.valueOf(row.get(ROUND.STATE)),
                deadlines(id),
                forms(id),
                row.get(ROUND.OPENED_AT),
                row.get(ROUND.FROZEN_AT));
    }

    private List<Round.Deadline> deadlines(int round) {
        return database.selectFrom(ROUND_DEADLINE)
                .where(ROUND_DEADLINE.ROUND_ID.eq(round))
                .orderBy(ROUND_DEADLINE.DUE_ON, ROUND_DEADLINE.KIND)
                .fetch(row -> new Round.Deadline(UnitKind.valueOf(row.getKind()), row.getDueOn(), row.getBasis()));
    }

    private List<FormVersion> forms(int round) {
        List<Integer> ids = database.select(ROUND_FORM.FORM_VERSION_ID)
                .from(ROUND_FORM)
                .where(ROUND_FORM.ROUND_ID.eq(round))
                .orderBy(ROUND_FORM.POSITION)
                .fetch(ROUND_FORM.FORM_VERSION_ID);
        Map<Integer, FormVersion> byId = new java.util.HashMap<>();
        forms.versions(ids).forEach(version -> byId.put(version.id(), version));
        return ids.stream().map(byId::get).toList();
    }

    List<RoundUnit> units(Condition condition) {
        return database.selectFrom(ROUND_UNIT)
                .where(condition)
                .orderBy(ROUND_UNIT.ROUND_ID, ROUND_UNIT.POSITION, ROUND_UNIT.UNIT_ID)
                .fetch(row -> new RoundUnit(
                        row.getUnitId(),
                        new Window(row.getWindowFrom(), row.getWindowTo()),
                        row.getDueOn(),
                        row.getExtensionReason(),
                        row.getExcuseReason(),
                        row.getPassedTo(),
                        row.getPassedOn()));
    }
}
