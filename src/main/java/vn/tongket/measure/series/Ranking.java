package vn.tongket.measure.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Indicator.Better;

/**
 * Puts the units of a level in order, within each step; those without a whole and exact figure stand last, by code, without a
 * place.
 */
final class Ranking {
    private Ranking() {}

    /** @param figures of one indicator and the units of the level */
    static List<Line> lines(Indicator indicator, List<PeriodFigure> figures) {
        Map<Window, List<PeriodFigure>> steps = new TreeMap<>();
        figures.forEach(one ->
                steps.computeIfAbsent(one.period(), step -> new ArrayList<>()).add(one));
        List<Line> lines = new ArrayList<>();
        steps.values().forEach(ofStep -> lines.addAll(ranked(ofStep, indicator.better() == Better.LOWER)));
        return lines;
    }

    private static List<Line> ranked(List<PeriodFigure> figures, boolean lowerFirst) {
        Comparator<PeriodFigure> byValue = Comparator.comparing(Ranking::shown);
        Comparator<PeriodFigure> byCode =
                Comparator.comparing(one -> one.figure().unit().code());
        LocalDate day = figures.stream()
                .map(one -> one.figure().groundDay())
                .max(LocalDate::compareTo)
                .orElseThrow();
        List<PeriodFigure> with = figures.stream()
                .filter(one -> isRanked(one.figure(), day))
                .sorted((lowerFirst ? byValue : byValue.reversed()).thenComparing(byCode))
                .toList();
        List<Line> lines = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < with.size(); i++) {
            boolean tie = i > 0 && byValue.compare(with.get(i), with.get(i - 1)) == 0;
            rank = tie ? rank : i + 1;
            lines.add(new Line.Ranked(with.get(i).period(), with.get(i).figure(), rank, with.size()));
        }
        figures.stream()
                .filter(one -> !isRanked(one.figure(), day))
                .sorted(byCode)
                .forEach(one -> lines.add(new Line.Ranked(one.period(), one.figure(), null, with.size())));
        return lines;
    }

    /** A unit that stands on the step's last day, with a whole and exact figure. */
    static boolean isRanked(Figure figure, LocalDate day) {
        return figure.value() != null
                && figure.exactness() == Exactness.EXACT
                && figure.coverage().isComplete()
                && figure.groundDay().equals(day);
    }

    /** Equal as shown ranks equal. */
    private static BigDecimal shown(PeriodFigure one) {
        return Objects.requireNonNull(one.figure().value())
                .setScale(one.figure().indicator().decimals(), RoundingMode.HALF_UP);
    }
}
