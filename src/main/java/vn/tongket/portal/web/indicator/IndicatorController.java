package vn.tongket.portal.web.indicator;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.portal.web.word.IndicatorView;
import vn.tongket.portal.web.word.Looking;

/** One indicator of one unit, over time and over the units below. */
@Controller
class IndicatorController {
    private final IndicatorView.Reader views;
    private final IndicatorPages pages;

    IndicatorController(IndicatorView.Reader views, IndicatorPages pages) {
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/chi-tieu/{programme}/{indicator}")
    @Opens(Right.VISIT)
    IndicatorPage show(
            @PathVariable String programme,
            @PathVariable String indicator,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "dia-gioi", defaultValue = "") String boundaries,
            @RequestParam(name = "ngay", defaultValue = "") String day,
            @RequestParam(name = "nam", defaultValue = "") String year,
            @RequestParam(name = "tu-nam", defaultValue = "") String firstYear,
            @RequestParam(name = "xem", defaultValue = "") String way,
            @RequestParam(name = "xep", defaultValue = "") String order,
            @RequestParam(name = "cap", defaultValue = "") String kind,
            @RequestParam(name = "trang", defaultValue = "1") int page) {
        Looking looking = new Looking(
                Looking.Way.of(way),
                Looking.yearOf(year),
                Looking.yearOf(firstYear),
                order.equals(Looking.OFFICIAL),
                page);
        return pages.of(views.read(programme, indicator, unit, boundaries, day).at(KindsBelow.of(kind)), looking);
    }
}
