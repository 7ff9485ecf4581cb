package vn.tongket.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Saves at a steady rate, whatever the answers take: how long a save takes counts from when it was due. A save without an
 * answer is tried again until it has one, as the page does.
 */
final class Storm {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** A save the server said it kept. */
    record Kept(int commune, int line, long figure) {}

    private final List<Officer> officers;
    private final ConcurrentLinkedQueue<Kept> kept = new ConcurrentLinkedQueue<>();
    private final Set<Integer> submitted = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> submitLatencies = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicInteger> refusals = new ConcurrentHashMap<>();
    private final AtomicInteger retries = new AtomicInteger();
    private int turns;

    Storm(List<Officer> officers) {
        this.officers = officers;
    }

    /** The round's working day before the storm: a rising rate, whose figures are kept and whose times are not counted. */
    void rise(int rate, int seconds) throws InterruptedException {
        for (int second = 0; second < seconds; second++) {
            saveAll(Math.max(1, rate * second / seconds), 1);
        }
        latencies.clear();
        refusals.clear();
        retries.set(0);
    }

    /** Saves {@code rate} times a second for {@code seconds}; then all communes submit. */
    void blow(int rate, int seconds) throws InterruptedException {
        saveAll(rate, seconds);
        submitAll(rate);
    }

    private void saveAll(int rate, int seconds) throws InterruptedException {
        long start = System.nanoTime();
        long gap = TimeUnit.SECONDS.toNanos(1) / rate;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < rate * seconds; number++) {
                long due = start + number * gap;
                LockSupport.parkNanos(due - System.nanoTime());
                int turn = turns++;
                people.submit(() -> {
                    save(officers.get(turn % officers.size()), turn, due);
                    return true;
                });
            }
        }
    }

    private void save(Officer officer, int turn, long due) throws InterruptedException {
        synchronized (officer) {
            int own = turn / officers.size() % officer.lines();
            long figure = 1_000_000L + turn;
            long limit = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < limit) {
                int status = officer.save(own, figure);
                if (status == 200) {
                    latencies.add(System.nanoTime() - due);
                    kept.add(new Kept(officer.commune(), officer.line(own), figure));
                    return;
                }
                refusals.computeIfAbsent(status, code -> new AtomicInteger()).incrementAndGet();
                retries.incrementAndGet();
                Thread.sleep(300);
            }
        }
    }

    private void submitAll(int rate) throws InterruptedException {
        List<Officer> firsts = new ArrayList<>();
        for (int at = 0; at < officers.size(); at += LoadWorld.PEOPLE) {
            firsts.add(officers.get(at));
        }
        long gap = TimeUnit.SECONDS.toNanos(10) / Math.max(rate, 1);
        long start = System.nanoTime();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < firsts.size(); number++) {
                long due = start + number * gap;
                LockSupport.parkNanos(due - System.nanoTime());
                Officer officer = firsts.get(number);
                people.submit(() -> {
                    submit(officer, due);
                    return true;
                });
            }
        }
    }

    private void submit(Officer officer, long due) throws InterruptedException {
        synchronized (officer) {
            long limit = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < limit) {
                if (officer.submit()) {
                    submitLatencies.add(System.nanoTime() - due);
                    submitted.add(officer.commune());
                    return;
                }
                retries.incrementAndGet();
                Thread.sleep(300);
            }
        }
    }

    List<Kept> kept() {
        return List.copyOf(kept);
    }

    Set<Integer> submitted() {
        return Set.copyOf(submitted);
    }

    /** How long the slowest save but one in a hundred took. */
    long ninetyNinthMillis() {
        long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? Long.MAX_VALUE : at(sorted, 99);
    }

    String report(double seconds) {
        return "saves acknowledged   %d (%.0f/s)%n".formatted(latencies.size(), latencies.size() / seconds)
                + "save, milliseconds   %s%n".formatted(percentiles(latencies))
                + "submit, milliseconds %s%n".formatted(percentiles(submitLatencies))
                + "tried again          %d %s%n".formatted(retries.get(), refusals);
    }

    private static String percentiles(Iterable<Long> nanos) {
        List<Long> all = new ArrayList<>();
        nanos.forEach(all::add);
        long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return "none";
        }
        return "50th %d, 90th %d, 99th %d, most %d"
                .formatted(
                        at(sorted, 50),
                        at(sorted, 90),
                        at(sorted, 99),
                        millis(Arrays.stream(sorted).max().orElse(0)));
    }

    private static long at(long[] sorted, int percent) {
        return millis(sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)]);
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
