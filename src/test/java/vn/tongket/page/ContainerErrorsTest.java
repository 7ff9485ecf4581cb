package vn.tongket.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tongket.WebTest;

/** What is refused before a page is reached: the address is none at all, or was never meant to be one. */
@WebTest
class ContainerErrorsTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/a|b", "/theo-doi?x=^", "/..%2f..%2fetc", "/a;b//c", "/%00"})
    void itSaysInOurWordsThatAnAddressIsNone(String address) throws IOException {
        String answer = asked("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer)
                .contains("Yêu cầu chưa đúng", "Địa chỉ thiếu hoặc sai", "Về trang đầu")
                .doesNotContain("Bad Request</", "Tomcat");
    }

    /** A visitor's OPTIONS was led from one page that is not open to it to the next until the server had no room left. */
    @ParameterizedTest
    @CsvSource({
        "OPTIONS, /nghi-quyet, 204",
        "OPTIONS, /viec-cua-toi, 204",
        "OPTIONS, /, 204",
        "TRACE, /nghi-quyet, 405",
        "PUT, /nghi-quyet, 405",
        "HEAD, /viec-cua-toi, 302",
        "HEAD, /nghi-quyet, 200",
    })
    void itEndsWithAnAnswerWhateverIsDoneToAPage(String method, String address, int status) throws IOException {
        assertThat(asked(method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status);
    }

    /** Whoever is refused before any page is reached, or where a page failed, is told the same beside it. */
    @ParameterizedTest
    @CsvSource({
        "GET, /%zz, 400",
        "GET, /a;b=c, 400",
        "GET, /WEB-INF/web.xml, 404",
        "GET, /khong-co, 404",
        "OPTIONS, /nghi-quyet, 204",
        "TRACE, /nghi-quyet, 405",
        "PUT, /nghi-quyet, 405",
        "DELETE, /api-khong, 405",
        "GET, /suc-khoe, 200",
        "GET, /api/khong-co, 404",
    })
    void itTellsTheBrowserWhatAnAnswerMayDo(String method, String address, int status) throws IOException {
        assertThat(asked(method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("Content-Security-Policy: default-src 'none'")
                .contains("frame-ancestors 'none'")
                .containsIgnoringCase("X-Content-Type-Options: nosniff")
                .containsIgnoringCase("Cache-Control: no-")
                .doesNotContain("Server: ");
    }

    private String asked(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
