package vn.tongket.report.web.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
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
import vn.tongket.access.role.Role;
import vn.tongket.base.VietnameseDates;
import vn.tongket.report.RoundWorld;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;

/** The board over the web: it works, by the right method only, for whom it is, and twice is once. */
@WebTest
class RoundBoardControllerTest {
    private static final String BOARD = "/dot-bao-cao/dot-thu";

    @Autowired
    ApplicationContext context;

    @Autowired
    Rounds rounds;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    private static RoundWorld world;

    @SuppressWarnings("NullAway.Init")
    private static List<NewAccount> people;

    private static int number;

    @BeforeEach
    void worldIsThere() {
        if (world == null) {
            world = new RoundWorld(context);
            world.put(8);
            world.open("dot-thu", RoundWorld.TODAY.plusDays(5), RoundWorld.communes(8));
            world.fill(world.submission("dot-thu", "zz-2"), 3, 4);
            world.make(world.submission("dot-thu", "zz-2"), Act.SUBMIT, Act.APPROVE, Act.ACCEPT);
            people = world.people();
        }
    }

    private Browsing as(int person) {
        Browsing browser = new Browsing(port);
        browser.signIn(people.get(person).username(), people.get(person).password());
        return browser;
    }

    private Browsing secretariat() {
        return as(2);
    }

    @Test
    void theBoardSaysWhoStandsWhereAndTheFiguresOfTheRound() {
        HttpResponse<String> board = secretariat().get(BOARD);
        assertThat(board.statusCode()).isEqualTo(200);
        assertThat(board.body())
                .contains("1/8 xã đã duyệt · còn 5 ngày", "Xã Bình", "Đã nhận", "Chưa nhập")
                .contains("Đúng hạn 1/1 báo cáo đã gửi hoặc đến hạn, đạt 100,0%")
                .contains("Tổng hợp đến lúc này", "1/8");
        assertThat(secretariat().get(BOARD + "?loc=da-nhan").body())
                .contains("Xã Bình")
                .doesNotContain("Xã Cát</a>");
        assertThat(secretariat().get("/dot-bao-cao").body()).contains("Báo cáo thử");
    }

    /**
     * Six communes: one excused, two that become a new one on the eleventh day, which the round asks then too. The new one has
     * sent its own report and owes those of the two: all three stand together, overdue.
     */
    @Test
    void theBoardSaysWhoAnswersForWhomAndHowItsNumbersAddUp() {
        Round round = world.open(
                "gop", RoundWorld.TODAY.minusDays(1), List.of("zz-3", "zz-4", "zz-5", "zz-6", "zz-7", "zz-8"));
        rounds.excuse(round.id(), world.unitId("zz-3"), "không có đối tượng", "kiểm thử");
        LocalDate day = RoundWorld.WINDOW.from().plusDays(10);
        world.merge("zz-7", "zz-8", "zz-9", "Xã Mới", day);
        assertThat(rounds.passOn("gop", RoundWorld.TODAY)).isEqualTo(2);
        world.fill(world.submission("gop", "zz-9"), 3, 4);
        world.make(world.submission("gop", "zz-9"), Act.SUBMIT);
        String board = secretariat().get("/dot-bao-cao/gop").body();
        assertThat(board)
                .contains("Đợt giao 7 xã = 4 xã tự báo cáo + 2 xã đã nhập, nơi nhận báo cáo thay + 1 xã được miễn."
                        + " Phải gửi 6 báo cáo = 6 xã × 1 biểu.")
                .contains("Xã Mới báo cáo thay</span>")
                .contains("Báo cáo của mình kỳ " + VietnameseDates.day(day) + "–")
                .contains("và báo cáo thay: Xã Hòa kỳ ", "; Xã Lâm kỳ ");
        assertThat(secretariat().get("/dot-bao-cao/gop/nhac?don-vi=zz-7").body())
                .contains("Xã Mới còn phải gửi thay Xã Hòa báo cáo “Báo cáo thử”");
        int successor = board.indexOf(">Xã Mới</a>");
        assertThat(board.substring(successor)).containsPattern("(?s)^.{0,1200}don-vi/zz-7\".{0,1500}don-vi/zz-8\"");
    }

