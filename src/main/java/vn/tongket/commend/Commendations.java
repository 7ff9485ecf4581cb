package vn.tongket.commend;

import static vn.tongket.commend.tables.Tables.COMMENDATION;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.programme.Programmes;

/** The commendations of each programme. */
@Component
public class Commendations {
    private final DSLContext database;
    private final Programmes programmes;

    Commendations(DSLContext database, Programmes programmes) {
        this.database = database;
        this.programmes = programmes;
    }

    /** In the package's order. */
    public List<Commendation> of(String programmeCode) {
        return database.select(
                        COMMENDATION.CODE,
                        COMMENDATION.AWARD,
                        COMMENDATION.DECIDED_BY,
                        COMMENDATION.DECISION_NUMBER,
                        COMMENDATION.DECIDED_ON,
                        COMMENDATION.OCCASION,
                        COMMENDATION.COLLECTIVES,
                        COMMENDATION.INDIVIDUALS,
                        COMMENDATION.SOURCE)
                .from(COMMENDATION)
                .where(COMMENDATION.PROGRAMME_ID.eq(programmes.idOf(programmeCode)))
                .orderBy(COMMENDATION.POSITION)
                .fetch(Records.mapping(Commendation::new));
    }

    /** Keeps these by their codes, in this order; what is not named stays, until {@link #leaving} goes. */
    @Transactional
    public void keep(String programmeCode, List<Commendation> commendations) {
        int programme = programmes.idOf(programmeCode);
        for (int i = 0; i < commendations.size(); i++) {
            keep(programme, i, commendations.get(i));
        }
    }

    /** Those of the programme that are not among these. */
    public Leaving leaving(String programmeCode, List<Commendation> commendations) {
        Map<Integer, String> stored = database.select(COMMENDATION.COMMENDATION_ID, COMMENDATION.CODE)
                .from(COMMENDATION)
                .where(COMMENDATION.PROGRAMME_ID.eq(programmes.idOf(programmeCode)))
                .orderBy(COMMENDATION.POSITION)
                .fetchMap(COMMENDATION.COMMENDATION_ID, COMMENDATION.CODE);
        return new Leaving(COMMENDATION, "commendation", "quyết định khen thưởng", "/commendations", stored)
                .unless(commendations.stream().map(Commendation::code).toList());
    }

    private void keep(int programme, int position, Commendation commendation) {
        var row = database.newRecord(COMMENDATION);
        row.setProgrammeId(programme);
        row.setPosition(position);
        row.setCode(commendation.code());
        row.setAward(commendation.award());
        row.setDecidedBy(commendation.decidedBy());
        row.setDecisionNumber(commendation.decisionNumber());
        row.setDecidedOn(commendation.decidedOn());
        row.setOccasion(commendation.occasion());
        row.setCollectives(commendation.collectives());
        row.setIndividuals(commendation.individuals());
        row.setSource(commendation.source());
        database.insertInto(COMMENDATION)
                .set(row)
                .onConflict(COMMENDATION.PROGRAMME_ID, COMMENDATION.CODE)
                .doUpdate()
                .set(row)
                .execute();
    }
}
