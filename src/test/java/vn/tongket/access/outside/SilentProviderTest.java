package vn.tongket.access.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.tongket.Browsing;
import vn.tongket.WebTest;

/** A provider that accepts and never answers holds nobody up, not even those who want to sign in through it for long. */
@WebTest
@Timeout(90)
class SilentProviderTest {
    private static final int MANY = 300;
    private static final List<Socket> HELD = new ArrayList<>();
    private static final ServerSocket SILENT = silent();

    private static ServerSocket silent() {
        try {
            ServerSocket server = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> {
                while (true) {
                    try {
                        HELD.add(server.accept());
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("tongket.oidc.issuer", () -> "http://127.0.0.1:" + SILENT.getLocalPort());
        settings.add("tongket.oidc.client-id", () -> "tongket");
        settings.add("tongket.oidc.client-secret", () -> "kín");
    }

    @AfterAll
    static void close() throws IOException {
        SILENT.close();
        for (Socket socket : HELD) {
            socket.close();
        }
    }

    @LocalServerPort
    int port;

    @Test
    void holdsNobodyUp() throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> through = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                through.add(people.submit(() -> new Browsing(port).get("/dang-nhap/qua/co-quan")));
            }
            Thread.sleep(1_500);
            long began = System.nanoTime();
            Browsing other = new Browsing(port);
            assertThat(other.get("/suc-khoe").statusCode()).isEqualTo(200);
            assertThat(other.get("/dang-nhap").statusCode()).isEqualTo(200);
            assertThat(other.get("/nghi-quyet").statusCode()).isEqualTo(200);
            assertThat((System.nanoTime() - began) / 1_000_000_000)
                    .as("seconds, on a busy machine")
                    .isLessThan(8);
            for (Future<HttpResponse<String>> one : through) {
                assertThat(one.get().headers().firstValue("Location")).contains("/dang-nhap/nha-cung-cap-loi");
            }
        }
    }
}