    @Test
    void visitorsSignInAndOfficersOfOneUnitMayNotSeeTheBoardOfAll() {
        assertThat(new Browsing(port).get(BOARD).statusCode()).isIn(302, 401);
        assertThat(as(0).get(BOARD).statusCode()).isEqualTo(404);
        assertThat(as(0).get(BOARD + "/chot").statusCode()).isEqualTo(403);
        Browsing officer = as(0);
        assertThat(officer.post("/doi-mat-khau", BOARD + "/chot", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(rounds.require("dot-thu").state()).isEqualTo(Round.State.OPEN);
    }

    @Test
    void anotherProvincesSecretariatSeesNothingOfIt() {
        world.unit("zy", "PROVINCE", "Tỉnh Khác", null);
        NewAccount other = context.getBean(Accounts.class).createDemo("khac", "Người khác", Role.SECRETARIAT, "zy");
        Browsing browser = new Browsing(port);
        browser.signIn(other.username(), other.password());
        assertThat(browser.get(BOARD).statusCode()).isIn(403, 404);
        assertThat(browser.post("/doi-mat-khau", BOARD + "/chot", Map.of()).statusCode())
                .isIn(403, 404);
        assertThat(browser.get("/dot-bao-cao").body()).doesNotContain("Báo cáo thử");
    }

    @Test
    void theTableCanBeTakenAway() throws IOException {
        byte[] csv = secretariat().download(BOARD + "/bang.csv").body();
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains("Xã Bình,zz-2", "Đã nhận");
        byte[] workbook = secretariat().download(BOARD + "/bang.xlsx").body();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            XSSFSheet sheet = read.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
            assertThat(sheet.getHeader().getLeft()).contains("Báo cáo thử");
            assertThat(sheet.getRow(4).getCell(0).getCellStyle().getWrapText()).isTrue();
        }
    }

    @Test
    void extendingExcusingAndAskingAgain() {
        String unit = BOARD + "/don-vi/zz-3";
        Browsing browser = secretariat();
        HttpResponse<String> refused = browser.post(unit, unit + "/gia-han", Map.of("den-ngay", "mai", "ly-do", "bão"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Hạn mới chưa đúng", "bão");
        String day = RoundWorld.TODAY.plusDays(9).toString();
        assertThat(browser.post(unit, unit + "/gia-han", Map.of("den-ngay", day, "ly-do", "bão"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.post(unit, unit + "/gia-han", Map.of("den-ngay", day, "ly-do", "bão"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.post(unit, unit + "/mien", Map.of("ly-do", "")).statusCode())
                .isEqualTo(400);
        assertThat(browser.post(unit, unit + "/mien", Map.of("ly-do", "không có đối tượng"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get(unit).body()).contains("Miễn: không có đối tượng", "Yêu cầu báo cáo lại");
        assertThat(browser.post(unit, unit + "/yeu-cau-lai", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(browser.get(unit + "/gia-han").statusCode()).isEqualTo(405);
        assertThat(browser.get(BOARD + "/don-vi/khong-co").statusCode()).isEqualTo(404);
    }

    @Test
    void aReminderIsSeenBeforeItIsSentAndSkipsWhoHasSent() {
        Browsing browser = secretariat();
        HttpResponse<String> preview = browser.get(BOARD + "/nhac?don-vi=zz-2&don-vi=zz-4");
        assertThat(preview.body())
                .contains("Sẽ nhắc 1 đơn vị", "Xã Dân còn phải gửi báo cáo", "còn 5 ngày")
                .contains("1 đơn vị đã chọn không cần nhắc");
        assertThat(browser.post(
                                BOARD + "/nhac?don-vi=zz-4",
                                BOARD + "/nhac",
                                Map.of("don-vi", "zz-4", "them", "Gọi số của văn phòng nếu vướng"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get(BOARD + "/don-vi/zz-4").body()).contains("Nhắc trước hạn", "chỉ nhắc trong hệ thống");
        assertThat(browser.get(BOARD + "/don-vi/zz-2").body()).doesNotContain("Nhắc trước hạn");
    }

    @Test
    void freezingSaysWhatItDoesAndTwiceIsOnce() {
        String code = "chot-" + ++number;
        world.open(code, RoundWorld.TODAY.plusDays(5), RoundWorld.communes(2));
        String address = "/dot-bao-cao/" + code;
        Browsing browser = secretariat();
        assertThat(browser.get(address + "/chot").body())
                .contains("2 đơn vị chưa gửi", "Xã An", "không trình được nữa");
        assertThat(rounds.require(code).state()).isEqualTo(Round.State.OPEN);
        assertThat(browser.post(address + "/chot", address + "/chot", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(browser.post(address + "/chot", address + "/chot", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(rounds.require(code).state()).isEqualTo(Round.State.FROZEN);
        assertThat(browser.get(address).body()).contains("đã chốt");
    }
}
