package vn.tongket.report.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tongket.base.Window;
import vn.tongket.report.record.Quality;
import vn.tongket.report.record.RawValue;

class ReadBeforeTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    private static StagedValue value(int indicator, int unit, String breakdown, int from, int days) {
        Window window = new Window(DAY.plusDays(from), DAY.plusDays(from + (long) days));
        RawValue raw = new RawValue(2, "i", "u", "", "", breakdown, "1", "", "", "", "", "");
        return new StagedValue(raw, indicator, unit, window, Quality.ACTUAL);
    }

    private static ReadBefore read(List<StagedValue> values) {
        ReadBefore read = new ReadBefore();
        values.forEach(read::add);
        return read;
    }

    private static boolean overlaps(StagedValue... values) {
        return !read(List.of(values)).overlapping().isEmpty();
    }

    @Test
    void windowsThatShareDaysOverlapOnlyForTheSameIndicatorUnitAndBreakdown() {
        StagedValue one = value(1, 7, "", 0, 90);
        assertThat(read(List.of(one, value(1, 7, "", 0, 90))).mayRepeat()).isTrue();
        assertThat(overlaps(one, value(1, 7, "", 0, 90))).isFalse();
        assertThat(overlaps(one, value(2, 7, "", 0, 120), value(1, 8, "", 0, 120), value(1, 7, "nữ", 0, 120)))
                .isFalse();
        assertThat(overlaps(one, value(1, 7, "", 90, 90))).isFalse();
        assertThat(overlaps(value(1, 7, "", 80, 90), one)).isTrue();
        assertThat(overlaps(value(1, 7, "", 0, 366), value(1, 8, "", 0, 90), value(1, 7, "", 300, 20)))
                .isTrue();
    }

    /** Against every pair compared. */
    @Test
    void itSaysTheSameAsComparingEachWithEach() {
        Random random = new Random(4);
        int overlapping = 0;
        for (int round = 0; round < 3_000; round++) {
            List<StagedValue> values = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                values.add(value(
                        random.nextInt(2),
                        random.nextInt(3),
                        random.nextBoolean() ? "" : "nữ",
                        random.nextInt(12) * 30,
                        30 * (1 + random.nextInt(4))));
            }
            ReadBefore read = read(values);
            Map<Integer, BitSet> each = new HashMap<>();
            boolean repeated = false;
            for (int i = 0; i < values.size(); i++) {
                for (int j = 0; j < i; j++) {
                    StagedValue a = values.get(i);
                    StagedValue b = values.get(j);
                    if (isOfOneSeries(a, b) && a.window().equals(b.window())) {
                        repeated = true;
                    } else if (isOfOneSeries(a, b) && a.window().overlaps(b.window())) {
                        each.computeIfAbsent(a.indicator(), unseen -> new BitSet())
                                .set(a.unit());
                    }
                }
            }
            overlapping += each.isEmpty() ? 0 : 1;
            assertThat(read.overlapping()).as("%s", values).isEqualTo(each);
            assertThat(read.mayRepeat()).as("%s", values).isEqualTo(repeated);
        }
        assertThat(overlapping).isBetween(300, 2_700);
    }

    private static boolean isOfOneSeries(StagedValue a, StagedValue b) {
        return a.indicator() == b.indicator()
                && a.unit() == b.unit()
                && a.raw().breakdown().equals(b.raw().breakdown());
    }

    @Test
    void ofAFileOfVeryManyWindowsEveryUnitIsLookedAt() {
        ReadBefore read = new ReadBefore();
        for (int day = 0; day < 20_000; day++) {
            read.add(value(1, 7, "", day, 1));
        }
        assertThat(read.overlapping()).isEmpty();
        read.add(value(1, 7, "", 20_000, 1));
        assertThat(read.overlapping()).containsOnlyKeys(1);
        assertThat(read.isIncomplete()).isTrue();
    }
}
