package vn.tongket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tongket.access.Accounts;
import vn.tongket.access.role.Role;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

@BrowserTest
class PeopleBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Test
    void peopleAndTheLogAreReadableAtEveryWidth() {
        String province = units.search("Hà Tĩnh", java.time.LocalDate.of(2026, 1, 1), 5).stream()
                .filter(unit -> unit.kind() == UnitKind.PROVINCE)
                .findFirst()
                .orElseThrow()
                .code();
        var communes = units.asOf(java.time.LocalDate.of(2026, 1, 1), province, UnitKind.COMMUNE);
        accounts.createDemo("thuongtruc", "Trần Văn Thuận", Role.SECRETARIAT, province);
        accounts.createDemo(
                "canbo", "Nguyễn Thị Bưởi", Role.OFFICER, communes.get(0).code());
        accounts.createDemo(
                "lanhdao", "Lê Văn Cường", Role.UNIT_LEADER, communes.get(0).code());
        try (Screen screen = new Screen(port)) {
            screen.signIn(accounts.createDemo("quantri", "Vũ Thị Lành", Role.ADMINISTRATOR, null));
            screen.visit("/quan-tri");
            screen.check("people");
            screen.print("people");
            screen.visit("/quan-tri?tim=khongcoai");
            screen.check("people-none");
            screen.visit("/quan-tri/moi?don-vi=" + communes.get(1).code());
            screen.check("invite");
            screen.page().getByLabel("Họ và tên").fill("Phạm Thị Đào");
            screen.page().locator("[name=chac-chan]").check();
            screen.visit("/quan-tri/moi?don-vi=" + communes.get(1).code());
            assertThat(screen.page().locator("main").innerText()).contains("chưa gửi đã được điền lại");
            assertThat(screen.page().getByLabel("Họ và tên").inputValue()).isEqualTo("Phạm Thị Đào");
            assertThat(screen.page().locator("[name=chac-chan]").isChecked()).isFalse();
            screen.check("invite-kept");
            screen.page().locator("#ten-dang-nhap").fill("Đào");
            screen.page().locator("#vai-tro").selectOption("OFFICER");
            screen.page().locator("main button[type=submit]").click();
            screen.check("invite-refused");
            screen.page().locator("#ten-dang-nhap").fill("dao.pt");
            screen.page().locator("main button[type=submit]").click();
            screen.check("one-time-password");
            screen.visit("/quan-tri/moi");
            assertThat(screen.page().getByLabel("Họ và tên").inputValue()).isEmpty();
            person(screen);
            screen.visit("/quan-tri/ra-soat");
            screen.check("account-review");
            screen.visit("/tai-khoan");
            screen.check("account");
            screen.visit("/phien/mo-khoa");
            screen.check("unlock");
            screen.visit("/quan-tri/nhat-ky");
            screen.check("audit");
            screen.print("audit");
            screen.visit("/quan-tri/nhat-ky?nguoi=khongcoai");
            screen.check("audit-none");
        }
    }

    private void person(Screen screen) {
        int officer = accounts.find("canbo").orElseThrow().id();
        screen.visit("/quan-tri/nguoi-dung/" + officer);
        screen.check("account-of-person");
        screen.page().locator("main summary").all().forEach(summary -> summary.click());
        screen.page().getByLabel("Tên đăng nhập của người làm thay").fill("lanhdao");
        screen.page().getByLabel("Đến hết ngày").fill("31/12/2099");
        screen.page().getByLabel("Lý do, số văn bản ủy quyền").fill("Đi học, công văn số 12");
        screen.check("account-of-person-open");
        button(screen, "Ủy quyền");
        screen.check("account-of-person-delegated");
        button(screen, "Xem như người này");
        screen.check("seeing-as");
        button(screen, "Thôi xem như người khác");
    }

    private static void button(Screen screen, String name) {
        screen.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
