package vn.tongket.portal.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.measure.Figure;
import vn.tongket.measure.Grouping;
import vn.tongket.measure.RollUp;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;

/** The figures behind a page as a file: those of the unit and of each unit directly below. */
@Controller
class FigureFileController {
    private final IndicatorView.Reader views;
    private final RollUp rollUp;

    FigureFileController(IndicatorView.Reader views, RollUp rollUp) {
        this.views = views;
        this.rollUp = rollUp;
    }

    @GetMapping("/chi-tieu/{programme}/{indicator}/so-lieu.csv")
    @Opens(Right.VISIT)
    ResponseEntity<byte[]> csv(
            @PathVariable String programme,
            @PathVariable String indicator,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "dia-gioi", defaultValue = "") String boundaries) {
        IndicatorView view = views.read(programme, indicator, unit, boundaries, "");
        return file(view, "csv", "text/csv;charset=UTF-8", FigureCsv.write(figures(view)));
    }

    @GetMapping("/chi-tieu/{programme}/{indicator}/so-lieu.xlsx")
    @Opens(Right.VISIT)
    ResponseEntity<byte[]> workbook(
            @PathVariable String programme,
            @PathVariable String indicator,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "dia-gioi", defaultValue = "") String boundaries)
            throws IOException {
        IndicatorView view = views.read(programme, indicator, unit, boundaries, "");
        return file(
                view,
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                FigureWorkbook.write(view, figures(view)));
    }

    @GetMapping("/chi-tieu/{programme}/{indicator}/so-lieu.parquet")
    @Opens(Right.VISIT)
    ResponseEntity<byte[]> parquet(
            @PathVariable String programme,
            @PathVariable String indicator,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "dia-gioi", defaultValue = "") String boundaries) {
        IndicatorView view = views.read(programme, indicator, unit, boundaries, "");
        return file(view, "parquet", "application/vnd.apache.parquet", FigureParquet.write(figures(view)));
    }

    @GetMapping("/chi-tieu/{programme}/{indicator}/so-lieu.sdmx.csv")
    @Opens(Right.VISIT)
    ResponseEntity<byte[]> sdmx(
            @PathVariable String programme,
            @PathVariable String indicator,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "dia-gioi", defaultValue = "") String boundaries) {
        IndicatorView view = views.read(programme, indicator, unit, boundaries, "");
        return file(
                view,
                "sdmx.csv",
                "application/vnd.sdmx.data+csv;version=2.0.0",
                FigureSdmx.write(programme, figures(view)));
    }

    private List<Figure> figures(IndicatorView view) {
        return rollUp.figures(view.question(true, null, Grouping.YEAR));
    }

    private static ResponseEntity<byte[]> file(IndicatorView view, String ending, String type, byte[] content) {
        LocalDate day = view.frame().day();
        String name = view.indicator().code() + "-" + view.unit().code() + (day == null ? "" : "-dia-gioi-" + day);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + ending)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(content);
    }
}
