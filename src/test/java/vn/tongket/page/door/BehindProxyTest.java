package vn.tongket.page.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.tongket.WebTest;

/** As {@code docs/operate/install.md} sets it up: nginx on this machine, the site's address in the settings. */
@WebTest
@TestPropertySource(
        properties = {"tongket.proxies=127.0.0.0/8, ::1, 10.7.0.0/16", "tongket.site=https://tongket.example"})
class BehindProxyTest {
    private static final Pattern COOKIE = Pattern.compile("Set-Cookie: ([^;]+);([^\r]*)");

    @LocalServerPort
    int port;

    @Autowired
    DSLContext database;

    private String signInPage() {
        return RawRequest.send(port, "GET /dang-nhap HTTP/1.1", "Host: evil.example");
    }

    @Test
    void theSiteIsWhatTheSettingSays() {
        assertThat(RawRequest.send(
                        port,
                        "GET / HTTP/1.1",
                        "Host: evil.example",
                        "X-Forwarded-Host: evil.example",
                        "X-Forwarded-Proto: http"))
                .contains("· https://tongket.example/")
                .contains("Strict-Transport-Security")
                .doesNotContain("evil.example");
        assertThat(RawRequest.send(port, "GET /dang-nhap/khoa-truy-cap/tuy-chon HTTP/1.1", "Host: evil.example"))
                .contains("\"rpId\":\"tongket.example\"");
    }

    @Test
    void theCookieIsBoundToTheHostAndToTls() {
        Matcher cookie = COOKIE.matcher(signInPage());
        assertThat(cookie.find()).isTrue();
        assertThat(cookie.group(1)).startsWith("__Host-SESSION=");
        assertThat(cookie.group(2))
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    private String addressOf(String forwardedFor) {
        return new WrongTry(port, database)
                .addressWith("X-Forwarded-For: " + forwardedFor, "Forwarded: for=192.0.2.99");
    }

    @Test
    void theClientIsTheNearestOneThatIsNoProxy() {
        assertThat(addressOf("203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(addressOf("203.0.113.9, 198.51.100.7, 10.7.3.1")).isEqualTo("198.51.100.7");
        assertThat(addressOf("203.0.113.9, <script>")).isEqualTo("127.0.0.1");
        assertThat(addressOf("2001:db8::7")).isEqualTo("2001:db8:0:0:0:0:0:7");
    }
}
