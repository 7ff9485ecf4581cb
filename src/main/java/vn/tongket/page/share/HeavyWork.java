package vn.tongket.page.share;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Room for work that holds whole files or documents in memory: as much at once as the heap takes, of each person one at a time.
 * Whoever finds none waits a little; only a few may wait, since waiting holds a thread.
 */
final class HeavyWork {
    /** Of an import, a workbook, a document. */
    static final int WHOLE = 4;

    private static final int MOST_WAITING = 12;
    private static final Duration COME_BACK = Duration.ofSeconds(10);

    private final int room;
    private final Duration patience;
    private final Set<String> working = new HashSet<>();
    private int taken;
    private int waiting;

    /** @param most whole works at once */
    HeavyWork(int most, Duration patience) {
        this.room = most * WHOLE;
        this.patience = patience;
    }

    /** Gives the room back. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for room.
     *
     * @throws Busy where there was none in time
     */
    synchronized Place take(String who, int weight) {
        int needed = Math.min(weight, room);
        long until = System.nanoTime() + patience.toNanos();
        boolean isFull = waiting >= MOST_WAITING;
        waiting++;
        try {
            while (working.contains(who) || taken + needed > room) {
                long left = until - System.nanoTime();
                if (left <= 0 || isFull) {
                    throw working.contains(who) ? Busy.own(COME_BACK) : Busy.others(COME_BACK);
                }
                wait(Math.max(1, Duration.ofNanos(left).toMillis()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Busy.others(COME_BACK);
        } finally {
            waiting--;
        }
        working.add(who);
        taken += needed;
        return () -> giveBack(who, needed);
    }

    private synchronized void giveBack(String who, int needed) {
        if (working.remove(who)) {
            taken -= needed;
            notifyAll();
        }
    }
}
