package vn.tongket.page.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HeavyWorkTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    void itIsDoneByTwoAtOnceAndTheThirdIsToldToComeBack() {
        HeavyWork work = new HeavyWork(2, SHORT);
        HeavyWork.Place first = work.take("a", HeavyWork.WHOLE);
        work.take("b", HeavyWork.WHOLE);
        assertThatThrownBy(() -> work.take("c", HeavyWork.WHOLE)).isInstanceOfSatisfying(Busy.class, busy -> {
            assertThat(busy.inVietnamese()).contains("đang xử lý nhiều tệp", "10 giây");
            assertThat(busy.comeBackIn()).isEqualTo(Duration.ofSeconds(10));
        });
        first.close();
        first.close();
        work.take("c", HeavyWork.WHOLE);
        assertThatThrownBy(() -> work.take("d", 1)).isInstanceOf(Busy.class);
    }

    @Test
    void ofOnePersonOneAtATime() {
        HeavyWork work = new HeavyWork(2, SHORT);
        HeavyWork.Place first = work.take("a", 1);
        assertThatThrownBy(() -> work.take("a", 1))
                .isInstanceOfSatisfying(
                        Busy.class, busy -> assertThat(busy.inVietnamese()).contains("một tệp khác chưa xử lý xong"));
        first.close();
        work.take("a", 1);
    }

    @Test
    void smallOnesFitBesideEachOther() {
        HeavyWork work = new HeavyWork(2, SHORT);
        for (int i = 0; i < 2 * HeavyWork.WHOLE; i++) {
            work.take("person " + i, 1);
        }
        assertThatThrownBy(() -> work.take("one more", 1)).isInstanceOf(Busy.class);
    }

    @Test
    void whoWaitsGetsTheRoomThatIsGivenBackAndNeverAreThereMore() throws Exception {
        HeavyWork work = new HeavyWork(2, Duration.ofSeconds(20));
        AtomicInteger at = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                String who = "person " + i;
                all.add(people.submit(() -> {
                    try (HeavyWork.Place place = work.take(who, HeavyWork.WHOLE)) {
                        most.accumulateAndGet(at.incrementAndGet(), Math::max);
                        Thread.sleep(20);
                        at.decrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(most).hasValue(2);
    }

    /** Waiting holds a thread: when many wait already, the next is told at once. */
    @Test
    void onlyAFewWait() throws Exception {
        HeavyWork work = new HeavyWork(1, Duration.ofSeconds(20));
        HeavyWork.Place held = work.take("a", HeavyWork.WHOLE);
        CountDownLatch told = new CountDownLatch(1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 13; i++) {
                String who = "person " + i;
                people.submit(() -> {
                    try {
                        work.take(who, HeavyWork.WHOLE).close();
                    } catch (Busy busy) {
                        told.countDown();
                    }
                });
            }
            assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
            held.close();
        }
    }
}
