package vn.tongket.access.api;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.tongket.base.NotNow;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;

/** An act under /api for tests: counts how often it was done, can be made to wait and to fail. */
@TestComponent
@RestController
class EchoController {
    final AtomicInteger done = new AtomicInteger();
    volatile CountDownLatch begun = new CountDownLatch(1);
    volatile CountDownLatch go = new CountDownLatch(0);

    @PostMapping("/api/test/acts")
    @Opens(value = Right.ENTER, audit = "test.done")
    ResponseEntity<Map<String, Object>> act(@RequestBody Map<String, Object> body) throws InterruptedException {
        begun.countDown();
        go.await();
        if (body.containsKey("fail")) {
            throw new IllegalStateException("a fault of ours");
        }
        if (body.containsKey("later")) {
            throw new Later();
        }
        return ResponseEntity.status(201).eTag("\"7\"").body(Map.of("number", done.incrementAndGet(), "got", body));
    }

    private static final class Later extends NotNow {
        private static final long serialVersionUID = 1L;

        Later() {
            super("It is being made", "Đang lập", Duration.ofSeconds(90), new IllegalStateException("none"));
        }
    }
}
