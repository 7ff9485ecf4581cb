package vn.tongket.packages.leaving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;

/**
 * The one way in which what a package no longer names goes. Who points at a row is asked of PostgreSQL's own catalogue, so
 * that a table made later cannot be forgotten; what points without a foreign key says so itself ({@link PointsAt}).
 */
@Component
public class LeavingRows {
    private final DSLContext database;
    /** Asked for when needed: what points at rows may itself use what keeps them. */
    private final ObjectProvider<PointsAt> others;

    private final JsonMapper json = JsonMapper.builder().build();

    LeavingRows(DSLContext database, ObjectProvider<PointsAt> others) {
        this.database = database;
        this.others = others;
    }

    /** Every row that cannot leave because something points at it that does not leave with it. */
    public List<StillPointedAt> pointedAt(List<Leaving> all) {
        JSONB together = together(all);
        return all.stream()
                .filter(leaving -> !leaving.codes().isEmpty())
                .flatMap(leaving -> pointedAt(leaving, together).stream())
                .toList();
    }

    private List<StillPointedAt> pointedAt(Leaving leaving, JSONB together) {
        Map<Integer, List<Pointer>> byRow = new TreeMap<>();
        pointers(leaving, together)
                .forEach(pointer -> byRow.computeIfAbsent(pointer.id(), id -> new ArrayList<>())
                        .add(pointer));
        List<StillPointedAt> pointedAt = new ArrayList<>();
        leaving.codes().forEach((id, code) -> {
            if (byRow.containsKey(id)) {
                pointedAt.add(StillPointedAt.of(leaving, code, byRow.get(id)));
            }
        });
        return pointedAt;
    }

    private List<Pointer> pointers(Leaving leaving, JSONB together) {
        List<Pointer> pointers = new ArrayList<>(database.fetch(
                        "select id, words, how_many from base.pointed_at(?::regclass, ?, ?::jsonb)",
                        leaving.tableName(),
                        leaving.codes().keySet().toArray(new Integer[0]),
                        together)
                .map(LeavingRows::pointer));
        others.orderedStream().forEach(other -> pointers.addAll(other.at(leaving)));
        return pointers;
    }

    /** The words stand as the comment of the foreign key: {@code form lines / dòng của biểu}. */
    private static Pointer pointer(Record row) {
        String[] words = row.get("words", String.class).split(" / ", 2);
        return new Pointer(
                row.get("id", Integer.class), row.get("how_many", Long.class), words[0], words[words.length - 1]);
    }

    /** Numbers of all rows that leave, by table. */
    private JSONB together(List<Leaving> all) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        all.forEach(leaving -> rows.computeIfAbsent(leaving.tableName(), name -> new ArrayList<>())
                .addAll(leaving.codes().keySet()));
        return JSONB.jsonb(json.writeValueAsString(rows));
    }

    /** Takes the rows out, the last tables first: what is named after another may point at it. */
    public void remove(List<Leaving> all) {
        for (Leaving leaving : all.reversed()) {
            if (!leaving.codes().isEmpty()) {
                remove(leaving);
            }
        }
    }

    private void remove(Leaving leaving) {
        Field<Integer> key = Objects.requireNonNull(leaving.table().getPrimaryKey())
                .getFields()
                .getFirst()
                .coerce(Integer.class);
        try {
            database.deleteFrom(leaving.table())
                    .where(key.in(leaving.codes().keySet()))
                    .execute();
        } catch (DataIntegrityViolationException | IntegrityConstraintViolationException pointedAt) {
            throw BadInput.of(
                    "The package no longer names a " + leaving.english() + " that something points at; name it again: "
                            + String.join(", ", leaving.codes().values()),
                    "Gói không còn nêu " + leaving.vietnamese() + " đang được dùng ở nơi khác; hãy khai báo lại: "
                            + String.join(", ", leaving.codes().values()));
        }
    }

    /**
     * Takes the rows out, or refuses with all that points at any.
     *
     * @throws BadInput and nothing was taken out
     */
    public void removeOrRefuse(List<Leaving> all) {
        List<Problem> problems = pointedAt(all).stream()
                .map(one -> Problem.hard("", 0, 0, one.english(), one.vietnamese()))
                .toList();
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        remove(all);
    }
}
