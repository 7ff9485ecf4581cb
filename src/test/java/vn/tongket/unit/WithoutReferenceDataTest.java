package vn.tongket.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TongketTest;

@TongketTest
class WithoutReferenceDataTest {
    @Autowired
    DSLContext database;

    @Autowired
    Units units;

    @Test
    void isEmpty() {
        assertThat(database.fetchSingle("select count(*) from unit.unit").get(0, Long.class))
                .isZero();
        assertThat(units.find(Units.COUNTRY)).isEmpty();
        assertThat(units.asOf(LocalDate.of(2025, 7, 1), null, null)).isEmpty();
    }
}
