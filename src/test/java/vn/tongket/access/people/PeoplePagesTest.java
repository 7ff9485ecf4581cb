package vn.tongket.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tongket.Browsing;
import vn.tongket.TestDatabase;
import vn.tongket.WebTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
import vn.tongket.access.role.Role;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;

@WebTest
class PeoplePagesTest {
    private static final Pattern PASSWORD = Pattern.compile("<code class=\"password\">([^<]+)</code>");

    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext database;

    @LocalServerPort
    int port;

    Browsing browser;

    @BeforeEach
    void province() {
        TestDatabase.asOwner(database, "truncate unit.unit, access.account, access.reach cascade");
        unit("t", "Tỉnh Thử", "PROVINCE", null);
        unit("x1", "Xã Một", "COMMUNE", "t");
        unit("x2", "Xã Hai", "COMMUNE", "t");
        unit("k", "Tỉnh Khác", "PROVINCE", null);
        database.execute("update unit.revision set revision = revision + 1");
        browser = signedIn(accounts.createDemo("quantri", "Vũ Thị Lành", Role.ADMINISTRATOR, null));
    }

    /** 60 people with two roles each and the administrator: 121 lines, on three pages. */
    @Test
    void aLongListIsCutIntoPagesThatKeepTheSearch() {
        for (int number = 1; number <= 60; number++) {
            String name = "nguoi-%02d".formatted(number);
            accounts.createDemo(name, "Người %02d".formatted(number), Role.OFFICER, "x1");
            accounts.createDemo(name, "Người %02d".formatted(number), Role.OFFICER, "x2");
        }
        String first = browser.get("/quan-tri").body();
        assertThat(first).contains("1–50 trong 121", "61 người dùng", "rel=\"next\"", "href=\"/quan-tri?trang=3\"");
        assertThat(first).doesNotContain("rel=\"prev\"");
        assertThat(lines(first)).isEqualTo(50);
        String last = browser.get("/quan-tri?trang=3").body();
        assertThat(last).contains("101–121 trong 121", "rel=\"prev\"").doesNotContain("rel=\"next\"");
        assertThat(lines(last)).isEqualTo(21);
        assertThat(browser.get("/quan-tri?trang=99").body()).contains("101–121 trong 121");
        assertThat(browser.get("/quan-tri?tim=nguoi&don-vi=t").body())
                .contains("1–50 trong 120", "href=\"/quan-tri?tim=nguoi&amp;don-vi=t&amp;trang=2\"");
        assertThat(browser.get("/quan-tri?tim=nguoi-07").body()).doesNotContain("class=\"pager");
    }

    private static int lines(String page) {
        return page.split("data-name=\"Vai trò\"", -1).length - 1;
    }

    private void unit(String code, String name, String kind, @Nullable String parent) {
        database.execute("insert into unit.unit (code, kind, origin) values (?, ?, 'PACKAGE')", code, kind);
        database.execute("""
                insert into unit.version (unit_id, code, name, full_name, type, parent_id, valid_from)
                select unit_id, code, ?, ?, 'xa', (select unit_id from unit.unit where code = ?), '2020-01-01'
                  from unit.unit where code = ?""", name, name, parent, code);
        database.execute("update unit.revision set revision = revision + 1");
    }

    private Browsing signedIn(NewAccount account) {
        Browsing someone = new Browsing(port);
        someone.signIn(account.username(), account.password());
        return someone;
    }

    private int id(String username) {
        return accounts.find(username).orElseThrow().id();
    }

    private static String address(int account) {
        return "/quan-tri/nguoi-dung/" + account;
    }

    private HttpResponse<String> act(int account, String act, Map<String, String> fields) {
        return browser.post(address(account), address(account) + act, fields);
    }

    private HttpResponse<String> invite(String username, String role, String unit) {
        Map<String, String> fields = new HashMap<>(
                Map.of("ho-ten", "Trần Văn Thuận", "ten-dang-nhap", username, "vai-tro", role, "don-vi", unit));
        fields.put("chuc-vu", "Chủ tịch UBND xã");
        return browser.post("/quan-tri/moi", "/quan-tri/moi", fields);
    }

