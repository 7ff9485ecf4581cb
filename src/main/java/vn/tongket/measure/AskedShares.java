package vn.tongket.measure;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * The shares that one question needs, for a temporary table of the engine that answers: of each unit that has values, in each
 * unit that is asked about, for a run of windows. Worked out for the question, so nothing can be stale. The parts themselves
 * stay here; the engine knows them by number, and never multiplies.
 */
final class AskedShares {
    static final Table<Record> SHARE = table(name("asked_share"));
    /** Which collection (kind of unit and share by people or land) the row belongs to. */
    static final Field<Integer> COLLECTION = field(name("asked_share", "collection"), SQLDataType.INTEGER);

    static final Field<Integer> UNIT_ID = field(name("asked_share", "unit_id"), SQLDataType.INTEGER);
    static final Field<Integer> WITHIN_ID = field(name("asked_share", "within_id"), SQLDataType.INTEGER);
    static final Field<Integer> FIRST_WINDOW = field(name("asked_share", "first_window"), SQLDataType.INTEGER);
    static final Field<Integer> LAST_WINDOW = field(name("asked_share", "last_window"), SQLDataType.INTEGER);
    /** Number of the part, see {@link #part}. */
    static final Field<Integer> PART = field(name("asked_share", "part"), SQLDataType.INTEGER);

    private final List<Row> rows = new ArrayList<>();
    private final List<BigDecimal> parts = new ArrayList<>();
    private final Map<BigDecimal, Integer> numbers = new HashMap<>();

    /** @param part number of the part */
    record Row(int collection, int unitId, int withinId, int firstWindow, int lastWindow, int part) {}

    void add(int collection, int unitId, int withinId, int firstWindow, int lastWindow, BigDecimal part) {
        rows.add(new Row(collection, unitId, withinId, firstWindow, lastWindow, number(part)));
    }

    private int number(BigDecimal part) {
        return numbers.computeIfAbsent(Decimals.plain(part), unseen -> {
            parts.add(unseen);
            return parts.size() - 1;
        });
    }

    List<Row> rows() {
        return rows;
    }

    /** Between 0 and 1, above 0. */
    BigDecimal part(int number) {
        return parts.get(number);
    }
}
