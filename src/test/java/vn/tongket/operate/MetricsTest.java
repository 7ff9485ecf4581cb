package vn.tongket.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.tongket.Browsing;
import vn.tongket.WebTest;

@WebTest
@TestPropertySource(properties = "tongket.metrics.token=a token of these tests")
class MetricsTest {
    @LocalServerPort
    int port;

    @Test
    void areForWhoShowsTheToken() throws Exception {
        new Browsing(port).get("/khong-co-trang-nay-" + System.nanoTime());
        assertThat(asked(null).statusCode()).isEqualTo(404);
        assertThat(asked("Bearer another").statusCode()).isEqualTo(404);
        assertThat(asked("a token of these tests").statusCode()).isEqualTo(404);
        HttpResponse<String> told = asked("Bearer a token of these tests");
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(told.body())
                .contains("jvm_memory_used_bytes", "hikaricp_connections", "tongket_health{part=\"database\"} 1.0")
                .contains("http_server_requests_seconds_count{method=\"GET\"")
                // Whatever is asked for, there is no end of addresses and there are few kinds of pages.
                .doesNotContain("khong-co-trang-nay");
    }

    private HttpResponse<String> asked(@Nullable String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/metrics"));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
