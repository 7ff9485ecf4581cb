package vn.tongket.portal.web.programme;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tongket.base.Now;
import vn.tongket.measure.KeptFigures;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;

/** The front page: for a visitor what may be opened; signed in, what waits for the person. */
@Controller
class HomeController {
    /** Thousands of characters. */
    private static final int WEIGHT = 40;

    private final HomePages pages;
    private final KeptFigures kept;

    HomeController(HomePages pages, KeptFigures kept) {
        this.pages = pages;
        this.kept = kept;
    }

    /** @param day programmes end */
    private record Home(LocalDate day) {}

    @GetMapping("/")
    @Opens(Right.VISIT)
    Object home() {
        return Visit.current().person() == null
                ? kept.look().ofVisitors(new Home(Now.day()), _ -> WEIGHT, pages::page)
                : "forward:/viec-cua-toi";
    }
}
