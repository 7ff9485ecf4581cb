package vn.tongket.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tongket.report.usual.Usual;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;

/** The middle of the units of a kind, worked out by hand. Units are 1, 2, 3 …; unit 9 is the one asked about. */
class NeighboursTest {
    /** @param figures of units 1, 2, 3 … @param people of the same, then of unit 9; 0: not known */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    10 20 30 40 50         | 0 0 0 0 0 0                       | 30  | 5 | false
                    50 10 40 20 30         | 1000 1000 1000 1000 1000 0        | 30  | 5 | false
                    10 20 30 40 50         | 1000 1000 1000 1000 1000 2000     | 60  | 5 | true
                    10 40 90 160 250       | 1000 2000 3000 4000 5000 500      | 15  | 5 | true
                    10 20 30 40            | 1000 1000 1000 1000 2000          |     |   |
                    10 20 30 40 50         | 1000 0 1000 1000 1000 2000        | 30  | 5 | false
                    10 20 30 40 50 60      | 1000 0 1000 1000 1000 1000 2000   | 80  | 5 | true
                    """)
    void itTakesTheMiddleByHeadWherePeopleAreKnown(
            String figures,
            String people,
            @Nullable BigDecimal middle,
            @Nullable Integer units,
            @Nullable Boolean heads) {
        String[] each = figures.split(" ");
        String[] size = people.split(" ");
        Map<Integer, BigDecimal> ofLine = new HashMap<>();
        Map<Integer, Long> known = new HashMap<>();
        Map<Integer, Unit> named = new HashMap<>();
        IntStream.range(0, each.length).forEach(i -> {
            ofLine.put(i + 1, new BigDecimal(each[i]));
            named.put(i + 1, unit(i + 1, UnitKind.COMMUNE));
            if (!size[i].equals("0")) {
                known.put(i + 1, Long.valueOf(size[i]));
            }
        });
        ofLine.put(8, new BigDecimal(1_000_000));
        named.put(8, unit(8, UnitKind.PROVINCE));
        if (!size[each.length].equals("0")) {
            known.put(9, Long.valueOf(size[each.length]));
        }
        Usual.Others others = new Neighbours(Map.of("l", ofLine), named, known, 5).of(unit(9, UnitKind.COMMUNE), "l");
        if (middle == null) {
            assertThat(others).isNull();
        } else {
            Objects.requireNonNull(others);
            assertThat(others.middle()).isEqualByComparingTo(middle);
            assertThat(others.units()).isEqualTo(units);
            assertThat(others.perHead()).isEqualTo(heads);
        }
    }

    private static Unit unit(int id, UnitKind kind) {
        return new Unit(
                id, "u" + id, kind, "u" + id, "xa", "U" + id, "Xã U" + id, null, LocalDate.EPOCH, null, null, null);
    }
}
