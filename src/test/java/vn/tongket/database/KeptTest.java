package vn.tongket.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TongketTest;

@TongketTest
class KeptTest {
    private static final int ASKING = 8;

    @Autowired
    private TableStates states;

    @Autowired
    private DSLContext sql;

    private TableState units;

    @BeforeEach
    void watchUnits() {
        units = states.watch("select revision || '/' || xmin from unit.revision");
    }

    @Test
    void what_many_ask_for_at_once_is_read_once() throws Exception {
        AtomicInteger read = new AtomicInteger();
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch letOn = new CountDownLatch(1);
        Kept<Integer> kept = units.keep(() -> {
            reading.countDown();
            await(letOn);
            return read.incrementAndGet();
        });

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < ASKING; i++) {
                answers.add(people.submit(kept::now));
            }
            await(reading);
            // Whoever has asked for the state by now waits, whoever has not will find it kept.
            letOn.countDown();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }

        assertThat(read).hasValue(1);
    }

    @Test
    void after_a_change_it_is_read_again() {
        AtomicInteger read = new AtomicInteger();
        Kept<Integer> kept = units.keep(read::incrementAndGet);

        assertThat(kept.now()).isEqualTo(1);
        assertThat(kept.now()).isEqualTo(1);
        sql.execute("update unit.revision set revision = revision + 1");

        assertThat(kept.now()).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
