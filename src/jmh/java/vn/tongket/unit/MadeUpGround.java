package vn.tongket.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A country of 34 provinces whose 10,035 communes merge three to one in July 2025, one of a hundred being divided. */
public final class MadeUpGround {
    public static final LocalDate MERGED = LocalDate.of(2025, 7, 1);
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int PROVINCES = 34;
    private static final int COMMUNES = 10_035;

    private final List<Unit> units = new ArrayList<>();
    private final List<Succession> successions = new ArrayList<>();

    private MadeUpGround() {
        add(0, UnitKind.COUNTRY, null, FIRST, null);
        for (int province = 1; province <= PROVINCES; province++) {
            add(province, UnitKind.PROVINCE, 0, FIRST, null);
        }
        for (int number = 0; number < COMMUNES; number++) {
            int old = 1_000 + number;
            int merged = 20_000 + number / 3;
            int province = 1 + number / 3 % PROVINCES;
            add(old, UnitKind.COMMUNE, province, FIRST, MERGED);
            if (number % 3 == 0) {
                add(merged, UnitKind.COMMUNE, province, MERGED, null);
            }
            if (number % 100 == 0 && number > 0) {
                pass(old, merged, "0.4");
                pass(old, merged - 1, "0.6");
            } else {
                pass(old, merged, "1");
            }
        }
    }

    public static Ground make() {
        MadeUpGround made = new MadeUpGround();
        return new Ground(1, made.units, made.successions, Map.of());
    }

    private void add(int id, UnitKind kind, @Nullable Integer parent, LocalDate from, @Nullable LocalDate to) {
        String code = "%05d".formatted(id);
        units.add(new Unit(id, code, kind, code, "xa", code, code, parent, from, to, null, null));
    }

    private void pass(int from, int to, String share) {
        successions.add(new Succession(
                from,
                to,
                Succession.Kind.MERGE,
                MERGED,
                new BigDecimal(share),
                null,
                Succession.Basis.POPULATION,
                false,
                null,
                null));
    }
}
