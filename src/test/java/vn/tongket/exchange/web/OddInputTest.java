package vn.tongket.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
import vn.tongket.access.api.Api;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.role.Role;
import vn.tongket.access.token.UnitTokens;
import vn.tongket.page.Right;
import vn.tongket.report.SmallRound;

/** Signs that no database takes, bytes that are no text, days that are none: mended or refused, never a fault of the server. */
@WebTest
class OddInputTest {
    private static final String CELL =
            "/api/rounds/" + SmallRound.ROUND + "/units/TXB/forms/" + SmallRound.FORM + "/cells/ket-qua";

    @Autowired
    ApplicationContext context;

    @Autowired
    UnitTokens tokens;

    @LocalServerPort
    int port;

    SmallRound small;

    @BeforeEach
    void open() {
        small = new SmallRound(context);
        Acting.asSystem(() -> small.open());
    }

    /** Sixteen searches of thousands of words stopped every page. */
    @Test
    void whatIsTooLongIsSaidBeforeAnythingIsDone() {
        Browsing visitor = new Browsing(port);
        HttpResponse<String> words = visitor.get("/don-vi?q=" + "a+".repeat(450));
        assertThat(words.statusCode()).isEqualTo(400);
        assertThat(words.body()).contains("tối đa 16 từ, 200 ký tự");
        HttpResponse<String> address = visitor.get("/don-vi?q=" + "a+".repeat(1_900));
        assertThat(address.statusCode()).isEqualTo(400);
        assertThat(address.body()).contains("tối đa 1.000");
        assertThat(visitor.get("/don-vi?q=x%C3%A3+h%C3%B2a+s%C6%A1n").statusCode())
                .isEqualTo(200);
        HttpResponse<String> field =
                visitor.post("/dang-nhap", "/dang-nhap", java.util.Map.of("ten", "a".repeat(60_000)));
        assertThat(field.statusCode()).isEqualTo(400);
        assertThat(field.body()).contains("dài 60.000 ký tự; tối đa 50.000");
        Api api = Acting.asSystem(() -> new Api(
                port,
                tokens.make(
                        small.leader("TXB"),
                        small.unit("TXB"),
                        "Xã Bình",
                        "Máy",
                        Set.of(Right.ENTER),
                        LocalDate.now().plusDays(2))));
        String tag = api.get(CELL).headers().firstValue("ETag").orElse("\"0\"");
        HttpResponse<String> put = api.send("PUT", CELL, "{\"words\":\"" + "a".repeat(60_000) + "\"}", "If-Match", tag);
        assertThat(put.statusCode()).isEqualTo(422);
        assertThat(put.body()).contains("at most 20000");
        HttpResponse<String> deep = api.send("PUT", CELL, "{\"words\":" + "[".repeat(5_000), "If-Match", tag);
        assertThat(deep.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u000b", "\\u001f", "\\ud800", "\\u007f"})
    void aSignThatIsNoneIsASpaceInJson(String sign) {
        Api api = Acting.asSystem(() -> new Api(
                port,
                tokens.make(
                        small.leader("TXB"),
                        small.unit("TXB"),
                        "Xã Bình",
                        "Máy",
                        Set.of(Right.ENTER),
                        LocalDate.now().plusDays(2))));
        String tag = api.get(CELL).headers().firstValue("ETag").orElse("\"0\"");
        HttpResponse<String> put = api.send(
                "PUT",
                CELL,
                "{\"words\":\"Thu" + sign + "chi " + sign.length() + sign.charAt(5) + "\"}",
                "If-Match",
                tag);
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        assertThat(put.body()).contains("Thu chi");
    }

    @Test
    void aSignThatIsNoneIsASpaceInAForm() {
        NewAccount account = Acting.asSystem(
                () -> context.getBean(Accounts.class).createDemo("la-cv", "Người Thử", Role.OFFICER, "TXB"));
        Browsing officer = new Browsing(port);
        officer.signIn(account.username(), account.password());
        String page = "/dot-bao-cao/" + SmallRound.ROUND + "/TXB/" + SmallRound.FORM;
        HttpResponse<String> saved = officer.postJson(
                page,
                page + "/o",
                "{\"line\":\"hoi-nghi\",\"revision\":0,\"typed\":{\"value\":\"7\\u0000\",\"reason\":\"a\\u000bb\"}}");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(saved.body()).contains("\"value\":\"7\"", "\"reason\":\"a b\"");
        for (String sign : new String[] {"\u0000", "\u000b", "\u001f"}) {
            assertThat(officer.post(
                                    "/dang-nhap",
                                    "/dang-nhap",
                                    java.util.Map.of("username", "a" + sign + "b", "password", sign))
                            .statusCode())
                    .isLessThan(500);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/don-vi/TXA?ngay=0000-01-01, 400",
        "/don-vi/TXA?ngay=10000-01-01, 400",
        "/don-vi/TXA?ngay=31/02/2026, 400",
        "/don-vi/TXA?ngay=%2B12345-01-01, 400",
        "/don-vi/TXA?ngay=01/07/2026, 200",
        "/don-vi/TXA?ngay=%FF, 400",
        "/don-vi?q=%FF%FE, 400",
        "/don-vi?q=a%00b, 200",
        "/don-vi/%FF, 400",
    })
    void whatIsNoDayAndWhatIsNoTextIsRefused(String address, int status) throws IOException {
        assertThat(status(address)).as(address).isEqualTo(status);
    }

    /** As it stands: a client of Java's own would not send it. */
    private int status(String address) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}
