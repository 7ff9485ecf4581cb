package vn.tongket.measure;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.FigureUnavailable;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.FiguresOfPredecessors;
import vn.tongket.report.entry.PastFigure;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.record.Quality;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Rolls the figures of a unit's predecessors up into its boundaries, so that a merged commune sees what came before it. */
@Component
class PredecessorFigures implements FiguresOfPredecessors {
    private static final Logger LOG = LoggerFactory.getLogger(PredecessorFigures.class);

    private final RollUp rollUp;
    private final Units units;

    PredecessorFigures(@Lazy RollUp rollUp, Units units) {
        this.rollUp = rollUp;
        this.units = units;
    }

    @Override
    public Map<String, PastFigure> complete(FormVersion form, Unit unit, Window window, Map<String, PastFigure> past) {
        List<FormLine> lacking = form.lines().stream()
                .filter(line -> line.isFigure() && line.breakdown().isEmpty())
                .filter(line -> {
                    PastFigure known = past.getOrDefault(line.code(), PastFigure.NONE);
                    return known.last() == null || known.yearBefore() == null;
                })
                .toList();
        if (lacking.isEmpty() || units.successionsTo(unit.id()).isEmpty()) {
            return past;
        }
        Window before = before(window);
        Window yearBefore = new Window(window.from().minusYears(1), window.to().minusYears(1));
        try {
            Map<String, Answer> last = figures(form, unit, before, window.lastDay(), lacking);
            Map<String, Answer> year =
                    before.equals(yearBefore) ? last : figures(form, unit, yearBefore, window.lastDay(), lacking);
            return completed(past, lacking, new Found(before, last), new Found(yearBefore, year));
        } catch (FigureUnavailable e) {
            // Whoever fills a form in can go on without the figures of before.
            LOG.warn("A form is shown without the figures of predecessors: {}", e.inEnglish());
            return past;
        }
    }

    private record Found(Window window, Map<String, Answer> answers) {}

    private static Map<String, PastFigure> completed(
            Map<String, PastFigure> past, List<FormLine> lacking, Found last, Found year) {
        Map<String, PastFigure> completed = new HashMap<>(past);
        for (FormLine line : lacking) {
            completed.merge(
                    line.code(),
                    new PastFigure(
                            last.answers().get(line.code()),
                            last.window(),
                            year.answers().get(line.code()),
                            year.window(),
                            null),
                    PredecessorFigures::completed);
        }
        return completed;
    }

    /** The window of the same length that ends where this one begins: a month before a month, a year before a year. */
    private static Window before(Window window) {
        Period length = Period.between(window.from(), window.to());
        return new Window(window.from().minus(length), window.from());
    }

    private static PastFigure completed(PastFigure known, PastFigure found) {
        boolean last = known.last() == null && found.last() != null;
        boolean year = known.yearBefore() == null && found.yearBefore() != null;
        return new PastFigure(
                last ? found.last() : known.last(),
                last ? found.lastWindow() : known.lastWindow(),
                year ? found.yearBefore() : known.yearBefore(),
                year ? found.yearWindow() : known.yearWindow(),
                known.target());
    }

    private Map<String, Answer> figures(
            FormVersion form, Unit unit, Window window, LocalDate day, List<FormLine> lines) {
        List<String> indicators = lines.stream()
                .map(line -> Objects.requireNonNull(line.indicator()))
                .distinct()
                .toList();
        Map<String, Answer> byIndicator = new HashMap<>();
        for (Figure figure : rollUp.figures(new Question(
                form.programme(), indicators, unit.code(), false, window, Grouping.TOTAL, Frame.on(day)))) {
            Answer answer = answer(figure);
            if (answer != null) {
                byIndicator.put(figure.indicator().code(), answer);
            }
        }
        Map<String, Answer> byLine = new HashMap<>();
        for (FormLine line : lines) {
            Answer answer = byIndicator.get(line.indicator());
            if (answer != null) {
                byLine.put(line.code(), answer);
            }
        }
        return byLine;
    }

    /** Only what all predecessors reported: a part of the ground is no figure to compare with. */
    private static @Nullable Answer answer(Figure figure) {
        if (figure.value() == null || !figure.coverage().isComplete()) {
            return null;
        }
        Quality quality = figure.exactness() == Exactness.EXACT ? Quality.ACTUAL : Quality.ESTIMATE;
        return figure.indicator().hasParts()
                ? new Answer(quality, null, figure.numerator(), figure.denominator(), null, null)
                : new Answer(quality, figure.value(), null, null, null, null);
    }
}
