package vn.tongket.measure.engine;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.values;
import static org.jooq.impl.DSL.when;
import static vn.tongket.report.view.Tables.CURRENT_VALUE;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Row4;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;

/** Looks at the values themselves: windows of one unit come as bits, window {@code block * 60 + n} as bit n. */
final class ReportedInValues implements WhoReported {
    private static final int BITS = 60;
    private static final Field<LocalDate> FROM = field(name("asked_window", "window_from"), SQLDataType.LOCALDATE);
    private static final Field<LocalDate> TO = field(name("asked_window", "window_to"), SQLDataType.LOCALDATE);
    private static final Field<Integer> BLOCK = field(name("asked_window", "block"), SQLDataType.INTEGER);
    private static final Field<Long> BIT = field(name("asked_window", "bit"), SQLDataType.BIGINT);

    private final DSLContext database;

    ReportedInValues(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<Window> windows(Collection<Integer> indicators, @Nullable Window inside) {
        return database
                .selectDistinct(CURRENT_VALUE.WINDOW_FROM, CURRENT_VALUE.WINDOW_TO)
                .from(CURRENT_VALUE)
                .where(ValueConditions.among(CURRENT_VALUE.INDICATOR_ID, indicators))
                .and(ValueConditions.inside(inside))
                .fetch(found -> new Window(found.value1(), found.value2()))
                .stream()
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
        Condition reported = condition(CURRENT_VALUE.HAS_PARTS)
                .or(condition(CURRENT_VALUE.HAS_QUANTITY).and(CURRENT_VALUE.INDICATOR_ID.notIn(withParts)));
        Condition excused = CURRENT_VALUE.QUALITY.eq(inline("X"));
        Map<Key, SaidInWindow> said = new HashMap<>();
        database.select(
                        CURRENT_VALUE.INDICATOR_ID,
                        CURRENT_VALUE.UNIT_ID,
                        CURRENT_VALUE.IS_TOTAL,
                        BLOCK,
                        bits(reported),
                        bits(not(reported).and(not(excused))),
                        bits(excused))
                .from(CURRENT_VALUE)
                .join(asked(windows))
                .on(CURRENT_VALUE.WINDOW_FROM.eq(FROM))
                .and(CURRENT_VALUE.WINDOW_TO.eq(TO))
                .where(ValueConditions.among(CURRENT_VALUE.INDICATOR_ID, indicators))
                .groupBy(CURRENT_VALUE.INDICATOR_ID, CURRENT_VALUE.UNIT_ID, CURRENT_VALUE.IS_TOTAL, BLOCK)
                .forEach(found -> {
                    Units units = new Units(said, found.value1(), found.value2(), found.value3(), found.value4());
                    units.set(found.value5(), SaidInWindow::reported);
                    units.set(found.value6(), SaidInWindow::missing);
                    units.set(found.value7(), SaidInWindow::excused);
                });
        return List.copyOf(said.values());
    }

    @Override
    public List<PartsOfTotals.Incomplete> incomplete(Map<Integer, Integer> parts) {
        return PartsOfTotals.incomplete(database, parts);
    }

    private record Key(int indicatorId, int window, boolean isTotal) {}

    @FunctionalInterface
    private interface Kept {
        BitSet of(SaidInWindow said);
    }

    private record Units(Map<Key, SaidInWindow> said, int indicatorId, int unitId, boolean isTotal, int block) {
        void set(long bits, Kept kept) {
            for (long left = bits; left != 0; left &= left - 1) {
                Key key = new Key(indicatorId, block * BITS + Long.numberOfTrailingZeros(left), isTotal);
                kept.of(said.computeIfAbsent(key, unseen -> SaidInWindow.nothing(indicatorId, unseen.window, isTotal)))
                        .set(unitId);
            }
        }
    }

    private static Field<Long> bits(Condition condition) {
        return coalesce(DSL.bitOrAgg(when(condition, BIT).else_(inline(0L))), inline(0L));
    }

    /** The windows with their places among the bits, as a table. */
    private static Table<?> asked(List<Window> windows) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Row4<LocalDate, LocalDate, Integer, Long>[] rows = IntStream.range(0, windows.size())
                .mapToObj(number -> row(
                        inline(windows.get(number).from()),
                        inline(windows.get(number).to()),
                        inline(number / BITS),
                        inline(1L << (number % BITS))))
                .toArray(Row4[]::new);
        return values(rows).as("asked_window", "window_from", "window_to", "block", "bit");
    }
}
