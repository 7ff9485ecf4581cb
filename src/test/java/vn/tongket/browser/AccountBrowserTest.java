package vn.tongket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;

@BrowserTest
class AccountBrowserTest {
    private static final long MINUTE = 60_000;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Test
    void signingInWrongThenRightThenChangingThePassword() {
        try (Screen screen = new Screen(port)) {
            screen.visit("/dang-nhap");
            screen.check("sign-in");
            screen.page().getByLabel("Tên đăng nhập").fill("quantri");
            screen.page().getByLabel("Mật khẩu").fill("sai");
            screen.page().locator("main form button").first().click();
            screen.check("sign-in-refused");
            screen.signIn(accounts.createDemoAccounts().getFirst());
            screen.visit("/doi-mat-khau");
            screen.check("password");
            screen.page().getByLabel("Mật khẩu hiện nay").fill("sai");
            screen.page().locator("#moi").fill("ngắn");
            screen.page().locator("#lai").fill("khác");
            screen.page().locator("main form button").first().click();
            screen.check("password-refused");
        }
    }

    @Test
    void theCoverHidesThePageAndKeepsWhatWasTyped() {
        NewAccount account = accounts.createDemoAccounts().get(1);
        try (Screen screen = new Screen(port)) {
            screen.signIn(account);
            screen.page().clock().install();
            screen.visit("/doi-mat-khau");
            screen.page().locator("#moi").fill("chưa gửi đâu");
            screen.page().clock().runFor(14 * MINUTE);
            Locator cover = screen.page().locator(".lock-cover");
            assertThat(cover.isVisible()).isFalse();
            screen.page().clock().runFor(2 * MINUTE);
            assertThat(cover.isVisible()).isTrue();
            assertThat(screen.page().locator("main h1").isVisible()).isFalse();
            screen.page().keyboard().press("Escape");
            screen.page().keyboard().press("Escape");
            cover.waitFor();
            assertThat(screen.page().locator("main h1").isVisible()).isFalse();
            screen.checkHere("locked");
            cover.locator("input").fill("sai");
            cover.locator("button").click();
            cover.locator(".field-error:not(:empty)").waitFor();
            assertThat(cover.locator(".field-error").textContent()).contains("Mật khẩu chưa đúng");
            cover.locator("input").fill(account.password());
            cover.locator("button").click();
            cover.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(screen.page().locator("main h1").isVisible()).isTrue();
            assertThat(screen.page().locator("#moi").inputValue()).isEqualTo("chưa gửi đâu");
        }
    }

    @Test
    void whatIsNotThereOrNotAllowedSaysSo() {
        try (Screen screen = new Screen(port)) {
            assertThat(screen.visit("/khong-co-trang-nay")).isEqualTo(404);
            screen.check("error-404");
        }
    }

    @Test
    void theLookIsTheReadersChoiceAndIsRemembered() {
        try (Screen screen = new Screen(port)) {
            screen.visit("/");
            screen.page().locator("[data-size=larger]").click();
            screen.page().locator("[data-theme-choice]").selectOption("contrast");
            screen.check("home-contrast");
            screen.page().locator("[data-theme-choice]").selectOption("dark");
            screen.visit("/dang-nhap");
            assertThat(screen.page().evaluate("document.documentElement.dataset.theme"))
                    .isEqualTo("dark");
            assertThat(screen.page().evaluate("getComputedStyle(document.documentElement).fontSize"))
                    .isEqualTo("20.7px");
            screen.check("sign-in-dark");
        }
    }

    @Test
    void theHeaderLeavesAPhonesScreenToThePageAndItsMenuOpensWithoutScript() {
        Browser.NewContextOptions plain =
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(Screen.PHONE, 768);
        try (Screen screen = new Screen(port, plain)) {
            screen.signIn(accounts.createDemoAccounts().get(1));
            screen.visit("/don-vi");
            Locator links = screen.page().locator(".site-nav");
            assertThat(headerHeight(screen)).isLessThanOrEqualTo(60);
            assertThat(links.isVisible()).isFalse();
            assertThat(screen.page().getByText("Đăng xuất").isVisible()).isFalse();
            screen.page().locator(".site-menu summary").press("Enter");
            assertThat(links.isVisible()).isTrue();
            assertThat(screen.page().getByText("Đăng xuất").isVisible()).isTrue();
            assertThat(screen.page().locator(".signed-in a").isVisible()).isTrue();
            links.getByText("Nghị quyết").click();
            screen.page().waitForURL("**/nghi-quyet");
            screen.page().setViewportSize(Screen.DESK, 768);
            assertThat(links.isVisible()).isTrue();
            assertThat(screen.page().locator(".site-menu").isVisible()).isFalse();
        }
    }

    @Test
    void theOpenMenuOfAPhoneIsAccessible() {
        try (Screen screen = new Screen(port)) {
            screen.page().setViewportSize(Screen.PHONE, 768);
            screen.signIn(accounts.createDemoAccounts().getFirst());
            screen.visit("/don-vi");
            screen.page().locator(".site-menu summary").click();
            assertThat(screen.page().locator(".look").isVisible()).isTrue();
            screen.checkHere("menu-open-360");
        }
    }

    private static int headerHeight(Screen screen) {
        return (int) Math.ceil(screen.page().locator(".site-head").boundingBox().height);
    }

    @Test
    void darkMachinesSeeDarkAndNothingNeedsScript() {
        Browser.NewContextOptions plain =
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setColorScheme(ColorScheme.DARK);
        try (Screen screen = new Screen(port, plain)) {
            assertThat(screen.visit("/")).isEqualTo(200);
            assertThat(screen.page().locator(".look").isVisible()).isFalse();
            assertThat(screen.page().locator("main h1").isVisible()).isTrue();
        }
    }
}
