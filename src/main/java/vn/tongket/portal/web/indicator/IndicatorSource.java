package vn.tongket.portal.web.indicator;

import java.time.LocalDateTime;
import java.util.List;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.RolledUp;
import vn.tongket.page.Visit;
import vn.tongket.portal.web.word.FigureWords;
import vn.tongket.portal.web.word.IndicatorView;

/** Where an indicator's figures come from, in words. */
final class IndicatorSource {
    private IndicatorSource() {}

    /** Who reported, for which time, in which boundaries, and until when approved. */
    static String of(IndicatorView view, RolledUp rolledUp) {
        List<Figure> series = rolledUp.figures();
        String body = view.indicator().collected().sourceBody();
        String period = series.isEmpty()
                ? ""
                : " · Kỳ: " + VietnameseDates.day(series.getFirst().window().from()) + "–"
                        + VietnameseDates.day(series.getLast().window().lastDay());
        return "Nguồn: " + (body == null ? "các đơn vị báo cáo" : body) + period + " · "
                + FigureWords.boundaries(view.frame()) + " · " + asOf(rolledUp);
    }

    /** Of which moment the figures are, and who added them up where it was not the record. */
    private static String asOf(RolledUp rolledUp) {
        String moment = VietnameseDates.moment(LocalDateTime.ofInstant(rolledUp.asOf(), Now.ZONE));
        return "Số đã duyệt đến "
                + switch (rolledUp.engine()) {
                    case POSTGRES -> moment;
                    case DUCKDB -> moment + ", cộng trên bản sao theo cột";
                    case TRINO -> moment + ", cộng trên cụm máy, từ kho dữ liệu đã xuất";
                };
    }

    /** As a reader quotes the page. */
    static String citation(IndicatorView view) {
        Visit visit = Visit.current();
        return view.indicator().name() + ", " + view.unit().fullName() + ", "
                + FigureWords.boundaries(view.frame()) + ". " + view.programme().title() + ". Tongket, xem ngày "
                + VietnameseDates.day(visit.now().toLocalDate()) + ", " + visit.site() + view.address();
    }
}
