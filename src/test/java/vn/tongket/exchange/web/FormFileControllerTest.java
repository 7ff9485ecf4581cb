package vn.tongket.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.role.Role;
import vn.tongket.report.SmallRound;
import vn.tongket.report.entry.Cells;

/** A form's workbook in the browser: downloaded, sent, agreed to; and who may not. */
@WebTest
class FormFileControllerTest {
    private static final Pattern APPLY = Pattern.compile("action=\"([^\"]+/nhap-excel/[^\"]+)\"");
    private static final String ADDRESS = "/dot-bao-cao/dot-thu/TXA/bieu-01";

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    SmallRound small;

    @BeforeEach
    void open() {
        small = new SmallRound(context);
        Acting.asSystem(() -> small.open());
    }

    private Browsing as(Role role, String unit) {
        NewAccount account = context.getBean(Accounts.class)
                .createDemo(
                        (role == Role.OFFICER ? "tep-cv-" : "tep-ld-") + unit.toLowerCase(java.util.Locale.ROOT),
                        "Người Thử",
                        role,
                        unit);
        Browsing browser = new Browsing(port);
        browser.signIn(account.username(), account.password());
        return browser;
    }

    @Test
    void theWorkbookComesBackWithADifferenceFirstAndTwiceIsOnce() throws IOException {
        Browsing officer = as(Role.OFFICER, "TXA");
        HttpResponse<byte[]> file = officer.download(ADDRESS + "/bieu.xlsx");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("dot-thu-TXA-bieu-01.xlsx");
        HttpResponse<String> shown = officer.upload(
                ADDRESS + "/nhap-excel", ADDRESS + "/nhap-excel", "tep", "bieu.xlsx", filled(file.body()));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("Chưa lưu gì", "Số hội nghị", "G9", ">21<", "name=\"lay\"");
        assertThat(answers()).doesNotContainKey("hoi-nghi");
        Matcher apply = APPLY.matcher(shown.body());
        assertThat(apply.find()).isTrue();
        HttpResponse<String> taken = officer.post(ADDRESS + "/nhap-excel", apply.group(1), Map.of("lay", "0.hoi-nghi"));
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("Đã lưu 1 số");
        assertThat(java.util.Objects.requireNonNull(answers().get("hoi-nghi")).quantity())
                .isEqualByComparingTo("21");
        assertThat(officer.post(ADDRESS + "/nhap-excel", apply.group(1), Map.of("lay", "0.hoi-nghi"))
                        .statusCode())
                .isEqualTo(410);
    }

    private Map<String, vn.tongket.report.entry.Answer> answers() {
        return Acting.asSystem(() ->
                context.getBean(Cells.class).answers(small.submission("TXA").id()));
    }

    private static byte[] filled(byte[] file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            workbook.getSheet("Số liệu").getRow(8).getCell(6).setCellValue(21);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void aFileThatIsNoWorkbookIsRefusedInWordsAndNothingIsStored() {
        Browsing officer = as(Role.OFFICER, "TXA");
        HttpResponse<String> refused = officer.upload(
                ADDRESS + "/nhap-excel",
                ADDRESS + "/nhap-excel",
                "tep",
                "bieu.xlsx",
                "a;b".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("<title>Lỗi: ", "Chưa có gì được lưu", "không phải là tệp Excel");
        byte[] large = new byte[21 << 20];
        assertThat(officer.upload(ADDRESS + "/nhap-excel", ADDRESS + "/nhap-excel", "tep", "bieu.xlsx", large)
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void itIsClosedToOtherUnitsOtherRightsVisitorsAndOtherMethods() {
        Browsing other = as(Role.OFFICER, "TXB");
        assertThat(other.get(ADDRESS + "/nhap-excel").statusCode()).isEqualTo(403);
        assertThat(other.get(ADDRESS + "/bieu.xlsx").statusCode()).isEqualTo(404);
        Browsing leader = as(Role.UNIT_LEADER, "TXA");
        assertThat(leader.get(ADDRESS + "/nhap-excel").statusCode()).isEqualTo(403);
        assertThat(leader.download(ADDRESS + "/bieu.xlsx").statusCode()).isEqualTo(200);
        assertThat(leader.download(ADDRESS + "/so-lieu.csv").statusCode()).isEqualTo(200);
        assertThat(new Browsing(port).get(ADDRESS + "/nhap-excel").statusCode()).isIn(302, 401);
        assertThat(as(Role.OFFICER, "TXA").get(ADDRESS + "/nhap-excel/abc").statusCode())
                .isEqualTo(405);
    }

    @Test
    void aRoundsAnswersComeAsOneFileOfThoseOneMayEnterFor() {
        Browsing officer = as(Role.OFFICER, "TXC");
        String page = "/dot-bao-cao/dot-thu/nhap-tep";
        HttpResponse<String> shown = officer.upload(page, page, "tep", "a.csv", """
                unit,line,value
                TXC,hoi-nghi,8
                TXB,hoi-nghi,9
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("Xã Cam: Biểu 01", "Không lấy được", "Xã Bình");
        HttpResponse<byte[]> csv = officer.download("/dot-bao-cao/dot-thu/so-lieu.csv");
        assertThat(new String(csv.body(), StandardCharsets.UTF_8)).startsWith("unit,unit_name,form,line");
    }
}
