package vn.tongket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.WebTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.role.Role;
import vn.tongket.exchange.sheet.FormFiles;
import vn.tongket.report.SmallRound;

/** Files in the browser: sending, the difference, what was refused, mapping another workbook; at both widths, with axe. */
@BrowserTest
@WebTest
class FileBrowserTest {
    private static final String ADDRESS = "/dot-bao-cao/dot-thu/TXA/bieu-01";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @Test
    void aWorkbookIsSentLookedAtAndTakenIn() throws IOException {
        try (Screen screen = new Screen(port)) {
            SmallRound small = signIn(screen);
            screen.visit(ADDRESS + "/nhap-excel");
            screen.check("tep-gui");
            byte[] file = Acting.asSystem(() -> workbook(small));
            send(screen, "bieu.xlsx", file);
            assertThat(screen.page().locator("h1").innerText()).isEqualTo("Phần thay đổi của tệp");
            screen.check("tep-thay-doi");
            screen.page().locator("main form button").click();
            screen.page().waitForLoadState();
            assertThat(screen.page().locator("h1").innerText()).isEqualTo("Đã nhập số liệu từ tệp");
            screen.check("tep-da-nhap");
            screen.visit(ADDRESS + "/nhap-excel");
            send(screen, "bieu.xlsx", "a;b".getBytes(StandardCharsets.UTF_8));
            assertThat(screen.page().locator(".error-summary").innerText()).contains("không phải là tệp Excel");
            screen.check("tep-tu-choi");
        }
    }

    @Test
    void anotherWorkbookIsMappedOnceAndTheMapIsOfferedAgain() throws IOException {
        try (Screen screen = new Screen(port)) {
            signIn(screen);
            screen.visit(ADDRESS + "/anh-xa");
            screen.check("anh-xa-gui");
            send(screen, "bang-cua-xa.xlsx", own());
            assertThat(screen.page().locator(".lead").innerText()).contains("Nhận ra 2 dòng");
            screen.check("anh-xa-chon");
            screen.page().getByLabel("Lưu cách nhập này với tên").fill("Bảng của xã");
            screen.page().locator("button[value=so-sanh]").click();
            screen.page().waitForLoadState();
            assertThat(screen.page().locator("tbody").innerText()).contains("Số hội nghị", "14");
            screen.visit(ADDRESS + "/anh-xa");
            assertThat(screen.page().getByLabel("Cách nhập đã lưu").innerText()).contains("Bảng của xã");
            screen.check("anh-xa-da-luu");
            screen.visit("/dot-bao-cao/dot-thu/nhap-tep");
            screen.check("tep-nhieu-don-vi");
        }
    }

    @Test
    void aSummaryTableIsMappedOnceAndTheNextFileIsTakenInByTheMap() throws IOException {
        String address = "/dot-bao-cao/dot-thu/bang-tong-hop/bieu-01";
        try (Screen screen = new Screen(port)) {
            SmallRound small = signIn(screen);
            screen.visit("/dot-bao-cao/dot-thu/nhap-tep");
            screen.page().locator("a[href$=bang-tong-hop\\/bieu-01]").click();
            screen.page().waitForLoadState();
            screen.check("bang-tong-hop-gui");
            send(screen, "quy-3.xlsx", summary("Quý III", 14));
            assertThat(screen.page().locator(".lead").innerText()).contains("Nhận ra 1 đơn vị");
            assertThat(screen.page().getByLabel("Cột C: Số hội nghị").inputValue())
                    .isEqualTo("hoi-nghi");
            screen.page().getByLabel("Cột D: Hộ nghèo").selectOption("ho-ngheo");
            screen.page().getByLabel("Cột E: Tổng số hộ").selectOption("ho-ngheo/mau");
            screen.page().getByLabel("Lưu cách nhập này với tên").fill("Bảng quý");
            screen.check("bang-tong-hop-chon");
            screen.page().locator("button[value=so-sanh]").click();
            screen.page().waitForLoadState();
            assertThat(screen.page().locator("main").innerText())
                    .contains(
                            "Xã An", "14", "40/800", "Xã Bình", "không phải đơn vị của đợt mà anh/chị được giao nhập");
            screen.check("bang-tong-hop-thay-doi");

            screen.visit(address);
            assertThat(screen.page().getByLabel("Cách nhập đã lưu").inputValue())
                    .isEqualTo("Bảng quý");
            send(screen, "quy-4.xlsx", summary("Quý IV", 21));
            screen.page().locator("button[value=so-sanh]").click();
            screen.page().waitForLoadState();
            screen.page().locator("main form button").click();
            screen.page().waitForLoadState();
            assertThat(screen.page().locator("h1").innerText()).isEqualTo("Đã nhập số liệu từ tệp");
            assertThat(Acting.asSystem(() -> context.getBean(vn.tongket.report.entry.Cells.class)
                            .answers(small.submission("TXA").id())
                            .toString()))
                    .contains("21", "40", "800");
        }
    }

    private static byte[] summary(String name, int conferences) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet(name);
            String[][] rows = {
                {"STT", "Đơn vị", "Số hội nghị", "Hộ nghèo", "Tổng số hộ"}, {"1", "Xã An"}, {"2", "Xã Bình"},
            };
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    (column > 0 ? sheet.getRow(row) : sheet.createRow(row))
                            .createCell(column)
                            .setCellValue(rows[row][column]);
                }
            }
            for (int row = 1; row < rows.length; row++) {
                sheet.getRow(row).createCell(2).setCellValue(conferences);
                sheet.getRow(row).createCell(3).setCellValue(40);
                sheet.getRow(row).createCell(4).setCellValue(800);
            }
            return bytes(workbook);
        }
    }

    private SmallRound signIn(Screen screen) {
        SmallRound small = new SmallRound(context);
        Acting.asSystem(() -> small.open());
        NewAccount account = context.getBean(Accounts.class).createDemo("tep-an", "Lò Thị Mận", Role.OFFICER, "TXA");
        screen.signIn(account);
        return small;
    }

    private static void send(Screen screen, String name, byte[] file) {
        screen.page().locator("input[type=file]").setInputFiles(new FilePayload(name, TYPE, file));
        screen.page().locator("main form button").click();
        screen.page().waitForLoadState();
    }

    private byte[] workbook(SmallRound small) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(context.getBean(FormFiles.class).workbook(small.submission("TXA"))))) {
            workbook.getSheet("Số liệu").getRow(8).getCell(6).setCellValue(21);
            workbook.getSheet("Số liệu").getRow(9).getCell(6).setCellFormula("1+1");
            workbook.getSheet("Lời văn")
                    .getRow(8)
                    .getCell(2)
                    .setCellValue("Tổ chức 21 hội nghị tại nhà văn hóa các thôn.");
            return bytes(workbook);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] own() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Quý");
            sheet.createRow(0).createCell(0).setCellValue("BẢNG THEO DÕI CỦA XÃ");
            String[] labels = {"1. Số hội nghị (cuộc)", "2. Chi ngân sách", "3. Việc khác của xã"};
            for (int i = 0; i < labels.length; i++) {
                var row = sheet.createRow(2 + i);
                row.createCell(0).setCellValue(labels[i]);
                row.createCell(1).setCellValue(14 + i);
            }
            return bytes(workbook);
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
