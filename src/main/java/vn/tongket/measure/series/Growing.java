package vn.tongket.measure.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Decimals;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.FigurePair;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Pairing;
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
        Pairing pairing = switch (growth) {
            case YEAR_ON_YEAR -> Pairing.YEAR_BEFORE;
            case CAGR -> Pairing.ENDS;
            case MEAN_OF_RATES -> Pairing.CHAIN;
        };
        List<FigurePair> pairs = reader.pairs(indicators, pairing, Grouping.YEAR);
        if (growth != Growth.MEAN_OF_RATES) {
            return pairs.stream().map(this::grown).toList();
        }
        Map<Of, List<FigurePair>> chains = new LinkedHashMap<>();
        pairs.forEach(pair -> chains.computeIfAbsent(
                        new Of(pair.now().indicator().code(), pair.now().unit().id()), key -> new ArrayList<>())
                .add(pair));
        return chains.values().stream().map(this::mean).toList();
    }

    private Line grown(FigurePair pair) {
        BigDecimal to = pair.now().value();
        BigDecimal from = pair.then().value();
        Reason refused = refused(pair);
        Window period = period(pair);
        if (refused != null || to == null || from == null) {
            return none(period, pair, refused);
        }
        return new Line.Grown(
                growth,
                period,
                pair.now(),
                pair.then(),
                pair.years(),
                Decimals.yearlyGrowth(from, to, pair.years()),
                Exactnesses.of(List.of(pair.now(), pair.then())),
                null);
    }

    /** Of the whole time the last year is only the end. */
    private Window period(FigurePair pair) {
        return growth == Growth.CAGR
                ? new Window(pair.periodThen().from(), pair.period().to())
                : pair.period();
    }

    private static @Nullable Reason refused(FigurePair pair) {
        BigDecimal to = pair.now().value();
        BigDecimal from = pair.then().value();
        int firstYear = pair.periodThen().countsForYear();
        if (pair.refused() != null) {
            return pair.refused();
        }
        if (pair.years() < 1) {
            return SeriesReasons.growthNeedsTwoYears();
        }
        if (to == null) {
            return pair.now().reason();
        }
        if (from == null) {
            Reason reason = pair.then().reason();
            return reason == null ? SeriesReasons.noRow(firstYear) : SeriesReasons.noLevel(firstYear, reason);
        }
        return from.signum() <= 0 || to.signum() < 0 ? SeriesReasons.growthFromNothing(firstYear) : null;
    }

    /** Every year in between counts, so every year needs its level. */
    private Line mean(List<FigurePair> chain) {
        BigDecimal sum = BigDecimal.ZERO;
        FigurePair last = chain.getLast();
        FigurePair first = chain.getFirst();
        Window period = new Window(first.periodThen().from(), last.period().to());
        for (FigurePair pair : chain) {
            BigDecimal to = pair.now().value();
            BigDecimal from = pair.then().value();
            Reason refused = refused(pair);
            if (refused != null || to == null || from == null) {
                return none(period, pair, refused);
            }
            sum = sum.add(Decimals.yearlyGrowth(from, to, 1));
        }
        List<Figure> all = chain.stream()
                .flatMap(pair -> Stream.of(pair.now(), pair.then()))
                .toList();
        BigDecimal mean = Decimals.divide(sum, BigDecimal.valueOf(chain.size()));
        return new Line.Grown(growth, period, last.now(), first.then(), chain.size(), mean, Exactnesses.of(all), null);
    }

    private Line none(Window period, FigurePair pair, @Nullable Reason reason) {
        return new Line.Grown(growth, period, pair.now(), pair.then(), pair.years(), null, Exactness.NONE, reason);
    }
}
