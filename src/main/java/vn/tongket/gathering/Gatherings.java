package vn.tongket.gathering;

import static vn.tongket.gathering.tables.Tables.GATHERING_;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.programme.Programmes;

/** The gatherings of each programme. */
@Component
public class Gatherings {
    private static final TypeReference<LinkedHashMap<String, List<String>>> DETAILS = new TypeReference<>() {};

    private final DSLContext database;
    private final Programmes programmes;
    private final JsonMapper json = JsonMapper.builder().build();

    Gatherings(DSLContext database, Programmes programmes) {
        this.database = database;
        this.programmes = programmes;
    }

    /** In the package's order. */
    public List<Gathering> of(String programmeCode) {
        return database.selectFrom(GATHERING_)
                .where(GATHERING_.PROGRAMME_ID.eq(programmes.idOf(programmeCode)))
                .orderBy(GATHERING_.POSITION)
                .fetch()
                .map(this::gathering);
    }

    /** Keeps these by their codes, in this order; what is not named stays, until {@link #leaving} goes. */
    @Transactional
    public void keep(String programmeCode, List<Gathering> gatherings) {
        int programme = programmes.idOf(programmeCode);
        for (int i = 0; i < gatherings.size(); i++) {
            keep(programme, i, gatherings.get(i));
        }
    }

    /** Those of the programme that are not among these. */
    public Leaving leaving(String programmeCode, List<Gathering> gatherings) {
        Map<Integer, String> stored = database.select(GATHERING_.GATHERING_ID, GATHERING_.CODE)
                .from(GATHERING_)
                .where(GATHERING_.PROGRAMME_ID.eq(programmes.idOf(programmeCode)))
                .orderBy(GATHERING_.POSITION)
                .fetchMap(GATHERING_.GATHERING_ID, GATHERING_.CODE);
        return new Leaving(GATHERING_, "gathering", "hội nghị, lớp, diễn tập", "/gatherings", stored)
                .unless(gatherings.stream().map(Gathering::code).toList());
    }

    private void keep(int programme, int position, Gathering gathering) {
        var row = database.newRecord(GATHERING_);
        row.setProgrammeId(programme);
        row.setPosition(position);
        row.setCode(gathering.code());
        row.setKind(gathering.kind().name());
        row.setTitle(gathering.title());
        row.setHeldOn(gathering.heldOn());
        row.setHeldWhen(gathering.heldWhen());
        row.setPlace(gathering.place());
        row.setConvenedBy(gathering.convenedBy());
        row.setChairedBy(gathering.chairedBy());
        row.setNumber(gathering.number());
        row.setCategory(gathering.category());
        row.setTrainees(gathering.trainees());
        row.setDetails(JSONB.jsonb(json.writeValueAsString(inOrder(gathering.details()))));
        row.setSource(gathering.source());
        database.insertInto(GATHERING_)
                .set(row)
                .onConflict(GATHERING_.PROGRAMME_ID, GATHERING_.CODE)
                .doUpdate()
                .set(row)
                .execute();
    }

    /** JSON objects of PostgreSQL do not keep their order, lists do: [{"name": ["line"]}, …]. */
    private static List<Map<String, List<String>>> inOrder(Map<String, List<String>> details) {
        return details.entrySet().stream()
                .map(entry -> Map.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Gathering gathering(Record row) {
        Map<String, List<String>> details = new LinkedHashMap<>();
        for (var part : json.readTree(row.get(GATHERING_.DETAILS).data())) {
            details.putAll(json.convertValue(part, DETAILS));
        }
        return new Gathering(
                row.get(GATHERING_.CODE),
                Gathering.Kind.valueOf(row.get(GATHERING_.KIND)),
                row.get(GATHERING_.TITLE),
                row.get(GATHERING_.HELD_ON),
                row.get(GATHERING_.HELD_WHEN),
                row.get(GATHERING_.PLACE),
                row.get(GATHERING_.CONVENED_BY),
                row.get(GATHERING_.CHAIRED_BY),
                row.get(GATHERING_.NUMBER),
                row.get(GATHERING_.CATEGORY),
                row.get(GATHERING_.TRAINEES),
                details,
                row.get(GATHERING_.SOURCE));
    }
}
