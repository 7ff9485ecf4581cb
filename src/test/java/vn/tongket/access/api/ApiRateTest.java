package vn.tongket.access.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tongket.access.api.ApiTest.assertProblem;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.tongket.ReferenceWebTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.role.Role;
import vn.tongket.access.token.UnitTokens;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** How often a token, and who guesses tokens, may ask. */
@ReferenceWebTest
@TestPropertySource(properties = {"tongket.rate.api-by-token=20", "tongket.rate.unknown-token-by-address=5"})
class ApiRateTest {
    @Autowired
    Accounts accounts;

    @Autowired
    UnitTokens tokens;

    @Autowired
    Units units;

    @LocalServerPort
    int port;

    private Unit unit;
    private Person leader;

    @BeforeEach
    void aUnitWithALeader() {
        unit = units.require("18115-20250701");
        var account = accounts.createDemo("lanh-dao", "Phan Văn Chủ", Role.UNIT_LEADER, unit.code());
        leader = accounts.find(account.username()).orElseThrow();
    }

    private Api api(Right right) {
        return new Api(
                port,
                tokens.make(
                        leader,
                        unit.id(),
                        unit.fullName(),
                        "Thử",
                        Set.of(right),
                        LocalDate.now().plusDays(3)));
    }

    @Test
    void whoTriesManyTokensIsStopped() {
        Api guessing = new Api(port, "tongket_guess");
        HttpResponse<String> last = guessing.get("/api/me");
        for (int i = 0; i < 6; i++) {
            last = guessing.get("/api/me");
        }
        assertProblem(last, 429, "too-many-requests");
        assertThat(last.headers().firstValue("retry-after")).isPresent();
    }

    @Test
    void aTokenAsksOnlySoOftenAMinute() {
        Api api = api(Right.READ);
        HttpResponse<String> last = api.get("/api/me");
        for (int i = 0; i < 20 && last.statusCode() == 200; i++) {
            last = api.get("/api/me");
        }
        assertProblem(last, 429, "too-many-requests");
        assertThat(api(Right.READ).get("/api/me").statusCode())
                .as("another token")
                .isEqualTo(200);
    }
}
