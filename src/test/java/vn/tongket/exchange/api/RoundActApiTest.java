package vn.tongket.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.WebTest;
import vn.tongket.access.api.Api;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.token.UnitTokens;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.report.SmallRound;
import vn.tongket.report.round.Act;

/** The system of the office that runs a round: accepts, sends back, asks, reminds, gives longer, excuses, freezes. */
@WebTest
class RoundActApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ROUND = "/api/rounds/" + SmallRound.ROUND;
    private static final String FORM = ROUND + "/units/TXA/forms/" + SmallRound.FORM;

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

    private Api api(Person maker, String unit, Right... rights) {
        return new Api(
                port,
                tokens.make(
                        maker,
                        world.unit(unit),
                        unit,
                        "Phần mềm",
                        Set.of(rights),
                        LocalDate.now().plusDays(9)));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Test
    void theOfficesSystemTakesARoundFromSubmissionToFreezing() {
        Api office = api(world.secretariat(), "TP", Right.STEER, Right.ACCEPT);
        world.fill("TXA");
        world.act("TXA", Act.SUBMIT, "");
        world.act("TXA", Act.APPROVE, "");

        JsonNode returned = json(office.send(
                "POST", FORM + "/acts", """
                {"act": "RETURN", "version": %d, "reason": "Xem lại", "cells": {"hoi-nghi": "Thiếu hội nghị ngày 20"}}""".formatted(world.submission("TXA").version())));
        assertThat(returned.get("state").asString()).isEqualTo("RETURNED");
        world.act("TXA", Act.SUBMIT, "");
        world.act("TXA", Act.APPROVE, "");
        String accept =
                "{\"act\": \"ACCEPT\", \"version\": " + world.submission("TXA").version() + "}";
        assertThat(json(office.send("POST", FORM + "/acts", accept))
                        .get("state")
                        .asString())
                .isEqualTo("ACCEPTED");
        assertThat(office.send("POST", FORM + "/acts", accept).statusCode())
                .as("twice")
                .isEqualTo(409);
        JsonNode asked = json(office.send(
                "POST", FORM + "/remarks", "{\"line\": \"hoi-nghi\", \"words\": \"Vì sao chỉ 12 hội nghị?\"}"));
        assertThat(asked.get(asked.size() - 1).get("kind").asString()).isEqualTo("QUESTION");

        assertThat(linesOfTheOffice())
                .as("one line an act, with its unit")
                .containsExactly(
                        tuple("remark.return", world.unit("TXA")),
                        tuple("submission.return", world.unit("TXA")),
                        tuple("submission.accept", world.unit("TXA")),
                        tuple("remark.question", world.unit("TXA")));

        JsonNode board = json(office.get(ROUND + "/board"));
        assertThat(board.size()).isEqualTo(3);
        assertThat(of(board, "TXA").get("forms").get(SmallRound.FORM).asString())
                .isEqualTo("ACCEPTED");
        JsonNode sent = json(office.send("POST", ROUND + "/reminders", "{\"units\": [\"TXB\"]}"));
        assertThat(sent.size()).isEqualTo(1);
        assertThat(sent.get(0).get("words").asString()).contains("còn phải gửi báo cáo");
        LocalDate later = SmallRound.TODAY.plusDays(20);
        assertThat(json(office.send("POST", ROUND + "/units/TXB/extension", """
                        {"dueOn": "%s", "reason": "Bão số 12"}""".formatted(later)))
                        .get("dueOn")
                        .asString())
                .isEqualTo(later.toString());
        assertThat(json(office.send("POST", ROUND + "/units/TXC/excuse", "{\"reason\": \"Mới thành lập\"}"))
                        .get("mustReport")
                        .asBoolean())
                .isFalse();
        assertThat(json(office.send("POST", ROUND + "/units/TXC/ask-again", "{}"))
                        .get("mustReport")
                        .asBoolean())
                .isTrue();
        json(office.send("POST", ROUND + "/freeze", "{}"));
        json(office.send("POST", ROUND + "/freeze", "{}"));
    }

    private List<Tuple> linesOfTheOffice() {
        return Acting.asSystem(() -> context.getBean(DSLContext.class)
                .fetch(
                        "select act, unit_id from access.audit_entry where actor like 'may-%' and act ~ '^(submission|remark)' order by audit_entry_id")
                .map(line -> tuple(line.get(0, String.class), line.get(1, Integer.class))));
    }

    private static JsonNode of(JsonNode board, String unit) {
        return board.valueStream()
                .filter(row -> row.get("unit").asString().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void badInputIsToldAllAtOnce() {
        Api office = api(world.secretariat(), "TP", Right.STEER);
        HttpResponse<String> unknown = office.send("POST", ROUND + "/reminders", "{\"units\": [\"XX1\", \"XX2\"]}");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("XX1").contains("XX2");
        assertThat(office.send("POST", ROUND + "/units/TXB/extension", "{\"reason\": \"Bão\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(office.send("POST", ROUND + "/units/TXB/excuse", "{}").statusCode())
                .isEqualTo(422);
        assertThat(office.get(ROUND + "/units/NO/excuse").statusCode()).isEqualTo(405);
        assertThat(office.send("POST", ROUND + "/units/NO/excuse", "{\"reason\": \"x\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(office.get("/api/rounds/no-such/board").statusCode()).isEqualTo(404);
    }

    /** A commune's token runs nothing, not even where it is given the right at its own unit. */
    @Test
    void aCommunesSystemRunsNoRound() {
        Api commune = api(world.leader("TXA"), "TXA", Right.READ, Right.ENTER, Right.APPROVE);
        assertThat(commune.get(ROUND + "/board").statusCode()).isEqualTo(403);
        assertThat(commune.send("POST", ROUND + "/freeze", "{}").statusCode()).isEqualTo(403);
        assertThat(commune.send("POST", FORM + "/remarks", "{\"words\": \"?\"}").statusCode())
                .isEqualTo(403);
        Api lower = api(world.secretariat(), "TXA", Right.STEER);
        assertThat(lower.get(ROUND + "/board").statusCode()).isEqualTo(404);
        assertThat(new Api(port, null).get(ROUND + "/board").statusCode()).isEqualTo(401);
    }
}
