package vn.tongket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
import vn.tongket.access.factor.Authenticator;
import vn.tongket.access.role.Role;

/** Every state of the pages by which people sign in and keep their account. */
@BrowserTest
@TestPropertySource(
        properties = {
            "tongket.oidc.issuer=http://127.0.0.1:9/",
            "tongket.oidc.client-id=tongket",
            "tongket.oidc.name=cổng xác thực của tỉnh"
        })
class SignInBrowserTest {
    private static final String FACTOR = "/tai-khoan/xac-thuc-hai-buoc";
    private static final String TOKENS = "/tai-khoan/ma-truy-cap";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Test
    void aPasskeyIsAddedUsedAndRemoved() {
        NewAccount account = accounts.createDemo("khoa", "Bùi Thị Khóa", Role.CLERK, null);
        try (Screen screen = new Screen(port)) {
            authenticatorOf(screen);
            screen.signIn(account);
            screen.visit("/tai-khoan");
            screen.check("account");
            screen.page().locator("#ten-khoa").fill("Máy bàn phòng Văn hóa");
            screen.page().locator("#hien-nay-khoa").fill("đoán mò mà thôi");
            button(screen, "Thêm khóa truy cập trên máy này");
            screen.page().locator("[data-passkey-words]:not(:empty)").waitFor();
            assertThat(main(screen)).contains("Mật khẩu hiện nay chưa đúng");
            screen.page().locator("#hien-nay-khoa").fill(account.password());
            button(screen, "Thêm khóa truy cập trên máy này");
            screen.page().waitForURL("**/tai-khoan?xong=khoa");
            assertThat(main(screen)).contains("Đã thêm khóa truy cập", "Máy bàn phòng Văn hóa");
            screen.check("account-with-passkey");

            button(screen, "Đăng xuất");
            screen.visit("/dang-nhap?ve=/tai-khoan");
            screen.check("sign-in-with-passkey");
            button(screen, "Đăng nhập bằng khóa truy cập");
            screen.page().waitForURL("http://localhost:" + port + "/tai-khoan");
            assertThat(main(screen)).contains("Bùi Thị Khóa");

            screen.page().locator("main summary").first().click();
            screen.page().locator("details[open] input[name=hien-nay]").fill(account.password());
            button(screen, "Xóa khóa Máy bàn phòng Văn hóa");
            assertThat(main(screen)).contains("Đã xóa khóa truy cập", "Chưa có khóa nào");
            button(screen, "Đăng xuất");
            screen.visit("/dang-nhap");
            button(screen, "Đăng nhập bằng khóa truy cập");
            screen.page().locator("[data-passkey-words]:not(:empty)").waitFor();
            assertThat(main(screen)).contains("Khóa này chưa dùng được ở đây");
        }
    }

    /** A device with fingerprint, inside the browser; it keeps a removed passkey, as real ones do. */
    private static void authenticatorOf(Screen screen) {
        CDPSession devices = screen.page().context().newCDPSession(screen.page());
        devices.send("WebAuthn.enable");
        JsonObject options = JsonParser.parseString("""
                {"options":{"protocol":"ctap2","transport":"internal","hasResidentKey":true,
                 "hasUserVerification":true,"isUserVerified":true,"automaticPresenceSimulation":true}}""").getAsJsonObject();
        devices.send("WebAuthn.addVirtualAuthenticator", options);
    }

    private static void button(Screen screen, String name) {
        screen.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(name)
                                .setExact(true))
                .click();
    }

    private static String main(Screen screen) {
        return screen.page().locator("main").innerText();
    }

    @Test
    void theSecondFactorIsTurnedOnAndAsked() {
        NewAccount account = accounts.createDemo("hai-buoc", "Ngô Văn Bước", Role.CLERK, null);
        try (Screen screen = new Screen(port)) {
            screen.signIn(account);
            screen.visit(FACTOR);
            screen.check("second-factor-off");
            screen.page().locator("#hien-nay").fill(account.password());
            button(screen, "Bắt đầu");
            screen.check("second-factor-waiting");
            Authenticator telephone = Authenticator.reading(screen.page().content());
            screen.page().locator("#ma").fill("000000");
            button(screen, "Bật");
            screen.check("second-factor-wrong-code");
            screen.page().locator("#ma").fill(telephone.code(0));
            button(screen, "Bật");
            screen.check("recovery-codes");
            screen.visit(FACTOR);
            screen.check("second-factor-on");
            screen.visit("/tai-khoan");
            screen.check("account-with-second-factor");
            button(screen, "Đăng xuất");

            screen.signIn(account);
            screen.check("second-step");
            screen.page().locator("#ma").fill("000000");
            button(screen, "Tiếp tục");
            screen.check("second-step-wrong");
            screen.page().locator("#ma").fill(telephone.code(1));
            screen.page().keyboard().press("Enter");
            screen.page().waitForURL("**/");
            assertThat(screen.page().locator("header").innerText()).contains("Ngô Văn Bước");
        }
    }

    @Test
    void aUnitsTokensAreMadeAndRevoked() {
        NewAccount leader = accounts.createDemo("chu-tich", "Phan Văn Chủ", Role.UNIT_LEADER, "18115-20250701");
        try (Screen screen = new Screen(port)) {
            screen.signIn(leader);
            screen.visit(TOKENS);
            screen.check("tokens-empty");
            screen.page().locator("#don-vi").fill("18115-20250701");
            button(screen, "Tạo mã");
            assertThat(screen.page().url()).endsWith(TOKENS);
            screen.page().locator("#ten").fill("Phần mềm hộ tịch của xã");
            String until = screen.page().locator("#den").inputValue();
            screen.page().locator("#den").fill("mai");
            button(screen, "Tạo mã");
            Locator day = screen.page().locator("#den");
            assertThat(day.getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(day.getAttribute("aria-describedby")).isEqualTo("den-goi-y den-sai");
            assertThat(screen.page().locator("#den-sai").textContent()).contains("“mai” không phải là ngày");
            assertThat(screen.page().locator("#ten").getAttribute("aria-invalid"))
                    .isNull();
            screen.check("tokens-refused");
            day.fill(until);
            screen.page().locator("input[value=ENTER]").check();
            screen.page().locator("input[value=READ]").check();
            button(screen, "Tạo mã");
            assertThat(main(screen)).contains("tongket_", "chỉ hiện mã một lần");
            screen.check("token-made");
            button(screen, "Thu hồi mã của Phần mềm hộ tịch của xã");
            assertThat(main(screen)).contains("đã thu hồi").doesNotContain("chỉ hiện mã một lần");
            screen.check("token-revoked");
        }
    }

    @Test
    void whoCannotComeInIsToldWhatToDo() {
        try (Screen screen = new Screen(port)) {
            screen.visit("/dang-nhap/chua-lien-ket");
            screen.check("not-linked");
            screen.visit("/dang-nhap/nha-cung-cap-loi");
            screen.check("provider-failed");
            screen.visit("/phien/da-het?ten=Số hộ nghèo 312");
            screen.check("session-ended");
            for (int i = 0; i < 4; i++) {
                screen.visit("/dang-nhap");
                screen.page().locator("#ten").fill("khong-co-ai");
                screen.page().locator("#mat-khau").fill("đoán");
                button(screen, "Đăng nhập");
            }
            assertThat(main(screen)).contains("Chờ ");
            screen.check("sign-in-wait");
        }
    }
}
