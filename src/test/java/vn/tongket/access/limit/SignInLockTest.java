package vn.tongket.access.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tongket.access.tables.Tables.AUDIT_ENTRY;
import static vn.tongket.access.tables.Tables.WRONG_TRY;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TongketTest;
import vn.tongket.access.audit.Audit;

@TongketTest
class SignInLockTest {
    private static final String DESK = "192.0.2.7";

    @Autowired
    SignInLock lock;

    @Autowired
    Audit audit;

    @Autowired
    DSLContext database;

    private void wrong(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            lock.count(name, address);
        }
    }

    private Duration waitOf(String name, String address) {
        return lock.of(name, address)
                .map(wait -> Duration.between(OffsetDateTime.now(ZoneOffset.UTC), wait.until())
                        .plusMillis(999))
                .map(wait -> Duration.ofSeconds(wait.toSeconds()))
                .orElse(Duration.ZERO);
    }

    @Test
    void theWaitGrowsAndIsNoWall() {
        long[] seconds = {0, 0, 2, 4, 60, 120, 240, 480, 900, 900, 900};
        for (int tries = 1; tries <= seconds.length; tries++) {
            wrong(tries % 2 == 0 ? "lan" : " LAN ", DESK, 1);
            assertThat(waitOf("lan", DESK).toSeconds())
                    .as("after %d", tries)
                    .isBetween(Math.max(0, seconds[tries - 1] - 1), seconds[tries - 1]);
        }
        assertThat(database.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACT.eq("account.locked"), AUDIT_ENTRY.OBJECT.eq("lan")))
                .isEqualTo(1);
    }

    @Test
    void whoGuessesFromElsewhereHoldsNobodyUp() {
        wrong("quantri", "203.0.113.66", 40);
        assertThat(waitOf("quantri", "203.0.113.66")).isPositive();
        assertThat(waitOf("quantri", DESK)).isZero();
    }

    @Test
    void anIpv6LineIsOneAddress() {
        for (int i = 0; i < 6; i++) {
            wrong("cuc", "2001:db8:1:2::" + i, 1);
        }
        assertThat(waitOf("cuc", "2001:db8:1:2:ffff::1")).isPositive();
        assertThat(waitOf("cuc", "2001:db8:1:3::1")).isZero();
    }

    @Test
    void manyStrangersAtOnceHoldUpOnlyWhoIsNewToTheName() {
        audit.recordBy("hoa", "sign-in.accepted", "hoa", Map.of("address", DESK));
        for (int i = 0; i < SignInLock.FROM_EVERYWHERE; i++) {
            wrong("hoa", "203.0.113." + i, 1);
        }
        assertThat(waitOf("hoa", "198.51.100.1")).isPositive();
        assertThat(waitOf("hoa", DESK)).as("from where she came before").isZero();
        assertThat(waitOf("khac", "198.51.100.1")).isZero();
    }

    @Test
    void triesOfMoreThanAnHourAgoDoNotCount() {
        wrong("mai", DESK, 4);
        database.execute("update access.wrong_try set tried_at = array_fill(now() - interval '61 minutes', array[4]),"
                + " wait_until = null where username = 'mai'");
        wrong("mai", DESK, 1);
        assertThat(waitOf("mai", DESK)).isZero();
    }

    @Test
    void theRightPasswordForgetsWhatWasTypedThere() {
        wrong("vui", DESK, 7);
        wrong("vui", "203.0.113.1", 7);
        lock.forget("vui", DESK);
        assertThat(waitOf("vui", DESK)).isZero();
        assertThat(waitOf("vui", "203.0.113.1")).isPositive();
    }

    @Test
    void anAdministratorLiftsItEverywhere() {
        wrong("nam", DESK, 10);
        wrong("nam", "203.0.113.1", 60);
        assertThat(lock.lift("nam")).isTrue();
        assertThat(waitOf("nam", DESK)).isZero();
        assertThat(waitOf("nam", "203.0.113.1")).isZero();
        assertThat(lock.lift("nam")).isFalse();
    }

    @Test
    void theTableForgets() {
        wrong("thoang-qua", DESK, 1);
        database.execute("update access.wrong_try set last_at = now() - interval '2 hours', wait_until = null");
        wrong("khac", DESK, 1);
        assertThat(database.fetchCount(WRONG_TRY, WRONG_TRY.USERNAME.eq("thoang-qua")))
                .isZero();
    }
}
