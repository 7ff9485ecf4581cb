package vn.tongket.measure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TestDatabase;
import vn.tongket.TongketTest;
import vn.tongket.base.Window;
import vn.tongket.measure.WorldStore;
import vn.tongket.measure.columnar.ColumnarCopy;
import vn.tongket.unit.UnitKind;

/** The sets of units that the copy keeps say the same as the values they were made of, whatever was added, revised or removed. */
@TongketTest
class SaidInCopyTest {
    private static final List<Integer> INDICATORS = List.of(1, 2);
    private static final List<Integer> WITH_PARTS = List.of(2);
    private static final int UNITS = 12;

    @Autowired
    DSLContext database;

    @Autowired
    ColumnarCopy copy;

    private final String name = "s" + System.nanoTime();
    private final Random random = new Random(20_261_122);
    private WorldStore store;

    @BeforeEach
    void empty() {
        TestDatabase.asOwner(database, "alter table report.value disable trigger value_names_what_is_there");
        TestDatabase.asOwner(database, "alter table report.value disable trigger value_still_names_what_is_there");
        TestDatabase.asOwner(database, "delete from report.value");
        store = new WorldStore(database);
        for (int unit = 0; unit < UNITS; unit++) {
            store.unit(name + unit, UnitKind.COMMUNE);
        }
        copy.keepUp();
    }

    @Test
    void theSetsFollowTheValues() throws Exception {
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < 25; i++) {
                add();
            }
            database.execute("update report.value set replaced_by = entry_id where value_id % 7 = " + round % 7);
            database.execute("delete from report.value where value_id % 11 = " + round % 11);
            copy.keepUp();
            isTheSame();
        }
        copy.close();
        copy.keepUp();
        isTheSame();
    }

    private void add() {
        boolean parts = random.nextBoolean();
        String quality = List.of("A", "A", "E", "N", "M", "X").get(random.nextInt(6));
        boolean figure = quality.equals("A") || quality.equals("E");
        database.execute(
                """
                insert into report.value (indicator_id, unit_id, window_from, window_to, breakdown, entry_id, quality, quantity, numerator, denominator)
                values (?, ?, ?, ?, ?, 1, ?::"char", ?, ?, ?) on conflict do nothing""",
                INDICATORS.get(random.nextInt(2)),
                store.id(name + random.nextInt(UNITS)),
                LocalDate.of(2024, 1 + 3 * random.nextInt(4), 1),
                LocalDate.of(2025, 1, 1),
                List.of("", "", "nam", "nữ").get(random.nextInt(4)),
                quality,
                figure && !parts ? number() : null,
                figure && parts ? number() : null,
                figure && parts ? number() : null);
    }

    private @Nullable BigDecimal number() {
        return new BigDecimal(random.nextInt(100));
    }

    private void isTheSame() throws Exception {
        try (var connection = copy.open().connection()) {
            DSLContext columns = DSL.using(connection, SQLDialect.DUCKDB);
            WhoReported values = new ReportedInValues(database);
            WhoReported sets = new ReportedInCopy(columns);
            Window later = new Window(LocalDate.of(2024, 4, 1), LocalDate.of(2026, 1, 1));
            assertThat(sets.windows(INDICATORS, later)).isEqualTo(values.windows(INDICATORS, later));
            List<Window> windows = values.windows(INDICATORS, null);
            assertThat(sets.windows(INDICATORS, null)).isEqualTo(windows).isNotEmpty();
            List<SaidInWindow> expected = values.said(INDICATORS, WITH_PARTS, windows);
            assertThat(Set.copyOf(sets.said(INDICATORS, WITH_PARTS, windows))).isEqualTo(Set.copyOf(expected));
        }
    }
}
