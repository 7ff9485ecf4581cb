package vn.tongket.measure.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.Decimals;
import vn.tongket.measure.Exactness;
import vn.tongket.measure.Figure;
import vn.tongket.measure.Grouping;
import vn.tongket.measure.PeriodFigure;
import vn.tongket.measure.Reason;
import vn.tongket.programme.Indicator;

/** Growth of yearly levels. The first and the last year are those asked for: a gap there is a reason, never another year. */
final class Growing {
    private final SeriesReader reader;
    private final Growth growth;

    Growing(SeriesReader reader, Growth growth) {
        this.reader = reader;
        this.growth = growth;
    }

    private record Of(String indicator, int unitId) {}

    List<Line> lines(List<Indicator> indicators) {
        int before = growth == Growth.YEAR_ON_YEAR ? 1 : 0;
        List<PeriodFigure> all = reader.figures(indicators, Grouping.YEAR, before);
        Map<Of, NavigableMap<Integer, PeriodFigure>> series = new LinkedHashMap<>();
        all.forEach(one -> series.computeIfAbsent(
                        new Of(
                                one.figure().indicator().code(),
                                one.figure().unit().id()),
                        key -> new TreeMap<>())
                .put(one.period().countsForYear(), one));
        List<Line> lines = new ArrayList<>();
        series.values().forEach(years -> {
            if (growth == Growth.YEAR_ON_YEAR) {
                years.forEach((year, one) -> yearOnYear(year, one, years, lines));
            } else {
                lines.add(overall(years));
            }
        });
        return lines;
    }

    private void yearOnYear(int year, PeriodFigure one, NavigableMap<Integer, PeriodFigure> years, List<Line> lines) {
        Window asked = reader.question().period().window();
        if (asked == null || asked.contains(one.period().lastDay())) {
            lines.add(grown(one.period(), one.figure(), figure(years, year - 1), year - 1, 1));
        }
    }

    private Line overall(NavigableMap<Integer, PeriodFigure> years) {
        int first = years.firstKey();
        int last = years.lastKey();
        Figure from = years.firstEntry().getValue().figure();
        Figure to = years.lastEntry().getValue().figure();
        Window period = new Window(
                years.firstEntry().getValue().period().from(),
                years.lastEntry().getValue().period().to());
        if (first == last) {
            return none(period, to, null, 0, SeriesReasons.growthNeedsTwoYears());
        }
        return growth == Growth.CAGR ? grown(period, to, from, first, last - first) : mean(period, years);
    }

    private Line grown(Window period, Figure last, @Nullable Figure first, int firstYear, int years) {
        BigDecimal to = last.value();
        BigDecimal from = first == null ? null : first.value();
        if (to == null || from == null) {
            return none(period, last, first, years, missing(last, first, firstYear));
        }
        if (from.signum() <= 0 || to.signum() < 0) {
            return none(period, last, first, years, SeriesReasons.growthFromNothing(firstYear));
        }
        return new Line.Grown(
                growth,
                period,
                last,
                first,
                years,
                Decimals.yearlyGrowth(from, to, years),
                Exactnesses.of(List.of(last, first)),
                null);
    }

    private static @Nullable Reason missing(Figure last, @Nullable Figure first, int firstYear) {
        if (last.value() == null) {
            return last.reason();
        }
        Reason reason = first == null ? null : first.reason();
        return reason == null ? SeriesReasons.noRow(firstYear) : SeriesReasons.noLevel(firstYear, reason);
    }

    /** Every year in between counts, so every year needs its level. */
    private Line mean(Window period, NavigableMap<Integer, PeriodFigure> years) {
        Figure last = years.lastEntry().getValue().figure();
        Figure first = years.firstEntry().getValue().figure();
        int count = years.lastKey() - years.firstKey();
        BigDecimal sum = BigDecimal.ZERO;
        for (int year = years.firstKey() + 1; year <= years.lastKey(); year++) {
            Figure here = figure(years, year);
            if (here == null) {
                return none(period, last, first, count, SeriesReasons.noRow(year));
            }
            Line rate = grown(period, here, figure(years, year - 1), year - 1, 1);
            if (rate.value() == null) {
                return none(period, last, first, count, because(rate, here, year));
            }
            sum = sum.add(rate.value());
        }
        List<Figure> all = years.values().stream().map(PeriodFigure::figure).toList();
        BigDecimal mean = Decimals.divide(sum, BigDecimal.valueOf(count));
        return new Line.Grown(growth, period, last, first, count, mean, Exactnesses.of(all), null);
    }

    private static @Nullable Reason because(Line rate, Figure here, int year) {
        Reason reason = rate.reason();
        return here.value() == null && reason != null ? SeriesReasons.noLevel(year, reason) : reason;
    }

    private Line none(Window period, Figure last, @Nullable Figure first, int years, @Nullable Reason reason) {
        return new Line.Grown(growth, period, last, first, years, null, Exactness.NONE, reason);
    }

    private static @Nullable Figure figure(NavigableMap<Integer, PeriodFigure> years, int year) {
        PeriodFigure one = years.get(year);
        return one == null ? null : one.figure();
    }
}
