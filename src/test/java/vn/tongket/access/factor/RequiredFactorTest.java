package vn.tongket.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
import vn.tongket.access.role.Assignments;
import vn.tongket.access.role.Role;
import vn.tongket.base.Now;

/** Where a role asks for a second factor, its holder makes it before anything else. */
@WebTest
@TestPropertySource(
        properties = {"tongket.second-factor.administrators=true", "tongket.second-factor.required-for=SECRETARIAT"})
class RequiredFactorTest {
    private static final String PAGE = "/tai-khoan/xac-thuc-hai-buoc";

    @Autowired
    Accounts accounts;

    @Autowired
    Assignments assignments;

    @LocalServerPort
    int port;

    @Test
    void nothingElseOpensBeforeItIsOn() {
        NewAccount administrator = accounts.createDemoAccounts().getFirst();
        Browsing browser = new Browsing(port);
        assertThat(location(browser.signIn(administrator.username(), administrator.password())))
                .isEqualTo(PAGE);
        assertThat(location(browser.get("/"))).endsWith(PAGE);
        assertThat(location(browser.get("/tai-khoan"))).endsWith(PAGE);
        assertThat(browser.get(PAGE).body()).contains("phải dùng xác thực hai bước");

        browser.post(PAGE, PAGE + "/bat-dau", Map.of("hien-nay", administrator.password()));
        Authenticator telephone = Authenticator.reading(browser.get(PAGE).body());
        assertThat(browser.post(PAGE, PAGE, Map.of("ma", telephone.code(0))).statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(browser.post(
                                PAGE,
                                PAGE + "/tat",
                                Map.of("ma", telephone.code(1), "hien-nay", administrator.password()))
                        .body())
                .contains("không tắt được");
    }

    @Test
    void otherRolesAreNotAsked() {
        NewAccount inspector = accounts.createDemoAccounts().get(2);
        Browsing browser = new Browsing(port);
        assertThat(location(browser.signIn(inspector.username(), inspector.password())))
                .isEqualTo("/");
    }

    /** A role that begins on a day ends no session: the one that runs asks for the factor as soon as the role is held. */
    @Test
    void whoStandsInForAnotherFromTodayIsAskedInTheSessionThatRuns() {
        NewAccount deputy = accounts.createDemo("cap.pho", "Người thay", Role.INSPECTOR, null);
        Browsing browser = new Browsing(port);
        browser.signIn(deputy.username(), deputy.password());
        assertThat(browser.get("/").statusCode()).isEqualTo(200);

        assignments.grant(accounts.find(deputy.username()).orElseThrow().id(), Role.SECRETARIAT, null, Now.day(), null);

        assertThat(location(browser.get("/"))).endsWith(PAGE);
        assertThat(location(browser.get("/tai-khoan"))).endsWith(PAGE);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }
}
