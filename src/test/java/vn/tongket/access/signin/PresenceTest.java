package vn.tongket.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tongket.access.tables.Tables.AUDIT_ENTRY;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
import vn.tongket.access.role.Role;

/** A session that lay idle asks for the password and loses no word; one that has lasted its longest is over. */
@WebTest
class PresenceTest {
    @Autowired
    Accounts accounts;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Autowired
    DSLContext database;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    private NewAccount account;

    @SuppressWarnings("NullAway.Init")
    private Browsing browser;

    private void somebody(Role role) {
        account = accounts.createDemo("ngoi-do-" + System.nanoTime(), "Lê Thị Ngồi", role, null);
        browser = new Browsing(port);
        browser.signIn(account.username(), account.password());
    }

    private void passed(Duration sinceSignIn, Duration idle) {
        passed(sessions, sinceSignIn, idle);
    }

    private <S extends Session> void passed(
            FindByIndexNameSessionRepository<S> repository, Duration sinceSignIn, Duration idle) {
        for (S session : repository.findByPrincipalName(account.username()).values()) {
            session.setAttribute(
                    "tongket.presence",
                    new Presence.Seen(
                            Instant.now().minus(sinceSignIn), Instant.now().minus(idle)));
            repository.save(session);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }

    @Test
    void afterAQuarterOfAnHourThePasswordIsAskedAgain() {
        somebody(Role.CLERK);
        passed(Duration.ofHours(1), Duration.ofMinutes(14));
        assertThat(browser.get("/tai-khoan").statusCode()).isEqualTo(200);
        passed(Duration.ofHours(1), Duration.ofMinutes(16));
        assertThat(location(browser.get("/tai-khoan?xong=khoa")))
                .isEqualTo("/phien/mo-khoa?ve=%2Ftai-khoan%3Fxong%3Dkhoa");
        assertThat(browser.get("/phien").body()).contains("\"signedIn\":false", "\"token\":\"\"");
        assertThat(browser.get("/phien?dang-lam=true").body()).contains("\"signedIn\":false");
        assertThat(browser.get("/phien/mo-khoa?ve=/tai-khoan").body())
                .contains("Gõ lại mật khẩu", "value=\"/tai-khoan\"");
        String page = "/phien/mo-khoa";
        assertThat(browser.post(page, page, Map.of("hien-nay", "sai", "ve", "/tai-khoan"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.get("/tai-khoan").statusCode()).isEqualTo(302);
        assertThat(database.fetchCount(
                        AUDIT_ENTRY, AUDIT_ENTRY.ACT.eq("password.refused"), AUDIT_ENTRY.OBJECT.eq(account.username())))
                .isEqualTo(1);
        assertThat(location(browser.post(page, page, Map.of("hien-nay", account.password(), "ve", "/tai-khoan"))))
                .isEqualTo("/tai-khoan");
        assertThat(browser.get("/tai-khoan").statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasTypedComesBack() {
        somebody(Role.CLERK);
        passed(Duration.ofHours(1), Duration.ofMinutes(16));
        HttpResponse<String> answer =
                browser.post("/phien/mo-khoa", "/tai-khoan/ma-truy-cap", Map.of("ten", "Phần mềm của xã"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Phần mềm của xã");
    }

    @Test
    void whoTypesIsNotTakenForAway() {
        somebody(Role.CLERK);
        passed(Duration.ofHours(1), Duration.ofMinutes(14));
        browser.get("/phien");
        passedStays();
        browser.get("/phien?dang-lam=true");
        assertThat(last()).isAfter(Instant.now().minusSeconds(60));
    }

    private void passedStays() {
        assertThat(last())
                .as("looking whether one is signed in is no work")
                .isBefore(Instant.now().minusSeconds(600));
    }

    private Instant last() {
        return sessions.findByPrincipalName(account.username()).values().stream()
                .map(session -> ((Presence.Seen) session.getRequiredAttribute("tongket.presence")).last())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAdministratorsIsLockedAfterFiveMinutes() {
        somebody(Role.ADMINISTRATOR);
        passed(Duration.ofHours(1), Duration.ofMinutes(4));
        assertThat(browser.get("/quan-tri").body()).contains("data-lock-after=\"300\"");
        passed(Duration.ofHours(1), Duration.ofMinutes(6));
        assertThat(location(browser.get("/quan-tri"))).startsWith("/phien/mo-khoa");
        somebody(Role.CLERK);
        passed(Duration.ofHours(1), Duration.ofMinutes(6));
        assertThat(browser.get("/tai-khoan").body()).contains("data-lock-after=\"900\"");
    }

    @Test
    void noSessionOutlivesADay() {
        somebody(Role.CLERK);
        passed(Duration.ofHours(23), Duration.ZERO);
        assertThat(browser.get("/tai-khoan").statusCode()).isEqualTo(200);
        passed(Duration.ofHours(25), Duration.ZERO);
        assertThat(location(browser.get("/tai-khoan"))).endsWith("/dang-nhap");
        assertThat(browser.get("/").body()).doesNotContain("Đăng xuất");
    }
}
