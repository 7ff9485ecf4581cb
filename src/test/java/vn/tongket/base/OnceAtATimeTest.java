package vn.tongket.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceAtATimeTest {
    private final OnceAtATime<String, Integer> once = new OnceAtATime<>();
    private final AtomicInteger worked = new AtomicInteger();

    @Test
    void whoComesMeanwhileWaitsForTheFirst() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> once.get("a", () -> {
                begun.countDown();
                await(end);
                return worked.incrementAndGet();
            }));
            await(begun);
            Callable<Integer> later = () -> once.get("a", worked::incrementAndGet);
            var second = threads.submit(later);
            assertThat(once.get("b", () -> 7)).isEqualTo(7);
            assertThat(second.isDone()).isFalse();
            end.countDown();
            assertThat(List.of(first.get(), second.get())).isSubsetOf(1, 2).contains(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatFailedIsTriedAgain() {
        assertThatThrownBy(() -> once.get("a", () -> {
                    throw new IllegalStateException("first");
                }))
                .hasMessage("first");
        assertThat(once.get("a", worked::incrementAndGet)).isOne();
    }
}
