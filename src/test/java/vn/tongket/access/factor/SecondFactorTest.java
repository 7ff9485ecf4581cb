package vn.tongket.access.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tongket.access.tables.Tables.AUDIT_ENTRY;
import static vn.tongket.access.tables.Tables.SECOND_FACTOR;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
import vn.tongket.access.role.Role;

/** Turning the second factor on, signing in with it, recovery codes, and turning it off. */
@WebTest
class SecondFactorTest {
    private static final String PAGE = "/tai-khoan/xac-thuc-hai-buoc";
    private static final String STEP = "/dang-nhap/buoc-hai";

    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext database;

    @LocalServerPort
    int port;

    private int number;
    private NewAccount account;
    private Authenticator telephone;
    private List<String> recovery;

    @BeforeEach
    void somebodyTurnsItOn() {
        account = accounts.createDemo("nguoi-" + System.nanoTime() + ++number, "Nguyễn Thị Thử", Role.CLERK, null);
        Browsing browser = new Browsing(port);
        browser.signIn(account.username(), account.password());
        assertThat(browser.post(PAGE, PAGE + "/bat-dau", Map.of("hien-nay", "đoán mò mà thôi"))
                        .statusCode())
                .as("without the password")
                .isEqualTo(422);
        browser.post(PAGE, PAGE + "/bat-dau", Map.of("hien-nay", account.password()));
        String page = browser.get(PAGE).body();
        assertThat(page).contains("<svg", "Mã QR");
        telephone = Authenticator.reading(page);
        assertThat(browser.post(PAGE, PAGE, Map.of("ma", "000000")).statusCode())
                .isIn(200, 422);
        HttpResponse<String> on = browser.post(PAGE, PAGE, Map.of("ma", telephone.code(0)));
        assertThat(on.statusCode()).isEqualTo(200);
        recovery = Pattern.compile("<code>([a-z0-9-]{14})</code>")
                .matcher(on.body())
                .results()
                .map(code -> code.group(1))
                .toList();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(browser.get(PAGE).body()).doesNotContain(recovery.getFirst());
    }

    private Browsing afterPassword() {
        Browsing browser = new Browsing(port);
        HttpResponse<String> half = browser.signIn(account.username(), account.password());
        assertThat(half.statusCode()).isEqualTo(303);
        assertThat(half.headers().firstValue("location")).contains(STEP);
        return browser;
    }

    private static HttpResponse<String> code(Browsing browser, String code) {
        return browser.post(STEP, STEP, Map.of("ma", code));
    }

    @Test
    void thePasswordAloneOpensNothing() {
        Browsing browser = afterPassword();
        assertThat(browser.get("/tai-khoan").statusCode()).isEqualTo(302);
        assertThat(browser.get("/").body()).doesNotContain("Đăng xuất");
        assertThat(code(browser, "12 34").statusCode()).isEqualTo(422);
        assertThat(browser.get("/tai-khoan").statusCode()).isEqualTo(302);
    }

    @Test
    void aCodeOpensOnceAndANeighbouringClockIsForgiven() {
        assertThat(code(afterPassword(), telephone.code(0)).statusCode())
                .as("the one that turned it on")
                .isEqualTo(422);
        Browsing browser = afterPassword();
        assertThat(code(browser, telephone.code(1)).statusCode()).isEqualTo(303);
        assertThat(browser.get("/tai-khoan").body()).contains("Đang bật", "Nguyễn Thị Thử");
        assertThat(code(afterPassword(), telephone.code(1)).statusCode()).isEqualTo(422);
        assertThat(code(afterPassword(), telephone.code(7)).statusCode()).isEqualTo(422);
    }

    @Test
    void aRecoveryCodeOpensOnceHoweverItIsTyped() {
        String typed = " " + recovery.get(3).toUpperCase(java.util.Locale.ROOT).replace('-', ' ');
        assertThat(code(afterPassword(), typed).statusCode()).isEqualTo(303);
        assertThat(code(afterPassword(), recovery.get(3)).statusCode()).isEqualTo(422);
    }

    @Test
    void itIsTurnedOffOnlyAgainstACodeAndThePassword() {
        Browsing browser = afterPassword();
        code(browser, recovery.get(0));
        String password = account.password();
        assertThat(browser.post(PAGE, PAGE + "/tat", Map.of("ma", "123456", "hien-nay", password))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post(PAGE, PAGE + "/tat", Map.of("ma", recovery.get(1), "hien-nay", "sai"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post(PAGE, PAGE + "/tat", Map.of("ma", recovery.get(1), "hien-nay", password))
                        .statusCode())
                .isEqualTo(303);
        assertThat(new Browsing(port)
                        .signIn(account.username(), account.password())
                        .headers()
                        .firstValue("location"))
                .contains("/");
    }

    @Test
    void newRecoveryCodesEndTheOldOnes() {
        Browsing browser = afterPassword();
        code(browser, recovery.get(0));
        assertThat(browser.post(PAGE, PAGE + "/ma-du-phong", Map.of("ma", recovery.get(1)))
                        .body())
                .contains("Ghi lại mã dự phòng");
        assertThat(code(afterPassword(), recovery.get(2)).statusCode()).isEqualTo(422);
    }

    @Test
    void wrongCodesMakeWaitAndEverythingIsWrittenDown() {
        Browsing browser = afterPassword();
        for (int i = 0; i < 5; i++) {
            database.execute("update access.wrong_try set wait_until = null");
            code(browser, "00000" + i);
        }
        assertThat(code(browser, telephone.code(1)).body()).contains("Thử lại sau");
        HttpResponse<String> locked = browser.signIn(account.username(), account.password());
        assertThat(locked.statusCode()).as("even the right password").isEqualTo(429);
        assertThat(locked.body()).contains("phải chờ đến");
        for (String act : List.of("second-factor.turned-on", "sign-in.code-refused", "account.locked")) {
            assertThat(database.fetchCount(
                            AUDIT_ENTRY, AUDIT_ENTRY.ACT.eq(act), AUDIT_ENTRY.OBJECT.eq(account.username())))
                    .as(act)
                    .isPositive();
        }
    }

    @Test
    void theSecretIsNotReadableInTheDatabase() {
        byte[] stored = database.select(SECOND_FACTOR.SECRET)
                .from(SECOND_FACTOR)
                .limit(1)
                .fetchSingle(SECOND_FACTOR.SECRET);
        assertThat(stored).hasSize(12 + 20 + 16);
    }
}
