package vn.tongket.measure;

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
 * How the units that may have values are spread over the units asked about, for a temporary table of the engine that answers.
 * Worked out for the question, so nothing can be stale. A <em>spread</em> says which part of a unit counts for which unit asked
 * about; it stays here and has a number there, so that the engine adds up all units that are spread alike, and never multiplies.
 */
final class AskedShares {
    static final Table<Record> SHARE = table(name("asked_share"));
    /** Which collection (kind of unit and share by people or land) the row belongs to. */
    static final Field<Integer> COLLECTION = field(name("asked_share", "collection"), SQLDataType.INTEGER);

    static final Field<Integer> UNIT_ID = field(name("asked_share", "unit_id"), SQLDataType.INTEGER);
    /** For windows that end from this day … */
    static final Field<LocalDate> FIRST_END = field(name("asked_share", "first_end"), SQLDataType.LOCALDATE);
    /** … to that one. */
    static final Field<LocalDate> LAST_END = field(name("asked_share", "last_end"), SQLDataType.LOCALDATE);

    static final Field<Integer> SPREAD = field(name("asked_share", "spread"), SQLDataType.INTEGER);

    private final List<Row> rows = new ArrayList<>();
    private final List<Map<Integer, BigDecimal>> spreads = new ArrayList<>();
    private final Map<Map<Integer, BigDecimal>, Integer> numbers = new HashMap<>();
    private boolean changing;

    record Row(int collection, int unitId, LocalDate firstEnd, LocalDate lastEnd, int spread) {}

    void add(int collection, int unitId, LocalDate firstEnd, LocalDate lastEnd, int spread) {
        rows.add(new Row(collection, unitId, firstEnd, lastEnd, spread));
    }

    /** @param parts above 0, up to 1, without trailing zeros, by id of the unit asked about */
    int number(Map<Integer, BigDecimal> parts) {
        return numbers.computeIfAbsent(parts, unseen -> {
            spreads.add(unseen);
            return spreads.size() - 1;
        });
    }

    /** Some unit is spread in one way for some windows and in another for others. */
    void change() {
        changing = true;
    }

    boolean isChanging() {
        return changing;
    }

    List<Row> rows() {
        return rows;
    }

    /** Part by id of the unit asked about. */
    Map<Integer, BigDecimal> spread(int number) {
        return spreads.get(number);
    }
}
