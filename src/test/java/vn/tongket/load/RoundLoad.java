package vn.tongket.load;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * {@code bin/load [SECONDS] [--kill]}, {@code bin/load hostile [SECONDS]}, {@code bin/load pages [SECONDS]}: exit 0 when nothing is lost, doubled or half made, and
 * beside strangers when saves and memory stayed within their bars as well.
 */
public final class RoundLoad {
    private static final int RATE = 200;
    private static final int RISE_SECONDS = 40;
    /** Bars of a hostile hour. */
    private static final int SAVE_MILLIS = 200;

    private static final int MEGABYTES = 900;

    private RoundLoad() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        int seconds = words.stream()
                .filter(word -> word.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(60);
        if (words.contains("--url")) {
            PageLoad.run(words.get(words.indexOf("--url") + 1), seconds);
            return;
        }
        Path data = Files.createTempDirectory("tongket-load-");
        boolean clean = false;
        try {
            if (words.contains("pages")) {
                pages(data, seconds);
                return;
            }
            System.out.println("Preparing " + LoadWorld.COMMUNES + " communes x " + LoadWorld.PEOPLE + " people …");
            String password = LoadWorld.make(data.toString());
            if (words.contains("hostile")) {
                clean = hostile(data, password, seconds);
            } else {
                try (LoadServer server = new LoadServer(data, Map.of())) {
                    clean = run(server, password, seconds, words.contains("--kill"));
                }
            }
        } finally {
            remove(data);
        }
        System.exit(clean ? 0 : 1);
    }

    private static void pages(Path data, int seconds) throws Exception {
        System.out.println("Starting the demonstration with all its examples …");
        try (LoadServer server = LoadServer.demonstration(data)) {
            PageLoad.run(server.root(), seconds);
        }
    }

    private static boolean run(LoadServer server, String password, int seconds, boolean kill) throws Exception {
        List<Officer> officers = officers(server, password);
        Storm storm = new Storm(officers);
        System.out.println(officers.size() + " people signed in; a rising rate for " + RISE_SECONDS + " s …");
        storm.rise(RATE, RISE_SECONDS);
        System.out.println(RATE + " saves a second for " + seconds + " s"
                + (kill ? ", the server killed after a third, PostgreSQL after two thirds …" : " …"));
        long start = System.nanoTime();
        if (kill) {
            Thread.ofVirtual().start(() -> killInBetween(server, seconds));
        }
        storm.blow(RATE, seconds);
        double took = (System.nanoTime() - start) / 1e9;
        System.out.print(storm.report(Math.min(took, seconds)));
        Aftermath aftermath = Aftermath.of(server, storm.kept(), storm.submitted());
        System.out.println("submitted            " + storm.submitted().size() + " of " + LoadWorld.COMMUNES);
        System.out.println("in the database      " + aftermath);
        return aftermath.isClean() && storm.submitted().size() == LoadWorld.COMMUNES;
    }

    private static boolean hostile(Path data, String password, int seconds) throws Exception {
        try (SilentProvider provider = new SilentProvider();
                LoadServer server = new LoadServer(data, provider.settings())) {
            List<Officer> officers = officers(server, password);
            Storm storm = new Storm(officers);
            System.out.println(officers.size() + " people signed in; a rising rate for " + RISE_SECONDS + " s …");
            storm.rise(RATE, RISE_SECONDS);
            System.out.println(RATE + " saves a second for " + seconds + " s, strangers beside them …");
            Strangers strangers = new Strangers(server, password);
            ServerMemory memory = new ServerMemory(server);
            try (strangers;
                    memory) {
                storm.blow(RATE, seconds);
            }
            System.out.print(storm.report(seconds));
            System.out.print(strangers.report());
            System.out.println("health, slowest      " + strangers.slowestHealthMillis() + " ms");
            System.out.println("memory, at most      " + memory.most() + " MB, of it the server " + memory.ofServer()
                    + ", the rest its database");
            List<Storm.Kept> kept = new ArrayList<>(storm.kept());
            kept.addAll(strangers.kept());
            Aftermath aftermath = Aftermath.of(server, kept, storm.submitted());
            System.out.println("in the database      " + aftermath);
            return aftermath.isClean()
                    && isWithin("99th percentile of saves", storm.ninetyNinthMillis(), SAVE_MILLIS, "ms")
                            & isWithin("memory", memory.most(), MEGABYTES, "MB");
        }
    }

    private static boolean isWithin(String what, long seen, long bar, String unit) {
        System.out.println(what + " " + seen + " " + unit + ", bar " + bar + ": " + (seen <= bar ? "met" : "missed"));
        return seen <= bar;
    }

    private static List<Officer> officers(LoadServer server, String password) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        List<Officer> officers = new ArrayList<>();
        List<Future<?>> signingIn = new ArrayList<>();
        try (ExecutorService few = Executors.newFixedThreadPool(8)) {
            for (int commune = 0; commune < LoadWorld.COMMUNES; commune++) {
                for (int number = 0; number < LoadWorld.PEOPLE; number++) {
                    Officer officer = new Officer(client, server, commune, number);
                    officers.add(officer);
                    signingIn.add(few.submit(() -> {
                        officer.signIn(password);
                        return officer;
                    }));
                }
            }
        }
        for (Future<?> one : signingIn) {
            one.get();
        }
        return officers;
    }

    private static void killInBetween(LoadServer server, int seconds) {
        try {
            Thread.sleep(seconds * 1000L / 3);
            System.out.println("kill -9 of the server");
            server.killServer();
            Thread.sleep(seconds * 1000L / 3);
            System.out.println("kill -9 of PostgreSQL");
            server.killDatabase();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void remove(Path data) throws Exception {
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
