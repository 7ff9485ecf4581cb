package vn.tongket.report.round;

import static vn.tongket.report.tables.Tables.ROUND;
import static vn.tongket.report.tables.Tables.ROUND_UNIT;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.base.BadInput;
import vn.tongket.programme.Programmes;
import vn.tongket.report.form.Forms;
import vn.tongket.unit.Units;

/** Các đợt báo cáo: setting them up, opening and freezing them, and what is decided about single units. */
@Component
public class Rounds {
    private final DSLContext database;
    private final RoundReads reads;
    private final RoundStore store;
    private final RoundRules rules;
    private final Remarks remarks;

    Rounds(DSLContext database, Programmes programmes, Units units, Forms forms, Remarks remarks) {
        this.remarks = remarks;
        this.database = database;
        this.reads = new RoundReads(database, forms);
        this.store = new RoundStore(database, programmes, units);
        this.rules = new RoundRules(units);
    }

    public Optional<Round> find(String code) {
        return reads.rounds(ROUND.CODE.eq(code)).stream().findFirst();
    }

    public Round require(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("No round " + code));
    }

    public Round byId(int id) {
        return reads.rounds(ROUND.ROUND_ID.eq(id)).getFirst();
    }

    /** Latest window first. */
    public List<Round> all() {
        return reads.rounds(DSL.noCondition());
    }

    /** In the order in which they were chosen; a successor that came in during the round stands at the end. */
    public List<RoundUnit> units(int roundId) {
        return reads.units(ROUND_UNIT.ROUND_ID.eq(roundId));
    }

    public Optional<RoundUnit> unit(int roundId, int unitId) {
        return reads.units(ROUND_UNIT.ROUND_ID.eq(roundId).and(ROUND_UNIT.UNIT_ID.eq(unitId))).stream()
                .findFirst();
    }

    /**
     * Keeps the set-up of a round that is not open yet, in place of an earlier one of the same code.
     *
     * @param units whom it asks
     * @throws BadInput with all that is wrong with it
     */
    @Transactional
    public Round save(Round stated, List<Integer> units, String by) {
        find(stated.code()).ifPresent(Rounds::requireDraft);
        rules.check(stated, units);
        store.save(stated, units, by);
        return require(stated.code());
    }

    private static void requireDraft(Round round) {
        if (round.state() != Round.State.DRAFT) {
            throw BadInput.of(
                    "Round '" + round.code() + "' is open; its set-up cannot be replaced",
                    "Đợt “" + round.title() + "” đã mở, không sửa lại phần thiết lập được nữa");
        }
    }

    /**
     * Asks the units: makes a submission of each for each form, and passes on the work of those that ended by {@code today}. Opening
     * twice changes nothing.
     */
    @Transactional
    public Round open(String code, LocalDate today) {
        Round round = locked(code);
        if (round.state() == Round.State.DRAFT) {
            rules.checkReady(round, units(round.id()));
            store.open(round);
            passOn(code, today);
        }
        return require(code);
    }

    /** Chốt: nothing more is entered or sent in, but by units that are given longer. Freezing twice changes nothing. */
    @Transactional
    public Round freeze(String code) {
        Round round = locked(code);
        if (round.state() == Round.State.DRAFT) {
            throw BadInput.of(
                    "Round '" + code + "' is not open", "Đợt “" + round.title() + "” chưa mở nên chưa chốt được");
        }
        store.freeze(round);
        return require(code);
    }

    private Round locked(String code) {
        database.fetchSingle(ROUND, ROUND.CODE.eq(code));
        database.select(ROUND.ROUND_ID)
                .from(ROUND)
                .where(ROUND.CODE.eq(code))
                .forUpdate()
                .fetch();
        return require(code);
    }

    /** Gia hạn: gives a unit until a later day. @throws BadInput when the day is not later, or the reason is missing */
    @Transactional
    public void extend(int roundId, int unitId, LocalDate dueOn, String reason, String by) {
        RoundUnit unit = requireUnit(roundId, unitId);
        rules.checkExtension(unit, dueOn, reason);
        store.decide(
                roundId, unitId, by, java.util.Map.of(ROUND_UNIT.DUE_ON, dueOn, ROUND_UNIT.EXTENSION_REASON, reason));
        remarks.settleLateRequests(roundId, unitId);
    }

    /** Miễn báo cáo: the unit need not answer. */
    @Transactional
    public void excuse(int roundId, int unitId, String reason, String by) {
        requireUnit(roundId, unitId);
        rules.checkReason(reason);
        store.decide(roundId, unitId, by, java.util.Map.of(ROUND_UNIT.EXCUSE_REASON, reason));
        remarks.settleLateRequests(roundId, unitId);
    }

    /** Takes an excuse back: the unit must answer after all. */
    @Transactional
    public void askAgain(int roundId, int unitId, String by) {
        requireUnit(roundId, unitId);
        store.decide(roundId, unitId, by, java.util.Collections.singletonMap(ROUND_UNIT.EXCUSE_REASON, null));
    }

    private RoundUnit requireUnit(int roundId, int unitId) {
        return unit(roundId, unitId).orElseThrow(() -> new NoSuchElementException("Round does not ask unit " + unitId));
    }

    /**
     * Passes the work of units that ended by {@code today} within an open round's window to their successors: the ended unit
     * answers for its days, its successor for the days after; both lie with the successor's people.
     *
     * @return how many units were passed on
     */
    @Transactional
    public int passOn(String code, LocalDate today) {
        Round round = locked(code);
        return round.state() == Round.State.OPEN ? store.passOn(round, units(round.id()), today) : 0;
    }
}
