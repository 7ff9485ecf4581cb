package vn.tongket.measure.engine;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * How the units that may have values lie in the units asked about, for the engine that answers.
 * Worked out for the question, so nothing can be stale. A <em>way</em> of lying in them says which part of a unit counts for which unit asked
 * about, in the boundaries of which day; it stays here and has a number there, so that the engine adds up all units that are placed
 * alike, reads a value once however many figures it enters, and never multiplies.
 */
public final class AskedShares {
    static final Table<Record> SHARE = table(name("asked_share"));
    /** Which collection (kind of unit and share by people or land) the row belongs to. */
    static final Field<Integer> COLLECTION = field(name("asked_share", "collection"), SQLDataType.INTEGER);

    static final Field<Integer> UNIT_ID = field(name("asked_share", "unit_id"), SQLDataType.INTEGER);
    /** For windows that end from this day … */
    static final Field<LocalDate> FIRST_END = field(name("asked_share", "first_end"), SQLDataType.LOCALDATE);
    /** … to that one. */
    static final Field<LocalDate> LAST_END = field(name("asked_share", "last_end"), SQLDataType.LOCALDATE);

    static final Field<Integer> WAY = field(name("asked_share", "way"), SQLDataType.INTEGER);

    private final List<Row> rows = new ArrayList<>();
    private final List<Map<Asked, BigDecimal>> ways = new ArrayList<>();
    private final Map<Map<Asked, BigDecimal>, Integer> numbers = new HashMap<>();
    private boolean changing;

    record Row(int collection, int unitId, LocalDate firstEnd, LocalDate lastEnd, int way) {}

    /**
     * A unit asked about in the boundaries of a day.
     *
     * @param unitId its id
     */
    public record Asked(int unitId, LocalDate day) {}

    public void add(int collection, int unitId, LocalDate firstEnd, LocalDate lastEnd, int way) {
        rows.add(new Row(collection, unitId, firstEnd, lastEnd, way));
    }

    /** @param parts above 0, up to 1, without trailing zeros, by the unit asked about */
    public int number(Map<Asked, BigDecimal> parts) {
        return numbers.computeIfAbsent(parts, unseen -> {
            ways.add(unseen);
            return ways.size() - 1;
        });
    }

    /** Some unit lies in them in one way for some windows and in another for others. */
    public void change() {
        changing = true;
    }

    public boolean isChanging() {
        return changing;
    }

    public List<Row> rows() {
        return rows;
    }

    /** Part by unit asked about. */
    public Map<Asked, BigDecimal> parts(int way) {
        return ways.get(way);
    }
}
