package vn.tongket.measure.series;

import java.util.List;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.programme.Indicator;

/**
 * Bình quân đầu người: ground by ground and year by year, what lacks its population is left out, and the other way round; both
 * are rolled up over units, then over the years, then divided once.
 */
final class PerHeads {
    private final SeriesReader reader;
    private final Indicator population;

    PerHeads(SeriesReader reader, Indicator population) {
        this.reader = reader;
        this.population = population;
    }

    List<Line> lines(List<Indicator> indicators) {
        return reader.perHead(indicators, population).stream()
                .filter(reader::isAsked)
                .map(PerHeads::line)
                .toList();
    }

    private static Line line(PeriodFigure one) {
        Figure figure = one.figure();
        return new Line.PerHead(
                one.period(),
                figure,
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                figure.coverage(),
                figure.exactness(),
                figure.reason());
    }
}
