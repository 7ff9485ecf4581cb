package vn.tongket.measure.series;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.figure.Reason;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.formula.Formula;

/**
 * What changed since a moment: figures as they are beside figures as they were, with the values in between. Who reads it sees
 * late corrections before they are found in print.
 */
final class Changing {
    private final SeriesReader reader;
    private final RevisionReader revisions;
    private final Instant since;

    Changing(SeriesReader reader, RevisionReader revisions, Instant since) {
        this.reader = reader;
        this.revisions = revisions;
        this.since = since;
    }

    List<Line> lines(List<Indicator> indicators) {
        List<Revision> all = revisions.since(since, reader.programme(), withInputs(reader.programme(), indicators));
        Set<String> revised = all.stream().map(Revision::indicator).collect(Collectors.toSet());
        List<Indicator> touched = indicators.stream()
                .filter(indicator -> inputs(reader.programme(), indicator).stream()
                        .anyMatch(input -> revised.contains(input.code())))
                .toList();
        List<PeriodFigure> now = reader.figures(indicators);
        Map<Comparing.Key, Figure> then =
                touched.isEmpty() ? Map.of() : Comparing.byKey(reader.figuresAt(touched, since));
        List<Line> lines = new ArrayList<>();
        for (Indicator indicator : indicators) {
            List<PeriodFigure> ofIndicator = now.stream()
                    .filter(one -> one.figure().indicator().code().equals(indicator.code()))
                    .toList();
            List<Line> changed = touched.contains(indicator) ? changed(indicator, ofIndicator, then, all) : List.of();
            lines.addAll(changed.isEmpty() ? List.of(unchanged(ofIndicator)) : changed);
        }
        return lines;
    }

    private List<Line> changed(
            Indicator indicator, List<PeriodFigure> now, Map<Comparing.Key, Figure> then, List<Revision> all) {
        List<Indicator> inputs = inputs(reader.programme(), indicator);
        List<Line> lines = new ArrayList<>();
        for (PeriodFigure one : now) {
            Figure before = then.get(Comparing.Key.of(one));
            List<Revision> entered = all.stream()
                    .filter(revision -> one.period().contains(revision.window().lastDay()))
                    .filter(revision -> inputs.stream()
                            .anyMatch(input -> input.code().equals(revision.indicator())
                                    && revisions.counts(revision, input, one.figure())))
                    .toList();
            if (!entered.isEmpty() || differs(one.figure(), before)) {
                lines.add(Comparing.of(one, before, SeriesReasons.notThen(), Changing::then, entered));
            }
        }
        return lines;
    }

    private static Reason then(Reason reason) {
        return new Reason("At that moment: " + reason.english(), "Tại thời điểm đó: " + reason.vietnamese());
    }

    private static boolean differs(Figure now, @Nullable Figure then) {
        return then == null
                || !Objects.equals(now.value(), then.value())
                || !Objects.equals(now.numerator(), then.numerator())
                || !Objects.equals(now.denominator(), then.denominator());
    }

    /** Nothing happened is an answer, too: said of the unit's own last figure. */
    private static Line unchanged(List<PeriodFigure> figures) {
        int own = figures.getFirst().figure().unit().id();
        PeriodFigure last = figures.stream()
                .filter(one -> one.figure().unit().id() == own)
                .reduce((one, later) -> later)
                .orElseThrow();
        return new Line.Compared(
                last.period(), last.figure(), last.figure(), null, null, List.of(), SeriesReasons.nothingChanged());
    }

    private static List<Indicator> withInputs(Programme programme, List<Indicator> indicators) {
        return indicators.stream()
                .flatMap(indicator -> inputs(programme, indicator).stream())
                .distinct()
                .toList();
    }

    /** Itself and its weight; of a computed one, what it is computed from. */
    static List<Indicator> inputs(Programme programme, Indicator indicator) {
        List<Indicator> inputs = new ArrayList<>(List.of(indicator));
        for (int i = 0; i < inputs.size(); i++) {
            Indicator one = inputs.get(i);
            List<String> codes = new ArrayList<>();
            if (one.formula() != null) {
                codes.addAll(Formula.parse(one.formula()).inputs());
            }
            if (one.weightCode() != null) {
                codes.add(one.weightCode());
            }
            codes.stream()
                    .flatMap(code -> programme.indicator(code).stream())
                    .filter(input -> !inputs.contains(input))
                    .forEach(inputs::add);
        }
        return inputs;
    }
}
