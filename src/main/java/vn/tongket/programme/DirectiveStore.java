package vn.tongket.programme;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static vn.tongket.programme.tables.Tables.DIRECTIVE;
import static vn.tongket.programme.tables.Tables.DIRECTIVE_RELATION;
import static vn.tongket.programme.tables.Tables.PROGRAMME_DIRECTIVE;

import java.util.List;
import java.util.stream.Stream;
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
        name(programme, whole.directives(), true, 0);
        name(programme, whole.relatedDirectives(), false, whole.directives().size());
        forgetOthers(programme, whole);
        relate(programme, whole.relations());
    }

    private void name(int programme, List<Directive> directives, boolean carriedOut, int position) {
        for (Directive directive : directives) {
            var named = database.newRecord(PROGRAMME_DIRECTIVE);
            named.setProgrammeId(programme);
            named.setDirectiveId(upsert(directive));
            named.setCarriedOut(carriedOut);
            named.setPosition(position++);
            database.insertInto(PROGRAMME_DIRECTIVE)
                    .set(named)
                    .onConflict(PROGRAMME_DIRECTIVE.PROGRAMME_ID, PROGRAMME_DIRECTIVE.DIRECTIVE_ID)
                    .doUpdate()
                    .set(named)
                    .execute();
        }
    }

    /** The directive itself stays: other programmes may name it. */
    private void forgetOthers(int programme, Programme whole) {
        List<String> named = Stream.concat(whole.directives().stream(), whole.relatedDirectives().stream())
                .map(Directive::code)
                .toList();
        database.deleteFrom(PROGRAMME_DIRECTIVE)
                .where(PROGRAMME_DIRECTIVE.PROGRAMME_ID.eq(programme))
                .and(PROGRAMME_DIRECTIVE.DIRECTIVE_ID.notIn(
                        select(DIRECTIVE.DIRECTIVE_ID).from(DIRECTIVE).where(DIRECTIVE.CODE.in(named))))
                .execute();
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
                .and(row(
                                DIRECTIVE_RELATION.FROM_DIRECTIVE_ID,
                                DIRECTIVE_RELATION.TO_DIRECTIVE_ID,
                                DIRECTIVE_RELATION.KIND)
                        .notIn(relations.stream()
                                .map(relation -> row(
                                        idOf(relation.from()),
                                        idOf(relation.to()),
                                        relation.kind().name()))
                                .toList()))
                .execute();
        for (DirectiveRelation relation : relations) {
            database.insertInto(DIRECTIVE_RELATION)
                    .set(DIRECTIVE_RELATION.FROM_DIRECTIVE_ID, idOf(relation.from()))
                    .set(DIRECTIVE_RELATION.TO_DIRECTIVE_ID, idOf(relation.to()))
                    .set(DIRECTIVE_RELATION.KIND, relation.kind().name())
                    .onConflictDoNothing()
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
