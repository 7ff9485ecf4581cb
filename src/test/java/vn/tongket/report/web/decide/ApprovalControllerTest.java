package vn.tongket.report.web.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.NewAccount;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.audit.AuditLog;
import vn.tongket.report.RoundWorld;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.Forms;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.SubmissionState;
import vn.tongket.report.round.Submissions;

/** Approval over the web, by the leader of a unit and by the level above. */
@WebTest
class ApprovalControllerTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Submissions submissions;

    @Autowired
    Remarks remarks;

    @Autowired
    AuditLog log;

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
            world.put(4);
            people = world.people();
        }
    }

    private Browsing as(int person) {
        Browsing browser = new Browsing(port);
        browser.signIn(people.get(person).username(), people.get(person).password());
        return browser;
    }

    private Submission submitted(String commune) {
        String code = "dot-" + ++number;
        world.open(code, RoundWorld.TODAY.plusDays(5), List.of(commune));
        world.fill(world.submission(code, commune), 3, 4);
        return world.make(world.submission(code, commune), Act.SUBMIT);
    }

    private static Map<String, String> seen(Submission submission) {
        return new LinkedHashMap<>(Map.of("phien-ban", String.valueOf(submission.version())));
    }

    private HttpResponse<String> act(int person, Submission submission, String act, Map<String, String> fields) {
        String page = "/duyet/" + submission.id();
        return as(person).post(page, page + "/" + act, fields);
    }

    private SubmissionState state(Submission submission) {
        return submissions.byId(submission.id()).state();
    }

    @Test
    void theLeaderApprovesAndTheLevelAboveAccepts() {
        Submission submission = submitted("zz-1");
        assertThat(as(1).get("/duyet").body()).contains("Chờ duyệt", "/duyet/" + submission.id());
        assertThat(as(1).get("/duyet/" + submission.id()).body())
                .contains("Không có điểm bất thường", "Số hội nghị", "Duyệt và gửi lên", "Nguyễn Thị Bưởi");
        assertThat(act(1, submission, "duyet", seen(submission)).statusCode()).isEqualTo(303);
        Submission approved = submissions.byId(submission.id());
        assertThat(approved.state()).isEqualTo(SubmissionState.APPROVED);
        assertThat(act(2, approved, "nhan", seen(approved)).statusCode()).isEqualTo(303);
        assertThat(state(submission)).isEqualTo(SubmissionState.ACCEPTED);
        assertThat(as(2).get("/duyet/" + submission.id()).body()).contains("Hoàn tác việc nhận");
    }

    @Test
    void aFormOfQuestionsShowsItsWordsAndNoEmptyTable() {
        FormVersion words = new FormVersion(
                0,
                RoundWorld.PROGRAMME,
                "loi-van",
                0,
                "Đánh giá bằng lời",
                "",
                FormVersion.State.DRAFT,
                List.of(new FormLine(
                        0,
                        "han-che",
                        FormLine.Kind.QUESTION,
                        "Đánh giá",
                        "Hạn chế",
                        null,
                        true,
                        null,
                        "",
                        null,
                        null,
                        null)),
                List.of());
        Forms forms = context.getBean(Forms.class);
        forms.saveDraft(words, "kiểm thử");
        forms.activate(RoundWorld.PROGRAMME, "loi-van");
        String code = "dot-" + ++number;
        world.open(code, RoundWorld.TODAY.plusDays(5), List.of("zz-2"));
        Submission submission = submissions.require(code, world.unitId("zz-2"), "loi-van");
        world.put(submission, "han-che", Answer.text("Thôn xa chưa có loa."));
        assertThat(as(2).get("/duyet/" + submission.id()).body())
                .contains("Thôn xa chưa có loa.")
                .doesNotContain("Đơn vị tính</th>");
        // The other tests' rounds ask every form in use.
        context.getBean(DSLContext.class)
                .execute("update report.form_version set state = 'RETIRED' where title = 'Đánh giá bằng lời'");
    }

    @Test
    void actingTwiceOrOnAnOldPageSaysByWhomItChanged() {
        Submission submission = submitted("zz-1");
        assertThat(act(1, submission, "duyet", seen(submission)).statusCode()).isEqualTo(303);
        HttpResponse<String> again = act(1, submission, "duyet", seen(submission));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains("Trần Văn Cam đã duyệt và gửi lên")
                .doesNotContain(">Hoàn tác việc duyệt</button>");
        assertThat(submissions.steps(submission.id())).hasSize(2);
        assertThat(act(1, submission, "hoan-tac-duyet", Map.of()).statusCode()).isEqualTo(409);
    }

    /** Of who did what when, only what happened: without a reason, on an old page, by whom it is no business. */
    @Test
    void aRefusedActIsNotWrittenDownAsDone() {
        Submission submission = submitted("zz-1");
        long before = written("submission.send-back");
        Map<String, String> fields = seen(submission);
        fields.put("o-hoi-nghi", "Đếm lại số hội nghị");
        Map<String, String> old = new LinkedHashMap<>(fields);
        old.put("phien-ban", "0");
        assertThat(act(1, submission, "tra-ve", seen(submission)).statusCode()).isEqualTo(400);
        assertThat(act(1, submission, "tra-ve", old).statusCode()).isEqualTo(409);
        assertThat(act(0, submission, "tra-ve", fields).statusCode()).isEqualTo(403);
        assertThat(written("submission.send-back")).isEqualTo(before);
        assertThat(act(1, submission, "tra-ve", fields).statusCode()).isEqualTo(303);
        assertThat(written("submission.send-back")).isEqualTo(before + 1);
    }

    private long written(String act) {
        return Acting.asSystem(() -> log.all(null, null)).stream()
                .filter(entry -> entry.act().equals(act))
                .count();
    }

    @Test
    void sendingBackTakesReasonsOnCells() {
        Submission submission = submitted("zz-1");
        HttpResponse<String> refused = act(1, submission, "tra-ve", seen(submission));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Ghi lý do cho cả báo cáo hoặc cho từng ô cần sửa");
        Map<String, String> fields = seen(submission);
        fields.put("o-hoi-nghi", "Đếm lại số hội nghị");
        assertThat(act(1, submission, "tra-ve", fields).statusCode()).isEqualTo(303);
        assertThat(state(submission)).isEqualTo(SubmissionState.RETURNED);
        world.put(submission, "hoi-nghi", Answer.figure(BigDecimal.valueOf(2)));
        Submission again = world.make(submission, Act.SUBMIT);
        assertThat(as(1).get("/duyet/" + again.id()).body())
                .contains("Đếm lại số hội nghị", "1 ô đã sửa", "Số khi bị trả lại");
        assertThat(as(1).get("/duyet").body()).contains("đã sửa sau khi bị trả lại");
    }

    @Test
    void nobodyActsWhereTheyHoldNothing() {
        Submission submission = submitted("zz-1");
        assertThat(new Browsing(port).get("/duyet/" + submission.id()).statusCode())
                .isIn(302, 401);
        assertThat(act(0, submission, "duyet", seen(submission)).statusCode()).isEqualTo(403);
        assertThat(act(2, submission, "duyet", seen(submission)).statusCode()).isEqualTo(403);
        assertThat(act(1, submission, "nhan", seen(submission)).statusCode()).isEqualTo(403);
        assertThat(as(1).get("/duyet/" + submission.id() + "/duyet").statusCode())
                .isEqualTo(405);
        assertThat(state(submission)).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(as(1).get("/duyet/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void theCleanOnesAreApprovedTogetherAfterAListOfNames() {
        Submission one = submitted("zz-2");
        Submission two = submitted("zz-3");
        Browsing leader = as(1);
        assertThat(leader.get("/duyet").body()).contains("báo cáo không có điểm bất thường");
        assertThat(leader.get("/duyet/cung-duyet").body())
                .contains("Xã Bình", "Xã Cát", one.id() + ":" + one.version());
        world.make(two, Act.WITHDRAW);
        HttpResponse<String> done = leader.post(
                "/duyet/cung-duyet", "/duyet/cung-duyet", Map.of("bao-cao", one.id() + ":" + one.version()));
        assertThat(done.body()).contains("Đã duyệt 1/1 báo cáo");
        assertThat(state(one)).isEqualTo(SubmissionState.APPROVED);
        HttpResponse<String> stale =
                as(1).post("/doi-mat-khau", "/duyet/cung-duyet", Map.of("bao-cao", two.id() + ":" + two.version()));
        assertThat(stale.body()).contains("Đã duyệt 0/1 báo cáo", "đã rút lại báo cáo");
        assertThat(as(0).get("/duyet/cung-nhan").statusCode()).isEqualTo(403);
    }

    @Test
    void anExplanationIsAskedForAndAnsweredInPlaceOnce() {
        Submission submission = world.make(submitted("zz-1"), Act.APPROVE);
        String page = "/duyet/" + submission.id();
        Browsing secretariat = as(2);
        assertThat(secretariat
                        .post(page, page + "/hoi", Map.of("dong", "hoi-nghi", "noi-dung", "Vì sao giảm?", "han", "mai"))
                        .statusCode())
                .isEqualTo(400);
        String due = RoundWorld.TODAY.plusDays(2).toString();
        assertThat(secretariat
                        .post(page, page + "/hoi", Map.of("dong", "hoi-nghi", "noi-dung", "Vì sao giảm?", "han", due))
                        .statusCode())
                .isEqualTo(303);
        int question = remarks.of(submission.id()).getLast().id();
        String answer = "/giai-trinh/" + question;
        Browsing officer = as(0);
        assertThat(officer.get(answer).body()).contains("Vì sao giảm?", "Số hội nghị", "3 hội nghị");
        assertThat(secretariat.get(answer).body()).doesNotContain("Gửi giải trình");
        assertThat(secretariat
                        .post(page, answer, Map.of("noi-dung", "tự trả lời"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.post(answer, answer, Map.of("noi-dung", " ")).statusCode())
                .isEqualTo(400);
        String token = officer.get(answer).body();
        assertThat(token).contains("_csrf");
        assertThat(officer.post(answer, answer, Map.of("noi-dung", "Do bão")).statusCode())
                .isEqualTo(303);
        assertThat(officer.post("/doi-mat-khau", answer, Map.of("noi-dung", "Do bão"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(secretariat.get(page).body()).contains("Do bão", "yêu cầu giải trình ô “Số hội nghị”");
    }

    @Test
    void aCorrectionNeedsAReasonAndShowsBothFigures() {
        Submission accepted = world.make(submitted("zz-4"), Act.APPROVE, Act.ACCEPT);
        assertThat(act(0, accepted, "dinh-chinh", seen(accepted)).statusCode()).isEqualTo(400);
        Map<String, String> fields = seen(accepted);
        fields.put("ly-do", "Cộng nhầm");
        assertThat(act(0, accepted, "dinh-chinh", fields).statusCode()).isEqualTo(303);
        world.put(accepted, "hoi-nghi", Answer.figure(BigDecimal.valueOf(5)));
        world.make(accepted, Act.SUBMIT, Act.APPROVE);
        assertThat(as(2).get("/duyet/" + accepted.id()).body())
                .contains("Đang đính chính lần 1", "Số đã nhận", "Cộng nhầm", "1 ô đã sửa");
    }
}
