package vn.tongket.measure.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.Coverage;
import vn.tongket.measure.Decimals;
import vn.tongket.measure.Exactness;
import vn.tongket.measure.Figure;
import vn.tongket.measure.Grouping;
import vn.tongket.measure.PeriodFigure;
import vn.tongket.measure.Reason;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;

/**
 * Bình quân đầu người: both are rolled up over units, then over the years, then divided once. Years in which nothing was
 * reported to be divided are left out of both sums; a year without a population is a reason.
 */
final class PerHeads {
    private static final int DAYS_OF_YEAR = 365;

    private final SeriesReader reader;
    private final Indicator population;

    PerHeads(SeriesReader reader, Indicator population) {
        this.reader = reader;
        this.population = population;
    }

    List<Line> lines(List<Indicator> indicators) {
        List<PeriodFigure> heads = reader.figures(List.of(population), Grouping.YEAR, 0);
        List<PeriodFigure> yearly = reader.figures(indicators, Grouping.YEAR, 0);
        Map<Comparing.Key, Figure> byKey = Comparing.byKey(heads);
        if (reader.by() == Grouping.YEAR) {
            return yearly.stream()
                    .filter(reader::isAsked)
                    .map(one -> line(one, List.of(one), byKey))
                    .toList();
        }
        return reader.figures(indicators).stream()
                .map(one -> line(one, yearsOf(one, yearly), byKey))
                .toList();
    }

    /** Those whose populations belong to the figure: of a stock the last one alone. */
    private static List<PeriodFigure> yearsOf(PeriodFigure total, List<PeriodFigure> yearly) {
        TimeRule rule = total.figure().indicator().timeRule();
        boolean stock = rule == TimeRule.LAST || rule == TimeRule.NONE;
        return yearly.stream()
                .filter(one -> one.figure().value() != null)
                .filter(one -> one.figure().unit().id() == total.figure().unit().id())
                .filter(one -> one.figure()
                        .indicator()
                        .code()
                        .equals(total.figure().indicator().code()))
                .filter(one -> !stock
                        || one.period().countsForYear()
                                == total.figure().window().countsForYear())
                .toList();
    }

    private Line line(PeriodFigure one, List<PeriodFigure> years, Map<Comparing.Key, Figure> byKey) {
        Figure figure = one.figure();
        BigDecimal numerator = figure.value();
        if (numerator == null) {
            return none(one, null, figure.reason());
        }
        List<Figure> heads = new ArrayList<>();
        for (PeriodFigure year : years) {
            for (int covered : covered(year)) {
                Figure found = byKey.get(
                        new Comparing.Key(population.code(), figure.unit().id(), Window.year(covered)));
                if (found == null || found.value() == null) {
                    return none(one, null, SeriesReasons.noHeads(covered));
                }
                heads.add(found);
            }
        }
        return divided(one, numerator, heads, years.size());
    }

    /** The years a figure speaks about: of one that covers several years, all of them. */
    private static List<Integer> covered(PeriodFigure one) {
        Window window = one.figure().window();
        long days = window.to().toEpochDay() - window.from().toEpochDay();
        int last = one.period().countsForYear();
        int count = Math.max(1, Math.toIntExact((days + DAYS_OF_YEAR / 2) / DAYS_OF_YEAR));
        List<Integer> years = new ArrayList<>();
        for (int year = last - count + 1; year <= last; year++) {
            years.add(year);
        }
        return years;
    }

    private Line divided(PeriodFigure one, BigDecimal numerator, List<Figure> heads, int years) {
        BigDecimal sum = heads.stream()
                .map(head -> Objects.requireNonNull(head.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean mean = one.figure().indicator().timeRule() == TimeRule.MEAN;
        BigDecimal below = mean ? Decimals.divide(sum, BigDecimal.valueOf(Math.max(1, years))) : Decimals.plain(sum);
        if (below.signum() <= 0) {
            return none(one, below, SeriesReasons.zeroHeads());
        }
        List<Figure> all = new ArrayList<>(heads);
        all.add(one.figure());
        return new Line.PerHead(
                one.period(),
                one.figure(),
                numerator,
                below,
                Decimals.divide(numerator, below),
                least(all),
                Exactnesses.of(all),
                null);
    }

    /** The coverage of whichever covers least. */
    private static Coverage least(List<Figure> figures) {
        Coverage least = figures.getLast().coverage();
        for (Figure figure : figures) {
            Coverage one = figure.coverage();
            boolean less = (long) one.reported() * least.expected() < (long) least.reported() * one.expected();
            least = less ? one : least;
        }
        return least;
    }

    private static Line none(PeriodFigure one, @Nullable BigDecimal heads, @Nullable Reason reason) {
        return new Line.PerHead(
                one.period(),
                one.figure(),
                one.figure().value(),
                heads,
                null,
                one.figure().coverage(),
                Exactness.NONE,
                reason);
    }
}
