package vn.tongket.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
import vn.tongket.access.NewAccount;
import vn.tongket.access.role.Role;
import vn.tongket.review.setup.ReviewDefinition;

/** A unit's own review: works, another method, not signed in, a unit of elsewhere, twice. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewOfUnitTest {
    private static final String REVIEW = "/bao-cao-tong-ket/" + SmallProvince.CODE + "/so-ket";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private Browsing reader;
    private Browsing visitor;

    @BeforeAll
    void theProvinceIsThere() {
        new SmallProvince(context).put(Map.of("mo-dau", "Lời của tỉnh."), ReviewDefinition.Format.STATE);
        NewAccount account = accounts.createDemoAccounts().getLast();
        reader = new Browsing(port);
        reader.signIn(account.username(), account.password());
        visitor = new Browsing(port);
    }

    @Test
    void it_is_the_units_and_can_be_picked() {
        HttpResponse<String> page = reader.get(REVIEW + "?don-vi=TXB");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("trên địa bàn xã Bình", "<option value=\"TXB\" selected>Xã Bình", "<option value=\"TP\">")
                .doesNotContain("Lời của tỉnh.");
        assertThat(reader.get(REVIEW + "?don-vi=TP").body()).contains("Lời của tỉnh.");
    }

    @Test
    void who_reads_one_commune_is_not_offered_the_others() {
        NewAccount account = accounts.createDemo("cv-mot-xa", "Trần Thị Một Xã", Role.OFFICER, "TXB");
        Browsing officer = new Browsing(port);
        officer.signIn(account.username(), account.password());
        String page = officer.get(REVIEW + "?don-vi=TXB").body();
        assertThat(page).contains("trên địa bàn xã Bình").doesNotContain("<option value=\"TX", "<option value=\"TP\"");
    }

    @Test
    void it_is_only_read() {
        assertThat(reader.postBare(REVIEW + "?don-vi=TXB", Map.of()).statusCode())
                .isIn(403, 405);
    }

    /** What was looked through is the review of the programme's unit; a unit's own copy is for who reads that unit. */
    @Test
    void a_visitor_sees_what_is_published() {
        assertThat(visitor.get(REVIEW).statusCode()).isEqualTo(404);
        PublishedWorld.withReviews(context, SmallProvince.CODE);
        HttpResponse<String> page = visitor.get(REVIEW);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Lời của tỉnh.").doesNotContain("Nội bộ");
        assertThat(visitor.get(REVIEW + "?don-vi=TXB").statusCode()).isEqualTo(404);
    }

    @Test
    void a_unit_of_elsewhere_is_not_there() {
        for (String unit : new String[] {"VN", "KHONG", ""}) {
            HttpResponse<String> page = reader.get(REVIEW + "?don-vi=" + unit);
            assertThat(page.statusCode()).as(unit).isEqualTo(404);
            assertThat(page.body()).contains("Không tìm thấy");
            assertThat(reader.get(REVIEW + "/ban-du-thao.html?don-vi=" + unit).statusCode())
                    .as(unit)
                    .isEqualTo(404);
        }
    }

    @Test
    void twice_it_is_the_same() {
        assertThat(reader.get(REVIEW + "/ban-du-thao.html?don-vi=TXB").body())
                .isEqualTo(reader.get(REVIEW + "/ban-du-thao.html?don-vi=TXB").body());
    }
}
