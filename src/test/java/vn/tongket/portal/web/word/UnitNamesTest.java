package vn.tongket.portal.web.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;

class UnitNamesTest {
    private static final LocalDate MERGED = LocalDate.of(2025, 7, 1);

    private static Unit unit(int id, String name, LocalDate from, @Nullable LocalDate to) {
        return new Unit(id, "u" + id, UnitKind.PROVINCE, "u" + id, "tinh", name, name, null, from, to, null, null);
    }

    @Test
    void namesThatTwoUnitsBearSayWhenEachStands() {
        Unit before = unit(1, "Tỉnh Tuyên Quang", LocalDate.of(2008, 8, 1), MERGED);
        Unit after = unit(2, "Tỉnh Tuyên Quang", MERGED, null);
        Unit other = unit(3, "Tỉnh Hà Giang", LocalDate.of(2008, 8, 1), MERGED);
        UnitNames names = new UnitNames(List.of(before, after, other, before).stream());
        assertThat(names.of(before)).isEqualTo("Tỉnh Tuyên Quang (đến 30/06/2025)");
        assertThat(names.of(after)).isEqualTo("Tỉnh Tuyên Quang (từ 01/07/2025)");
        assertThat(names.of(other)).isEqualTo("Tỉnh Hà Giang");
    }

    /** Decree 30/2020/NĐ-CP, annex II: a number keeps the capital of the word before it. */
    @Test
    void aTypeIsSmallInASentenceButBeforeANumber() {
        assertThat(unit(1, "Thị xã Hồng Lĩnh", MERGED, null).inSentence()).isEqualTo("thị xã Hồng Lĩnh");
        assertThat(unit(1, "Quận 1", MERGED, null).inSentence()).isEqualTo("Quận 1");
        assertThat(unit(1, "Sở Tài chính", MERGED, null).inSentence()).isEqualTo("Sở Tài chính");
    }
}
