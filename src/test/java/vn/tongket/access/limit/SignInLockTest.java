package vn.tongket.access.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tongket.access.tables.Tables.AUDIT_ENTRY;
import static vn.tongket.access.tables.Tables.WRONG_TRY;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.assertj.core.api.Assertions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TongketTest;

@TongketTest
class SignInLockTest {
    @Autowired
    SignInLock lock;

    @Autowired
    DSLContext database;

    private void wrong(String name, int times) {
        for (int i = 0; i < times; i++) {
            lock.count(name, "192.0.2.7");
        }
    }

    @Test
    void theTenthWrongTryLocksForAQuarterOfAnHour() {
        wrong("lan", 9);
        assertThat(lock.until("lan")).isEmpty();
        OffsetDateTime before = OffsetDateTime.now(ZoneOffset.UTC);
        wrong(" LAN ", 1);
        Assertions.assertThat(lock.until("lan"))
                .hasValueSatisfying(until -> assertThat(until)
                        .isBetween(
                                before.plusMinutes(15).minusSeconds(1),
                                OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(15)));
        assertThat(database.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACT.eq("account.locked"), AUDIT_ENTRY.OBJECT.eq("lan")))
                .isEqualTo(1);
    }

    @Test
    void triesOfMoreThanAQuarterAgoDoNotCount() {
        wrong("mai", 9);
        OffsetDateTime old = OffsetDateTime.now(ZoneOffset.UTC).minus(Duration.ofMinutes(16));
        database.execute(
                "update access.wrong_try set tried_at = array_fill({0}::timestamptz, array[9]) where username = 'mai'",
                org.jooq.impl.DSL.val(old));
        wrong("mai", 1);
        assertThat(lock.until("mai")).isEmpty();
    }

    @Test
    void anAdministratorLiftsIt() {
        wrong("nam", 10);
        assertThat(lock.lift("nam")).isTrue();
        assertThat(lock.until("nam")).isEmpty();
        assertThat(lock.lift("nam")).isFalse();
        wrong("nam", 1);
        assertThat(lock.until("nam")).as("counts from the beginning").isEmpty();
    }

    @Test
    void theTableForgets() {
        wrong("thoang-qua", 1);
        database.execute(
                "update access.wrong_try set tried_at = array[now() - interval '1 hour'], locked_until = null");
        wrong("khac", 1);
        assertThat(database.fetchCount(WRONG_TRY, WRONG_TRY.USERNAME.eq("thoang-qua")))
                .isZero();
    }
}
