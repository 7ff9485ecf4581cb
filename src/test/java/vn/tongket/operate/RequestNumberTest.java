package vn.tongket.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tongket.Browsing;
import vn.tongket.WebTest;

@WebTest
class RequestNumberTest {
    @LocalServerPort
    int port;

    @Test
    void isInTheHeadAndOnThePageOfAnError() {
        Browsing browsing = new Browsing(port);
        HttpResponse<String> missing = browsing.get("/khong-co");
        String number = missing.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(number).matches("[0-9A-Z]{10}");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("mã yêu cầu <code>" + number + "</code>");
        assertThat(browsing.get("/").headers().firstValue("X-Request-Id"))
                .isPresent()
                .get()
                .isNotEqualTo(number);
    }
}
