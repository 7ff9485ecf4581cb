package vn.tongket.access.web;

import org.jooq.DSLContext;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;

/** What a load balancer asks every few seconds: 200 where this node and its database answer. Begins no session. */
@Controller
class HealthController {
    private final DSLContext database;

    HealthController(DSLContext database) {
        this.database = database;
    }

    @GetMapping("/suc-khoe")
    @Opens(Right.VISIT)
    ResponseEntity<String> answers() {
        database.selectOne().fetch();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_PLAIN)
                .body("ok");
    }
}
