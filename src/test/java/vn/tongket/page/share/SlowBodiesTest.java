package vn.tongket.page.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
import vn.tongket.access.role.Role;

/** Two hundred people who send a byte now and then: everybody else is answered, and they are not listened to for long. */
@WebTest
@Timeout(90)
class SlowBodiesTest {
    private static final int MANY = 200;
    private static final int KEPT = 16;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    private final List<Socket> slow = new ArrayList<>();
    private volatile boolean sending = true;

    @AfterEach
    void hangUp() throws IOException {
        sending = false;
        for (Socket socket : slow) {
            socket.close();
        }
    }

    private void open(String path, String head) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress("localhost", port));
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + head + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
    }

    /** A byte to each, round by round; the result is how many still listen. */
    private int round() {
        int open = 0;
        for (Socket socket : slow) {
            try {
                if (!socket.isClosed()) {
                    socket.getOutputStream().write('a');
                    open++;
                }
            } catch (IOException hungUp) {
                close(socket);
            }
        }
        return open;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is.
        }
    }

    @Test
    void holdNobodyUp() throws Exception {
        for (int i = 0; i < MANY; i++) {
            String type = i % 2 == 0 ? "application/x-www-form-urlencoded" : "multipart/form-data; boundary=x";
            open("/dang-nhap", "Content-Type: " + type + "\r\nContent-Length: 100000\r\n");
        }
        Thread.ofVirtual().start(() -> {
            while (sending) {
                round();
                pause();
            }
        });
        NewAccount person = accounts.createDemo("cham-" + System.nanoTime(), "Người Gửi", Role.CLERK, null);
        long began = System.nanoTime();
        Browsing browser = new Browsing(port);
        assertThat(browser.get("/suc-khoe").statusCode()).isEqualTo(200);
        browser.signIn(person.username(), person.password());
        assertThat(browser.get("/tai-khoan").statusCode()).isEqualTo(200);
        assertThat(browser.post("/tai-khoan", "/dang-xuat", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat((System.nanoTime() - began) / 1_000_000_000)
                .as("seconds, on a busy machine")
                .isLessThan(20);
        long until = System.nanoTime() + 40_000_000_000L;
        while (slow.stream().filter(socket -> !socket.isClosed()).count() > KEPT && System.nanoTime() < until) {
            pause();
        }
        assertThat(slow.stream().filter(socket -> !socket.isClosed()).count()).isLessThanOrEqualTo(KEPT);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
