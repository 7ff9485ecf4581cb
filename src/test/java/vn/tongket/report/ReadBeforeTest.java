package vn.tongket.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tongket.base.Window;

class ReadBeforeTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    private static StagedValue value(int indicator, int unit, String breakdown, int from, int days) {
        Window window = new Window(DAY.plusDays(from), DAY.plusDays(from + (long) days));
        RawValue raw = new RawValue(2, "i", "u", "", "", breakdown, "1", "", "", "", "", "");
        return new StagedValue(raw, indicator, unit, window, Quality.ACTUAL);
    }

    private static boolean mayOverlap(List<StagedValue> values) {
        ReadBefore read = new ReadBefore();
        values.forEach(read::add);
        return read.mayOverlap();
    }

    @Test
    void theSameWindowTwiceOverlapsOnlyForTheSameIndicatorUnitAndBreakdown() {
        StagedValue one = value(1, 7, "", 0, 90);
        assertThat(mayOverlap(List.of(one, value(1, 7, "", 0, 90)))).isTrue();
        assertThat(mayOverlap(List.of(one, value(2, 7, "", 0, 90), value(1, 8, "", 0, 90), value(1, 7, "nữ", 0, 90))))
                .isFalse();
        assertThat(mayOverlap(List.of(one, value(1, 7, "", 90, 90)))).isFalse();
        assertThat(mayOverlap(List.of(value(1, 7, "", 80, 90), one))).isTrue();
        assertThat(mayOverlap(List.of(value(1, 7, "", 0, 366), value(1, 8, "", 0, 90), value(1, 7, "", 300, 20))))
                .isTrue();
    }

    /** Against every pair compared. */
    @Test
    void itSaysTheSameAsComparingEachWithEach() {
        Random random = new Random(4);
        int overlapping = 0;
        for (int round = 0; round < 3_000; round++) {
            List<StagedValue> values = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                values.add(value(
                        random.nextInt(2),
                        random.nextInt(3),
                        random.nextBoolean() ? "" : "nữ",
                        random.nextInt(12) * 30,
                        30 * (1 + random.nextInt(4))));
            }
            boolean each = anyPair(values);
            overlapping += each ? 1 : 0;
            assertThat(mayOverlap(values)).as("%s", values).isEqualTo(each);
        }
        assertThat(overlapping).isBetween(300, 2_700);
    }

    private static boolean anyPair(List<StagedValue> values) {
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < i; j++) {
                StagedValue a = values.get(i);
                StagedValue b = values.get(j);
                if (a.indicator() == b.indicator()
                        && a.unit() == b.unit()
                        && a.raw().breakdown().equals(b.raw().breakdown())
                        && a.window().overlaps(b.window())) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void aFileOfVeryManyWindowsIsLeftToTheDatabase() {
        ReadBefore read = new ReadBefore();
        for (int day = 0; day < 20_000; day++) {
            read.add(value(1, 7, "", day, 1));
        }
        assertThat(read.mayOverlap()).isFalse();
        read.add(value(1, 7, "", 20_000, 1));
        assertThat(read.mayOverlap()).isTrue();
    }
}
