package vn.tongket.programme;

import static org.jooq.impl.DSL.select;
import static vn.tongket.programme.tables.Tables.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tongket.unit.Units;

/** Programmes out of their tables: one select for the whole of them, nested, and one for the codes of their units. */
@Component
class ProgrammeReads {
    private final DSLContext database;
    private final Units units;

    ProgrammeReads(DSLContext database, Units units) {
        this.database = database;
        this.units = units;
    }

    Map<String, Integer> ids() {
        return database.select(PROGRAMME.CODE, PROGRAMME.PROGRAMME_ID)
                .from(PROGRAMME)
                .orderBy(PROGRAMME.CODE)
                .fetch()
                .intoMap(PROGRAMME.CODE, PROGRAMME.PROGRAMME_ID);
    }

    Map<String, Integer> indicatorIds(String programmeCode) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        database.select(INDICATOR.CODE, INDICATOR.INDICATOR_ID)
                .from(INDICATOR)
                .where(INDICATOR.PROGRAMME_ID.eq(
                        select(PROGRAMME.PROGRAMME_ID).from(PROGRAMME).where(PROGRAMME.CODE.eq(programmeCode))))
                .orderBy(INDICATOR.POSITION)
                .forEach(row -> ids.put(row.value1(), row.value2()));
        return ids;
    }

    Optional<Directive> directive(String code) {
        return database.select(DirectiveReads.columns(DIRECTIVE))
                .from(DIRECTIVE)
                .where(DIRECTIVE.CODE.eq(code))
                .fetchOptional(row -> DirectiveReads.directive(row));
    }

    List<Programme> programmes(Condition which) {
        return List.of();
    }
}
