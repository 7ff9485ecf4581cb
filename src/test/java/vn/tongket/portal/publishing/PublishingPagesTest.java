package vn.tongket.portal.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.tongket.access.role.Role;
import vn.tongket.exchange.Packages;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.report.SmallRound;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.review.setup.Reviews;

/** Nothing is public before a named person has published it, and what is taken back leaves a note. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishingPagesTest {
    private static final String PAGE = PublishingController.ALL + "/kin";

    @Autowired
    ApplicationContext context;

    @Autowired
    Packages packages;

    @Autowired
    Accounts accounts;

    @Autowired
    Reviews reviews;

    @LocalServerPort
    int port;

    private Browsing clerk;
    private Browsing elsewhere;
    private Browsing visitor;

    @BeforeAll
    void aProgrammeIsImported() throws IOException {
        new SmallRound(context).open();
        packages.load(Path.of("src/test/resources/rights/closed/kin"), "kin", "thử", false);
        clerk = signedIn("van-thu", Role.CLERK, "TP");
        elsewhere = signedIn("van-thu-khac", Role.CLERK, "kin-khac");
        visitor = new Browsing(port);
    }

    private Browsing signedIn(String username, Role role, String unit) {
        Browsing browser = new Browsing(port);
        browser.signIn(
                username,
                accounts.createDemo(username, "Hà Thị " + username, role, unit).password());
        return browser;
    }

    private HttpResponse<String> act(String act, Map<String, String> fields) {
        return clerk.post(PAGE, PAGE + act, fields);
    }

    private static Map<String, String> chosen(String key) {
        return new LinkedHashMap<>(Map.of("chon", key, "ngay", "1/11/2026", "khong-mat", "co"));
    }

    @Test
    void aNamedPersonPublishesAndTakesBackWithANote() {
        assertThat(visitor.get("/nghi-quyet/kin").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/nghi-quyet").body()).doesNotContain("Thạch Bàn");
        assertThat(visitor.get("/chi-tieu/kin/so-mo").statusCode()).isEqualTo(404);

        Map<String, String> unsaid = chosen("PROGRAMME:");
        unsaid.remove("khong-mat");
        unsaid.put("ngay", "1/11/2096");
        HttpResponse<String> refused = act("", unsaid);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("không thuộc danh mục bí mật nhà nước.", "Ghi ngày rà soát", "value=\"01/11/2096\"")
                .containsPattern("value=\"PROGRAMME:\" checked");
        assertThat(act("", chosen("INDICATOR:so-mo")).body()).contains("Chọn công khai cả chương trình");

        assertThat(act("", chosen("PROGRAMME:")).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/nghi-quyet/kin").body()).contains("Thạch Bàn").doesNotContain("Bình Minh");
        assertThat(act("", chosen("INDICATOR:so-kin")).body()).contains("được khai báo là không công khai");
        assertThat(act("", chosen("INDICATOR:bi-che")).body()).contains("được tính từ chỉ tiêu chưa công khai");
        assertThat(act("", chosen("INDICATOR:so-mo")).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/chi-tieu/kin/so-mo").statusCode()).isEqualTo(200);
        assertThat(clerk.get(PAGE).body())
                .contains("Hà Thị van-thu rà soát ngày 01/11/2026", "Đang công khai", "Theo định nghĩa chỉ tiêu");

        assertThat(clerk.get(PAGE + "?chon=tat-ca").body())
                .contains("mục chưa công khai")
                .containsPattern("value=\"REVIEW:[^\"]*\" checked")
                .doesNotContainPattern("value=\"(PROGRAMME:|INDICATOR:so-mo)\" checked");
        assertThat(clerk.get(PAGE).body()).doesNotContainPattern("value=\"[A-Z]+:[^\"]*\" checked");

        assertThat(act("/rut", chosen("INDICATOR:so-mo")).body()).contains("Ghi lý do rút");
        Map<String, String> withdrawal = chosen("INDICATOR:so-mo");
        withdrawal.put("ly-do", "Xã B báo cáo nhầm.");
        assertThat(act("/rut", withdrawal).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/chi-tieu/kin/so-mo").statusCode()).isEqualTo(410);
        assertThat(visitor.get("/chi-tieu/kin/so-mo").body()).contains("Xã B báo cáo nhầm.");
        assertThat(visitor.get("/nghi-quyet/kin").body())
                .contains("Chỉ tiêu “Chỉ tiêu mở Bình Minh” đã rút khỏi phần công khai", "Xã B báo cáo nhầm.");
        Browsing inspector = signedIn("kiem-tra", Role.INSPECTOR, "TP");
        assertThat(inspector.get("/quan-tri/nhat-ky").body())
                .contains("công khai chỉ tiêu Chỉ tiêu mở Bình Minh của kin", "rút khỏi phần công khai");
    }

    @Test
    void onlyWhoHoldsTheRightOverTheProgrammeActs() {
        assertThat(elsewhere.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(PublishingController.ALL).body()).contains("Chưa có chương trình nào");
        assertThat(clerk.get(PublishingController.ALL).body()).contains("Thạch Bàn");
        assertThat(signedIn("can-bo", Role.OFFICER, "TXA").get(PAGE).statusCode())
                .isEqualTo(403);
        assertThat(clerk.get(PAGE + "-la").statusCode()).isEqualTo(404);
    }

    @Test
    void aReviewIsPublicInTheVersionThatWasLookedThrough() {
        String page = "/bao-cao-tong-ket/kin/tong-ket";
        PublishedWorld.publish(
                context, "kin", List.of(PublicThing.programme("kin"), PublicThing.indicator("kin", "so-mo")));
        assertThat(visitor.get(page).statusCode()).isEqualTo(404);
        PublishedWorld.publish(context, "kin", List.of(PublicThing.review("kin", "tong-ket")));

        assertThat(visitor.get(page).body())
                .contains("Cả tỉnh đã làm", "Bản phát hành")
                .doesNotContain("Bản dự thảo", "Đề cương", "Chưa có nội dung", "nhận định</a>", "Phải sửa");
        assertThat(visitor.get(page + "/ban-du-thao.html").statusCode()).isEqualTo(404);
        assertThat(visitor.get(page + "/ban-phat-hanh.html").statusCode()).isEqualTo(200);
        assertThat(visitor.get(page + "?don-vi=TXB").statusCode()).isEqualTo(404);
        assertThat(visitor.get(page + "/nhan-dinh?muc=mo-dau").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/bao-cao-tong-ket").body())
                .contains("Tổng kết mở")
                .doesNotContain("Tam Đảo");

        List<ReviewDefinition> before = reviews.definitions("kin");
        reviews.save("kin", before.stream().map(PublishingPagesTest::further).toList());
        assertThat(visitor.get(page).statusCode()).isEqualTo(404);
        assertThat(clerk.get(PAGE).body()).contains("Đã sửa sau khi duyệt");
        reviews.save("kin", before);
        assertThat(visitor.get(page).statusCode()).isEqualTo(200);
    }

    private static ReviewDefinition further(ReviewDefinition review) {
        return new ReviewDefinition(
                review.code(),
                review.kind(),
                review.title(),
                review.period(),
                review.frame(),
                review.outline(),
                review.format(),
                review.convenedBy(),
                review.decidedBy(),
                review.issue(),
                Map.of("mo-dau", "Viết thêm."));
    }
}
