package vn.tongket.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.PublishedWorld;
import vn.tongket.WebTest;
import vn.tongket.access.api.Api;
import vn.tongket.access.token.UnitTokens;
import vn.tongket.page.Right;
import vn.tongket.report.SmallRound;

/** Series over the API: it works; by another method; without a token; of a unit that is not the token's; twice. */
@WebTest
class SeriesApiTest {
    private static final String SERIES = "/api/series?programme=" + SmallRound.PROGRAMME;

    @Autowired
    ApplicationContext context;

    @Autowired
    UnitTokens tokens;

    @LocalServerPort
    int port;

    private SmallRound world;

    @BeforeEach
    void aRoundIsOpen() {
        world = new SmallRound(context);
        world.open();
        PublishedWorld.programme(context, SmallRound.PROGRAMME);
    }

    private Api api(String unit) {
        return new Api(
                port,
                tokens.make(
                        world.leader(unit),
                        world.unit(unit),
                        unit,
                        "Phần mềm",
                        Set.of(Right.READ),
                        LocalDate.now().plusDays(2)));
    }

    @Test
    void aSeriesIsAnsweredTwiceTheSame() {
        Api an = api("TXA");
        HttpResponse<String> once = an.get(SERIES + "&unit=TXA&indicator=hoi-nghi&by=total");
        assertThat(once.statusCode()).as(once.body()).isEqualTo(200);
        assertThat(once.body())
                .contains(
                        "\"indicator\":\"hoi-nghi\"", "\"asked\":\"figure\"", "\"reason_vietnamese\":", "\"engine\":");
        HttpResponse<String> again = an.get(SERIES + "&unit=TXA&indicator=hoi-nghi&by=total");
        assertThat(rows(again)).isEqualTo(rows(once));
        assertThat(an.get(SERIES + "&unit=TXA&ask=cagr").body()).contains("\"refusals\":[{\"indicator\":");
    }

    private static String rows(HttpResponse<String> answer) {
        return answer.body().substring(answer.body().indexOf("\"rows\""));
    }

    @Test
    void whatMakesNoSenseIsRefusedInBothLanguages() {
        HttpResponse<String> refused = api("TXA").get(SERIES + "&unit=TXA&indicator=ho-ngheo&ask=cagr");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("It is a rate already", "Chỉ tiêu đã là tỷ lệ");
        HttpResponse<String> words = api("TXA").get(SERIES + "&unit=TXA&ask=groth&by=week&level=street");
        assertThat(words.statusCode()).isEqualTo(422);
        assertThat(words.body()).contains("ask takes", "by takes", "The level is");
        assertThat(api("TXA").get("/api/series?unit=TXA").statusCode()).isEqualTo(400);
    }

    @Test
    void onlyAsAGetAndOnlyWithAToken() {
        assertThat(api("TXA").send("POST", SERIES + "&unit=TXA", "{}").statusCode())
                .isEqualTo(405);
        assertThat(new Api(port, null).get(SERIES + "&unit=TXA").statusCode()).isEqualTo(401);
    }

    /** What is published of another unit everybody may see; who changed it, only those whose branch it is. */
    @Test
    void ofAnotherUnitOnlyWhatIsPublishedIsThere() {
        Api an = api("TXA");
        assertThat(an.get(SERIES + "&unit=TXB&indicator=hoi-nghi&by=total").statusCode())
                .isEqualTo(200);
        String changes = "&indicator=hoi-nghi&by=total&ask=changes&since=2020-01-01";
        assertThat(an.get(SERIES + "&unit=TXA" + changes).statusCode()).isEqualTo(200);
        assertThat(an.get(SERIES + "&unit=TXB" + changes).statusCode()).isEqualTo(404);
        assertThat(an.get(SERIES + "&unit=TXA&besideUnit=TXB" + changes).statusCode())
                .isEqualTo(404);
        assertThat(an.get(SERIES + "&unit=khong-co").statusCode()).isEqualTo(422);
    }
}
