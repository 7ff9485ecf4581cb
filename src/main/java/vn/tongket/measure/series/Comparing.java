package vn.tongket.measure.series;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Decimals;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.FigurePair;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Level;
import vn.tongket.measure.question.Pairing;
import vn.tongket.programme.Indicator;

/** Holds figures against others of the same indicator and unit: of the year before, or in another frame. */
final class Comparing {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SeriesReader reader;

    Comparing(SeriesReader reader) {
        this.reader = reader;
    }

    record Key(String indicator, int unitId, Window period) {
        static Key of(PeriodFigure one) {
            return new Key(one.figure().indicator().code(), one.figure().unit().id(), one.period());
        }

        Key at(Window other) {
            return new Key(indicator, unitId, other);
        }
    }

    static Map<Key, Figure> byKey(List<PeriodFigure> figures) {
        Map<Key, Figure> byKey = new HashMap<>();
        figures.forEach(one -> byKey.put(Key.of(one), one.figure()));
        return byKey;
    }

    /** Each step beside the same one a year before, over the same ground. */
    List<Line> lastYear(List<Indicator> indicators) {
        return reader.pairs(indicators, Pairing.YEAR_BEFORE, reader.by()).stream()
                .map(Comparing::lastYear)
                .toList();
    }

    private static Line lastYear(FigurePair pair) {
        PeriodFigure now = new PeriodFigure(pair.period(), pair.now());
        Reason refused = pair.refused();
        if (refused != null) {
            return new Line.Compared(pair.period(), pair.now(), pair.then(), null, null, List.of(), refused);
        }
        return of(now, pair.then(), SeriesReasons.noLastYear(pair.periodThen()), SeriesReasons::ofLastYear, List.of());
    }

    private static Level units(List<PeriodFigure> figures) {
        return new Level.Named(figures.stream()
                .map(one -> one.figure().unit().code())
                .distinct()
                .toList());
    }

    /** Every unit of either frame, side by side. */
    List<Line> frames(List<Indicator> indicators, Frame beside) {
        Level level = reader.question().level();
        List<PeriodFigure> here =
                reader.figures(indicators, level, reader.question().frame());
        List<PeriodFigure> there = reader.figures(indicators, level, beside);
        Level all = units(Stream.concat(here.stream(), there.stream()).toList());
        Map<Key, Figure> others = byKey(reader.figures(indicators, all, beside));
        return reader.figures(indicators, all, reader.question().frame()).stream()
                .map(one -> of(
                        one,
                        others.get(Key.of(one)),
                        SeriesReasons.nobodyHasOne(1),
                        SeriesReasons::notInOtherFrame,
                        List.of()))
                .toList();
    }

    /**
     * @param none why there is no difference where the other one is not even there
     * @param because says the other one's reason as that of the difference
     */
    static Line of(
            PeriodFigure one,
            @Nullable Figure against,
            Reason none,
            UnaryOperator<Reason> because,
            List<Revision> revisions) {
        Figure figure = one.figure();
        BigDecimal now = figure.value();
        BigDecimal other = against == null ? null : against.value();
        if (now == null || other == null) {
            Reason why = now == null ? figure.reason() : reason(against, none, because);
            return new Line.Compared(one.period(), figure, against, null, null, revisions, why);
        }
        BigDecimal difference = Decimals.plain(now.subtract(other));
        boolean percent = other.signum() > 0 && !Rates.isRate(figure.indicator());
        return new Line.Compared(
                one.period(),
                figure,
                against,
                difference,
                percent ? Decimals.divide(difference.multiply(HUNDRED), other) : null,
                revisions,
                null);
    }

    private static Reason reason(@Nullable Figure against, Reason none, UnaryOperator<Reason> because) {
        Reason reason = against == null ? null : against.reason();
        return reason == null ? none : because.apply(reason);
    }
}
