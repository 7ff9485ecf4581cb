package vn.tongket.report.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.NewAccount;
import vn.tongket.report.RoundWorld;
import vn.tongket.report.form.FormCheck;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.Forms;

/** The form editor by plain buttons, as a browser without script sends it. */
@WebTest
class FormControllerTest {
    private static final String NEW = "/bieu/" + RoundWorld.PROGRAMME + "/moi";

    @Autowired
    ApplicationContext context;

    @Autowired
    Forms forms;

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
            world.put(2);
            people = world.people();
        }
    }

    private Browsing as(int person) {
        Browsing browser = new Browsing(port);
        browser.signIn(people.get(person).username(), people.get(person).password());
        return browser;
    }

    private static Map<String, String> fields(String code, String title) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("ma", code);
        fields.put("ten", title);
        fields.put("so-dong", "2");
        fields.put("so-dieu-kien", "1");
        fields.put("d0-loai", "FIGURE");
        fields.put("d0-hoi", "hoi-nghi|");
        fields.put("d0-ten", "Số hội nghị");
        fields.put("d0-phan", "Số liệu");
        fields.put("d0-bat-buoc", "co");
        fields.put("d1-loai", "QUESTION");
        fields.put("d1-hoi", "CAUSE|SUBJECTIVE");
        fields.put("d1-ten", "Nguyên nhân chủ quan");
        fields.put("d1-phan", "Đánh giá");
        fields.put("k0-loai", "JUMP");
        fields.put("k0-dong-0", "hoi-nghi");
        fields.put("k0-muc", "2,5");
        return fields;
    }

    @Test
    void aFormIsWrittenKeptAndPutIntoUse() {
        Browsing browser = as(2);
        assertThat(browser.post(NEW, NEW, fields("bieu-a", "Biểu A")).statusCode())
                .isEqualTo(303);
        FormVersion draft = forms.draft(RoundWorld.PROGRAMME, "bieu-a").orElseThrow();
        assertThat(draft.lines()).extracting(FormLine::code).containsExactly("hoi-nghi", "nguyen-nhan-chu-quan");
        assertThat(draft.lines().get(0).required()).isTrue();
        assertThat(draft.lines().get(1).findingSide()).hasToString("SUBJECTIVE");
        assertThat(draft.checks()).singleElement().satisfies(check -> {
            assertThat(check.kind()).isEqualTo(FormCheck.Kind.JUMP);
            assertThat(check.level()).isEqualByComparingTo("2.5");
        });
        String page = "/bieu/" + RoundWorld.PROGRAMME + "/bieu-a";
        assertThat(browser.get(page).body())
                .contains("Người nhập sẽ thấy", "Số hội nghị", "Đưa vào sử dụng")
                .contains("không gấp quá 2,5 lần kỳ trước, không dưới 1/2,5 kỳ trước");
        assertThat(browser.get("/bieu/" + RoundWorld.PROGRAMME + "/" + RoundWorld.FORM)
                        .body())
                .contains("không gấp quá 3 lần kỳ trước");
        assertThat(browser.post(page, page + "/dung", Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.post("/doi-mat-khau", page + "/dung", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(forms.history(RoundWorld.PROGRAMME, "bieu-a")).hasSize(1);

        Map<String, String> again = fields("", "Biểu A");
        again.put("d0-ma", "hoi-nghi");
        again.put("d0-ten", "Tổng số hội nghị");
        again.put("d1-ma", "nguyen-nhan-chu-quan");
        again.put("k0-ma", "jump");
        again.put("ban", basedOn(browser.get(page + "/sua").body()));
        assertThat(browser.post(page + "/sua", page + "/sua", again).statusCode())
                .isEqualTo(303);
        assertThat(browser.get(page).body())
                .contains("Bản 2", "đổi tên thành “Tổng số hội nghị”", "Bản nháp", "Đang dùng");
    }

    private static String basedOn(String editor) {
        Matcher version = Pattern.compile("name=\"ban\" value=\"([0-9]+)\"").matcher(editor);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    @Test
    void theSecondOfTwoEditorsIsShownWhatTheFirstSaved() {
        Browsing browser = as(2);
        assertThat(browser.post(NEW, NEW, fields("bieu-hai", "Biểu hai")).statusCode())
                .isEqualTo(303);
        assertThat(browser.post(NEW, NEW, fields("bieu-hai", "Biểu khác")).body())
                .contains("đã có biểu mang mã");
        String page = "/bieu/" + RoundWorld.PROGRAMME + "/bieu-hai/sua";
        String seen = basedOn(browser.get(page).body());
        Map<String, String> first = fields("", "Biểu của người thứ nhất");
        first.put("ban", seen);
        Map<String, String> second = fields("", "Biểu của người thứ hai");
        second.put("ban", seen);
        assertThat(browser.post(page, page, first).statusCode()).isEqualTo(303);
        HttpResponse<String> refused = browser.post(page, page, second);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("người khác đã lưu", "Biểu của người thứ nhất", "value=\"Biểu của người thứ hai\"");
        assertThat(forms.draft(RoundWorld.PROGRAMME, "bieu-hai").orElseThrow().title())
                .isEqualTo("Biểu của người thứ nhất");
        second.put("ban", basedOn(refused.body()));
        assertThat(browser.post(page, page, second).statusCode()).isEqualTo(303);
        assertThat(forms.draft(RoundWorld.PROGRAMME, "bieu-hai").orElseThrow().title())
                .isEqualTo("Biểu của người thứ hai");
    }

    @Test
    void buttonsChangeTheFormBeforeItIsKept() {
        Browsing browser = as(2);
        Map<String, String> fields = fields("bieu-b", "Biểu B");
        fields.put("lam", "xuong-0");
        String moved = browser.post(NEW, NEW, fields).body();
        assertThat(moved).contains("Chưa lưu", "1. Nguyên nhân chủ quan", "2. Số hội nghị");
        fields.put("lam", "them-so-lieu");
        assertThat(browser.post(NEW, NEW, fields).body()).contains("3. dòng mới");
        fields.put("lam", "bo-0");
        assertThat(browser.post(NEW, NEW, fields).body()).contains("1. Nguyên nhân chủ quan");
        fields.put("lam", "bo-dk-0");
        assertThat(browser.post(NEW, NEW, fields).body()).doesNotContain("Điều kiện 1<");
        assertThat(forms.history(RoundWorld.PROGRAMME, "bieu-b")).isEmpty();
    }

    @Test
    void allMistakesAreSaidAtOnceAndNothingIsKept() {
        Map<String, String> fields = fields("Biểu C", "");
        fields.put("d0-hoi", "|");
        fields.put("k0-muc", "nhiều");
        fields.put("k0-loai", "SUM_OF");
        HttpResponse<String> refused = as(2).post(NEW, NEW, fields);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains(
                        "biểu chưa có tên",
                        "mức “nhiều” không phải là số",
                        "phải chọn chỉ tiêu",
                        "chữ thường không dấu")
                .contains("cần ít nhất 2 dòng");
        assertThat(as(2).post(NEW, NEW, fields(RoundWorld.FORM, "Trùng mã")).body())
                .contains("đã có biểu mang mã");
    }

    @Test
    void onlyWhoRunsRoundsWritesForms() {
        assertThat(new Browsing(port).get("/bieu").statusCode()).isIn(302, 401);
        assertThat(as(0).get("/bieu").statusCode()).isEqualTo(403);
        assertThat(as(1).post("/doi-mat-khau", NEW, fields("cua-xa", "Của xã")).statusCode())
                .isEqualTo(403);
        assertThat(as(2).get("/bieu/" + RoundWorld.PROGRAMME + "/" + RoundWorld.FORM + "/dung")
                        .statusCode())
                .isEqualTo(405);
        assertThat(as(2).get("/bieu/khong-co").statusCode()).isEqualTo(404);
        assertThat(as(2).get("/bieu/" + RoundWorld.PROGRAMME + "/khong-co").statusCode())
                .isEqualTo(404);
        assertThat(as(2).get("/bieu").body()).contains("Biểu 01");
        assertThat(forms.history(RoundWorld.PROGRAMME, "cua-xa")).isEmpty();
    }
}
