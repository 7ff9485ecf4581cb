package vn.tongket.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code bin/load pages [SECONDS]}: pages of the demonstration as a visitor asks for them, over connections that stay open; then a
 * mix of them at a fixed rate, as it comes in when a review has just been published. Prints what was seen beside the bars.
 */
final class PageLoad {
    private static final String PROGRAMME = "tinh-hoa-giang-2016-2025";
    private static final int CONNECTIONS = 16;
    private static final int RATE = 200;
    private static final int WARM_UP_SECONDS = 30;

    private final String root;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private PageLoad(String root) {
        this.root = root;
    }

    /** @param root of a server that has the examples: {@code http://localhost:8080} */
    static void run(String root, int seconds) throws Exception {
        new PageLoad(root).measure(seconds);
    }

    private void measure(int seconds) throws Exception {
        String resolution = "/nghi-quyet/" + PROGRAMME;
        String shown = text(resolution);
        List<String> indicators = links(shown, "/chi-tieu/" + PROGRAMME + "/[a-z0-9-]+");
        List<String> mix = List.of(
                "/",
                "/theo-doi/" + PROGRAMME,
                resolution,
                indicators.getFirst(),
                links(shown, "/bao-cao-tong-ket/" + PROGRAMME + "/[a-z0-9-]+").getFirst(),
                links(shown, "/don-vi/[^\"?#]+").getFirst());
        System.out.println(indicators.size() + " indicators; the mix: " + String.join(" ", mix));
        System.out.println("Warming up for " + WARM_UP_SECONDS + " s …");
        List<String> all = new ArrayList<>(mix);
        all.addAll(indicators);
        all.add("/theo-doi");
        closed(all, WARM_UP_SECONDS);

        String connections = ", " + CONNECTIONS + " connections";
        tell(
                "/" + connections,
                closed(List.of("/"), seconds),
                "1,000 req/s, p99 50 ms",
                seen -> seen.perSecond() >= 1_000 && seen.millis(0.99) <= 50);
        tell(
                "/theo-doi" + connections,
                closed(List.of("/theo-doi"), seconds),
                "500 req/s",
                seen -> seen.perSecond() >= 500);
        tell("/chi-tieu/…" + connections, closed(indicators, seconds), "100 req/s", seen -> seen.perSecond() >= 100);
        tell(
                "mix at " + RATE + " req/s",
                open(mix, seconds),
                "p99 100 ms",
                seen -> seen.millis(0.99) <= 100 && seen.errors() == 0);
    }

    private static void tell(String what, PageTimes seen, String bar, Predicate<PageTimes> isMet) {
        System.out.printf("%-32s %s   bar %s: %s%n", what, seen.words(), bar, isMet.test(seen) ? "met" : "missed");
    }

    /** Each connection asks again as soon as it is answered. */
    private PageTimes closed(List<String> addresses, int seconds) throws Exception {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        AtomicLong errors = new AtomicLong();
        AtomicLong turn = new AtomicLong();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        Callable<Void> connection = () -> {
            while (System.nanoTime() < end) {
                String address = addresses.get((int) (turn.getAndIncrement() % addresses.size()));
                long asked = System.nanoTime();
                note(address, asked, nanos, errors);
            }
            return null;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var one : threads.invokeAll(java.util.Collections.nCopies(CONNECTIONS, connection))) {
                one.get();
            }
        }
        return times(nanos, errors, start);
    }

    /** Whatever becomes of those before, the next one comes: how long it took counts from when it was due. */
    private PageTimes open(List<String> addresses, int seconds) throws Exception {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        AtomicLong errors = new AtomicLong();
        long start = System.nanoTime();
        try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < seconds * RATE; i++) {
                long due = start + TimeUnit.SECONDS.toNanos(1) * i / RATE;
                long early = due - System.nanoTime();
                if (early > 0) {
                    TimeUnit.NANOSECONDS.sleep(early);
                }
                String address = addresses.get(i % addresses.size());
                visitors.submit(() -> note(address, due, nanos, errors));
            }
        }
        return times(nanos, errors, start);
    }

    private static PageTimes times(ConcurrentLinkedQueue<Long> nanos, AtomicLong errors, long start) {
        return new PageTimes(
                nanos.stream().mapToLong(Long::longValue).toArray(), errors.get(), (System.nanoTime() - start) / 1e9);
    }

    private void note(String address, long since, ConcurrentLinkedQueue<Long> nanos, AtomicLong errors) {
        try {
            int status = client.send(request(address), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status == 200) {
                nanos.add(System.nanoTime() - since);
            } else {
                errors.incrementAndGet();
            }
        } catch (IOException lost) {
            errors.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(root + address))
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    private String text(String address) throws IOException, InterruptedException {
        return client.send(request(address), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static List<String> links(String page, String address) {
        Matcher found = Pattern.compile("href=\"(" + address + ")").matcher(page);
        List<String> links =
                found.results().map(link -> link.group(1)).distinct().toList();
        if (links.isEmpty()) {
            throw new IllegalStateException("The page has no link to " + address + ": has the server the examples?");
        }
        return links;
    }
}
