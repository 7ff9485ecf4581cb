package vn.tongket.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tongket.access.tables.Tables.AUDIT_ENTRY;

import java.net.http.HttpResponse;
import java.util.Map;
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

@WebTest
class SignInTest {
    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext database;

    @LocalServerPort
    int port;

    Browsing browser;

    @BeforeEach
    void newBrowser() {
        browser = new Browsing(port);
    }

    @Test
    void aVisitorNeedsNoAccountAndLeavesNoSession() {
        int before = sessions();
        HttpResponse<String> home = browser.get("/");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("lang=\"vi\"").doesNotContain("Đăng xuất");
        assertThat(home.headers().map()).doesNotContainKey("set-cookie");
        assertThat(sessions()).isEqualTo(before);
    }

    private int sessions() {
        return database.fetchCount(DSL.table("access.spring_session"));
    }

    @Test
    void pagesCarryTheSecurityHeaders() {
        var headers = browser.get("/").headers();
        assertThat(headers.firstValue("content-security-policy").orElse(""))
                .contains("script-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
        assertThat(headers.firstValue("referrer-policy")).contains("same-origin");
        assertThat(headers.firstValue("permissions-policy").orElse("")).contains("camera=()");
    }

    @Test
    void theDemoAccountsSignInAndOut() {
        NewAccount specialist = accounts.createDemoAccounts().get(1);
        HttpResponse<String> answer = browser.signIn(specialist.username(), specialist.password());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("set-cookie").orElse("")).contains("HttpOnly", "SameSite=Lax");
        assertThat(browser.get("/").body()).contains(specialist.displayName(), "Đăng xuất");
        assertThat(browser.post("/", "/dang-xuat", Map.of()).statusCode()).isEqualTo(302);
        assertThat(browser.get("/").body()).doesNotContain("Đăng xuất");
    }

    @Test
    void aWrongPasswordIsRefusedAndWrittenDown() {
        NewAccount reader = accounts.createDemoAccounts().get(2);
        HttpResponse<String> answer = browser.signIn(reader.username(), "sai hoàn toàn");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<title>Lỗi: Đăng nhập", "chưa đúng", "value=\"nguoixem\"");
        assertThat(database.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACT.eq("sign-in.refused")))
                .isPositive();
    }

    @Test
    void guessingIsSlowedDown() {
        for (int i = 0; i < 3; i++) {
            browser.signIn("khongcoai", "đoán " + i);
        }
        HttpResponse<String> answer = browser.signIn("khongcoai", "đoán nữa");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers()
                        .firstValue("retry-after")
                        .map(Integer::parseInt)
                        .orElse(0))
                .isBetween(1, 60);
        assertThat(answer.body()).contains("Chờ ");
    }

    @Test
    void aFormWithoutTheForgeryFieldIsRefused() {
        HttpResponse<String> answer = browser.postBare("/dang-nhap", Map.of("ten", "quantri", "mat-khau", "x"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>").doesNotContain("Exception");
    }

    @Test
    void whatNobodyMadeIsAPageThatSaysSo() {
        HttpResponse<String> answer = browser.get("/khong-co-trang-nay");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Không tìm thấy trang", "lang=\"vi\"");
        assertThat(browser.postBare("/", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void ownPagesSendAVisitorToSignInFirst() {
        HttpResponse<String> answer = browser.get("/doi-mat-khau");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElse("")).endsWith("/dang-nhap");
    }
}
