package vn.tongket.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tongket.base.HealthPart;

class DiskRoomTest {
    private static final long MB = 1L << 20;

    @Test
    void isScarceBelowAGigabyteAndATenth() {
        assertThat(of(2_000, 100_000)).isEqualTo(HealthPart.State.OK);
        assertThat(of(1_023, 100_000)).isEqualTo(HealthPart.State.SCARCE);
        assertThat(of(1_024, 100_000)).isEqualTo(HealthPart.State.OK);
        // A small disk that is half empty.
        assertThat(of(900, 2_000)).isEqualTo(HealthPart.State.OK);
        assertThat(of(199, 2_000)).isEqualTo(HealthPart.State.SCARCE);
        assertThat(of(128, 2_000)).isEqualTo(HealthPart.State.SCARCE);
        assertThat(of(127, 2_000)).isEqualTo(HealthPart.State.TROUBLE);
        assertThat(DiskRoom.of(1_500 * MB, 3_000 * MB)).hasToString("1500 MB free of 3000 MB");
    }

    private static HealthPart.State of(long free, long whole) {
        return DiskRoom.of(free * MB, whole * MB).state();
    }
}
