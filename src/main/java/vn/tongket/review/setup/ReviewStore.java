package vn.tongket.review.setup;

import static vn.tongket.review.tables.Tables.REVIEW_;
import static vn.tongket.review.tables.Tables.SECTION;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.base.Window;
import vn.tongket.measure.question.Frame;

/** Reads and writes reviews whole. */
@Component
class ReviewStore {
    private final DSLContext sql;
    private final JsonMapper json = JsonMapper.builder().build();

    ReviewStore(DSLContext sql) {
        this.sql = sql;
    }

    List<String> programmes() {
        return sql.selectDistinct(REVIEW_.PROGRAMME)
                .from(REVIEW_)
                .orderBy(REVIEW_.PROGRAMME)
                .fetch(REVIEW_.PROGRAMME);
    }

    Map<String, List<ReviewDefinition>> read(Collection<String> programmes) {
        Map<Integer, Map<String, String>> sections = sections(programmes);
        return sql
                .selectFrom(REVIEW_)
                .where(REVIEW_.PROGRAMME.in(programmes))
                .orderBy(REVIEW_.PROGRAMME, REVIEW_.POSITION)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(REVIEW_.PROGRAMME),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                row -> definition(row, sections.getOrDefault(row.get(REVIEW_.REVIEW_ID), Map.of())),
                                Collectors.toList())));
    }

    void remove(String programme) {
        sql.deleteFrom(REVIEW_).where(REVIEW_.PROGRAMME.eq(programme)).execute();
    }

    void insert(String programme, Collection<ReviewDefinition> reviews) {
        int position = 0;
        for (ReviewDefinition review : reviews) {
            insertSections(insert(programme, position++, review), review.sections());
        }
    }

    private int insert(String programme, int position, ReviewDefinition review) {
        return sql.insertInto(REVIEW_)
                .set(REVIEW_.PROGRAMME, programme)
                .set(REVIEW_.CODE, review.code())
                .set(REVIEW_.POSITION, position)
                .set(REVIEW_.KIND, review.kind().name())
                .set(REVIEW_.TITLE, review.title())
                .set(REVIEW_.PERIOD_FROM, review.period().from())
                .set(REVIEW_.PERIOD_TO, review.period().to())
                .set(REVIEW_.FRAME_ON, review.frame().day())
                .set(REVIEW_.OUTLINE, review.outline())
                .set(REVIEW_.FORMAT, review.format().name())
                .set(REVIEW_.CONVENED_BY, review.convenedBy())
                .set(REVIEW_.DECIDED_BY, review.decidedBy())
                .set(REVIEW_.ISSUE, JSONB.jsonb(json.writeValueAsString(review.issue())))
                .returningResult(REVIEW_.REVIEW_ID)
                .fetchSingle()
                .value1();
    }

    private void insertSections(int review, Map<String, String> sections) {
        int position = 0;
        for (Map.Entry<String, String> section : sections.entrySet()) {
            sql.insertInto(SECTION)
                    .set(SECTION.REVIEW_ID, review)
                    .set(SECTION.POSITION, position++)
                    .set(SECTION.CODE, section.getKey())
                    .set(SECTION.TEXT, section.getValue())
                    .execute();
        }
    }

    private Map<Integer, Map<String, String>> sections(Collection<String> programmes) {
        Map<Integer, Map<String, String>> sections = new LinkedHashMap<>();
        sql.select(SECTION.REVIEW_ID, SECTION.CODE, SECTION.TEXT)
                .from(SECTION)
                .join(REVIEW_)
                .on(REVIEW_.REVIEW_ID.eq(SECTION.REVIEW_ID))
                .where(REVIEW_.PROGRAMME.in(programmes))
                .orderBy(SECTION.REVIEW_ID, SECTION.POSITION)
                .forEach(row -> sections.computeIfAbsent(row.value1(), id -> new LinkedHashMap<>())
                        .put(row.value2(), row.value3()));
        return sections;
    }

    private ReviewDefinition definition(Record row, Map<String, String> sections) {
        return new ReviewDefinition(
                row.get(REVIEW_.CODE),
                ReviewDefinition.Kind.valueOf(row.get(REVIEW_.KIND)),
                row.get(REVIEW_.TITLE),
                new Window(row.get(REVIEW_.PERIOD_FROM), row.get(REVIEW_.PERIOD_TO)),
                new Frame(row.get(REVIEW_.FRAME_ON)),
                row.get(REVIEW_.OUTLINE),
                ReviewDefinition.Format.valueOf(row.get(REVIEW_.FORMAT)),
                row.get(REVIEW_.CONVENED_BY),
                row.get(REVIEW_.DECIDED_BY),
                json.readValue(row.get(REVIEW_.ISSUE).data(), ReviewDefinition.Issue.class),
                sections);
    }
}
