package vn.tongket.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tongket.Browsing;

/** The PostgreSQL of a running server goes away, in each way that was seen, and comes back: the server is never started again. */
class ServerComesBackTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path home;

    @Test
    void pagesFollowItWhereItCameBack() throws Exception {
        try (Node node = new Node(home, Map.of("TONGKET_REFERENCE", "no"))) {
            Browsing browsing = new Browsing(node.port());
            assertThat(browsing.get("/").statusCode()).isEqualTo(200);
            String port = portFile();

            signal("KILL");
            awaitAnswer(browsing, 200);
            assertThat(portFile()).isEqualTo(port);

            // Stopped in order, as an operator would: it leaves no file that says where it was.
            signal("INT");
            awaitAnswer(browsing, 200);
            assertThat(portFile()).isEqualTo(port);

            // Its disk is away for a while.
            Path away = home.resolve("away");
            Files.move(home.resolve("cluster"), away);
            signal(away, "KILL");
            awaitAnswer(browsing, 503);
            for (String path : List.of("/", "/theo-doi", "/don-vi", "/bao-cao-tong-ket", "/suc-khoe")) {
                HttpResponse<String> answer = browsing.get(path);
                assertThat(answer.statusCode()).as("%s\n%s", path, node.said()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).as(path).isPresent();
            }
            assertThat(browsing.get("/").body()).contains("Cơ sở dữ liệu tạm thời không trả lời", "tải lại trang");
            HttpResponse<String> api = asUnit(node.port());
            assertThat(api.statusCode()).isEqualTo(503);
            assertThat(api.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(node.said()).contains("cluster is missing");

            Files.move(away, home.resolve("cluster"));
            awaitAnswer(browsing, 200);
            awaitAnswer(browsing, "/suc-khoe", 200);
            assertThat(portFile()).isEqualTo(port);
        }
    }

    private static HttpResponse<String> asUnit(int port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/me"))
                            .header("Authorization", "Bearer tongket_" + "a".repeat(43))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private String portFile() throws IOException {
        return Files.readString(home.resolve("port"));
    }

    private void signal(String signal) throws IOException, InterruptedException {
        signal(home.resolve("cluster"), signal);
    }

    private static void signal(Path cluster, String signal) throws IOException, InterruptedException {
        String process = Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst();
        new ProcessBuilder("kill", "-" + signal, process).inheritIO().start().waitFor();
        Instant limit = Instant.now().plus(PATIENCE);
        while (ProcessHandle.of(Long.parseLong(process))
                        .filter(ProcessHandle::isAlive)
                        .isPresent()
                && Instant.now().isBefore(limit)) {
            Thread.sleep(20);
        }
    }

    private static void awaitAnswer(Browsing browsing, int status) throws InterruptedException {
        awaitAnswer(browsing, "/", status);
    }

    private static void awaitAnswer(Browsing browsing, String path, int status) throws InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE);
        int last = 0;
        while (Instant.now().isBefore(limit)) {
            last = browsing.get(path).statusCode();
            if (last == status) {
                return;
            }
            assertThat(last).as("neither as it was nor away").isIn(200, 503);
            Thread.sleep(100);
        }
        assertThat(last).isEqualTo(status);
    }
}
