package vn.tongket.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import vn.tongket.access.session.SessionEnded;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;

/** The page that {@link SessionEnded} shows instead of the one a form was sent to. */
@Controller
class SessionEndedController {
    private static final Set<String> NOT_TYPED = Set.of("_csrf", "mat-khau", "hien-nay", "moi", "lai", "ma");

    @RequestMapping(
            path = SessionEnded.PAGE,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Opens(value = Right.VISIT, audit = "session.ended")
    SessionEndedPage page(HttpServletRequest request) {
        List<String> typed = request.getParameterMap().entrySet().stream()
                .filter(field -> !NOT_TYPED.contains(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .filter(value -> !value.isBlank())
                .toList();
        return new SessionEndedPage(typed);
    }
}
