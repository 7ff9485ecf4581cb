package vn.tongket.report.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
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
import vn.tongket.report.SmallRound;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.SubmissionState;
import vn.tongket.report.round.Submissions;
import vn.tongket.report.web.word.Opened;

/** Entry, check, submit, receipt as the server answers them, without a browser's script. */
@WebTest
class EntryPagesTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    Submissions submissions;

    @LocalServerPort
    int port;

    private static int number;

    SmallRound small;
    String round = "";

    /** Each test has a round of its own. */
    @BeforeEach
    void open() {
        small = new SmallRound(context);
        small.open();
        number++;
        round = opened("dot-" + number);
    }

    private String opened(String code) {
        Rounds rounds = context.getBean(Rounds.class);
        rounds.save(
                small.round(code, SmallRound.WINDOW, SmallRound.TODAY.plusDays(5)),
                java.util.stream.Stream.of("TXA", "TXB", "TXC").map(small::unit).toList(),
                "test");
        rounds.open(code, SmallRound.TODAY);
        return code;
    }

    private Submission submission(String unit) {
        return submissions.require(round, small.unit(unit), SmallRound.FORM);
    }

    private void fill(Browsing browser, String unit) {
        save(browser, unit, "hoi-nghi", "\"value\":\"12\"");
        save(browser, unit, "hoi-nghi.xa", "\"value\":\"7\"");
        save(browser, unit, "ho-ngheo", "\"numerator\":\"40\",\"denominator\":\"800\"");
        save(browser, unit, "thu-chi", "\"value\":\"1,5\"");
        save(browser, unit, "ket-qua", "\"words\":\"Đã tổ chức 12 hội nghị.\"");
    }

    private void save(Browsing browser, String unit, String line, String fields) {
        assertThat(browser.postJson(form(unit), form(unit) + "/o", cell(line, 0, fields))
                        .statusCode())
                .isEqualTo(200);
    }

    private Browsing officer(String unit) {
        return signedIn("nhap-" + unit.toLowerCase(java.util.Locale.ROOT), "Người nhập " + unit, Role.OFFICER, unit);
    }

    private Browsing signedIn(String username, String name, Role role, String unit) {
        NewAccount account = accounts.createDemo(username, name, role, unit);
        Browsing browser = new Browsing(port);
        browser.signIn(account.username(), account.password());
        return browser;
    }

    private String form(String unit) {
        return Opened.address(round, unit, SmallRound.FORM);
    }

    private static String cell(String line, int revision, String fields) {
        return "{\"line\":\"" + line + "\",\"revision\":" + revision + ",\"typed\":{" + fields + "}}";
    }

    @Test
    void theEntryPageShowsTheFormToItsPeopleAndNobodyElse() {
        HttpResponse<String> page = officer("TXA").get(form("TXA"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Không nhập, không đính kèm thông tin thuộc bí mật nhà nước",
                        "inputmode=\"decimal\"",
                        "0/5 đã nhập");
        assertThat(new Browsing(port).get(form("TXA")).statusCode()).isIn(302, 401);
        assertThat(officer("TXB").get(form("TXA")).statusCode()).isEqualTo(404);
        assertThat(officer("TXA").get(form("TXA") + "-khong-co").statusCode()).isEqualTo(404);
    }

    @Test
    void aCellIsSavedOnceAndTheSecondPersonSeesBoth() {
        Browsing first = officer("TXA");
        HttpResponse<String> saved =
                first.postJson(form("TXA"), form("TXA") + "/o", cell("thu-chi", 0, "\"value\":\"1,5\""));
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).contains("\"revision\":1", "\"value\":\"1,5\"", "Người nhập TXA");
        HttpResponse<String> twice =
                first.postJson(form("TXA"), form("TXA") + "/o", cell("thu-chi", 0, "\"value\":\"1,5\""));
        assertThat(twice.statusCode()).isEqualTo(200);
        assertThat(twice.body()).contains("\"revision\":1");
        HttpResponse<String> other =
                first.postJson(form("TXA"), form("TXA") + "/o", cell("thu-chi", 0, "\"value\":\"2\""));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("\"value\":\"1,5\"");
        HttpResponse<String> chosen =
                first.postJson(form("TXA"), form("TXA") + "/o", cell("thu-chi", 1, "\"value\":\"2\""));
        assertThat(chosen.statusCode()).isEqualTo(200);
        assertThat(first.get(form("TXA") + "/o").statusCode()).isEqualTo(405);
    }

    @Test
    void whatIsAmbiguousIsAskedAndWhatIsNoNumberIsRefused() {
        Browsing browser = officer("TXB");
        HttpResponse<String> asked =
                browser.postJson(form("TXB"), form("TXB") + "/o", cell("thu-chi", 0, "\"value\":\"1.5\""));
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("\"plain\":\"1.5\"", "\"plain\":\"15\"", "\"shown\":\"1,5\"");
        HttpResponse<String> meant = browser.postJson(
                form("TXB"), form("TXB") + "/o", cell("thu-chi", 0, "\"value\":\"1.5\",\"meant\":\"1.5\""));
        assertThat(meant.statusCode()).isEqualTo(200);
        HttpResponse<String> otherwise = browser.postJson(
                form("TXB"), form("TXB") + "/o", cell("thu-chi", 1, "\"value\":\"2.5\",\"meant\":\"7\""));
        assertThat(otherwise.statusCode()).isEqualTo(422);
        HttpResponse<String> word =
                browser.postJson(form("TXB"), form("TXB") + "/o", cell("thu-chi", 1, "\"value\":\"năm\""));
        assertThat(word.statusCode()).isEqualTo(422);
        assertThat(word.body()).contains("không phải là số");
    }

    @Test
    void othersSaveNothing() {
        assertThat(officer("TXB")
                        .postJson(form("TXB"), form("TXA") + "/o", cell("thu-chi", 0, "\"value\":\"1\""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browsing(port)
                        .postJson("/dang-nhap", form("TXA") + "/o", cell("thu-chi", 0, "\"value\":\"1\""))
                        .statusCode())
                .isIn(302, 401);
        Browsing leader = signedIn("lanh-dao-txa", "Lãnh đạo TXA", Role.UNIT_LEADER, "TXA");
        assertThat(leader.postJson(form("TXA"), form("TXA") + "/o", cell("thu-chi", 0, "\"value\":\"1\""))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void withoutScriptTheWholePageIsSavedAndWhatIsAskedStandsInItsFieldAgain() {
        Browsing browser = officer("TXC");
        Map<String, String> fields = new HashMap<>(Map.of(
                "r:hoi-nghi",
                "0",
                "so:hoi-nghi",
                "1.234",
                "r:ho-ngheo",
                "0",
                "tu:ho-ngheo",
                "40",
                "mau:ho-ngheo",
                "800",
                "r:thu-chi",
                "0",
                "so:thu-chi",
                "1.5",
                "r:ket-qua",
                "0",
                "loi:ket-qua",
                "Đã tổ chức hội nghị."));
        HttpResponse<String> page = browser.post(form("TXC"), form("TXC"), fields);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<title>Lỗi: ", "value=\"1.5\"", "nghia-so:thu-chi", "value=\"1.234\"", "3/5 đã nhập");
        HttpResponse<String> meant = browser.post(
                form("TXC"),
                form("TXC"),
                Map.of("r:thu-chi", "0", "so:thu-chi", "1.5", "nghia-so:thu-chi", "15", "sang", "kiem-tra"));
        assertThat(meant.statusCode()).isEqualTo(303);
        assertThat(meant.headers().firstValue("Location").orElseThrow()).endsWith(form("TXC") + "/kiem-tra");
        browser.post(form("TXC"), form("TXC"), Map.of("r:hoi-nghi.xa", "0", "bam:khong-phat-sinh", "hoi-nghi.xa"));
        assertThat(browser.get(form("TXC")).body()).contains("5/5 đã nhập", "Không phát sinh");
        // The page as it stood, sent again, changes nothing: 1234 with one decimal would be ambiguous otherwise.
        browser.post(form("TXC"), form("TXC"), Map.of("r:thu-chi", "1", "so:thu-chi", "1.234"));
        assertThat(browser.get(form("TXC")).body()).contains("data-meant=\"15\"");
    }

    @Test
    void anEstimateIsSaidKeptAndEndedWithoutScript() {
        Browsing browser = officer("TXC");
        String form = form("TXC");
        browser.post(form, form, Map.of("r:hoi-nghi", "0", "so:hoi-nghi", "12", "bam:uoc", "hoi-nghi"));
        assertThat(answer("TXC", "hoi-nghi")).isEqualTo("ESTIMATE 12");
        assertThat(browser.get(form).body()).contains("value=\"ESTIMATE\"", "Không phải số ước");
        browser.post(form, form, Map.of("r:hoi-nghi", "1", "chat:hoi-nghi", "ESTIMATE", "so:hoi-nghi", "12"));
        assertThat(answer("TXC", "hoi-nghi")).isEqualTo("ESTIMATE 12");
        browser.post(form, form, Map.of("r:hoi-nghi", "1", "chat:hoi-nghi", "ESTIMATE", "so:hoi-nghi", "13"));
        assertThat(answer("TXC", "hoi-nghi")).isEqualTo("ESTIMATE 13");
        HttpResponse<String> empty =
                browser.post(form, form, Map.of("r:thu-chi", "0", "so:thu-chi", "", "bam:uoc", "thu-chi"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Chưa có số ước");
        browser.post(
                form,
                form,
                Map.of("r:hoi-nghi", "2", "chat:hoi-nghi", "ESTIMATE", "so:hoi-nghi", "13", "bam:co-so", "hoi-nghi"));
        assertThat(answer("TXC", "hoi-nghi")).isEqualTo("ACTUAL 13");
    }

    private String answer(String unit, String line) {
        var answer = java.util.Objects.requireNonNull(context.getBean(vn.tongket.report.entry.Cells.class)
                .answers(submission(unit).id())
                .get(line));
        return answer.quality() + " " + answer.quantity();
    }

    @Test
    void theReceiptShowsWhatWasSentAlsoAfterItIsMended() {
        Browsing browser = officer("TXC");
        fill(browser, "TXC");
        browser.postJson(
                form("TXC"), form("TXC") + "/o", cell("thu-chi", 1, "\"value\":\"1,7\",\"quality\":\"ESTIMATE\""));
        HttpResponse<String> sent = browser.post(
                form("TXC") + "/kiem-tra",
                form("TXC") + "/trinh",
                Map.of("v", String.valueOf(submission("TXC").version())));
        String receipt = java.net
                .URI
                .create(sent.headers().firstValue("Location").orElseThrow())
                .getPath();
        assertThat(browser.get(receipt).body()).contains(">ước 1,7<").doesNotContain("rút lại hoặc bị trả lại");
        browser.post(
                form("TXC"),
                form("TXC") + "/rut-lai",
                Map.of("v", String.valueOf(submission("TXC").version())));
        browser.postJson(form("TXC"), form("TXC") + "/o", cell("thu-chi", 2, "\"value\":\"2,9\""));
        assertThat(answer("TXC", "thu-chi")).isEqualTo("ACTUAL 2.9");
        assertThat(browser.get(receipt).body())
                .contains(">ước 1,7<", "là số lúc trình")
                .doesNotContain("2,9");
    }

    @Test
    void submittingTwiceShowsOneReceiptAndLocks() {
        Browsing browser = officer("TXA");
        fill(browser, "TXA");
        String check = form("TXA") + "/kiem-tra";
        int version = submission("TXA").version();
        Map<String, String> send = Map.of("v", String.valueOf(version));
        HttpResponse<String> sent = browser.post(check, form("TXA") + "/trinh", send);
        assertThat(sent.statusCode()).isEqualTo(303);
        String receipt = sent.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> again = browser.post(check, form("TXA") + "/trinh", send);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location").orElseThrow()).isEqualTo(receipt);
        assertThat(submissions.steps(submission("TXA").id())).hasSize(1);

        String address = java.net.URI.create(receipt).getPath();
        assertThat(browser.get(address).body())
                .contains("Đã trình, chưa duyệt", "Số hội nghị", "12", "<svg class=\"qr\"");
        String others = officer("TXB").get(address).body();
        assertThat(others).contains("Phiếu này có thật").doesNotContain("Số hội nghị");
        assertThat(new Browsing(port).get(address).body()).contains("Xã An").doesNotContain("Người nhập");
        assertThat(browser.get("/phieu/2222-2222").statusCode()).isEqualTo(404);

        HttpResponse<String> locked =
                browser.postJson(form("TXA"), form("TXA") + "/o", cell("thu-chi", 1, "\"value\":\"9\""));
        assertThat(locked.statusCode()).isEqualTo(423);
        assertThat(locked.body()).contains("Rút lại");
        assertThat(browser.get(form("TXA")).body()).contains("Đang khóa", "Rút lại để sửa");
        HttpResponse<String> back =
                browser.post(form("TXA"), form("TXA") + "/rut-lai", Map.of("v", String.valueOf(version + 1)));
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(submission("TXA").state()).isEqualTo(SubmissionState.DRAFT);
        assertThat(browser.post(form("TXA"), form("TXA") + "/rut-lai", Map.of("v", String.valueOf(version + 1)))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatKeepsItFromBeingSubmittedIsSaidAtOnceAndSoftOnesTakeAReasonInPlace() {
        Browsing browser = officer("TXB");
        String check = form("TXB") + "/kiem-tra";
        HttpResponse<String> refused = browser.post(
                check,
                form("TXB") + "/trinh",
                Map.of("v", String.valueOf(submission("TXB").version())));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("<title>Lỗi: ", "chưa nhập");
        assertThat(submission("TXB").state()).isEqualTo(SubmissionState.DRAFT);
    }

    @Test
    void afterTheFreezeTheDraftStaysAndMoreTimeIsAskedFor() {
        Browsing browser = officer("TXC");
        save(browser, "TXC", "hoi-nghi", "\"value\":\"3\"");
        // Due days lie in the future, and then a freeze closes nothing: the unit was given until then.
        context.getBean(org.jooq.DSLContext.class)
                .execute(
                        "update report.round_unit set due_on = current_date - 2 where round_id = ?",
                        submission("TXC").roundId());
        context.getBean(Rounds.class).freeze(round);
        assertThat(browser.get(form("TXC")).body()).contains("đã chốt", "Lý do xin nộp muộn", "value=\"3\"");
        HttpResponse<String> closed =
                browser.postJson(form("TXC"), form("TXC") + "/o", cell("hoi-nghi", 1, "\"value\":\"4\""));
        assertThat(closed.statusCode()).isEqualTo(423);
        HttpResponse<String> sent = browser.post(
                form("TXC") + "/kiem-tra",
                form("TXC") + "/trinh",
                Map.of("v", String.valueOf(submission("TXC").version())));
        assertThat(sent.body()).contains("Lý do xin nộp muộn");
        browser.post(form("TXC"), form("TXC") + "/xin-nop-muon", Map.of("ly-do", "Mất điện hai ngày do bão"));
        assertThat(browser.get(form("TXC")).body()).contains("Đã gửi đề nghị nộp muộn", "Mất điện hai ngày do bão");
        assertThat(signedIn("van-phong", "Văn phòng", Role.SECRETARIAT, "TP")
                        .get("/")
                        .body())
                .contains("Trả lời đề nghị nộp muộn");
    }

    @Test
    void myWorkListsWhatWaits() {
        Browsing browser = officer("TXB");
        assertThat(browser.get("/").body()).contains("Việc của tôi", "Nhập và trình", "còn 5 ngày");
        Browsing other = officer("TXC");
        fill(other, "TXC");
        other.post(
                form("TXC") + "/kiem-tra",
                form("TXC") + "/trinh",
                Map.of("v", String.valueOf(submission("TXC").version())));
        assertThat(other.get("/").body()).contains("chờ", "Đã trình, chưa duyệt");
        assertThat(signedIn("lanh-dao-txc", "Lãnh đạo TXC", Role.UNIT_LEADER, "TXC")
                        .get("/")
                        .body())
                .contains("Duyệt ");
        assertThat(new Browsing(port).get("/viec-cua-toi").statusCode()).isIn(302, 401);
    }
}
