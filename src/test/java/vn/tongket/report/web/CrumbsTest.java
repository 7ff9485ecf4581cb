package vn.tongket.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.NewAccount;
import vn.tongket.report.RoundWorld;

/** The path above a report's pages leads only where the person who sees it may go. */
@WebTest
class CrumbsTest {
    private static final Pattern CRUMBS = Pattern.compile("<nav class=\"crumbs\".*?</nav>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");
    private static final String ENTRY = "/dot-bao-cao/dot-thu/zz-1/" + RoundWorld.FORM;

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @Test
    void everyStepOfItOpens() {
        RoundWorld world = new RoundWorld(context);
        world.put(1);
        world.open("dot-thu", RoundWorld.TODAY.plusDays(3), List.of("zz-1"));
        List<NewAccount> people = world.people();
        for (NewAccount account : people) {
            Browsing browser = new Browsing(port);
            browser.signIn(account.username(), account.password());
            followAll(browser, ENTRY);
        }
        Browsing officer = new Browsing(port);
        officer.signIn(people.getFirst().username(), people.getFirst().password());
        followAll(officer, ENTRY + "/kiem-tra");
        followAll(officer, ENTRY + "/nhap-excel");
        followAll(officer, "/dot-bao-cao/dot-thu/nhap-tep");
    }

    private static void followAll(Browsing browser, String address) {
        Matcher crumbs = CRUMBS.matcher(browser.get(address).body());
        assertThat(crumbs.find()).as(address).isTrue();
        Matcher link = LINK.matcher(crumbs.group());
        while (link.find()) {
            assertThat(browser.get(link.group(1)).statusCode())
                    .as("%s above %s", link.group(1), address)
                    .isEqualTo(200);
        }
    }
}
