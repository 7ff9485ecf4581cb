package vn.tongket.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;

@WebTest
class FirstAdministratorTest {
    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @Test
    void isMadeOnceAndMustChooseAPasswordBeforeAnythingElse() {
        NewAccount first = accounts.createFirstAdministrator().orElseThrow();
        assertThat(first.username()).isEqualTo("quantri");
        assertThat(accounts.createFirstAdministrator()).isEmpty();

        Browsing browser = new Browsing(port);
        browser.signIn(first.username(), first.password());
        assertThat(browser.get("/").headers().firstValue("location").orElse("")).endsWith("/doi-mat-khau");

        assertThat(change(browser, first.password(), "ngắn", "khác").body())
                .contains("ít nhất 14 ký tự", "không giống nhau");
        assertThat(change(browser, "sai", "một câu đủ dài", "một câu đủ dài").statusCode())
                .isEqualTo(422);
        assertThat(change(browser, first.password(), "một câu đủ dài", "một câu đủ dài")
                        .body())
                .contains("Đã đổi mật khẩu");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);

        Browsing another = new Browsing(port);
        assertThat(another.signIn("quantri", first.password()).statusCode()).isEqualTo(422);
        another.signIn("quantri", "một câu đủ dài");
        assertThat(another.get("/").body()).contains("Đăng xuất");
    }

    private static java.net.http.HttpResponse<String> change(
            Browsing browser, String old, String chosen, String again) {
        return browser.post("/doi-mat-khau", "/doi-mat-khau", Map.of("hien-nay", old, "moi", chosen, "lai", again));
    }
}
