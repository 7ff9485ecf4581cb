package vn.tongket.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tongket.measure.series.Series;
import vn.tongket.measure.series.SeriesAnswer;
import vn.tongket.measure.series.SeriesQuestion;
import vn.tongket.measure.series.SeriesWords;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;

/** Figures and what is asked of them, for the office's own systems. */
@RestController
@Tag(name = "Series")
class SeriesApiController {
    private final Series series;

    SeriesApiController(Series series) {
        this.series = series;
    }

    @Operation(
            summary =
                    "A series: figures, attainment, growth, per head, last year, rank, distribution, changes, two frames",
            description = "What makes no sense of an indicator is refused with the reason (422); where no indicator is"
                    + " named, those that can be answered are, and the others stand in refusals.")
    @GetMapping("/api/series")
    @Opens(Right.READ)
    SeriesBody series(
            @RequestParam String programme,
            @RequestParam String unit,
            @RequestParam(name = "indicator", defaultValue = "") List<String> indicators,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(name = "besideUnit", defaultValue = "") List<String> units,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String running,
            @RequestParam(required = false) @Nullable String frame,
            @RequestParam(required = false) @Nullable String ask,
            @RequestParam(required = false) @Nullable String per,
            @RequestParam(required = false) @Nullable String beside,
            @RequestParam(required = false) @Nullable String since) {
        SeriesQuestion asked = new SeriesWords(
                        programme,
                        indicators,
                        unit,
                        level,
                        units,
                        from,
                        to,
                        by,
                        running,
                        frame,
                        ask,
                        per,
                        beside,
                        since)
                .read();
        SeriesAnswer answer = series.answer(asked);
        return SeriesBody.of(indicators.isEmpty() ? answer : answer.orRefuse());
    }
}
