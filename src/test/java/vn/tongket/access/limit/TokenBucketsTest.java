package vn.tongket.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tongket.base.Now;

class TokenBucketsTest {
    private Instant now = Instant.parse("2026-11-22T03:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final Now.Chosen chosen = Now.choose(clock);

    @AfterEach
    void back() {
        chosen.close();
    }

    /** Six a minute: six at once, then one every ten seconds. */
    @Test
    void letsSoManyThroughAndSaysWhenTheNextOneMayCome() {
        TokenBuckets rates = new TokenBuckets(6);
        for (int i = 0; i < 6; i++) {
            assertThat(rates.take("a")).isZero();
        }
        assertThat(rates.take("a")).isEqualTo(Duration.ofSeconds(10));
        assertThat(rates.take("b")).isZero();
        now = now.plusSeconds(4);
        assertThat(rates.take("a")).isEqualTo(Duration.ofSeconds(6));
        now = now.plusSeconds(6);
        assertThat(rates.take("a")).isZero();
        assertThat(rates.take("a")).isEqualTo(Duration.ofSeconds(10));
        now = now.plusSeconds(3_600);
        for (int i = 0; i < 6; i++) {
            assertThat(rates.take("a")).isZero();
        }
        assertThat(rates.take("a")).isPositive();
    }

    @Test
    void remembersOnlyTheLastNames() {
        TokenBuckets rates = new TokenBuckets(1);
        for (int i = 0; i < 50_000; i++) {
            rates.take("name " + i);
        }
        assertThat(rates.remembered()).isEqualTo(20_000);
    }
}
