package vn.tongket.review.part;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.tongket.document.model.Run;
import vn.tongket.measure.figure.Figure;
import vn.tongket.programme.Indicator;
import vn.tongket.review.figure.BestFigure;
import vn.tongket.review.figure.Subject;

/** What an indicator that counts units says of one of them: {@code - Xã đạt chuẩn nông thôn mới: có, năm 2025.} */
final class OwnCounts {
    private OwnCounts() {}

    static List<List<Run>> of(Subject subject, List<Indicator> indicators) {
        List<List<Run>> items = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Figure figure = BestFigure.of(subject.board(), indicator);
            BigDecimal value = figure == null ? null : figure.value();
            if (figure != null && value != null) {
                items.add(Run.of(indicator.name() + ": " + (value.signum() > 0 ? "có" : "chưa")
                        + BestFigure.when(figure, subject) + "."));
            }
        }
        return items;
    }
}
