package vn.tongket.operate;

import java.util.Comparator;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tongket.base.HealthPart;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;

/**
 * What a load balancer asks every few seconds: 200 where this node and its database answer, else 503. The first line is the whole,
 * the others are its parts: how each is and no more, for anybody may ask. Begins no session and waits for nothing.
 */
@Controller
class HealthController {
    private final List<HealthPart> parts;

    HealthController(List<HealthPart> parts) {
        this.parts =
                parts.stream().sorted(Comparator.comparing(HealthPart::name)).toList();
    }

    @GetMapping("/suc-khoe")
    @Opens(Right.VISIT)
    ResponseEntity<String> answers() {
        StringBuilder lines = new StringBuilder();
        HealthPart.State whole = HealthPart.State.OK;
        HttpStatus status = HttpStatus.OK;
        for (HealthPart part : parts) {
            HealthPart.State state = part.state();
            lines.append(part.name()).append(": ").append(state).append('\n');
            if (state == HealthPart.State.TROUBLE && part.isVital()) {
                whole = HealthPart.State.TROUBLE;
                status = HttpStatus.SERVICE_UNAVAILABLE;
            }
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_PLAIN);
        if (status != HttpStatus.OK) {
            answer.header("Retry-After", "10");
        }
        return answer.body(whole + "\n" + lines);
    }
}
