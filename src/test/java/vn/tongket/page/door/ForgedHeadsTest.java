package vn.tongket.page.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tongket.WebTest;

/** Without TONGKET_PROXIES and TONGKET_SITE: nothing that a request says about its client or the site is believed. */
@WebTest
class ForgedHeadsTest {
    private static final String[] FORGED = {
        "X-Forwarded-For: 203.0.113.9",
        "X-Forwarded-Host: evil.example",
        "X-Forwarded-Proto: https",
        "X-Forwarded-Port: 4443",
        "X-Forwarded-Prefix: /evil",
        "Forwarded: for=203.0.113.9;host=evil.example;proto=https"
    };

    @LocalServerPort
    int port;

    @Autowired
    DSLContext database;

    private String ask(String host, String... lines) {
        String[] all = new String[lines.length + FORGED.length + 1];
        System.arraycopy(lines, 0, all, 0, lines.length);
        all[lines.length] = "Host: " + host;
        System.arraycopy(FORGED, 0, all, lines.length + 1, FORGED.length);
        return RawRequest.send(port, all);
    }

    @Test
    void theFootOfAPageNamesTheAddressTheServerAnswersAt() {
        for (String host : new String[] {"evil.example", "evil.example:81", "127.0.0.2", "localhost.evil.example"}) {
            assertThat(ask(host, "GET / HTTP/1.1"))
                    .contains("· http://127.0.0.1:" + port + "/")
                    .doesNotContain("evil.example", "203.0.113.9");
        }
        assertThat(ask("localhost:" + port, "GET / HTTP/1.1")).contains("· http://localhost:" + port + "/");
    }

    @Test
    void aRedirectNamesNoHost() {
        assertThat(ask("evil.example", "GET /tai-khoan HTTP/1.1"))
                .contains("\r\nLocation: /dang-nhap")
                .doesNotContain("evil.example");
        assertThat(ask("evil.example", "GET /tai-khoan HTTP/1.1")).doesNotContain("__Host-", "; Secure");
    }

    @Test
    void aPasskeyIsOfTheServersOwnName() {
        assertThat(ask("evil.example", "GET /dang-nhap/khoa-truy-cap/tuy-chon HTTP/1.1"))
                .contains("\"rpId\":\"127.0.0.1\"");
    }

    @Test
    void theClientIsWhoHoldsTheLine() {
        assertThat(new WrongTry(port, database).addressWith(FORGED)).isEqualTo("127.0.0.1");
    }
}
