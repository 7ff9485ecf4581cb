package vn.tongket.programme.check;

import static vn.tongket.programme.tables.Tables.DEFINITION_CHECK;
import static vn.tongket.programme.tables.Tables.PROGRAMME_;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.check.DefinitionProblem.Gravity;

/**
 * Holds programmes that were stored before a check was new against the checks of today, once, and says in the log how many
 * definitions break which. Their pages say it to who answers for the programme.
 */
@Component
@ConditionalOnWebApplication
class StoredDefinitions {
    /** One more whenever a check is added, so that stored programmes are held against it. */
    private static final int EDITION = 1;

    private static final Logger LOG = LoggerFactory.getLogger(StoredDefinitions.class);

    private final DSLContext database;
    private final Programmes programmes;

    StoredDefinitions(DSLContext database, Programmes programmes) {
        this.database = database;
        this.programmes = programmes;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        tell(unchecked());
    }

    /** The checks' findings by programme, as log lines; none for programmes whose definitions are right. */
    List<String> tell(List<String> codes) {
        List<String> told = new ArrayList<>();
        int definitions = 0;
        int broken = 0;
        for (String code : codes) {
            List<DefinitionProblem> problems =
                    programmes.find(code).map(StoredDefinitions::problems).orElse(List.of());
            problems.forEach(problem -> told.add("Programme '" + code + "': " + problem.english()));
            definitions += problems.size();
            broken += problems.isEmpty() ? 0 : 1;
            remember(code);
        }
        if (!told.isEmpty()) {
            told.addFirst(definitions + " stored definitions of " + broken + " programmes break a rule that is new; who"
                    + " steers them is told on their pages. Mend the package and import it again:");
            told.forEach(LOG::warn);
        }
        return told;
    }

    private static List<DefinitionProblem> problems(Programme programme) {
        return DefinitionChecks.of(programme).all().stream()
                .filter(problem -> problem.gravity() != Gravity.REMARK)
                .toList();
    }

    List<String> unchecked() {
        return database.select(PROGRAMME_.CODE)
                .from(PROGRAMME_)
                .leftJoin(DEFINITION_CHECK)
                .on(DEFINITION_CHECK.PROGRAMME_ID.eq(PROGRAMME_.PROGRAMME_ID))
                .where(DEFINITION_CHECK.EDITION.isNull().or(DEFINITION_CHECK.EDITION.lt(EDITION)))
                .orderBy(PROGRAMME_.CODE)
                .fetch(PROGRAMME_.CODE);
    }

    private void remember(String code) {
        int id = programmes.idOf(code);
        database.insertInto(DEFINITION_CHECK)
                .set(DEFINITION_CHECK.PROGRAMME_ID, id)
                .set(DEFINITION_CHECK.EDITION, EDITION)
                .onConflict(DEFINITION_CHECK.PROGRAMME_ID)
                .doUpdate()
                .set(DEFINITION_CHECK.EDITION, EDITION)
                .execute();
    }
}
