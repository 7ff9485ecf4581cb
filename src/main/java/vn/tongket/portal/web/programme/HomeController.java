package vn.tongket.portal.web.programme;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;
import vn.tongket.programme.sight.Sight;

/** The front page: for a visitor what may be opened; signed in, what waits for the person. */
@Controller
class HomeController {
    private final Sight sight;
    private final ProgrammeEntries entries;

    HomeController(Sight sight, ProgrammeEntries entries) {
        this.sight = sight;
        this.entries = entries;
    }

    @GetMapping("/")
    @Opens(Right.VISIT)
    Object home() {
        return Visit.current().person() == null ? new HomePage(entries.of(sight.heads())) : "forward:/viec-cua-toi";
    }
}
