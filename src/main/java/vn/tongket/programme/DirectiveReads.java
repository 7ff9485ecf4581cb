package vn.tongket.programme;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static vn.tongket.programme.tables.Tables.DIRECTIVE;
import static vn.tongket.programme.tables.Tables.DIRECTIVE_RELATION;
import static vn.tongket.programme.tables.Tables.PROGRAMME_DIRECTIVE;

import java.util.List;
import org.jooq.Field;

/** The directives that a programme names, as columns of the programme's row. */
final class DirectiveReads {
    private DirectiveReads() {}

    static Field<List<Directive>> carriedOutBy(Field<Integer> programme) {
        return directives(programme, true).as("directives");
    }

    static Field<List<Directive>> relatedTo(Field<Integer> programme) {
        return directives(programme, false).as("related_directives");
    }

    /** Relations both of whose ends the programme names. */
    static Field<List<DirectiveRelation>> relationsIn(Field<Integer> programme) {
        var from = DIRECTIVE.as("from_directive");
        var to = DIRECTIVE.as("to_directive");
        var fromNamed = PROGRAMME_DIRECTIVE.as("from_named");
        var toNamed = PROGRAMME_DIRECTIVE.as("to_named");
        return multiset(select(from.CODE, to.CODE, DIRECTIVE_RELATION.KIND.convertFrom(DirectiveRelation.Kind::valueOf))
                        .from(DIRECTIVE_RELATION)
                        .join(from)
                        .on(from.DIRECTIVE_ID.eq(DIRECTIVE_RELATION.FROM_DIRECTIVE_ID))
                        .join(to)
                        .on(to.DIRECTIVE_ID.eq(DIRECTIVE_RELATION.TO_DIRECTIVE_ID))
                        .join(fromNamed)
                        .on(fromNamed.DIRECTIVE_ID.eq(from.DIRECTIVE_ID).and(fromNamed.PROGRAMME_ID.eq(programme)))
                        .join(toNamed)
                        .on(toNamed.DIRECTIVE_ID.eq(to.DIRECTIVE_ID).and(toNamed.PROGRAMME_ID.eq(programme)))
                        .orderBy(from.CODE, to.CODE, DIRECTIVE_RELATION.KIND))
                .convertFrom(rows -> rows.map(mapping(DirectiveRelation::new)))
                .as("relations");
    }

    private static Field<List<Directive>> directives(Field<Integer> programme, boolean carriedOut) {
        return multiset(select(
                                DIRECTIVE.CODE,
                                DIRECTIVE.KIND,
                                DIRECTIVE.NUMBER,
                                DIRECTIVE.TITLE,
                                DIRECTIVE.ISSUER,
                                DIRECTIVE.ISSUED_ON,
                                DIRECTIVE.EFFECTIVE_ON,
                                DIRECTIVE.SUMMARY,
                                DIRECTIVE.SOURCE)
                        .from(DIRECTIVE)
                        .join(PROGRAMME_DIRECTIVE)
                        .on(PROGRAMME_DIRECTIVE.DIRECTIVE_ID.eq(DIRECTIVE.DIRECTIVE_ID))
                        .where(PROGRAMME_DIRECTIVE.PROGRAMME_ID.eq(programme))
                        .and(PROGRAMME_DIRECTIVE.CARRIED_OUT.eq(carriedOut))
                        .orderBy(PROGRAMME_DIRECTIVE.POSITION))
                .convertFrom(rows -> rows.map(mapping(Directive::new)));
    }
}
