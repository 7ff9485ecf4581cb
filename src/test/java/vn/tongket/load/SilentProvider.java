package vn.tongket.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An identity provider that takes every call and never says a word. */
final class SilentProvider implements AutoCloseable {
    private final ServerSocket listening = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    private final Queue<Socket> held = new ConcurrentLinkedQueue<>();

    SilentProvider() throws IOException {
        Thread.ofVirtual().start(this::hold);
    }

    private void hold() {
        try {
            while (true) {
                held.add(listening.accept());
            }
        } catch (IOException closed) {
            return;
        }
    }

    Map<String, String> settings() {
        return Map.of(
                "TONGKET_OIDC_ISSUER", "http://127.0.0.1:" + listening.getLocalPort(),
                "TONGKET_OIDC_CLIENT_ID", "tongket",
                "TONGKET_OIDC_CLIENT_SECRET", "im-lang");
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : held) {
            socket.close();
        }
    }
}
