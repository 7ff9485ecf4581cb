package vn.tongket.portal.web.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import vn.tongket.access.NewAccount;
import vn.tongket.access.role.Role;
import vn.tongket.exchange.Packages;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.IndicatorMaker;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.UnitKind;

/** A programme stored before a rule was new: who steers it is told what to mend, nobody else. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DefinitionNoticesTest {
    private static final String PROGRAMME = "/nghi-quyet/hai-xa";
    private static final String GROWTH = "/chi-tieu/hai-xa/tang-cu";
    private static final String CURE = "hãy ghi đơn vị tính của mức đó (tốc độ tăng tự in %/năm)";

    @Autowired
    ApplicationContext context;

    @Autowired
    Packages packages;

    @Autowired
    Programmes programmes;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @BeforeAll
    void aProgrammeIsStoredThatNoPackageCouldBring() throws IOException {
        packages.load(Path.of("src/test/resources/portal/hai-xa"), "hai-xa", "kiểm thử", false);
        Programme programme = programmes.require("hai-xa");
        List<Indicator> indicators = new ArrayList<>(programme.indicators());
        indicators.add(growthOfARate());
        programmes.save(programme.with(indicators));
        PublishedWorld.withReviews(context, "hai-xa");
    }

    @Test
    void itTellsWhoSteersTheProgramme() {
        NewAccount steering = accounts.createDemo("zy.thu-ky", "Cơ quan thường trực", Role.SECRETARIAT, "zy");
        Browsing office = new Browsing(port);
        office.signIn(steering.username(), steering.password());
        assertThat(plain(office.get(PROGRAMME).body()))
                .contains("Cần sửa định nghĩa trong gói dữ liệu rồi nhập lại", "Tăng cũ", CURE);
        assertThat(plain(office.get(GROWTH).body())).contains(CURE, "Chỉ tiêu này chưa có số cho đến khi sửa xong");
        assertThat(plain(office.get("/chi-tieu/hai-xa/ho-ngheo").body())).doesNotContain("Cần sửa định nghĩa");
    }

    @Test
    void itTellsNobodyElse() {
        assertThat(plain(new Browsing(port).get(PROGRAMME).body())).doesNotContain("Cần sửa định nghĩa");
        assertThat(plain(new Browsing(port).get(GROWTH).body())).doesNotContain("Cần sửa định nghĩa");
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    private static Indicator growthOfARate() {
        return IndicatorMaker.of("tang-cu")
                .named("Tăng cũ")
                .measuredIn("%/năm")
                .rules(UnitRule.OWN_LEVEL, TimeRule.CAGR)
                .from(UnitKind.PROVINCE)
                .times(100)
                .decimals(1)
                .publishable(true)
                .make();
    }
}
