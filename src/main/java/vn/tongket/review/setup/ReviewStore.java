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
import vn.tongket.packages.leaving.Leaving;

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

    /** Reviews and their sections by their codes, in this order; what is not named stays. */
    void keep(String programme, Collection<ReviewDefinition> reviews) {
        int position = 0;
        for (ReviewDefinition review : reviews) {
            keepSections(keep(programme, position++, review), review.sections());
        }
    }

    /** Reviews, and sections of all, that are not among these. */
    List<Leaving> leaving(String programme, Collection<ReviewDefinition> reviews) {
        Map<Integer, String> stored = sql.select(REVIEW_.REVIEW_ID, REVIEW_.CODE)
                .from(REVIEW_)
                .where(REVIEW_.PROGRAMME.eq(programme))
                .orderBy(REVIEW_.POSITION)
                .fetchMap(REVIEW_.REVIEW_ID, REVIEW_.CODE);
        List<String> codes = reviews.stream().map(ReviewDefinition::code).toList();
        List<String> sections = reviews.stream()
                .flatMap(review -> review.sections().keySet().stream().map(section -> review.code() + "/" + section))
                .toList();
        return List.of(
                new Leaving(REVIEW_, "review", "báo cáo", "/reviews", stored).unless(codes),
                new Leaving(SECTION, "section", "mục báo cáo", "/reviews", sectionCodes(programme)).unless(sections));
    }

    /** By number, {@code so-ket/mo-dau}. */
    private Map<Integer, String> sectionCodes(String programme) {
        Map<Integer, String> codes = new LinkedHashMap<>();
        sql.select(SECTION.SECTION_ID, REVIEW_.CODE, SECTION.CODE)
                .from(SECTION)
                .join(REVIEW_)
                .on(REVIEW_.REVIEW_ID.eq(SECTION.REVIEW_ID))
                .where(REVIEW_.PROGRAMME.eq(programme))
                .orderBy(REVIEW_.POSITION, SECTION.POSITION)
                .forEach(row -> codes.put(row.value1(), row.value2() + "/" + row.value3()));
        return codes;
    }

    private int keep(String programme, int position, ReviewDefinition review) {
        var row = sql.newRecord(REVIEW_);
        row.setProgramme(programme);
        row.setCode(review.code());
        row.setPosition(position);
        row.setKind(review.kind().name());
        row.setTitle(review.title());
        row.setPeriodFrom(review.period().from());
        row.setPeriodTo(review.period().to());
        row.setFrameOn(review.frame().day());
        row.setOutline(review.outline());
        row.setFormat(review.format().name());
        row.setConvenedBy(review.convenedBy());
        row.setDecidedBy(review.decidedBy());
        row.setIssue(JSONB.jsonb(json.writeValueAsString(review.issue())));
        return sql.insertInto(REVIEW_)
                .set(row)
                .onConflict(REVIEW_.PROGRAMME, REVIEW_.CODE)
                .doUpdate()
                .set(row)
                .returningResult(REVIEW_.REVIEW_ID)
                .fetchSingle()
                .value1();
    }

    private void keepSections(int review, Map<String, String> sections) {
        int position = 0;
        for (Map.Entry<String, String> section : sections.entrySet()) {
            var row = sql.newRecord(SECTION);
            row.setReviewId(review);
            row.setPosition(position++);
            row.setCode(section.getKey());
            row.setText(section.getValue());
            sql.insertInto(SECTION)
                    .set(row)
                    .onConflict(SECTION.REVIEW_ID, SECTION.CODE)
                    .doUpdate()
                    .set(row)
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
