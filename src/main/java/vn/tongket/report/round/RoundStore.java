package vn.tongket.report.round;

import static vn.tongket.report.tables.Tables.ROUND;
import static vn.tongket.report.tables.Tables.ROUND_DEADLINE;
import static vn.tongket.report.tables.Tables.ROUND_FORM;
import static vn.tongket.report.tables.Tables.ROUND_UNIT;
import static vn.tongket.report.tables.Tables.SUBMISSION;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vn.tongket.programme.Programmes;
import vn.tongket.report.form.FormVersion;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

/** Writes rounds. */
record RoundStore(DSLContext database, Programmes programmes, Units units) {

    void save(Round stated, List<Integer> asked, String by) {
        database.deleteFrom(ROUND).where(ROUND.CODE.eq(stated.code())).execute();
        int round = database.insertInto(ROUND)
                .set(ROUND.CODE, stated.code())
                .set(ROUND.PROGRAMME_ID, programmes.idOf(stated.programme()))
                .set(ROUND.UNIT_ID, stated.unitId())
                .set(ROUND.TITLE, stated.title())
                .set(ROUND.REGIME, stated.regime().name())
                .set(ROUND.WINDOW_FROM, stated.window().from())
                .set(ROUND.WINDOW_TO, stated.window().to())
                .set(ROUND.OPENS_ON, stated.opensOn())
                .set(ROUND.MADE_BY, by)
                .returningResult(ROUND.ROUND_ID)
                .fetchSingle()
                .value1();
        saveForms(round, stated.forms());
        stated.deadlines().forEach(deadline -> saveDeadline(round, deadline));
        saveUnits(round, stated, asked);
    }

    private void saveForms(int round, List<FormVersion> forms) {
        for (int position = 0; position < forms.size(); position++) {
            database.insertInto(ROUND_FORM)
                    .values(round, forms.get(position).id(), position)
                    .execute();
        }
    }

    private void saveDeadline(int round, Round.Deadline deadline) {
        database.insertInto(ROUND_DEADLINE)
                .set(ROUND_DEADLINE.ROUND_ID, round)
                .set(ROUND_DEADLINE.KIND, deadline.kind().name())
                .set(ROUND_DEADLINE.DUE_ON, deadline.dueOn())
                .set(ROUND_DEADLINE.BASIS, deadline.basis())
                .execute();
    }

    private void saveUnits(int round, Round stated, List<Integer> asked) {
        Map<Integer, Unit> named = units.byIds(asked, stated.window().lastDay());
        Map<UnitKind, LocalDate> due = due(stated);
        List<Integer> distinct = asked.stream().distinct().toList();
        for (int position = 0; position < distinct.size(); position++) {
            int unit = distinct.get(position);
            UnitKind kind = Objects.requireNonNull(named.get(unit)).kind();
            addUnit(round, position, unit, stated, Objects.requireNonNull(due.get(kind), "RoundRules asks for it"));
        }
    }

    private static Map<UnitKind, LocalDate> due(Round round) {
        return round.deadlines().stream().collect(Collectors.toMap(Round.Deadline::kind, Round.Deadline::dueOn));
    }

    private void addUnit(int round, int position, int unit, Round stated, LocalDate dueOn) {
        database.insertInto(ROUND_UNIT)
                .set(ROUND_UNIT.ROUND_ID, round)
                .set(ROUND_UNIT.UNIT_ID, unit)
                .set(ROUND_UNIT.POSITION, position)
                .set(ROUND_UNIT.WINDOW_FROM, stated.window().from())
                .set(ROUND_UNIT.WINDOW_TO, stated.window().to())
                .set(ROUND_UNIT.DUE_ON, dueOn)
                .execute();
    }

    void open(Round round) {
        addSubmissions(round.id());
        // Hundreds of units may come at once: the planner must know by then that the tables are not empty.
        database.execute(
                "select base.refresh_statistics('report.round_unit'), base.refresh_statistics('report.submission')");
        database.update(ROUND)
                .set(ROUND.STATE, Round.State.OPEN.name())
                .set(ROUND.OPENED_AT, DSL.currentOffsetDateTime())
                .where(ROUND.ROUND_ID.eq(round.id()))
                .execute();
    }

    private void addSubmissions(int round) {
        database.insertInto(SUBMISSION, SUBMISSION.ROUND_ID, SUBMISSION.FORM_VERSION_ID, SUBMISSION.UNIT_ID)
                .select(DSL.select(ROUND_UNIT.ROUND_ID, ROUND_FORM.FORM_VERSION_ID, ROUND_UNIT.UNIT_ID)
                        .from(ROUND_UNIT)
                        .join(ROUND_FORM)
                        .using(ROUND_UNIT.ROUND_ID)
                        .where(ROUND_UNIT.ROUND_ID.eq(round)))
                .onConflictDoNothing()
                .execute();
    }

    void freeze(Round round) {
        database.update(ROUND)
                .set(ROUND.STATE, Round.State.FROZEN.name())
                .set(ROUND.FROZEN_AT, DSL.currentOffsetDateTime())
                .where(ROUND.ROUND_ID.eq(round.id()), ROUND.STATE.eq(Round.State.OPEN.name()))
                .execute();
    }

    void decide(int round, int unit, String by, Map<?, ?> changes) {
        Map<Object, Object> row = new HashMap<>(changes);
        row.put(ROUND_UNIT.DECIDED_BY, by);
        row.put(ROUND_UNIT.DECIDED_AT, DSL.currentOffsetDateTime());
        database.update(ROUND_UNIT)
                .set(row)
                .where(ROUND_UNIT.ROUND_ID.eq(round), ROUND_UNIT.UNIT_ID.eq(unit))
                .execute();
    }

    int passOn(Round round, List<RoundUnit> asked, LocalDate today) {
        int passed = 0;
        for (RoundUnit unit : asked) {
            Unit last = units.versions(unit.unitId()).getLast();
            LocalDate ended = last.validTo();
            if (unit.passedTo() == null
                    && ended != null
                    && !ended.isAfter(today)
                    && round.window().contains(ended)
                    && ended.isAfter(unit.window().from())) {
                passed += passOn(round, unit, ended, asked.size() + passed);
            }
        }
        if (passed > 0) {
            addSubmissions(round.id());
        }
        return passed;
    }

    private int passOn(Round round, RoundUnit unit, LocalDate ended, int position) {
        Integer heir = units.heir(unit.unitId()).orElse(null);
        if (heir == null) {
            return 0;
        }
        database.update(ROUND_UNIT)
                .set(ROUND_UNIT.WINDOW_TO, ended)
                .set(ROUND_UNIT.PASSED_TO, heir)
                .set(ROUND_UNIT.PASSED_ON, ended)
                .where(ROUND_UNIT.ROUND_ID.eq(round.id()), ROUND_UNIT.UNIT_ID.eq(unit.unitId()))
                .execute();
        addSuccessor(round, unit, heir, ended, position);
        return 1;
    }

    /** A successor that is new answers for its own days; one that stood before is asked for the whole window already. */
    private void addSuccessor(Round round, RoundUnit before, int successor, LocalDate from, int position) {
        database.insertInto(ROUND_UNIT)
                .set(ROUND_UNIT.ROUND_ID, round.id())
                .set(ROUND_UNIT.UNIT_ID, successor)
                .set(ROUND_UNIT.POSITION, position)
                .set(ROUND_UNIT.WINDOW_FROM, from)
                .set(ROUND_UNIT.WINDOW_TO, round.window().to())
                .set(ROUND_UNIT.DUE_ON, before.dueOn())
                .onConflictDoNothing()
                .execute();
    }
}
