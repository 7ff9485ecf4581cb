package vn.tongket.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.Browsing;
import vn.tongket.PublishedWorld;
import vn.tongket.WebTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
import vn.tongket.exchange.Packages;

/**
 * The pages over a province of three communes, two of which merge on 1/1/2022. Poor households: 2020 60 of 400, 2021 40 of
 * 400, 2024 9 of 200 with one commune missing. New roads: 40 km in 2020, 30 km in 2022, of 100 km.
 */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalPagesTest {
    private static final String POOR = "/chi-tieu/hai-xa/ho-ngheo";
    private static final String ROADS = "/chi-tieu/hai-xa/duong-moi";

    @Autowired
    ApplicationContext context;

    @Autowired
    Packages packages;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    private Browsing visitor;

    @BeforeAll
    void theTwoCommunesAreImported() throws IOException {
        packages.load(Path.of("src/test/resources/portal/hai-xa"), "hai-xa", "kiểm thử", false);
        PublishedWorld.withReviews(context, "hai-xa");
        visitor = new Browsing(port);
    }

    private String body(String address) {
        HttpResponse<String> answer = visitor.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return plain(answer.body());
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void theIndicatorSaysItsFindingFirst() {
        assertThat(body(POOR))
                .contains("Tỷ lệ hộ nghèo năm 2024 của tỉnh Thử là 4,5% (của 1 xã có số);"
                        + " chưa đủ số liệu để đánh giá (mức phải đạt ≤ 5%).")
                .contains("năm 2020 15,0 60 400 x không áp dụng x không áp dụng 3/3", "năm 2024 4,5 9 200 ≤ 5%")
                .contains("1 đơn vị chưa có số liệu", "Xã D")
                .contains("Xã C", "Cộng tử số và mẫu số của các đơn vị rồi mới chia");
    }

    @Test
    void anotherDaysBoundariesShowTheUnitsOfThatDay() {
        assertThat(body(POOR + "?dia-gioi=2020-06-30&nam=2020"))
                .contains("theo địa giới ngày 30/06/2020", "Xã A", "Xã B", "15,0");
        assertThat(body(POOR + "?dia-gioi=&ngay=2024-06-30&nam=2020")).contains("Xã C 15,0");
    }

    /** 2020: A 10, B 20, D 15 of a hundred; 2021: A 8, B 12, D 10. Less is better. */
    @Test
    void theUnitsBelowStandInOrderBesideLastYear() {
        assertThat(body(POOR + "?nam=2021"))
                .contains("Hạng 1 là đơn vị có số nhỏ nhất")
                .containsSubsequence(
                        "Xã A 8,0 1 10,0 giảm 2,0 điểm % 1/1",
                        "Xã D 10,0 2 15,0 giảm 5,0 điểm % 1/1", "Xã B 12,0 3 20,0 giảm 8,0 điểm % 1/1")
                .contains("Phân bố của 3/3 đơn vị có số: nhỏ nhất 8,0% (xã A); tứ phân vị thứ nhất 9,0%;"
                        + " trung vị 10,0%; tứ phân vị thứ ba 11,0%; lớn nhất 12,0% (xã B); bình quân chung 10,0%.");
        assertThat(body(POOR + "?nam=2021&xep=don-vi")).containsSubsequence("Xã A 8,0", "Xã B 12,0", "Xã D 10,0");
        assertThat(body(POOR + "?nam=2020")).contains("Không đơn vị nào có số của năm trước để so.");
        assertThat(body(ROADS + "?nam=2022")).containsSubsequence("Xã C 30", "Xã D");
        assertThat(plain(signedIn().get("/chi-tieu/hai-xa/so-noi-bo").body()))
                .contains("Không xếp hạng, vì chỉ tiêu không quy định số cao hay số thấp là tốt hơn.");
    }

    @Test
    void aUnitWithoutAFigureIsLastWithTheReason() {
        assertThat(body(POOR + "?nam=2024"))
                .containsSubsequence("Xã C 4,5 1", "Xã D Chưa có đơn vị nào", "… chưa có số liệu x");
    }

    @Test
    void goingDownTheTreeKeepsYearFrameAndWay() {
        assertThat(links(POOR + "?nam=2021&dia-gioi=2020-06-30&xem=hai-nam"))
                .contains("?don-vi=zy-a&dia-gioi=2020-06-30&nam=2021&xem=hai-nam");
        assertThat(links(POOR + "?don-vi=zy-a&nam=2020")).contains("?don-vi=zy&nam=2020");
        assertThat(links(POOR + "?nam=x%22y")).doesNotContain("nam=x");
    }

    private String links(String address) {
        return visitor.get(address).body().replaceAll("(?s)<footer.*", "").replace("&amp;", "&");
    }

    @Test
    void twoYearsStandSideBySide() {
        assertThat(body(POOR + "?nam=2021&xem=hai-nam"))
                .contains("Xã A 10,0 8,0 giảm 2,0 điểm %", "Xã D 15,0 10,0 giảm 5,0 điểm %")
                .contains("Từ năm 2020 đến năm 2021", "Muốn so trên cùng phần đất");
        assertThat(body(POOR + "?nam=2020&tu-nam=2021&xem=hai-nam")).contains("Chọn hai năm khác nhau");
        assertThat(body(POOR + "?nam=2024&tu-nam=2021&xem=hai-nam")).contains("Không vẽ hình");
    }

    /** A and B are one since 2022: C then had 20 of 200 in 2021. */
    @Test
    void twoFramesStandSideBySide() {
        assertThat(body(POOR + "?nam=2021&xem=hai-dia-gioi"))
                .contains(
                        "Địa giới từng thời kỳ",
                        "Xã A 8,0",
                        "Xã D 10,0 10,0 không đổi",
                        "Xã C … chưa có số liệu 10,0 Xã C chưa có vào ngày 31/12/2021");
    }

    @Test
    void eachUnitHasItsLineThroughTheYears() {
        assertThat(body(POOR + "?xem=tung-don-vi&nam=2021"))
                .containsSubsequence(
                        "Đơn vị thứ 1–4 trong 4",
                        "Xã A 10,0 8,0",
                        "Các hình dùng chung một thang, từ 4,5 đến 20,0%.",
                        "Xã A 2020: 10,0% → 2021: 8,0%")
                .doesNotContain("Không vẽ hình");
        assertThat(body(POOR + "?xem=tung-don-vi&trang=9")).contains("Đơn vị thứ 1–4 trong 4");
    }

    /** Only A said anything, and only of 2020: a dot is no line. */
    @Test
    void oneYearIsATableWithoutADrawing() {
        String page =
                signedIn().get("/chi-tieu/hai-xa/so-noi-bo?xem=tung-don-vi").body();
        assertThat(page).contains("Các đơn vị trực thuộc qua các năm").doesNotContain("class=\"multiple\"");
        assertThat(plain(page))
                .contains(
                        "Đơn vị thứ 1–4 trong 4",
                        "Xã A 7",
                        "Không vẽ hình: mỗi đơn vị mới có số của nhiều nhất một năm")
                .doesNotContain("một thang");
    }

    private Browsing signedIn() {
        NewAccount reader = accounts.createDemoAccounts().getLast();
        Browsing signedIn = new Browsing(port);
        signedIn.signIn(reader.username(), reader.password());
        return signedIn;
    }

    @Test
    void aSumIsHeldAgainstItsWholePeriod() {
        assertThat(body(ROADS)).contains("giai đoạn 2020–2022 là 70 km, dự kiến đạt (mức phải đạt ≥ 100 km)");
        assertThat(body(ROADS)).contains("Cả kỳ, giai đoạn 2020–2022 70 ≥ 100 km Dự kiến đạt");
        assertThat(body("/theo-doi/hai-xa"))
                .contains("Dự kiến đạt 1 chỉ tiêu Đường làm mới km 2020–2022 70 ≥ 100")
                .contains("Chưa đủ số liệu để đánh giá 1 chỉ tiêu Tỷ lệ hộ nghèo của 1 xã có số"
                        + " · Mới có số liệu của 1/2 xã, chưa đủ để đánh giá 4,5% 2024 ≤ 5%")
                .contains("Chỉ theo dõi 2 chỉ tiêu")
                .contains("Theo số liệu đến ngày 31/12/2024, 1 chỉ tiêu đến ngày sớm hơn, ghi ở từng dòng;"
                        + " ít nhất có số của 1/2 xã.")
                .contains("Bàn giao mốc đường");
    }

    /** Of one on the way and one that cannot be judged the front page says no more than the board. */
    @Test
    void theFrontPageSaysWhatWasReached() {
        assertThat(body("/"))
                .contains("Đã đề ra gì, đã làm được gì", "1 chỉ tiêu đang thực hiện: 1 dự kiến đạt.")
                .contains("1 chỉ tiêu chưa đủ số liệu để đánh giá.", "ít nhất có số của 1/2 xã")
                .contains("1 dự kiến đạt 1 chưa đủ số liệu để đánh giá")
                .doesNotContain("Chưa đạt 1 chỉ tiêu");
    }

    /** The latest year that a unit has a figure of, and the province's of the same year; of a unit that ended, too. */
    @Test
    void aUnitsPageSaysItsOwnFigureBesideThatOfTheWhole() {
        assertThat(body("/don-vi/zy-d"))
                .contains("Nghị quyết 1-NQ/ZY, 2020–2024", "Chỉ tiêu Xã D Của kỳ Tỉnh Thử")
                .contains("Tỷ lệ hộ nghèo % 10,0 2021 10,0");
        assertThat(body("/don-vi/zy-a")).contains("Tỷ lệ hộ nghèo % 8,0 2021 10,0");
        assertThat(body("/don-vi/zy-c")).contains("Tỷ lệ hộ nghèo % 4,5 2024 4,5");
        // The whole itself has no column beside it.
        assertThat(body("/don-vi/zy")).contains("Chỉ tiêu Tỉnh Thử Của kỳ Tỷ lệ hộ nghèo %");
    }

    @Test
    void duringTheTermThePaceCounts() {
        assertThat(body("/theo-doi/hai-xa?tai-ngay=2020-12-31"))
                .contains("Dự kiến đạt", "Đường làm mới km 2020 40 ≥ 100");
        assertThat(body("/theo-doi/hai-xa?tai-ngay=2022-12-31"))
                .contains("Dự kiến đạt", "Đường làm mới km 2020–2022 70 ≥ 100");
        assertThat(body("/theo-doi/hai-xa?tai-ngay=2023-12-31")).doesNotContain("Không đạt ");
    }

    @Test
    void theTraceSumsUpToTheFigure() {
        assertThat(body(POOR + "/nguon-so-lieu?don-vi=zy&nam=2020"))
                .contains("15,0% = 60 / 400")
                .contains("Xã A năm 2020 10 100", "Xã B năm 2020 20 100", "Xã D năm 2020 30 200")
                .contains("Cộng tử số 60", "Báo cáo xã A", "Báo cáo ngày");
        assertThat(body(ROADS + "/nguon-so-lieu?don-vi=zy&nam=2022")).contains("không phát sinh", "Cộng 30");
    }

    @Test
    void aFormulaIsReadWithNames() {
        assertThat(body("/chi-tieu/hai-xa/nua-duong-moi"))
                .contains("Tính theo công thức “Đường làm mới” ÷ 2, sau khi")
                .contains("năm 2020 20,0");
    }

    @Test
    void whatIsMissingSaysWhy() {
        assertThat(body("/chi-tieu/hai-xa/thu-nhap"))
                .contains("Chưa có số liệu của tỉnh Thử.", "Chưa có số liệu nào của chỉ tiêu này");
        assertThat(body(POOR + "/nguon-so-lieu?don-vi=zy-d&nam=2024")).contains("chưa có số liệu", "Chưa có");
    }

    @Test
    void theResolutionShowsWhatWasDecidedAndHowFarItIs() {
        assertThat(body("/nghi-quyet/hai-xa"))
                .contains("Nghị quyết số 1-NQ/ZY ngày 05/12/2019 của Tỉnh ủy Thử")
                .contains("Thay thế Nghị quyết số 0-NQ/ZY của Tỉnh ủy Thử")
                .contains("Giảm nghèo bền vững", "Hoàn thành, quá hạn 10 ngày", "Chưa hoàn thành, quá hạn")
                .contains("Dữ liệu giả định");
        assertThat(body("/nghi-quyet")).contains("Giảm nghèo, làm đường tỉnh Thử");
        assertThat(body("/theo-doi"))
                .contains(
                        "1 chỉ tiêu đang thực hiện: 1 dự kiến đạt.",
                        "1 chỉ tiêu chưa đủ số liệu để đánh giá.",
                        "2 chỉ tiêu chỉ theo dõi.");
    }

    @Test
    void whatIsNotPublishedIsNotThereForAVisitor() {
        assertThat(visitor.get("/chi-tieu/hai-xa/so-noi-bo").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/chi-tieu/hai-xa/so-noi-bo/so-lieu.csv").statusCode())
                .isEqualTo(404);
        assertThat(body("/nghi-quyet/hai-xa")).doesNotContain("Số chưa công khai");
        Browsing signedIn = signedIn();
        assertThat(signedIn.get("/chi-tieu/hai-xa/so-noi-bo").statusCode()).isEqualTo(200);
        assertThat(signedIn.get("/nghi-quyet/hai-xa").body()).contains("Số chưa công khai");
    }

    @Test
    void wrongAddressesAreToldWhatIsWrong() {
        assertThat(visitor.get("/nghi-quyet/khong-co").statusCode()).isEqualTo(404);
        assertThat(refused(POOR + "?don-vi=zy-e")).contains("có phải là");
        assertThat(refused(POOR + "?dia-gioi=hom-nay")).contains("Khung địa giới là một ngày");
        assertThat(refused(POOR + "/nguon-so-lieu?nam=abc")).contains("Năm phải là một số");
        assertThat(refused(POOR + "/nguon-so-lieu?nam=2020&trang=abc"))
                .contains("Yêu cầu chưa đúng", "Địa chỉ thiếu hoặc sai một phần");
        assertThat(refused("/theo-doi/hai-xa?tai-ngay=31/13/2024")).contains("Ghi ngày như 30/06/2025");
    }

    private String refused(String address) {
        HttpResponse<String> answer = visitor.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(400);
        return plain(answer.body());
    }

    @Test
    void theCsvHoldsTheUnitAndThoseBelow() {
        HttpResponse<byte[]> file = visitor.download(POOR + "/so-lieu.csv?don-vi=zy");
        assertThat(file.headers().firstValue("content-disposition").orElse(""))
                .contains("attachment", "ho-ngheo-zy.csv");
        assertThat(new String(file.body(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFchi_tieu,ma_don_vi")
                .contains("ho-ngheo,zy,Tỉnh Thử,2020-01-01,2020-12-31,15,60,400,%")
                .contains("ho-ngheo,zy-c,Xã C,2024-01-01,2024-12-31,4.5,9,200,%");
    }

    @Test
    void theWorkbookHoldsNumbersAndNoFormula() throws IOException {
        byte[] file = visitor.download(POOR + "/so-lieu.xlsx?don-vi=zy").body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Row headings = workbook.getSheetAt(0).getRow(3);
            assertThat(headings.getCell(4).getStringCellValue()).isEqualTo("Hộ nghèo");
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Đơn vị tính: %; theo địa giới từng thời kỳ. Dữ liệu giả định.");
            assertThat(workbook.getSheetAt(0).getPrintSetup().getLandscape()).isTrue();
            assertThat(workbook.getSheetAt(0).getFitToPage()).isTrue();
            assertThat(workbook.getSheetAt(0).getHeader().getLeft()).contains("tỉnh Thử");
            assertThat(workbook.getSheetAt(0).getFooter().getRight()).endsWith("Trang &P/&N");
            Row first = workbook.getSheetAt(0).getRow(4);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("Tỉnh Thử");
            assertThat(first.getCell(3).getNumericCellValue()).isEqualTo(15.0);
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                }
            }
        }
    }
}
