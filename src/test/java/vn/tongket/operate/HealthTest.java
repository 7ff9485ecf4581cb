package vn.tongket.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tongket.Browsing;
import vn.tongket.WebTest;

@WebTest
class HealthTest {
    @LocalServerPort
    int port;

    @Autowired
    DSLContext database;

    @Test
    void aHealthCheckIsAnsweredAndBeginsNoSession() {
        HttpResponse<String> answer = new Browsing(port).get("/suc-khoe");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("ok\n")
                .contains("database: ok\n", "disk: ok\n", "mail: off\n", "copy: ", "jobs: ok\n");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(database.fetchSingle("select count(*)::int from access.spring_session")
                        .get(0, Integer.class))
                .isZero();
    }
}