    @Test
    void whoIsInvitedSignsInWithThePasswordShownOnce() {
        HttpResponse<String> invited = invite("thuan.tv", "OFFICER", "x1");
        assertThat(invited.statusCode()).isEqualTo(200);
        Matcher password = PASSWORD.matcher(invited.body());
        assertThat(password.find()).isTrue();
        Browsing newcomer = new Browsing(port);
        newcomer.signIn("thuan.tv", password.group(1));
        assertThat(newcomer.get("/").headers().firstValue("location").orElse(""))
                .endsWith("/doi-mat-khau");
        assertThat(browser.get(address(id("thuan.tv"))).body())
                .contains("Chuyên viên đơn vị", "Xã Một", "Chờ đổi mật khẩu")
                .doesNotContain(password.group(1));
        assertThat(invite("thuan.tv", "OFFICER", "x1").statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> invite(String username, String role, String unit, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(
                Map.of("ho-ten", "Trần Văn Thuận", "ten-dang-nhap", username, "vai-tro", role, "don-vi", unit));
        fields.putAll(more);
        return browser.post("/quan-tri/moi", "/quan-tri/moi", fields);
    }

    @Test
    void anEmptyUnitNeverMeansAllOfThem() {
        assertThat(invite("rong", "CLERK", "", Map.of()).body()).contains("Chọn đơn vị nơi giữ vai trò");
        Map<String, String> everywhere = new HashMap<>(Map.of("pham-vi", "toan-he-thong"));
        assertThat(invite("rong", "CLERK", "", everywhere).body()).contains("Nếu đúng ý, đánh dấu ô xác nhận");
        everywhere.put("chac-chan", "co");
        assertThat(invite("rong", "OFFICER", "", everywhere).body()).contains("chỉ giữ tại một đơn vị");
        assertThat(invite("rong", "CLERK", "x1", everywhere).body()).contains("Chỉ chọn một trong hai");
        assertThat(accounts.find("rong")).isEmpty();
        assertThat(invite("rong", "CLERK", "", everywhere).statusCode()).isEqualTo(200);
    }

    @Test
    void aUnitIsFoundByItsNameOrChosen() {
        assertThat(invite("theo-ten", "OFFICER", "xã một", Map.of()).statusCode())
                .isEqualTo(200);
        assertThat(browser.get(address(id("theo-ten"))).body()).contains("Xã Một");
        HttpResponse<String> several = invite("chon", "OFFICER", "xã", Map.of());
        assertThat(several.statusCode()).isEqualTo(422);
        assertThat(several.body()).contains("Chọn đơn vị đúng ý", "name=\"chon-don-vi\" value=\"x1\"");
        assertThat(invite("chon", "OFFICER", "xã", Map.of("chon-don-vi", "x2")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void allThatIsWrongWithAnInvitationIsSaidAtOnce() {
        HttpResponse<String> refused = browser.post(
                "/quan-tri/moi",
                "/quan-tri/moi",
                Map.of("ho-ten", "", "ten-dang-nhap", "Thuận", "thu", "không", "vai-tro", "VUA", "don-vi", "x9"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Gõ họ và tên", "chữ thường không dấu", "ten@coquan.gov.vn", "Chọn vai trò")
                .contains("Không có đơn vị nào mang mã “x9”", "<title>Lỗi: Mời người dùng");
        assertThat(accounts.find("Thuận")).isEmpty();
    }

    @Test
    void communesWithoutAnOfficerStandFirst() {
        invite("thuan.tv", "OFFICER", "x1");
        String page = browser.get("/quan-tri").body();
        assertThat(page).contains("Chưa có người nhập số liệu (1)", "/quan-tri/moi?don-vi=x2");
        assertThat(page.indexOf("Xã Hai")).isLessThan(page.indexOf("Xã Một"));
        assertThat(browser.get("/quan-tri?tim=thuan").body())
                .contains("Trần Văn Thuận")
                .doesNotContain(address(id("quantri")));
        assertThat(browser.get("/quan-tri?tim=khongco").body()).contains("Không có ai như vậy");
    }

    @Test
    void theLastAdministratorStays() {
        int own = id("quantri");
        HttpResponse<String> refused = act(own, "/khoa", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("người quản trị toàn hệ thống cuối cùng");
        String role = roleOf(own);
        assertThat(act(own, "/vai-tro/ket-thuc", Map.of("so", role)).statusCode())
                .isEqualTo(422);
        assertThat(act(own, "/vai-tro/chuyen", Map.of("so", role, "don-vi", "t", "tu-ngay", today(0)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.get("/quan-tri").statusCode()).isEqualTo(200);

        accounts.createDemo("quantri2", "Lê Văn Hai", Role.ADMINISTRATOR, null);
        assertThat(act(own, "/khoa", Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.get("/quan-tri").headers().firstValue("location").orElse(""))
                .endsWith("/dang-nhap");
    }

    private String roleOf(int account) {
        return String.valueOf(
                database.fetchValue("select max(assignment_id) from access.assignment where account_id = ?", account));
    }

    private static String today(int days) {
        return VietnameseDates.day(Now.day().plusDays(days));
    }

    @Test
    void aClosedAccountIsOutAtOnceAndComesBackWithItsRoles() {
        NewAccount officer = accounts.createDemo("canbo", "Cán Bộ", Role.OFFICER, "x1");
        Browsing open = signedIn(officer);
        assertThat(open.get("/").body()).contains("Đăng xuất");
        assertThat(act(id("canbo"), "/khoa", Map.of()).statusCode()).isEqualTo(303);
        assertThat(open.get("/").body()).doesNotContain("Đăng xuất");
        int account = database.fetchSingle("select account_id from access.account where username = 'canbo'")
                .get(0, Integer.class);
        assertThat(browser.get(address(account)).body()).contains("Đã khóa", "Mở lại tài khoản");
        assertThat(act(account, "/mo-lai", Map.of()).statusCode()).isEqualTo(303);
        assertThat(signedIn(officer).get("/").body()).contains("Đăng xuất");
    }

    @Test
    void aRoleMovesIsDelegatedAndEnds() {
        accounts.createDemo("canbo", "Cán Bộ", Role.OFFICER, "x1");
        accounts.createDemo("thay", "Người Thay", Role.CLERK, "x2");
        int officer = id("canbo");
        assertThat(act(
                                officer,
                                "/vai-tro/uy-quyen",
                                Map.of(
                                        "so",
                                        roleOf(officer),
                                        "nguoi-thay",
                                        "thay",
                                        "tu-ngay",
                                        today(0),
                                        "den-ngay",
                                        today(7),
                                        "ly-do",
                                        "Đi học"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get(address(id("thay"))).body())
                .contains("Thay Cán Bộ từ " + today(0) + " đến " + today(7), "Đi học");
        assertThat(accounts.find("thay").orElseThrow().may(vn.tongket.page.Right.ENTER))
                .isTrue();

        assertThat(act(officer, "/vai-tro/chuyen", Map.of("so", roleOf(officer), "don-vi", "x2", "tu-ngay", today(0)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get(address(officer)).body()).contains("Xã Hai").doesNotContain("Xã Một");
        assertThat(accounts.find("thay").orElseThrow().may(vn.tongket.page.Right.ENTER))
                .as("who stood in for a role that ended")
                .isFalse();

        String role = roleOf(officer);
        assertThat(act(officer, "/vai-tro/ket-thuc", Map.of("so", role)).statusCode())
                .isEqualTo(303);
        assertThat(act(officer, "/vai-tro/ket-thuc", Map.of("so", role)).body()).contains("đã kết thúc");
        assertThat(browser.get(address(officer)).body()).contains("chưa có vai trò nào");
    }

    @Test
    void aDelegationSaysAllThatIsWrongWithIt() {
        accounts.createDemo("canbo", "Cán Bộ", Role.OFFICER, "x1");
        int officer = id("canbo");
        HttpResponse<String> refused = act(
                officer,
                "/vai-tro/uy-quyen",
                Map.of("so", roleOf(officer), "nguoi-thay", "canbo", "tu-ngay", today(-3), "den-ngay", "mai"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("tên đăng nhập của người thay", "hôm nay hoặc sau đó", "Ngày cuối", "lý do ủy quyền");
    }

    @Test
    void nobodyAdministersOutsideTheirBranch() {
        browser = signedIn(accounts.createDemo("quantri.x1", "Quản Trị Xã", Role.ADMINISTRATOR, "x1"));
        accounts.createDemo("canbo1", "Cán Bộ Một", Role.OFFICER, "x1");
        accounts.createDemo("canbo2", "Cán Bộ Hai", Role.OFFICER, "x2");
        assertThat(browser.get("/quan-tri").body()).contains("Cán Bộ Một").doesNotContain("Cán Bộ Hai", "Vũ Thị Lành");
        assertThat(browser.get(address(id("canbo2"))).statusCode()).isEqualTo(403);
        assertThat(browser.get(address(999_999)).statusCode()).isEqualTo(403);
        assertThat(browser.get(address(id("quantri"))).statusCode()).isEqualTo(403);
        HttpResponse<String> outside = invite("moi", "OFFICER", "x2");
        assertThat(outside.statusCode()).isEqualTo(422);
        assertThat(outside.body()).contains("ngoài phạm vi anh/chị quản trị");
        assertThat(invite("moi", "OFFICER", "").body()).contains("Chọn đơn vị nơi giữ vai trò");
        int officer = id("canbo1");
        assertThat(act(officer, "/vai-tro", Map.of("vai-tro", "ADMINISTRATOR", "don-vi", "t"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(act(officer, "/vai-tro", Map.of("vai-tro", "UNIT_LEADER", "don-vi", "x1"))
                        .statusCode())
                .isEqualTo(303);
        // Who holds something outside, too, is no longer this administrator's to close.
        accounts.createDemo("canbo1", "Cán Bộ Một", Role.CLERK, "x2");
        assertThat(browser.post("/quan-tri", address(officer) + "/khoa", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void seeingAsSomebodyLooksOnlyAndIsWrittenDown() {
        accounts.createDemo("canbo", "Cán Bộ", Role.OFFICER, "x1");
        assertThat(act(id("canbo"), "/xem-nhu", Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        String home = browser.get("/").body();
        assertThat(home)
                .contains("Việc của tôi", "Đang xem như <strong><bdi>Cán Bộ</bdi></strong>", "Thôi xem như người khác");
        assertThat(browser.get("/quan-tri").statusCode()).isEqualTo(403);
        assertThat(browser.get("/doi-mat-khau").statusCode()).isEqualTo(403);
        assertThat(browser.post("/", "/doi-mat-khau", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.post("/", "/quan-tri/thoi-xem-nhu", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/").body()).contains("Vũ Thị Lành").doesNotContain("Đang xem như");
        assertThat(browser.get("/quan-tri/nhat-ky?doi-tuong=canbo").body())
                .contains("bắt đầu xem như Cán Bộ (canbo)", "thôi xem như canbo", "Vũ Thị Lành");
    }

    @Test
    void theLogSpeaksInSentencesAndIsFiltered() {
        invite("thuan.tv", "OFFICER", "x1");
        String log = browser.get("/quan-tri/nhat-ky?doi-tuong=xa+mot").body();
        assertThat(log).contains("giao vai trò Chuyên viên đơn vị cho tài khoản thuan.tv tại Xã Một");
        assertThat(browser.get("/quan-tri/nhat-ky?nguoi=lanh&tu=" + today(0).replace("/", "%2F"))
                        .body())
                .contains("cấp tài khoản thuan.tv");
        assertThat(browser.get("/quan-tri/nhat-ky?den=" + today(-1).replace("/", "%2F"))
                        .body())
                .contains("Không có dòng nào như vậy");
        HttpResponse<String> wrong = browser.get("/quan-tri/nhat-ky?tu=hom-qua");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Từ ngày chưa đúng: “hom-qua” không phải là ngày. Ghi ngày như 30/06/2025.");
        assertThat(browser.get("/quan-tri/nhat-ky?nguoi=100%25_").body()).contains("Không có dòng nào");
        HttpResponse<String> file = browser.get("/quan-tri/nhat-ky.csv?doi-tuong=thuan.tv");
        assertThat(file.headers().firstValue("content-type").orElse("")).contains("text/csv");
        assertThat(file.body()).startsWith("\uFEFFSố,Lúc").contains("role.granted");
    }

    @Test
    void anInspectorReadsTheLogOfTheBranchOnly() {
        invite("thuan.tv", "OFFICER", "x1");
        accounts.createDemo("canbo2", "Cán Bộ Hai", Role.OFFICER, "x2");
        Browsing inspector = signedIn(accounts.createDemo("thanhtra", "Thanh Tra", Role.INSPECTOR, "x1"));
        assertThat(inspector.get("/quan-tri/nhat-ky").body())
                .contains("giao vai trò Chuyên viên đơn vị cho tài khoản thuan.tv")
                .doesNotContain("canbo2");
        assertThat(inspector.get("/quan-tri").statusCode()).isEqualTo(403);
    }

    @Test
    void aPageOfTheLogLeadsToOlderLines() {
        database.execute("insert into access.audit_entry (actor, act, object) select 'quantri', 'package.imported',"
                + " 'goi-' || n from generate_series(1, 60) as n");
        String first = browser.get("/quan-tri/nhat-ky?doi-tuong=goi-").body();
        assertThat(first).contains("goi-60", "Các dòng cũ hơn").doesNotContain("goi-10<");
        assertThat(browser.get("/quan-tri/nhat-ky?doi-tuong=goi-&trang=2").body())
                .contains("goi-10", "Các dòng mới hơn");
        assertThat(browser.get("/quan-tri/nhat-ky?trang=-5").statusCode()).isEqualTo(200);
    }
}
