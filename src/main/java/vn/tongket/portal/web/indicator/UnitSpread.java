package vn.tongket.portal.web.indicator;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tongket.base.Window;
import vn.tongket.measure.series.Line;
import vn.tongket.measure.series.SeriesAnswer;
import vn.tongket.measure.series.Statistic;
import vn.tongket.portal.web.word.FigureWords;

/** How the figures of the units below lie, as one line of words. */
final class UnitSpread {
    private UnitSpread() {}

    /** Empty where fewer than two units have a figure; what is refused says why. */
    static String of(SeriesAnswer answer, Window window) {
        if (!answer.refusals().isEmpty()) {
            return "Không tính phân bố: " + UnitBars.refusal(answer);
        }
        Map<Statistic, Line.Spread> spread = new EnumMap<>(Statistic.class);
        answer.lines().stream()
                .filter(line -> line.period().equals(Window.year(window.countsForYear())))
                .map(Line.Spread.class::cast)
                .forEach(line -> spread.put(line.statistic(), line));
        Line.Spread any = spread.get(Statistic.MEDIAN);
        return any == null || any.of() < 2 ? "" : words(spread, any);
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
}
