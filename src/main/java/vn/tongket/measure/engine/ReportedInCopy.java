package vn.tongket.measure.engine;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.columnar.UnitBits;

/** Reads who reported from the sets of units that the columnar copy keeps beside the values. */
final class ReportedInCopy implements WhoReported {
    private static final Table<Record> SAID = table(name("report", "said"));
    private static final Field<Integer> INDICATOR_ID = field(name("said", "indicator_id"), SQLDataType.INTEGER);
    private static final Field<LocalDate> FROM = field(name("said", "window_from"), SQLDataType.LOCALDATE);
    private static final Field<LocalDate> TO = field(name("said", "window_to"), SQLDataType.LOCALDATE);
    private static final Field<Boolean> IS_TOTAL = field(name("said", "is_total"), SQLDataType.BOOLEAN);
    private static final DataType<byte[]> UNITS = SQLDataType.BLOB;
    private static final Field<byte[]> FIGURE = field(name("said", "figure"), UNITS);
    private static final Field<byte[]> PARTS = field(name("said", "parts"), UNITS);
    private static final Field<byte[]> NO_FIGURE = field(name("said", "no_figure"), UNITS);
    private static final Field<byte[]> NO_PARTS = field(name("said", "no_parts"), UNITS);
    private static final Field<byte[]> EXCUSED = field(name("said", "excused"), UNITS);

    private final DSLContext database;

    ReportedInCopy(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<Window> windows(Collection<Integer> indicators, @Nullable Window inside) {
        return database
                .selectDistinct(FROM, TO)
                .from(SAID)
                .where(ValueConditions.among(INDICATOR_ID, indicators))
                .fetch(found -> new Window(found.value1(), found.value2()))
                .stream()
                .filter(window -> inside == null
                        || (!window.to().isBefore(inside.from()) && !window.to().isAfter(inside.to())))
                .sorted()
                .toList();
    }

    @Override
    public @Nullable LocalDate reach(Collection<Integer> indicators) {
        return PartsOfTotals.reach(database, indicators);
    }

    @Override
    public List<SaidInWindow> said(
            Collection<Integer> indicators, Collection<Integer> withParts, List<Window> windows) {
        Map<Window, Integer> numbers = new HashMap<>();
        windows.forEach(window -> numbers.put(window, numbers.size()));
        Set<Integer> ratios = Set.copyOf(withParts);
        return database
                .select(INDICATOR_ID, FROM, TO, IS_TOTAL, FIGURE, PARTS, NO_FIGURE, NO_PARTS, EXCUSED)
                .from(SAID)
                .where(ValueConditions.among(INDICATOR_ID, indicators))
                .fetch(found -> {
                    Integer number = numbers.get(new Window(found.get(FROM), found.get(TO)));
                    return number == null ? null : said(found, number, ratios.contains(found.get(INDICATOR_ID)));
                })
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<PartsOfTotals.Incomplete> incomplete(Map<Integer, Integer> parts) {
        return PartsOfTotals.incomplete(database, parts);
    }

    private static SaidInWindow said(Record row, int window, boolean withParts) {
        boolean isTotal = row.get(IS_TOTAL);
        BitSet figure = UnitBits.units(row.get(FIGURE));
        BitSet missing = UnitBits.units(row.get(NO_FIGURE));
        BitSet excused = UnitBits.units(row.get(EXCUSED));
        if (!withParts) {
            return new SaidInWindow(row.get(INDICATOR_ID), window, isTotal, figure, missing, excused);
        }
        BitSet parts = UnitBits.units(row.get(PARTS));
        missing = isTotal ? missing : UnitBits.units(row.get(NO_PARTS));
        if (isTotal) {
            missing.or(figure);
            missing.andNot(parts);
        }
        return new SaidInWindow(row.get(INDICATOR_ID), window, isTotal, parts, missing, excused);
    }
}
