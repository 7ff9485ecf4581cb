package vn.tongket.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.WebTest;
import vn.tongket.access.api.Api;
import vn.tongket.access.token.UnitTokens;
import vn.tongket.page.Right;
import vn.tongket.report.SmallRound;

@WebTest
class SentValueSetTest {
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
    void whatAPersonWouldBeAskedAboutIsNamedAndTaken() {
        Api cam = api("TXC", Right.ENTER);
        String above = """
                {"dataElement":"ho-ngheo","categoryOptionCombo":"numerator","value":"900"},
                {"dataElement":"ho-ngheo","categoryOptionCombo":"denominator","value":"800"}""";
        for (String address : List.of(SETS + "?dryRun=true", SETS)) {
            assertThat(cam.send("POST", address, set("TXC", above)).body())
                    .contains(
                            "\"status\":\"SUCCESS\"",
                            "\"unusual\":[{\"object\":\"ho-ngheo\",\"value\":\"Tỷ lệ hộ nghèo: tử số (900) lớn hơn mẫu số (800)");
        }
        String cell = "/api/rounds/" + SmallRound.ROUND + "/units/TXC/forms/" + SmallRound.FORM + "/cells/ho-ngheo";
        assertThat(cam.send("PUT", cell, "{\"numerator\":\"901\",\"denominator\":\"800\"}", "If-Match", "\"1\"")
                        .body())
                .contains("\"unusual\":[\"Tỷ lệ hộ nghèo: tử số (901)");
        assertThat(cam.send("PUT", cell, "{\"numerator\":\"40\",\"denominator\":\"800\"}", "If-Match", "\"2\"")
                        .body())
                .contains("\"unusual\":[]");
    }

    /** A value as other systems write it, and what is said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'dataElement':'hoi-nghi','value':8 | 200 | 'imported':1",
                "'dataElement':'hoi-nghi','value':8.0 | 200 | 'imported':1",
                "'dataElement':'hoi-nghi','value':' 8 ' | 200 | 'imported':1",
                "'dataElement':'hoi-nghi','value':'8','followup':true,'created':'2026-01-01' | 200 | 'imported':1",
                "'dataElement':'hoi-nghi','value':'8','categoryOptionCombo':'default' | 200 | 'imported':1",
                "'dataElement':'hoi-nghi','value':'8','deleted':'true' | 200 | 'ignored':1",
                "'dataElement':'hoi-nghi','value':'-8' | 200 | số âm",
                "'dataElement':'hoi-nghi','value':'1.250' | 409 | can mean several numbers",
                "'dataElement':'hoi-nghi','value':1e1 | 409 | '1e1' is no number",
                "'dataElement':'hoi-nghi','value':'1e400' | 409 | is no number",
                "'dataElement':'hoi-nghi','value':true | 409 | 'true' is no number",
                "'dataElement':'hoi-nghi','value':'\u0663' | 409 | is no number",
                "'dataElement':'hoi-nghi','value':null | 409 | there is no value",
                "'dataElement':'hoi-nghi','value':'8','categoryOptionCombo':'abc' | 409 | the option combo 'abc'",
                "'dataElement':'hoi-nghi','value':'8','orgUnit':'TXA' | 422 | Send one orgUnit at a time",
                "'dataElement':'hoi-nghi','value':'8','period':'2026-11' | 422 | '2026-11' is no period",
                "'dataElement':'hoi-nghi','value':'8','period':'202613' | 422 | '202613' is no period",
            })
    void aValueIsTakenAsItIsMeantOrRefusedByName(String value, int status, String said) {
        HttpResponse<String> told = api("TXC", Right.ENTER)
                .send("POST", SETS + "?dryRun=true", set("TXC", "{" + value.replace('\'', '"') + "}"));
        assertThat(told.statusCode()).as(told.body()).isEqualTo(status);
        assertThat(told.body().replace('"', '\'')).contains(said);
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
                        "stands twice in the file",
                        "there is no line 'khong-co'",
                        "'1,5' is no number",
                        "a ratio needs both .numerator and .denominator");
        assertThat(binh.get(ASKED + "TXB").body()).contains("\"dataValues\":[]");
    }

    /** As DHIS2 itself writes them. */
    /** JSON may say one member twice, and readers take the last of them. */
    @Test
    void aMemberThatStandsTwiceIsNoAnswer() {
        HttpResponse<String> twice = api("TXC", Right.ENTER)
                .send(
                        "POST",
                        SETS + "?dryRun=true",
                        set("TXC", "{\"dataElement\":\"thu-chi\",\"value\":\"5\",\"value\":\"6\"}"));
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(twice.body()).containsIgnoringCase("duplicate").doesNotContain("vn.tongket");
    }

    @Test
    void membersThatChangeTheMeaningOfAValueAreHeard() {
        Api cam = api("TXC", Right.ENTER);
        String whole = ",\"categoryOptionCombo\":\"HllvX50cXC0\",\"attributeOptionCombo\":\"HllvX50cXC0\"";
        HttpResponse<String> taken = cam.send("POST", SETS, set("TXC", """
                {"dataElement":"hoi-nghi","value":"99","deleted":true%s},
                {"dataElement":"thu-chi","value":"5","deleted":false%s}""".formatted(whole, whole)));
        assertThat(taken.body()).contains("\"imported\":1", "\"ignored\":1");
        assertThat(cam.get(ASKED + "TXC").body()).contains("thu-chi").doesNotContain("hoi-nghi");
        HttpResponse<String> refused = cam.send("POST", SETS, set("TXC", """
                {"dataElement":"hoi-nghi","value":"1","categoryOptionCombo":"bRowv6yZOF2"},
                {"dataElement":"thu-chi","value":"1","attributeOptionCombo":"FbLZS3ueWbQ"},
                {"dataElement":"hoi-nghi","value":""}"""));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("'bRowv6yZOF2'", "'FbLZS3ueWbQ'", "there is no value");
        String above = set("TXC", "{\"dataElement\":\"thu-chi\",\"value\":\"1\"}")
                .replace("{\"dataSet\"", "{\"attributeOptionCombo\":\"FbLZS3ueWbQ\",\"dataSet\"");
        assertThat(cam.send("POST", SETS, above).body()).contains("'FbLZS3ueWbQ'");
    }

    @Test
    void everyPeriodThatIsNoneIsNamed() {
        HttpResponse<String> told = api("TXC", Right.ENTER).send("POST", SETS, set("TXC", """
                {"dataElement":"hoi-nghi","period":"2026W3","value":"1"},
                {"dataElement":"thu-chi","period":"0000","value":"1"},
                {"dataElement":"thu-chi","period":"202613","value":"1"}"""));
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("2026W3", "0000", "202613");
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
