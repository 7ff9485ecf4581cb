package vn.tongket.programme;

import static org.jooq.impl.DSL.select;
import static vn.tongket.programme.tables.Tables.DIRECTIVE;
import static vn.tongket.programme.tables.Tables.DIRECTIVE_RELATION;
import static vn.tongket.programme.tables.Tables.PROGRAMME_DIRECTIVE;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Directives, shared by all programmes that name them: what the latest programme says of one holds for all. */
@Component
class DirectiveStore {
    private final DSLContext database;

    DirectiveStore(DSLContext database) {
        this.database = database;
    }

    void save(int programme, Programme whole) {
        database.deleteFrom(PROGRAMME_DIRECTIVE)
                .where(PROGRAMME_DIRECTIVE.PROGRAMME_ID.eq(programme))
                .execute();
        name(programme, whole.directives(), true, 0);
        name(programme, whole.relatedDirectives(), false, whole.directives().size());
        relate(programme, whole.relations());
    }

    private void name(int programme, List<Directive> directives, boolean carriedOut, int position) {
        for (Directive directive : directives) {
            database.insertInto(PROGRAMME_DIRECTIVE)
                    .set(PROGRAMME_DIRECTIVE.PROGRAMME_ID, programme)
                    .set(PROGRAMME_DIRECTIVE.DIRECTIVE_ID, upsert(directive))
                    .set(PROGRAMME_DIRECTIVE.CARRIED_OUT, carriedOut)
                    .set(PROGRAMME_DIRECTIVE.POSITION, position++)
                    .execute();
        }
    }

    private int upsert(Directive directive) {
        var row = database.newRecord(DIRECTIVE);
        row.setCode(directive.code());
        row.setKind(directive.kind());
        row.setNumber(directive.number());
        row.setTitle(directive.title());
        row.setIssuer(directive.issuer());
        row.setIssuedOn(directive.issuedOn());
        row.setEffectiveOn(directive.effectiveOn());
        row.setSummary(directive.summary());
        row.setSource(directive.source());
        return database.insertInto(DIRECTIVE)
                .set(row)
                .onConflict(DIRECTIVE.CODE)
                .doUpdate()
                .set(row)
                .returningResult(DIRECTIVE.DIRECTIVE_ID)
                .fetchSingle()
                .value1();
    }

    private void relate(int programme, List<DirectiveRelation> relations) {
        var named = select(PROGRAMME_DIRECTIVE.DIRECTIVE_ID)
                .from(PROGRAMME_DIRECTIVE)
                .where(PROGRAMME_DIRECTIVE.PROGRAMME_ID.eq(programme));
        database.deleteFrom(DIRECTIVE_RELATION)
                .where(DIRECTIVE_RELATION.FROM_DIRECTIVE_ID.in(named))
                .and(DIRECTIVE_RELATION.TO_DIRECTIVE_ID.in(named))
                .execute();
        for (DirectiveRelation relation : relations) {
            database.insertInto(DIRECTIVE_RELATION)
                    .set(DIRECTIVE_RELATION.FROM_DIRECTIVE_ID, idOf(relation.from()))
                    .set(DIRECTIVE_RELATION.TO_DIRECTIVE_ID, idOf(relation.to()))
                    .set(DIRECTIVE_RELATION.KIND, relation.kind().name())
                    .execute();
        }
    }

    private int idOf(String code) {
        return database.select(DIRECTIVE.DIRECTIVE_ID)
                .from(DIRECTIVE)
                .where(DIRECTIVE.CODE.eq(code))
                .fetchSingle()
                .value1();
    }
}
