package vn.tongket.commend;

import static vn.tongket.commend.tables.Tables.COMMENDATION;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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

    /** Makes these the programme's commendations: what is not named is removed. */
    @Transactional
    public void save(String programmeCode, List<Commendation> commendations) {
        int programme = programmes.idOf(programmeCode);
        database.deleteFrom(COMMENDATION)
                .where(COMMENDATION.PROGRAMME_ID.eq(programme))
                .execute();
        for (int i = 0; i < commendations.size(); i++) {
            insert(programme, i, commendations.get(i));
        }
    }

    private void insert(int programme, int position, Commendation commendation) {
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
        row.insert();
    }
}
