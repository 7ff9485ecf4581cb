package vn.tongket.report.web.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.NewAccount;
import vn.tongket.report.RoundWorld;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.RoundUnit;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submissions;

/** Setting a round up, by hand-counted days: cut-off Wednesday 14/10/2026, the commune sends two working days later. */
@WebTest
class SetUpControllerTest {
    private static final String NEW = "/dot-bao-cao/moi";

    @Autowired
    ApplicationContext context;

    @Autowired
    Rounds rounds;

    @Autowired
    Submissions submissions;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    private static RoundWorld world;

    @SuppressWarnings("NullAway.Init")
    private static List<NewAccount> people;

    @BeforeEach
    void worldIsThere() {
        if (world == null) {
            world = new RoundWorld(context);
            world.put(3);
            world.unit("zz-vp", "OFFICE", "Văn phòng UBND", "zz");
            people = world.people();
        }
    }

    private Browsing as(int person) {
        Browsing browser = new Browsing(port);
        browser.signIn(people.get(person).username(), people.get(person).password());
        return browser;
    }

    private static Map<String, String> fields(String code) {
        return new LinkedHashMap<>(Map.of(
                "chuong-trinh", RoundWorld.PROGRAMME,
                "ma", code,
                "che-do", "STATE",
                "tu-ngay", "15/09/2026",
                "den-ngay", "2026-10-14",
                "bieu", RoundWorld.FORM,
                "cap", "COMMUNE",
                "nhanh", "zz"));
    }

    @Test
    void deadlinesFollowFromTheRulesAndUnitsFromTheBranch() {
        Browsing browser = as(2);
        assertThat(browser.get(NEW).body())
                .contains("Quý", "Biểu 01", "Xã, phường, đặc khu", "chưa đối chiếu quy định");
        HttpResponse<String> kept = browser.post(NEW, NEW, fields("thang-10"));
        assertThat(kept.statusCode()).isEqualTo(303);
        Round round = rounds.require("thang-10");
        assertThat(round.window().lastDay()).isEqualTo("2026-10-14");
        assertThat(round.deadlines()).singleElement().satisfies(deadline -> {
            assertThat(deadline.dueOn()).isEqualTo(LocalDate.of(2026, 10, 16));
            assertThat(deadline.basis()).contains("2 ngày làm việc", "09/2019");
        });
        assertThat(rounds.units(round.id())).hasSize(3);
        assertThat(browser.get("/dot-bao-cao/thang-10/thiet-lap").body())
                .contains("thứ Sáu 16/10/2026", "3 đơn vị phải báo cáo", "Mở đợt báo cáo");
    }

