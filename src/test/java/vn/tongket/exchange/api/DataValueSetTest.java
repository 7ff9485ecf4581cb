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
import vn.tongket.WebTest;
import vn.tongket.access.api.Api;
import vn.tongket.access.token.UnitTokens;
import vn.tongket.page.Right;
import vn.tongket.report.SmallRound;

@WebTest
class DataValueSetTest {
    private static final String SETS = "/api/dataValueSets";
    private static final String ASKED =
            SETS + "?dataSet=" + SmallRound.FORM + "&period=" + SmallRound.ROUND + "&orgUnit=";

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
    }

    private Api api(String unit, Right right) {
        return new Api(
                port,
                tokens.make(
                        world.leader(unit),
                        world.unit(unit),
                        unit,
                        "DHIS2",
                        Set.of(right),
                        LocalDate.now().plusDays(2)));
    }

    private static String set(String unit, String values) {
        return "{\"dataSet\":\"" + SmallRound.FORM + "\",\"period\":\"" + SmallRound.ROUND + "\",\"orgUnit\":\"" + unit
                + "\",\"dataValues\":[" + values + "]}";
    }

    @Test
    void whatComesInGoesOutTheSame() {
        Api an = api("TXA", Right.ENTER);
        String values = """
                {"dataElement":"hoi-nghi","value":"12","comment":"đã kiểm tra","followup":false},
                {"dataElement":"hoi-nghi","categoryOptionCombo":"xã tổ chức","value":"0","comment":"NIL"},
                {"dataElement":"ho-ngheo","categoryOptionCombo":"numerator","value":"40"},
                {"dataElement":"ho-ngheo","categoryOptionCombo":"denominator","value":"800"},
                {"dataElement":"ket-qua","value":"Đã tổ chức 12 hội nghị."}""";
        HttpResponse<String> dry = an.send("POST", SETS + "?dryRun=true", set("TXA", values));
        assertThat(dry.body()).contains("\"imported\":4");
        assertThat(an.get(ASKED + "TXA").body()).contains("\"dataValues\":[]");
        HttpResponse<String> taken = an.send("POST", SETS, set("TXA", values));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(taken.body()).contains("\"status\":\"SUCCESS\"", "\"imported\":4", "\"updated\":0");
        assertThat(an.send("POST", SETS, set("TXA", values)).body()).contains("\"imported\":0", "\"updated\":4");
        assertThat(an.get(ASKED + "TXA").body())
                .contains(
                        "\"dataElement\":\"hoi-nghi\",\"period\":\"dot-thu\",\"orgUnit\":\"TXA\",\"value\":\"12\",\"comment\":\"đã kiểm tra\"",
                        "\"dataElement\":\"hoi-nghi.xa\",\"period\":\"dot-thu\",\"orgUnit\":\"TXA\",\"value\":\"0\",\"comment\":\"NIL\"",
                        "\"categoryOptionCombo\":\"numerator\"",
                        "\"value\":\"800\"");
    }

    @Test
    void oneMistakeStoresNothingAndAllAreNamed() {
        Api binh = api("TXB", Right.ENTER);
        HttpResponse<String> refused = binh.send("POST", SETS, set("TXB", """
                {"dataElement":"hoi-nghi","value":"12"},
                {"dataElement":"hoi-nghi","value":"13"},
                {"dataElement":"khong-co","value":"1"},
                {"dataElement":"thu-chi","value":"1,5"},
                {"dataElement":"ho-ngheo","categoryOptionCombo":"numerator","value":"4"}"""));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains(
                        "\"status\":\"ERROR\"",
                        "\"ignored\":5",
                        "answered twice",
                        "no line for this data element",
                        "'1,5' is no decimal",
                        "numerator and denominator together");
        assertThat(binh.get(ASKED + "TXB").body()).contains("\"dataValues\":[]");
    }

    @Test
    void othersAndTwoAtOnceAreRefused() {
        Api binh = api("TXB", Right.ENTER);
        assertThat(binh.get(ASKED + "TXA").statusCode()).isEqualTo(404);
        assertThat(binh.send("POST", SETS, set("TXA", "{\"dataElement\":\"hoi-nghi\",\"value\":\"1\"}"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(binh.send(
                                "POST",
                                SETS,
                                set("TXB", "{\"dataElement\":\"hoi-nghi\",\"orgUnit\":\"TXC\",\"value\":\"1\"}"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(binh.get(ASKED.replace(SmallRound.ROUND, "1999Q1") + "TXB").statusCode())
                .isEqualTo(404);
        assertThat(api("TXB", Right.READ)
                        .send("POST", SETS, set("TXB", "{\"dataElement\":\"hoi-nghi\",\"value\":\"1\"}"))
                        .statusCode())
                .isEqualTo(403);
    }
}
