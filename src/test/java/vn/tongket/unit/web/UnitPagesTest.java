package vn.tongket.unit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tongket.Browsing;
import vn.tongket.ReferenceWebTest;

@ReferenceWebTest
class UnitPagesTest {
    @LocalServerPort
    int port;

    @Test
    void listsTheProvincesOfADayWithTheirCounts() {
        String page = ok("/don-vi?ngay=30/06/2025");
        assertThat(words(page))
                .contains(
                        "Ngày 30/06/2025, cả nước có 63 đơn vị cấp tỉnh, 696 đơn vị cấp huyện và 10.035 đơn vị cấp xã.",
                        "Tỉnh Hà Giang");
        assertThat(words(ok("/don-vi/VN?ngay=30/06/2025"))).contains("Ngày 30/06/2025, cả nước có 63 đơn vị cấp tỉnh");
        assertThat(words(ok("/don-vi?ngay=2025-07-01")))
                .contains("Ngày 01/07/2025, cả nước có 34 đơn vị cấp tỉnh và 3.321 đơn vị cấp xã.")
                .doesNotContain("Tỉnh Hà Giang", "Đơn vị cấp huyện");
    }

    @Test
    void saysWhereTheListsBegin() {
        assertThat(words(ok("/don-vi?ngay=31/07/2008")))
                .contains("Danh mục bắt đầu từ 01/08/2008, chưa có đơn vị nào cho ngày 31/07/2008.");
    }

    @Test
    void findsUnitsWithAndWithoutMarksAndSaysWhichStandNoMore() {
        for (String q : new String[] {"Hồng Lĩnh", "hong linh"}) {
            assertThat(words(ok("/don-vi?ngay=2026-01-01&q=" + encode(q))))
                    .contains("Thị xã Hồng Lĩnh", "tỉnh Hà Tĩnh · đến 30/06/2025", "Phường Bắc Hồng Lĩnh");
        }
        assertThat(words(ok("/don-vi?q=khongcodonvinaynhuthe")))
                .contains("Không có đơn vị nào có tên hoặc mã “khongcodonvinaynhuthe”.", "Thử gõ ít chữ hơn");
    }

    @Test
    void tellsFirstWhatBecameOfAUnit() {
        String page = words(ok("/don-vi/437-20080801?ngay=01/01/2019"));
        assertThat(page)
                .contains(
                        "Thị xã Hồng Lĩnh (tỉnh Hà Tĩnh) kết thúc hoạt động từ 01/07/2025; địa bàn nay thuộc phường Bắc"
                                + " Hồng Lĩnh và phường Nam Hồng Lĩnh.",
                        "53,82%",
                        "46,18%",
                        "ước tính theo dân số",
                        "Nghị quyết số 203/2025/QH15",
                        "Các đơn vị trực thuộc ngày 01/01/2019",
                        "Phường Nam Hồng")
                .doesNotContain("không còn hoạt động");
        assertThat(words(ok("/don-vi/437-20080801?ngay=01/07/2025")))
                .contains("Ngày 01/07/2025 đơn vị này không còn hoạt động. Trang ghi theo ngày cuối cùng, 30/06/2025.");
    }

    @Test
    void tellsWhereAUnitComesFrom() {
        assertThat(words(ok("/don-vi/18115-20250701")))
                .contains(
                        "Phường Bắc Hồng Lĩnh (tỉnh Hà Tĩnh) thành lập từ 01/07/2025 trên địa bàn của",
                        "Đơn vị đang hoạt động.",
                        "Cấp huyện cũ trên địa bàn này");
        assertThat(words(ok("/don-vi/04-20080801")))
                .contains("Tỉnh Cao Bằng không thay đổi từ 01/08/2008.", "Danh mục không ghi đơn vị nào nhập vào");
    }

    @Test
    void tellsRenamingsAndNewParents() {
        assertThat(words(ok("/don-vi/00859-20080801")))
                .contains("01/07/2025", "Nghị quyết số", "Địa bàn của", "không thay đổi từ 01/08/2008");
    }

    @Test
    void answersAnUnknownCodeWithTheNearestUnits() {
        HttpResponse<String> missing = new Browsing(port).get("/don-vi/437-2008080");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(words(missing.body())).contains("Không có đơn vị nào mang mã “437-2008080”", "Thị xã Hồng Lĩnh");
        assertThat(new Browsing(port).get("/don-vi/khong%20co%20gi%20giong").statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesADayThatIsNoneAndOtherMethods() {
        HttpResponse<String> refused = new Browsing(port).get("/don-vi?ngay=31/02/2025");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(words(refused.body())).contains("“31/02/2025” không phải là ngày. Ghi ngày như 30/06/2025.");
        assertThat(new Browsing(port).post("/dang-nhap", "/don-vi", Map.of()).statusCode())
                .isIn(403, 405);
    }

    private String ok(String address) {
        HttpResponse<String> page = new Browsing(port).get(address);
        assertThat(page.statusCode()).as(address).isEqualTo(200);
        return page.body();
    }

    /** What a reader sees: no tags, single spaces. */
    private static String words(String page) {
        return page.replaceAll("(?s)<[^>]*>", " ")
                .replace("&#34;", "\"")
                .replaceAll("\\s+", " ")
                .replace(" ;", ";");
    }

    private static String encode(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