    /** Five thousand names took three quarters of a minute, each looked up by itself. */
    @Test
    void aPastedListHasAnEndAndItsMistakesAreToldInFewWords() {
        Map<String, String> fields = fields("dan-nhieu");
        fields.put("don-vi", "Xã Không Có\n".repeat(6_000));
        HttpResponse<String> many = as(2).post(NEW, NEW, fields);
        assertThat(many.statusCode()).isEqualTo(400);
        assertThat(many.body()).contains("có 6.000 mục; mỗi lần nhận tối đa 5.000");
        fields.put("don-vi", "Xã Không Có\n".repeat(4_900));
        HttpResponse<String> unknown = as(2).post(NEW, NEW, fields);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body().split("không có đơn vị nào tên").length).isBetween(2, 210);
        fields.put("don-vi", "zz-1 ".repeat(3_000));
        HttpResponse<String> line = as(2).post(NEW, NEW, fields);
        assertThat(line.statusCode()).isEqualTo(400);
        assertThat(line.body()).contains("tối đa 2.000");
    }

    @Test
    void aTypedDayOffMovesOnAndOfficesMayBeAskedByCode() {
        Map<String, String> fields = fields("van-phong");
        fields.remove("cap");
        fields.put("don-vi", "zz-vp zz-1");
        fields.put("han-COMMUNE", "2026-10-17");
        fields.put("han-OFFICE", "2026-10-20");
        assertThat(as(2).post(NEW, NEW, fields).statusCode()).isEqualTo(303);
        Round round = rounds.require("van-phong");
        assertThat(round.deadlines())
                .extracting(Round.Deadline::dueOn)
                .containsExactlyInAnyOrder(LocalDate.of(2026, 10, 19), LocalDate.of(2026, 10, 20));
        assertThat(as(2).get("/dot-bao-cao/van-phong/thiet-lap").body())
                .contains("17/10/2026 là ngày nghỉ", "Chưa có người nhập số liệu ở 1 đơn vị: Văn phòng UBND");
    }

    @Test
    void theFormsOfAMonthAreProposedForTheMonthAndThoseOfAQuarterForTheQuarter() {
        assertThat(chosenWindow()).startsWith("quy:");
        context.getBean(DSLContext.class).execute("update programme.indicator set frequency = 'MONTH'");
        assertThat(chosenWindow()).startsWith("thang:");
        context.getBean(DSLContext.class).execute("update programme.indicator set frequency = 'QUARTER'");
    }

    private String chosenWindow() {
        Matcher chosen = Pattern.compile("value=\"([a-z0-9-]+:[0-9-]+)\" selected")
                .matcher(as(2).get(NEW).body());
        assertThat(chosen.find()).isTrue();
        return chosen.group(1);
    }

    @Test
    void unitsAreTickedOneByOneWithoutScript() {
        Browsing browser = as(2);
        Map<String, String> fields = fields("tung-xa");
        fields.put("hien-danh-sach", "co");
        HttpResponse<String> list = browser.post(NEW, NEW, fields);
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .contains("Chọn trong 3 đơn vị", "name=\"danh-sach-cua\" value=\"zz:COMMUNE\"")
                .contains("name=\"chon\" value=\"zz-3\" checked");
        assertThat(rounds.find("tung-xa")).isEmpty();
        fields.remove("hien-danh-sach");
        fields.put("danh-sach-cua", "zz:COMMUNE");
        fields.put("chon", "zz-2");
        fields.put("don-vi", "xa an");
        assertThat(browser.post(NEW, NEW, fields).statusCode()).isEqualTo(303);
        assertThat(rounds.units(rounds.require("tung-xa").id()))
                .extracting(RoundUnit::unitId)
                .containsExactly(world.unitId("zz-2"), world.unitId("zz-1"));
        assertThat(browser.get("/dot-bao-cao/tung-xa/thiet-lap").body())
                .contains("name=\"chon\" value=\"zz-2\" checked")
                .contains("name=\"chon\" value=\"zz-3\">");
        fields.put("ma", "nhanh-khac");
        fields.put("cap", "OFFICE");
        HttpResponse<String> outdated = browser.post(NEW, NEW, fields);
        assertThat(outdated.statusCode()).isEqualTo(400);
        assertThat(outdated.body()).contains("danh sách đơn vị là của nhánh hoặc cấp khác", "value=\"zz-vp\" checked");
    }

    @Test
    void namesAreTakenAndAskedBackWhereSeveralUnitsHaveThem() {
        world.unit("zz-8", "COMMUNE", "Xã Trùng Tên", "zz");
        world.unit("zz-9", "COMMUNE", "Phường Trùng Tên", "zz");
        Map<String, String> fields = fields("theo-ten");
        fields.remove("cap");
        fields.put("don-vi", "Xã Bình\nTrùng Tên\nXã Không Có");
        HttpResponse<String> refused = as(2).post(NEW, NEW, fields);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("có 2 đơn vị tên “Trùng Tên”: zz-8 (Xã Trùng Tên, Tỉnh Hoa Giang), zz-9 (Phường Trùng Tên,")
                .contains("không có đơn vị nào tên “Xã Không Có”");
        fields.put("don-vi", "Xã Bình\nphường trùng tên; zz-1, zz-3");
        assertThat(as(2).post(NEW, NEW, fields).statusCode()).isEqualTo(303);
        assertThat(rounds.units(rounds.require("theo-ten").id()))
                .extracting(RoundUnit::unitId)
                .containsExactly(
                        world.unitId("zz-2"), world.unitId("zz-9"), world.unitId("zz-1"), world.unitId("zz-3"));
        context.getBean(DSLContext.class)
                .execute("update unit.version set valid_to = date '2020-01-01' where code in ('zz-8', 'zz-9')");
        context.getBean(DSLContext.class).execute("update unit.revision set revision = revision + 1");
    }

    @Test
    void allMistakesAreSaidAtOnceAndWhatWasTypedStays() {
        Map<String, String> fields = fields("sai");
        fields.put("mo-tu", "mai");
        fields.put("don-vi", "zz-99");
        fields.put("han-COMMUNE", "2026-10-32");
        HttpResponse<String> refused = as(2).post(NEW, NEW, fields);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Ngày mở nhập chưa đúng", "không có đơn vị nào mang mã “zz-99”", "Hạn gửi cấp xã chưa đúng")
                .contains("zz-99</textarea>");
        assertThat(rounds.find("sai")).isEmpty();
        fields = fields("moi");
        assertThat(as(2).post(NEW, NEW, fields).body()).contains("dùng cho trang khác");
    }

    @Test
    void openingAsksEveryUnitOnceAndClosesTheSetUp() {
        Browsing browser = as(2);
        browser.post(NEW, NEW, fields("mo-dot"));
        String page = "/dot-bao-cao/mo-dot/thiet-lap";
        assertThat(browser.post(page, "/dot-bao-cao/mo-dot/mo", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(browser.post("/doi-mat-khau", "/dot-bao-cao/mo-dot/mo", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(submissions.of(rounds.require("mo-dot").id())).hasSize(3);
        assertThat(browser.get(page).body()).contains("không sửa thiết lập");
        assertThat(browser.post("/doi-mat-khau", page, fields("mo-dot")).statusCode())
                .isEqualTo(400);
        assertThat(browser.post("/doi-mat-khau", NEW, fields("mo-dot")).body()).contains("Đã có đợt báo cáo mang mã");
    }

    @Test
    void onlyWhoRunsRoundsComesHere() {
        assertThat(new Browsing(port).get(NEW).statusCode()).isIn(302, 401);
        assertThat(as(0).get(NEW).statusCode()).isEqualTo(403);
        assertThat(as(1).post("/doi-mat-khau", NEW, fields("cua-xa")).statusCode())
                .isEqualTo(403);
        assertThat(rounds.find("cua-xa")).isEmpty();
        assertThat(as(2).get("/dot-bao-cao/mo-dot-khac/mo").statusCode()).isEqualTo(405);
    }
}
