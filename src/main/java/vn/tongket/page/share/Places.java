package vn.tongket.page.share;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Places at which so many are served at once, in the order they came, while so many wait; a crowd that would wait in vain is sent away. */
final class Places {
    private final Semaphore places;
    private final int mostWaiting;
    /** Counted here: a semaphore walks its whole queue to say how long it is. */
    private final AtomicInteger waiting = new AtomicInteger();

    Places(int places, int mostWaiting) {
        this.places = new Semaphore(places, true);
        this.mostWaiting = mostWaiting;
    }

    /** @return whether there is a place, at once or in time; who has one gives it {@linkplain #release() back} */
    boolean take(Duration patience) {
        try {
            // With a time, if of nothing: without any it would go before those who wait.
            if (waiting.get() == 0 && places.tryAcquire(0, TimeUnit.NANOSECONDS)) {
                return true;
            }
            return await(patience);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean await(Duration patience) throws InterruptedException {
        try {
            return waiting.incrementAndGet() <= mostWaiting
                    && places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            waiting.decrementAndGet();
        }
    }

    void release() {
        places.release();
    }
}
