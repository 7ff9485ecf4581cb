package vn.tongket.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.NewAccount;
import vn.tongket.report.RoundWorld;
import vn.tongket.report.round.Act;

/** What was done by a province of 52 communes, the newest first. */
@WebTest
class WorkPagesTest {
    private static final int COMMUNES = 52;

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @Test
    void whatWasDoneIsCutIntoPages() {
        RoundWorld world = new RoundWorld(context);
        world.put(COMMUNES);
        world.open("dot-thu", RoundWorld.TODAY.plusDays(5), RoundWorld.communes(COMMUNES));
        for (String commune : RoundWorld.communes(COMMUNES)) {
            world.fill(world.submission("dot-thu", commune), 3, 4);
            world.make(world.submission("dot-thu", commune), Act.SUBMIT, Act.APPROVE, Act.ACCEPT);
        }
        NewAccount secretariat = world.people().getLast();
        Browsing browser = new Browsing(port);
        browser.signIn(secretariat.username(), secretariat.password());
        assertThat(browser.get("/viec-cua-toi").body())
                .contains("Xem cả 52 việc", "href=\"/viec-cua-toi?vua-xong=het#vua-xong\"", "/dot-thu/zz-43/")
                .doesNotContain("/dot-thu/zz-42/");
        String first = browser.get("/viec-cua-toi?vua-xong=het").body();
        assertThat(first)
                .contains("1–50 trong 52", "href=\"/viec-cua-toi?vua-xong=het&amp;trang=2#vua-xong\"")
                .contains("/dot-thu/zz-52/")
                .doesNotContain("/dot-thu/zz-2/");
        assertThat(browser.get("/viec-cua-toi?trang=2").body())
                .contains("51–52 trong 52", "/dot-thu/zz-2/", "/dot-thu/zz-1/")
                .doesNotContain("/dot-thu/zz-3/");
        assertThat(browser.get("/").body()).contains("Xem cả 52 việc");
    }
}
