package vn.tongket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tongket.ReferenceWebTest;

@ReferenceWebTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitBrowserTest {
    @LocalServerPort
    int port;

    @Test
    void aUnitIsFoundByNameAndItsPageSaysWhatBecameOfIt() {
        try (Screen screen = new Screen(port)) {
            assertThat(screen.visit("/don-vi?ngay=30/06/2025")).isEqualTo(200);
            screen.check("units-2025-06-30");
            screen.page().locator("#q").fill("thi xa hong linh");
            screen.page().locator("main form button").click();
            screen.check("units-search");
            screen.page().locator("main .entries a").first().click();
            assertThat(screen.page().locator("main .lead").textContent()).contains("kết thúc hoạt động từ 01/07/2025");
            screen.check("unit-ended");
            screen.visit("/don-vi/18115-20250701");
            screen.check("unit-standing");
            assertThat(screen.visit("/don-vi/437-2008080")).isEqualTo(404);
            screen.check("unit-unknown");
        }
    }
}
