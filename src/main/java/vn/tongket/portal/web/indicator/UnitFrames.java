package vn.tongket.portal.web.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tongket.base.Window;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.series.Asked;
import vn.tongket.measure.series.Line;
import vn.tongket.measure.series.Series;
import vn.tongket.measure.series.SeriesAnswer;
import vn.tongket.page.NumberCell;
import vn.tongket.page.Visit;
import vn.tongket.portal.web.indicator.UnitsBelow.Pair;
import vn.tongket.portal.web.word.FigureWords;
import vn.tongket.portal.web.word.IndicatorView;
import vn.tongket.portal.web.word.Looking;
import vn.tongket.portal.web.word.UnitNames;

/** The units below in two frames side by side: as reported, and in the boundaries of a day. */
@Component
class UnitFrames {
    private final Series series;

    UnitFrames(Series series) {
        this.series = series;
    }

    /** As reported beside the day of the address, or where it names none, beside today's boundaries. */
    UnitsBelow.Shown of(IndicatorView view, Looking looking, Window window) {
        Frame beside =
                view.frame().day() == null ? Frame.on(Visit.current().now().toLocalDate()) : view.frame();
        IndicatorView reported = view.in(Frame.AS_REPORTED);
        SeriesAnswer answer = series.answer(reported.below(window, new Asked.TwoFrames(beside)));
        if (!answer.refusals().isEmpty()) {
            return new UnitsBelow.Refused(UnitBars.refusal(answer));
        }
        List<Line.Compared> lines = answer.lines().stream()
                .filter(line -> view.isBelow(line, window))
                .map(Line.Compared.class::cast)
                .toList();
        UnitNames names = new UnitNames(lines.stream().map(Line::unit));
        List<Pair> rows =
                lines.stream().map(line -> pair(view, looking, names, line)).toList();
        return rows.isEmpty()
                ? new UnitsBelow.Refused("Không có đơn vị trực thuộc để so.")
                : new UnitsBelow.Frames(FigureWords.heading(Frame.AS_REPORTED), FigureWords.heading(beside), rows);
    }

    private static Pair pair(IndicatorView view, Looking looking, UnitNames names, Line.Compared line) {
        BigDecimal difference = line.difference();
        return new Pair(
                names.of(line.unit()),
                looking.address(view, line.unit()),
                FigureWords.number(line.figure()),
                line.against() == null ? NumberCell.MISSING : FigureWords.number(line.against()),
                difference == null ? "" : FigureWords.signed(line.indicator(), difference.negate()),
                line.reason() == null ? "" : line.reason().vietnamese());
    }
}
