package vn.tongket.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
import vn.tongket.access.role.Role;

/** Where one is signed in, ending that, and what a page is told whose session has ended under it. */
@WebTest
class SessionsTest {
    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext database;

    @LocalServerPort
    int port;

    private NewAccount account;
    private Browsing desk;
    private Browsing phone;

    @BeforeEach
    void signedInTwice() {
        account = accounts.createDemo("hai-noi-" + System.nanoTime(), "Lê Văn Hai", Role.CLERK, null);
        desk = new Browsing(port);
        phone = new Browsing(port);
        desk.signIn(account.username(), account.password());
        phone.signIn(account.username(), account.password());
    }

    @Test
    void thePageListsBothAndEndsTheOther() {
        assertThat(desk.get("/tai-khoan").body()).contains("(đang dùng)", "Đăng xuất mọi nơi khác", "127.0.0.1");
        assertThat(desk.post("/tai-khoan", "/tai-khoan/dang-xuat-noi-khac", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(desk.get("/tai-khoan?xong=phien").body())
                .contains("Đã đăng xuất khỏi mọi nơi khác")
                .doesNotContain(">Đăng xuất mọi nơi khác<");
        assertThat(phone.get("/tai-khoan").statusCode()).isEqualTo(302);
    }

    /** A row that is written has another xmin. */
    @Test
    void thatItWasUsedAgainIsWrittenOnceAMinute() {
        String begun = row("xmin::text");
        desk.get("/tai-khoan");
        desk.get("/tai-khoan");
        assertThat(row("xmin::text")).isEqualTo(begun);
        database.execute("update access.spring_session set last_access_time = last_access_time - 61000");
        long minuteAgo = lastUsed();
        desk.get("/tai-khoan");
        assertThat(lastUsed()).isGreaterThan(minuteAgo + 60_000);
    }

    private long lastUsed() {
        return Long.parseLong(row("max(last_access_time)::text").replaceAll("[^0-9]", ""));
    }

    private String row(String column) {
        return database.fetch(
                        "select " + column + " from access.spring_session where principal_name = {0}",
                        DSL.val(account.username()))
                .getValues(0, String.class)
                .toString();
    }

    /** What the library makes by itself are UUIDs: 122 bits of chance. */
    @Test
    void theirNumbersCannotBeGuessed() throws Exception {
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/dang-nhap"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        String number = new String(
                java.util.Base64.getDecoder().decode(cookie.replaceAll("SESSION=([^;]*);.*", "$1")),
                java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(java.util.Base64.getUrlDecoder().decode(number)).hasSize(27);
        assertThat(number).doesNotMatch("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Test
    void oneOtherIsEndedOnce() {
        Browsing tablet = new Browsing(port);
        tablet.signIn(account.username(), account.password());
        String end = endings(desk).getFirst();
        assertThat(endings(desk)).hasSize(2);
        HttpResponse<String> ended = desk.post("/tai-khoan", end, Map.of());
        assertThat(ended.headers().firstValue("Location").orElse("")).endsWith("xong=mot-phien");
        assertThat(desk.get("/tai-khoan?xong=mot-phien").body()).contains("Đã đăng xuất khỏi nơi đó");
        assertThat(List.of(
                        phone.get("/tai-khoan").statusCode(),
                        tablet.get("/tai-khoan").statusCode()))
                .containsExactlyInAnyOrder(200, 302);
        HttpResponse<String> again = desk.post("/tai-khoan", end, Map.of());
        assertThat(again.headers().firstValue("Location").orElse("")).endsWith("xong=het-phien");
        assertThat(desk.get("/tai-khoan?xong=het-phien").body()).contains("Nơi đó không còn đăng nhập");
    }

    private static List<String> endings(Browsing browser) {
        return Pattern.compile("action=\"(/tai-khoan/phien/[^\"]+/dang-xuat)\"")
                .matcher(browser.get("/tai-khoan").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void nobodyEndsAnothersSessionNorTheirOwnByThisWay() {
        String end = endings(desk).getFirst();
        NewAccount stranger =
                accounts.createDemo("nguoi-la-" + System.nanoTime(), "Phạm Thị Lạ", Role.ADMINISTRATOR, null);
        Browsing other = new Browsing(port);
        other.signIn(stranger.username(), stranger.password());
        HttpResponse<String> refused = other.post("/tai-khoan", end, Map.of());
        assertThat(refused.headers().firstValue("Location").orElse("")).endsWith("xong=het-phien");
        assertThat(new Browsing(port).postBare(end, Map.of()).statusCode()).isIn(401, 403);
        assertThat(desk.get(end).statusCode()).isEqualTo(405);
        phone.post("/tai-khoan", end, Map.of());
        assertThat(phone.get("/tai-khoan").statusCode()).isEqualTo(200);
        assertThat(desk.get("/tai-khoan").statusCode()).isEqualTo(200);
    }

    @Test
    void changingThePasswordEndsTheOthers() {
        Map<String, String> change =
                Map.of("hien-nay", account.password(), "moi", "một câu đủ dài", "lai", "một câu đủ dài");
        assertThat(desk.post("/doi-mat-khau", "/doi-mat-khau", change).statusCode())
                .isEqualTo(200);
        assertThat(desk.get("/tai-khoan").statusCode()).isEqualTo(200);
        assertThat(phone.get("/tai-khoan").statusCode()).isEqualTo(302);
    }

    @Test
    void aFormWhoseSessionHasEndedGetsBackWhatWasTyped() {
        desk.post("/tai-khoan", "/tai-khoan/dang-xuat-noi-khac", Map.of());
        HttpResponse<String> answer = phone.postBare(
                "/tai-khoan/ma-truy-cap", Map.of("_csrf", "cũ", "ten", "Phần mềm của xã", "mat-khau", "kín"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("Phiên làm việc đã hết", "Phần mềm của xã")
                .doesNotContain("kín", "cũ");
    }

    @Test
    void aScriptWhoseSessionHasEndedIsToldSo() throws IOException, InterruptedException {
        HttpRequest save = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/tai-khoan"))
                .header("Cookie", "SESSION=bm90LWEtc2Vzc2lvbg==")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(save, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/json");
        assertThat(answer.body()).contains("\"problem\":\"session-ended\"", "\"signIn\":\"/dang-nhap\"");
    }

    @Test
    void theStateGivesTheForgeryFieldOfTheNewSession() {
        assertThat(desk.get("/phien").body()).contains("\"signedIn\":true", account.username(), "X-CSRF-TOKEN");
        assertThat(new Browsing(port).get("/phien").body()).contains("\"signedIn\":false", "\"token\":\"\"");
    }

    @Test
    void signingInReturnsToThePageThatWasAsked() {
        Browsing browser = new Browsing(port);
        browser.get("/tai-khoan");
        assertThat(location(browser.signIn(account.username(), account.password())))
                .startsWith("/tai-khoan");
        Browsing other = new Browsing(port);
        other.get("/dang-nhap?ve=/theo-doi?x=1");
        assertThat(location(other.signIn(account.username(), account.password())))
                .isEqualTo("/theo-doi?x=1");
        Browsing lured = new Browsing(port);
        lured.get("/dang-nhap?ve=//evil.example");
        assertThat(location(lured.signIn(account.username(), account.password())))
                .isEqualTo("/");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }
}
