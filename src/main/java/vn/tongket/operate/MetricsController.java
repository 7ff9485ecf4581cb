package vn.tongket.operate;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;

/** {@code /metrics} for Prometheus: to whoever shows the token of TONGKET_METRICS_TOKEN; to others it is not there. */
@Controller
class MetricsController {
    private final ObjectProvider<PrometheusMeterRegistry> meters;
    private final String token;

    MetricsController(
            ObjectProvider<PrometheusMeterRegistry> meters, @Value("${tongket.metrics.token:}") String token) {
        this.meters = meters;
        this.token = token.strip();
    }

    /** @throws NoSuchElementException without the token, or where none is set */
    @GetMapping("/metrics")
    @Opens(Right.VISIT)
    ResponseEntity<String> metrics(@RequestHeader(name = "Authorization", required = false) @Nullable String shown) {
        PrometheusMeterRegistry counted = meters.getIfAvailable();
        if (counted == null || shown == null || !isToken(shown)) {
            throw new NoSuchElementException("No metrics without their token");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .body(counted.scrape());
    }

    private boolean isToken(String shown) {
        return MessageDigest.isEqual(
                ("Bearer " + token).getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
