package vn.tongket.report.web.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.NewAccount;
import vn.tongket.report.RoundWorld;
import vn.tongket.report.board.Reminders;
import vn.tongket.report.round.Act;

/** A reminder stands where the person works: on Việc của tôi and on the form, until the report is sent. */
@WebTest
class ReminderNoticeTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Reminders reminders;

    @LocalServerPort
    int port;

    @Test
    void itSaysOnTheFormHowMuchTimeIsLeftAndGoesWhenTheReportIsSent() {
        RoundWorld world = new RoundWorld(context);
        world.put(1);
        Browsing officer = signedIn(world.people().getFirst());
        remind(world, "truoc-han", RoundWorld.TODAY.plusDays(3));
        remind(world, "ngay-cuoi", RoundWorld.TODAY);
        remind(world, "qua-han", RoundWorld.TODAY.minusDays(1));

        assertThat(form(officer, "truoc-han")).contains("notice-gentle", "<strong>Nhắc trước hạn:</strong>");
        assertThat(form(officer, "ngay-cuoi")).contains("notice-firm", "<strong>Nhắc ngày cuối:</strong>");
        assertThat(form(officer, "qua-han")).contains("notice-late", "<strong>Nhắc quá hạn:</strong>", "Gọi số 1234");
        assertThat(officer.get("/").body()).contains("notice-gentle", "notice-firm", "notice-late");

        world.fill(world.submission("qua-han", "zz-1"), 3, 4);
        world.make(world.submission("qua-han", "zz-1"), Act.SUBMIT);
        assertThat(form(officer, "qua-han")).doesNotContain("notice-late");
        assertThat(officer.get("/").body()).doesNotContain("notice-late").contains("notice-firm");
    }

    private Browsing signedIn(NewAccount account) {
        Browsing browser = new Browsing(port);
        browser.signIn(account.username(), account.password());
        return browser;
    }

    private void remind(RoundWorld world, String code, LocalDate dueOn) {
        var round = world.open(code, dueOn, List.of("zz-1"));
        reminders.send(round, List.of(world.unitId("zz-1")), "Gọi số 1234", RoundWorld.TODAY, "kiểm thử");
    }

    private static String form(Browsing browser, String round) {
        return browser.get("/dot-bao-cao/" + round + "/zz-1/" + RoundWorld.FORM).body();
    }
}
