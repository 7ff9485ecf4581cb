package vn.tongket.portal.web.file;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.question.Grouping;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.page.share.Heavy;
import vn.tongket.portal.web.word.IndicatorView;

/** The figures behind a page as a file: those of the unit and of each unit directly below. */
@Controller
class FigureFileController {
    private final IndicatorView.Reader views;
    private final RollUp rollUp;

    FigureFileController(IndicatorView.Reader views, RollUp rollUp) {
        this.views = views;
        this.rollUp = rollUp;
    }

    @GetMapping("/chi-tieu/{programme}/{indicator}/so-lieu.{ending}")
    @Heavy
    @Opens(Right.VISIT)
    ResponseEntity<byte[]> file(
            @PathVariable String programme,
            @PathVariable String indicator,
            @PathVariable String ending,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "dia-gioi", defaultValue = "") String boundaries) {
        IndicatorView view = views.read(programme, indicator, unit, boundaries, "");
        FigureFile file = FigureFile.ending(ending);
        List<Figure> figures = rollUp.figures(view.question(true, null, Grouping.YEAR));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name(view) + "." + ending)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, file.type())
                .body(file.write(view, figures));
    }

    private static String name(IndicatorView view) {
        LocalDate day = view.frame().day();
        return view.indicator().code() + "-" + view.unit().code() + (day == null ? "" : "-dia-gioi-" + day);
    }
}
