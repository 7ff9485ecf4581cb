package vn.tongket.measure.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.tongket.base.Window;

/** A way of 100 days from 0 to 200: after 40 days 80 are due. */
class PaceTest {
    private static final Window WAY = new Window(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 4, 11));
    private static final LocalDate DAY_40 = LocalDate.of(2021, 2, 10);
    private static final BigDecimal ALL = BigDecimal.ONE;
    private static final BigDecimal FOUR_FIFTHS = new BigDecimal("0.8");

    private static Pace pace(String value, boolean ceiling) {
        return Objects.requireNonNull(
                Pace.of(WAY, BigDecimal.ZERO, new BigDecimal("200"), new BigDecimal(value), DAY_40, ceiling));
    }

    @Test
    void whatIsJustDueIsKept() {
        assertThat(pace("80", false).isKept(ALL)).isTrue();
        assertThat(pace("79.99", false).isKept(ALL)).isFalse();
        assertThat(pace("64", false).isKept(FOUR_FIFTHS)).isTrue();
        assertThat(pace("63.99", false).isKept(FOUR_FIFTHS)).isFalse();
    }

    /** Of what must not be passed, just as much as is due has been used. */
    @Test
    void aCeilingIsKeptUpToWhatIsDue() {
        assertThat(pace("80", true).isKept(ALL)).isTrue();
        assertThat(pace("80.01", true).isKept(ALL)).isFalse();
        assertThat(pace("100", true).isKept(FOUR_FIFTHS)).isTrue();
        assertThat(pace("100.01", true).isKept(FOUR_FIFTHS)).isFalse();
    }

    @Test
    void beforeTheWayNothingIsDueAndAfterItAll() {
        assertThat(Objects.requireNonNull(Pace.of(
                                WAY, BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.ZERO, LocalDate.of(2020, 1, 1)))
                        .isKept(ALL))
                .isTrue();
        assertThat(Objects.requireNonNull(Pace.of(
                                WAY, BigDecimal.ZERO, BigDecimal.TEN, new BigDecimal("9.99"), LocalDate.of(2022, 1, 1)))
                        .isKept(ALL))
                .isFalse();
        assertThat(Pace.of(WAY, BigDecimal.TEN, BigDecimal.TEN, BigDecimal.ONE, DAY_40))
                .isNull();
    }

    @Test
    void aStandingIsOfTheEndOrOfTheWayOrOfNeither() {
        assertThat(Standing.values())
                .filteredOn(Standing::isOnTheWay)
                .containsExactly(Standing.AT_RISK, Standing.ATTENTION, Standing.ON_TRACK);
        assertThat(Standing.values())
                .filteredOn(Standing::isAtEnd)
                .containsExactly(Standing.NOT_MET, Standing.NEARLY_MET, Standing.MET, Standing.EXCEEDED);
    }
}
