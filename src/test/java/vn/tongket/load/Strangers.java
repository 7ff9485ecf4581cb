package vn.tongket.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Who should not be there, beside people at work: long searches, bodies a byte a second, workbooks that are none, OPTIONS on
 * everything, people sent to a provider that is silent, and two editors of one cell. All of it goes on until it is closed.
 */
final class Strangers implements AutoCloseable {
    private static final int SLOW = 200;
    private static final int SEARCHES = 16;
    private static final int SILENT = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> PATHS = List.of("/", "/dang-nhap", "/don-vi", "/api", "/suc-khoe", "/khong-co");
    private static final long FIRST_FIGURE = 900_000_000L;

    private final LoadServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final Queue<Storm.Kept> kept = new ConcurrentLinkedQueue<>();
    private final Queue<Thread> all = new ConcurrentLinkedQueue<>();
    private final AtomicLong slowestHealth = new AtomicLong();
    private volatile boolean ended;

    /** One thing that is done over and over. */
    private interface Act {
        Object once() throws IOException, InterruptedException;
    }

    Strangers(LoadServer server, String password) throws IOException, InterruptedException {
        this.server = server;
        for (int i = 0; i < SEARCHES; i++) {
            again("long search", 500, () -> ask("GET", "/don-vi?q=" + "xa+hoa+".repeat(560)));
        }
        for (int i = 0; i < SEARCHES / 4; i++) {
            again("search of 16 words", 500, () -> ask("GET", "/don-vi?q=" + "xa+tai+".repeat(8)));
        }
        for (int i = 0; i < SLOW; i++) {
            int address = 2 + i % 40;
            again("slow body", 1_000, () -> slowBody(address));
        }
        for (int i = 0; i < SILENT; i++) {
            again("silent provider", 1_000, () -> ask("GET", "/dang-nhap/qua/co-quan"));
        }
        for (String path : PATHS) {
            again("OPTIONS", 500, () -> ask("OPTIONS", path));
        }
        badWorkbooks(password);
        twoEditors(password);
        again("health", 500, this::health);
    }

    private void badWorkbooks(String password) throws IOException, InterruptedException {
        byte[] rows = workbook("<row r=\"1\" ht=\"15\"/>".repeat(1_000_000));
        byte[] noZip = "không phải sổ".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        for (int number = 2; number < LoadWorld.PEOPLE; number++) {
            Officer officer = stranger(number, password);
            again("bad workbook", 1_000, () -> upload(officer, rows));
            again("bad workbook", 1_000, () -> upload(officer, noZip));
        }
    }

    private static int upload(Officer officer, byte[] file) throws IOException, InterruptedException {
        return officer.upload(officer.address() + "/nhap-excel", "a.xlsx", file).statusCode();
    }

    /** One person at two windows, both in the same cell: each save names the revision that its window saw. */
    private void twoEditors(String password) throws IOException, InterruptedException {
        AtomicLong figures = new AtomicLong(FIRST_FIGURE);
        for (int window = 0; window < 2; window++) {
            Officer editor = stranger(0, password);
            again("two editors", 50, () -> {
                long figure = figures.incrementAndGet();
                int status = editor.save(0, figure);
                if (status == 200) {
                    kept.add(new Storm.Kept(LoadWorld.STRANGERS, editor.line(0), figure));
                }
                return status;
            });
        }
    }

    private Officer stranger(int number, String password) throws IOException, InterruptedException {
        Officer officer = new Officer(client, server, LoadWorld.STRANGERS, number);
        officer.signIn(password);
        return officer;
    }

    private void again(String what, long pauseMillis, Act act) {
        all.add(Thread.ofVirtual().start(() -> {
            while (!ended) {
                count(what, act);
                try {
                    Thread.sleep(pauseMillis);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }));
    }

    private void count(String what, Act act) {
        String answer;
        try {
            answer = String.valueOf(act.once());
        } catch (IOException noAnswer) {
            answer = "no answer";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        if (!ended) {
            answers.computeIfAbsent(what + ": " + answer, key -> new AtomicInteger())
                    .incrementAndGet();
        }
    }

    private int ask(String method, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.root() + address))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private Object health() throws IOException, InterruptedException {
        long start = System.nanoTime();
        int status = ask("GET", "/suc-khoe");
        slowestHealth.accumulateAndGet(System.nanoTime() - start, Math::max);
        return status == HttpURLConnection.HTTP_OK ? "well" : status;
    }

    /** From one of many addresses of this machine, a byte a second until the server has had enough. */
    private String slowBody(int address) throws IOException, InterruptedException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0." + address), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", server.port()), 5_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /dang-nhap HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int second = 0; !ended && second < 600; second++) {
                out.write('a');
                out.flush();
                Thread.sleep(1_000);
            }
            return "held on";
        } catch (IOException closed) {
            return "closed";
        }
    }

    private static byte[] workbook(String rows) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Map<String, String> parts = Map.of(
                    "[Content_Types].xml",
                    "<Types/>",
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** What the two editors were told is kept. */
    List<Storm.Kept> kept() {
        return List.copyOf(kept);
    }

    long slowestHealthMillis() {
        return Duration.ofNanos(slowestHealth.get()).toMillis();
    }

    String report() {
        StringBuilder words = new StringBuilder("strangers            ");
        new TreeMap<>(answers)
                .forEach((what, count) ->
                        words.append(what).append(" x").append(count).append("; "));
        return words.append(System.lineSeparator()).toString();
    }

    @Override
    public void close() {
        ended = true;
        all.forEach(Thread::interrupt);
    }
}
