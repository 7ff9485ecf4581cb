package vn.tongket.access.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tongket.access.tables.Tables.TOKEN;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.tongket.ReferenceWebTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.role.Role;
import vn.tongket.access.token.UnitTokens;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** What every address under /api has in common. */
@ReferenceWebTest
@Import(EchoController.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {
    private static final String ACTS = "/api/test/acts";

    @Autowired
    Accounts accounts;

    @Autowired
    UnitTokens tokens;

    @Autowired
    Units units;

    @Autowired
    EchoController echo;

    @Autowired
    DSLContext database;

    @LocalServerPort
    int port;

    private Person leader;
    private Unit unit;

    @BeforeEach
    void aUnitWithALeader() {
        unit = units.require("18115-20250701");
        var account = accounts.createDemo("lanh-dao", "Phan Văn Chủ", Role.UNIT_LEADER, unit.code());
        leader = accounts.find(account.username()).orElseThrow();
    }

    private String token(Right... rights) {
        return tokens.make(
                leader,
                unit.id(),
                unit.fullName(),
                "Phần mềm thử",
                Set.of(rights),
                LocalDate.now().plusDays(3));
    }

    private Api api(Right... rights) {
        return new Api(port, token(rights));
    }

    @Test
    void meSaysWhoseTokenItIsAndWhatItMayDo() {
        HttpResponse<String> me = api(Right.READ, Right.ENTER).get("/api/me");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body())
                .contains("\"token\":\"Phần mềm thử\"", "\"code\":\"" + unit.code() + "\"", "[\"ENTER\",\"READ\"]");
        assertThat(me.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void aUnitIsDescribedWithItsPredecessors() {
        Api api = api(Right.READ);
        assertThat(api.get("/api/units/" + unit.code()).body())
                .contains("\"kind\":\"COMMUNE\"", "\"predecessors\":[\"");
        assertProblem(api.get("/api/units/no-such"), 422, "bad-input");
    }

    @Test
    void withoutATokenOrWithAWrongOneNothingOpens() {
        HttpResponse<String> none = new Api(port, null).get("/api/me");
        assertProblem(none, 401, "sign-in");
        assertThat(none.headers().firstValue("www-authenticate")).contains("Bearer");
        HttpResponse<String> wrong = new Api(port, "tongket_wrong").get("/api/me");
        assertProblem(wrong, 401, "sign-in");
        assertThat(wrong.headers().firstValue("www-authenticate")).contains("Bearer error=\"invalid_token\"");
    }

    @Test
    void whatCannotBeHadNowSaysWhenToComeBack() {
        HttpResponse<String> later = api(Right.ENTER).send("POST", ACTS, "{\"later\":1}");
        assertProblem(later, 503, "come-back");
        assertThat(later.body()).contains("It is being made");
        assertThat(later.headers().firstValue("retry-after")).hasValue("90");
    }

    /** What bounds JSON bounds nothing else. */
    @ParameterizedTest
    @ValueSource(strings = {"application/cbor", "application/yaml", "application/x-jackson-smile", "application/xml"})
    void nothingButJsonIsTaken(String type) {
        assertProblem(api(Right.ENTER).send("POST", ACTS, "a: 1", "Content-Type", type), 415, "unsupported-media-type");
    }

    @Test
    void aRightTheTokenDoesNotHaveIsRefused() {
        assertProblem(api(Right.READ).send("POST", ACTS, "{}"), 403, "not-allowed");
    }

    @Test
    void aRevokedAndAnExpiredTokenOpenNothing() {
        String secret = token(Right.READ);
        int id = tokens.seenBy(leader).getFirst().id();
        assertThat(tokens.revoke(leader, id)).isTrue();
        assertThat(tokens.revoke(leader, id)).as("twice").isFalse();
        assertProblem(new Api(port, secret).get("/api/me"), 401, "sign-in");
        String expired = token(Right.READ);
        database.update(TOKEN).set(TOKEN.EXPIRES_AT, TOKEN.MADE_AT).execute();
        assertProblem(new Api(port, expired).get("/api/me"), 401, "sign-in");
    }

    @Test
    void everyMistakeIsAProblemDocument() {
        Api api = api(Right.ENTER);
        assertProblem(api.get("/api/nothing-here"), 404, "not-found");
        HttpResponse<String> method = api.send("DELETE", "/api/me", null);
        assertProblem(method, 405, "method-not-allowed");
        assertThat(method.headers().firstValue("allow")).contains("GET");
        assertProblem(api.send("POST", ACTS, "x", "Content-Type", "text/plain"), 415, "unsupported-media-type");
        assertProblem(api.send("POST", ACTS, "{not json"), 400, "unreadable");
        HttpResponse<String> ours = api.send("POST", ACTS, "{\"fail\":1}");
        assertProblem(ours, 500, "our-fault");
        assertThat(ours.body()).doesNotContain("a fault of ours");
    }

    @Test
    void theSameRequestWithAKeyIsDoneOnce() {
        Api api = api(Right.ENTER);
        int before = echo.done.get();
        HttpResponse<String> first = api.send("POST", ACTS, "{\"a\":1}", "Idempotency-Key", "k1");
        HttpResponse<String> again = api.send("POST", ACTS, "{\"a\":1}", "Idempotency-Key", "k1");
        assertThat(echo.done.get()).isEqualTo(before + 1);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("etag")).contains("\"7\"");
        assertThat(again.headers().firstValue("idempotency-replayed")).contains("true");
        assertProblem(api.send("POST", ACTS, "{\"a\":2}", "Idempotency-Key", "k1"), 422, "key-reused");
        assertThat(api(Right.ENTER)
                        .send("POST", ACTS, "{\"a\":1}", "Idempotency-Key", "k1")
                        .statusCode())
                .as("another token's key of the same name")
                .isEqualTo(201);
        assertThat(echo.done.get()).isEqualTo(before + 2);
        assertProblem(api.send("POST", ACTS, "{}", "Idempotency-Key", "x".repeat(129)), 400, "bad-key");
    }

    @Test
    void whatFailedOnOurSideLeavesTheKeyFree() {
        Api api = api(Right.ENTER);
        assertThat(api.send("POST", ACTS, "{\"fail\":1}", "Idempotency-Key", "k2")
                        .statusCode())
                .isEqualTo(500);
        assertThat(api.send("POST", ACTS, "{}", "Idempotency-Key", "k2").statusCode())
                .isEqualTo(201);
    }

    @Test
    void twoAtOnceWithOneKeyAreOneAct() throws Exception {
        Api api = api(Right.ENTER);
        int before = echo.done.get();
        echo.begun = new CountDownLatch(1);
        echo.go = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> api.send("POST", ACTS, "{}", "Idempotency-Key", "k3"));
        echo.begun.await();
        HttpResponse<String> second = api.send("POST", ACTS, "{}", "Idempotency-Key", "k3");
        echo.go.countDown();
        assertProblem(second, 409, "being-answered");
        assertThat(first.get().statusCode()).isEqualTo(201);
        assertThat(echo.done.get()).isEqualTo(before + 1);
    }

    @Test
    void theDescriptionIsOpenToAllAndNamesTheAddresses() {
        HttpResponse<String> description = new Api(port, null).get("/api");
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.headers().firstValue("content-type").orElse("")).startsWith("application/json");
        assertThat(description.body())
                .contains("\"openapi\":\"3.", "\"/api/me\"", "\"/api/units/{code}\"", "\"bearer\"")
                .doesNotContain("\"/tai-khoan");
    }

    static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"urn:tongket:problem:" + slug + "\"", "\"instance\":\"/api/");
    }
}
