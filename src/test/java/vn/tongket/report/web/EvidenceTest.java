package vn.tongket.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
import vn.tongket.report.entry.Evidence;
import vn.tongket.report.entry.Evidences;
import vn.tongket.report.web.word.Opened;

/** Files behind figures, as people and browsers send them. */
@WebTest
class EvidenceTest {
    private static final String FORM = Opened.address(SmallRound.ROUND, "TXA", SmallRound.FORM);
    private static final byte[] PICTURE = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

    @Autowired
    ApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    Evidences evidences;

    @LocalServerPort
    int port;

    SmallRound small;

    @BeforeEach
    void open() {
        small = new SmallRound(context);
        small.open();
    }

    private Browsing signedIn(String username, Role role, String unit) {
        NewAccount account = accounts.createDemo(username, "Người thử", role, unit);
        Browsing browser = new Browsing(port);
        browser.signIn(account.username(), account.password());
        return browser;
    }

    private Browsing officer() {
        return signedIn("nhap-txa", Role.OFFICER, "TXA");
    }

    private HttpResponse<String> send(Browsing browser, String name, byte[] content) {
        return browser.upload(FORM, FORM + "/minh-chung", "tep", name, content);
    }

    private Evidence last() {
        return evidences.of(small.submission("TXA").id()).getLast();
    }

    @Test
    void aPictureComesInAndGoesOutAsAFileOnly() {
        Browsing browser = officer();
        assertThat(send(browser, "Ảnh hội nghị.jpg", PICTURE).statusCode()).isEqualTo(303);
        String address = "/minh-chung/" + last().id();
        HttpResponse<byte[]> file = browser.download(address);
        assertThat(file.body()).isEqualTo(PICTURE);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(new Browsing(port).get(address).statusCode()).isIn(302, 401);
        assertThat(signedIn("nhap-txb", Role.OFFICER, "TXB").get(address).statusCode())
                .isIn(403, 404);
    }

    @Test
    void whatIsSentTwiceIsThereOnce() {
        Browsing browser = officer();
        int before = evidences.of(small.submission("TXA").id()).size();
        byte[] own = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 7};
        assertThat(send(browser, "hai-lan.jpg", own).statusCode()).isEqualTo(303);
        assertThat(send(browser, "hai-lan.jpg", own).statusCode()).isEqualTo(303);
        assertThat(evidences.of(small.submission("TXA").id())).hasSize(before + 1);
    }

    @Test
    void whatIsTakenAwayLeavesATrace() {
        Browsing browser = officer();
        send(browser, "nham.jpg", PICTURE);
        Evidence sent = last();
        String away = "/minh-chung/" + sent.id() + "/go";
        assertThat(browser.post(FORM, away, Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.post(FORM, away, Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.get("/minh-chung/" + sent.id()).statusCode()).isEqualTo(404);
        Evidence left = evidences.require(sent.id());
        assertThat(left.isThere()).isFalse();
        assertThat(left.bytes()).isZero();
        assertThat(left.name()).isEqualTo("nham.jpg");
        assertThat(browser.get(away).statusCode()).isEqualTo(405);
    }

    @Test
    void whatMayNotComeInIsRefusedWithAdviceAndNothingIsKept() {
        Browsing browser = officer();
        int before = evidences.of(small.submission("TXA").id()).size();
        HttpResponse<String> program = send(browser, "bao-cao.pdf", "MZ program".getBytes(StandardCharsets.US_ASCII));
        assertThat(program.statusCode()).isEqualTo(422);
        assertThat(program.body()).contains("<title>Lỗi: ", "không phải loại được nhận", "tối đa 10 MB");
        byte[] large = new byte[30 * 1024 * 1024];
        System.arraycopy(PICTURE, 0, large, 0, PICTURE.length);
        HttpResponse<String> tooLarge = send(browser, "anh.jpg", large);
        assertThat(tooLarge.statusCode()).isEqualTo(422);
        assertThat(tooLarge.body()).contains("lớn hơn 10 MB");
        HttpResponse<String> secret = send(browser, "bao-cao TỐI MẬT.jpg", PICTURE);
        assertThat(secret.statusCode()).isEqualTo(422);
        assertThat(secret.body()).contains("người làm công tác bảo mật");
        assertThat(send(browser, "trong.pdf", new byte[0]).statusCode()).isEqualTo(422);
        assertThat(evidences.of(small.submission("TXA").id())).hasSize(before);
    }

    @Test
    void onlyTheUnitsOwnPeopleAttach() {
        Browsing reader = signedIn("xem-txa", Role.CLERK, "TXA");
        assertThat(send(reader, "anh.jpg", PICTURE).statusCode()).isEqualTo(403);
    }
}
