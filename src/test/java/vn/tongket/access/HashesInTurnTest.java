package vn.tongket.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.tongket.base.NotNow;

@Timeout(30)
class HashesInTurnTest {
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    /** Says yes when it is told to. */
    private final PasswordEncoder slow = new PasswordEncoder() {
        @Override
        public String encode(@Nullable CharSequence password) {
            return "hash";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            most.accumulateAndGet(working.incrementAndGet(), Math::max);
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            working.decrementAndGet();
            return true;
        }
    };

    @Test
    void aFewAreCheckedAtATimeAFewMoreWaitAndTheRestComesBackLater() throws Exception {
        HashesInTurn hashes = new HashesInTurn(slow, 2, 3, Duration.ofSeconds(20));
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> checked = new ArrayList<>();
            for (int person = 0; person < 5; person++) {
                checked.add(people.submit(() -> hashes.matches("mật khẩu", "hash")));
                Thread.sleep(100);
            }
            assertThatThrownBy(() -> hashes.matches("mật khẩu", "hash"))
                    .isInstanceOfSatisfying(
                            NotNow.class,
                            late -> assertThat(late.inVietnamese()).contains("nhiều người đăng nhập"));
            end.countDown();
            for (Future<Boolean> one : checked) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(most).hasValue(2);
        assertThat(hashes.matches("mật khẩu", "hash"))
                .as("places are given back")
                .isTrue();
    }

    @Test
    void whoWaitsInVainComesBackLater() throws Exception {
        HashesInTurn hashes = new HashesInTurn(slow, 1, 3, Duration.ofMillis(50));
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> first = people.submit(() -> hashes.matches("mật khẩu", "hash"));
            Thread.sleep(100);
            assertThatThrownBy(() -> hashes.matches("mật khẩu", "hash")).isInstanceOf(NotNow.class);
            end.countDown();
            assertThat(first.get()).isTrue();
        }
    }
}
