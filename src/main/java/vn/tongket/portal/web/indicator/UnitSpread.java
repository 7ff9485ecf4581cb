package vn.tongket.portal.web.indicator;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.series.Line;
import vn.tongket.measure.series.SeriesAnswer;
import vn.tongket.measure.series.Statistic;
import vn.tongket.portal.web.word.FigureWords;

/** How the figures of the units below lie, as one line of words and a strip. */
final class UnitSpread {
    private static final int TRACK = 100;

    private UnitSpread() {}

    /** Null where fewer than two units have a figure; what is refused says why. */
    static UnitsBelow.@Nullable Spread of(SeriesAnswer answer, Window window) {
        if (!answer.refusals().isEmpty()) {
            return new UnitsBelow.Spread("Không tính phân bố: " + UnitBars.refusal(answer), null);
        }
        Map<Statistic, Line.Spread> spread = new EnumMap<>(Statistic.class);
        answer.lines().stream()
                .filter(line -> line.period().equals(Window.year(window.countsForYear())))
                .map(Line.Spread.class::cast)
                .forEach(line -> spread.put(line.statistic(), line));
        Line.Spread any = spread.get(Statistic.MEDIAN);
        return any == null || any.of() < 2 ? null : new UnitsBelow.Spread(words(spread, any), strip(spread));
    }

    private static String words(Map<Statistic, Line.Spread> spread, Line.Spread any) {
        return Stream.of(Statistic.values())
                .filter(spread::containsKey)
                .map(spread::get)
                .filter(line -> line.value() != null)
                .map(UnitSpread::words)
                .collect(Collectors.joining(
                        "; ",
                        "Phân bố của " + FigureWords.count(any.of()) + "/" + FigureWords.count(any.units())
                                + " đơn vị có số: ",
                        "."));
    }

    private static String words(Line.Spread line) {
        boolean ofUnit = line.statistic() == Statistic.LEAST || line.statistic() == Statistic.MOST;
        return line.statistic().vietnamese() + " "
                + FigureWords.spoken(
                        FigureWords.withUnit(line.indicator(), Objects.requireNonNull(line.value()), line.exactness()))
                + (ofUnit ? " (" + line.unit().inSentence() + ")" : "");
    }

    private static UnitsBelow.@Nullable Strip strip(Map<Statistic, Line.Spread> spread) {
        ScaleExtent extent = ScaleExtent.of(List.of(value(spread, Statistic.LEAST), value(spread, Statistic.MOST)));
        return extent.isPoint()
                ? null
                : new UnitsBelow.Strip(
                        extent.at(value(spread, Statistic.LOWER_QUARTILE), TRACK),
                        extent.at(value(spread, Statistic.MEDIAN), TRACK),
                        extent.at(value(spread, Statistic.UPPER_QUARTILE), TRACK));
    }

    private static BigDecimal value(Map<Statistic, Line.Spread> spread, Statistic statistic) {
        Line.Spread line = spread.get(statistic);
        return line == null || line.value() == null ? BigDecimal.ZERO : line.value();
    }
}
