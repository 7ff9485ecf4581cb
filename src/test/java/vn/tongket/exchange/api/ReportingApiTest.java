package vn.tongket.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.WebTest;
import vn.tongket.access.api.Api;
import vn.tongket.access.token.UnitTokens;
import vn.tongket.page.Right;
import vn.tongket.report.SmallRound;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.round.Remarks;

/** A unit's own system goes the whole way of a report by token: reads, enters, checks, submits, explains, has it approved. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportingApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    ApplicationContext context;

    @Autowired
    UnitTokens tokens;

    @Autowired
    Remarks remarks;

    @LocalServerPort
    int port;

    private SmallRound world;

    @BeforeEach
    void aRoundIsOpen() {
        world = new SmallRound(context);
        world.open();
    }

    private static int machines;

    private Api api(String unit, Right... rights) {
        return new Api(
                port,
                tokens.make(
                        world.leader(unit),
                        world.unit(unit),
                        "Xã " + unit,
                        "Phần mềm " + unit + ", máy " + ++machines,
                        Set.of(rights),
                        LocalDate.now().plusDays(9)));
    }

    private static String at(String unit) {
        return "/api/rounds/" + SmallRound.ROUND + "/units/" + unit + "/forms/" + SmallRound.FORM;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> put(Api api, String unit, String line, String tag, String body) {
        return api.send("PUT", at(unit) + "/cells/" + line, body, "If-Match", tag);
    }

    @Test
    void aUnitSeesWhatItIsAskedAndNothingOfOthers() {
        Api an = api("TXA", Right.READ);
        JsonNode rounds = json(an.get("/api/rounds"));
        assertThat(rounds.size()).isEqualTo(1);
        assertThat(rounds.get(0).get("submissions").size()).isEqualTo(1);
        assertThat(rounds.get(0).get("submissions").get(0).get("unit").asString())
                .isEqualTo("TXA");
        String href = rounds.get(0).get("submissions").get(0).get("href").asString();
        assertThat(json(an.get(href)).get("cells").size()).isEqualTo(5);
        for (String others : new String[] {
            at("TXB"),
            at("TXB") + "/cells/hoi-nghi",
            at("TXB") + "/checks",
            at("TXB") + "/remarks",
            at("TXB") + "/receipt"
        }) {
            assertThat(an.get(others).statusCode()).as(others).isEqualTo(404);
        }
        assertThat(put(api("TXA", Right.ENTER), "TXB", "hoi-nghi", "\"0\"", "{\"value\":1}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(an.get("/api/rounds/no-such/units/TXA/forms/bieu-01").statusCode())
                .isEqualTo(404);
        assertThat(put(an, "TXA", "hoi-nghi", "\"0\"", "{\"value\":1}").statusCode())
                .as("READ enters nothing")
                .isEqualTo(403);
    }

    @Test
    void aCellIsChangedOnlyOverTheAnswerThatWasRead() {
        Api binh = api("TXB", Right.ENTER);
        HttpResponse<String> empty = binh.get(at("TXB") + "/cells/thu-chi");
        assertThat(empty.headers().firstValue("etag")).contains("\"0\"");
        HttpResponse<String> first = put(binh, "TXB", "thu-chi", "\"0\"", "{\"value\":\"1.5\"}");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.headers().firstValue("etag")).contains("\"1\"");
        assertThat(json(first).get("answer").get("value").asString()).isEqualTo("1.5");
        assertThat(json(first).get("answer").get("quality").asString()).isEqualTo("ACTUAL");
        assertThat(put(binh, "TXB", "thu-chi", "\"0\"", "{\"value\":\"1.50\"}").statusCode())
                .as("the same answer sent twice is no conflict")
                .isEqualTo(200);
        world.save(world.officer("TXB"), "TXB", "thu-chi", Answer.figure(new java.math.BigDecimal("1.7")));
        HttpResponse<String> late = put(binh, "TXB", "thu-chi", "\"1\"", "{\"value\":1.9}");
        assertThat(late.statusCode()).isEqualTo(412);
        JsonNode conflict = json(late).get("conflicts").get(0);
        assertThat(conflict.get("theirs").get("answer").get("value").asString()).isEqualTo("1.7");
        assertThat(conflict.get("theirs").get("etag").asString()).isEqualTo("\"2\"");
        assertThat(conflict.get("mine").get("value").asString()).isEqualTo("1.9");
        assertThat(put(binh, "TXB", "thu-chi", "\"2\"", "{\"quality\":\"NIL\"}").statusCode())
                .isEqualTo(200);
    }

    /** Two who hold cells of each other would wait for ever, and PostgreSQL would end one of them. */
    @Test
    void whoSavesManyInAnotherOrderWaits() {
        Api one = api("TXA", Right.ENTER);
        Api other = api("TXA", Right.ENTER);
        String line = "{\"line\":\"%s\",\"answer\":{\"value\":%d},\"ifMatch\":\"%d\"}";
        for (int round = 0; round < 15; round++) {
            List<String> lines = new ArrayList<>(List.of("hoi-nghi", "hoi-nghi.xa", "thu-chi"));
            List<CompletableFuture<Integer>> sent = new ArrayList<>();
            for (Api api : List.of(one, other)) {
                int value = 20 + round * 2 + sent.size();
                int seen = round;
                String body = lines.stream()
                        .map(code -> line.formatted(code, value, seen))
                        .collect(Collectors.joining(",", "[", "]"));
                sent.add(CompletableFuture.supplyAsync(
                        () -> api.send("PUT", at("TXA") + "/cells", body).statusCode()));
                Collections.reverse(lines);
            }
            assertThat(sent.stream().map(CompletableFuture::join).sorted()).containsExactly(200, 412);
        }
    }

    @Test
    void whatCannotBeAnAnswerIsRefusedWithWordsInBothLanguages() {
        Api binh = api("TXB", Right.ENTER);
        assertThat(binh.send("PUT", at("TXB") + "/cells/hoi-nghi", "{\"value\":1}")
                        .statusCode())
                .isEqualTo(428);
        assertThat(put(binh, "TXB", "hoi-nghi", "W/\"x\"", "{\"value\":1}").statusCode())
                .isEqualTo(400);
        assertThat(put(binh, "TXB", "hoi-nghi", "\"0\"", "{\"valeu\":1}").statusCode())
                .isEqualTo(400);
        assertThat(put(binh, "TXB", "hoi-nghi", "\"0\"", "{\"value\":\"1.234,5\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(put(binh, "TXB", "no-line", "\"0\"", "{\"value\":1}").statusCode())
                .isEqualTo(404);
        for (String wrong : new String[] {
            "{\"quality\":\"NIL\",\"value\":1}", "{\"quality\":\"ACTUAL\"}", "{\"numerator\":1}", "{\"words\":\"mười\"}"
        }) {
            HttpResponse<String> refused = put(binh, "TXB", "hoi-nghi", "\"0\"", wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
            assertThat(json(refused).get("problems").get(0).get("vietnamese").asString())
                    .startsWith("hoi-nghi ");
        }
        assertThat(put(binh, "TXB", "ket-qua", "\"0\"", "{\"value\":1}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void manyAreStoredTogetherOrNotAtAll() {
        Api cam = api("TXC", Right.ENTER);
        String many = """
                [{"line":"hoi-nghi","answer":{"value":9},"ifMatch":"\\"0\\""},
                 {"line":"thu-chi","answer":{"value":2},"ifMatch":"%s"}]""";
        HttpResponse<String> refused = cam.send("PUT", at("TXC") + "/cells", many.formatted("\\\"4\\\""));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(412);
        assertThat(json(cam.get(at("TXC") + "/cells/hoi-nghi")).get("etag").asString())
                .isEqualTo("\"0\"");
        HttpResponse<String> stored = cam.send("PUT", at("TXC") + "/cells", many.formatted("0"));
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
        assertThat(json(stored).size()).isEqualTo(2);
        String wrong =
                "[{\"line\":\"no\",\"answer\":{},\"ifMatch\":\"0\"},{\"line\":\"hoi-nghi\",\"answer\":{\"words\":\"x\"},\"ifMatch\":\"1\"}]";
        assertThat(json(cam.send("PUT", at("TXC") + "/cells", wrong))
                        .get("problems")
                        .size())
                .as("all mistakes at once")
                .isEqualTo(2);
    }

    @Test
    void theWholeWayByToken() {
        Api an = api("TXA", Right.ENTER);
        Api chief = api("TXA", Right.APPROVE);
        assertThat(an.get(at("TXA") + "/receipt").statusCode()).isEqualTo(404);
        String submit = "{\"act\":\"SUBMIT\",\"version\":%d}".formatted(version(an));
        HttpResponse<String> tooEarly = an.send("POST", at("TXA") + "/acts", submit);
        assertThat(tooEarly.statusCode()).isEqualTo(422);
        assertThat(json(an.get(at("TXA") + "/checks")).get(0).get("stops").asBoolean())
                .isTrue();

        assertThat(an.send("POST", at("TXA") + "/acts", "{\"act\":\"SUBMIT\",\"version\":77}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(an.send("POST", at("TXA") + "/acts", "{\"act\":\"SUBMIT\"}").statusCode())
                .isEqualTo(422);

        world.fill("TXA");
        String key = "nop-bao-cao-1";
        HttpResponse<String> submitted = an.send("POST", at("TXA") + "/acts", submit, "Idempotency-Key", key);
        assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);
        assertThat(json(submitted).get("state").asString()).isEqualTo("SUBMITTED");
        HttpResponse<String> again = an.send("POST", at("TXA") + "/acts", submit, "Idempotency-Key", key);
        assertThat(again.body()).isEqualTo(submitted.body());
        assertThat(an.send("POST", at("TXA") + "/acts", submit).statusCode())
                .as("without key")
                .isEqualTo(409);
        assertThat(put(an, "TXA", "hoi-nghi", "\"1\"", "{\"value\":13}").statusCode())
                .as("locked")
                .isEqualTo(409);

        JsonNode receipt = json(an.get(at("TXA") + "/receipt"));
        assertThat(receipt.get("reference").asString()).isNotBlank();
        assertThat(receipt.get("steps").get(0).get("by").asString()).contains("Phần mềm TXA");

        String approve = "{\"act\":\"APPROVE\",\"version\":%d}".formatted(version(an));
        assertThat(an.send("POST", at("TXA") + "/acts", approve).statusCode())
                .as("ENTER does not approve")
                .isEqualTo(403);
        assertThat(json(chief.send("POST", at("TXA") + "/acts", approve))
                        .get("state")
                        .asString())
                .isEqualTo("APPROVED");
        String accept = "{\"act\":\"ACCEPT\",\"version\":%d}".formatted(version(an));
        assertThat(chief.send("POST", at("TXA") + "/acts", accept).statusCode())
                .as("nobody accepts their own")
                .isEqualTo(403);

        int question = remarks.ask(world.secretariat(), world.submission("TXA").id(), "hoi-nghi", "Vì sao giảm?", null);
        String address = at("TXA") + "/remarks/" + question + "/answer";
        HttpResponse<String> explained = an.send("POST", address, "{\"words\":\"Do nhập xã.\"}");
        assertThat(explained.statusCode()).as(explained.body()).isEqualTo(200);
        assertThat(explained.body()).contains("Do nhập xã.");
        assertThat(an.send("POST", at("TXA") + "/remarks/999999/answer", "{\"words\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    private static int version(Api api) {
        return json(api.get(at("TXA"))).get("version").asInt();
    }
}
