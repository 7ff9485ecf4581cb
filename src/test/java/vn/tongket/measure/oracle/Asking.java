package vn.tongket.measure.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Level;
import vn.tongket.measure.question.Question;
import vn.tongket.measure.question.Running;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Indicator.Frequency;

/** Asks an engine and the oracle for the same figures of a world: all units, indicators and steps of a grouping. */
final class Asking {
    private final RollUp rollUp;
    private final EngineName engine;

    Asking(RollUp rollUp, EngineName engine) {
        this.rollUp = rollUp;
        this.engine = engine;
    }

    private record Place(String indicator, String unit, Window step) {}

    List<Difference> differences(Oracle oracle, Set<String> leftOut, Grouping by, @Nullable LocalDate frame) {
        List<Indicator> asked = oracle.world.indicators().stream()
                .filter(indicator -> !leftOut.contains(indicator.code()))
                .filter(indicator -> isReportedAs(by, indicator.frequency()))
                .toList();
        Set<String> units = new TreeSet<>(oracle.world.places().keySet());
        try {
            return differences(oracle, asked, units, by, frame);
        } catch (IllegalArgumentException | NoSuchElementException | NullPointerException broken) {
            return asked.stream()
                    .flatMap(one -> alone(oracle, one, units, by, frame).stream())
                    .toList();
        }
    }

    /** One indicator that cannot be answered does not hide the others. */
    private List<Difference> alone(
            Oracle oracle, Indicator one, Set<String> units, Grouping by, @Nullable LocalDate frame) {
        try {
            return differences(oracle, List.of(one), units, by, frame);
        } catch (IllegalArgumentException | NoSuchElementException | NullPointerException broken) {
            return List.of(new Difference(
                    oracle.world.programme(),
                    one.code(),
                    one.unitRule() + "/" + one.timeRule(),
                    oracle.world.root(),
                    oracle.world.period(),
                    frame,
                    engine,
                    "broken",
                    "an answer",
                    broken.toString()));
        }
    }

    List<Difference> differences(
            Oracle oracle, List<Indicator> asked, Set<String> units, Grouping by, @Nullable LocalDate frame) {
        World world = oracle.world;
        Question question = new Question(
                world.programme(),
                asked.stream().map(Indicator::code).toList(),
                world.root(),
                new Level.Named(List.copyOf(units)),
                world.period(),
                by,
                Running.EACH,
                frame == null ? Frame.AS_REPORTED : Frame.on(frame));
        Map<Place, Figure> figures = new HashMap<>();
        for (PeriodFigure one : rollUp.periods(question, engine).figures()) {
            Figure figure = one.figure();
            figures.put(new Place(figure.indicator().code(), figure.unit().code(), one.period()), figure);
        }
        List<Difference> found = new ArrayList<>();
        for (Indicator indicator : asked) {
            for (String unit : units) {
                for (Window step : steps(world.period(), by)) {
                    Told told = oracle.figure(indicator.code(), unit, step, frame);
                    Figure figure = figures.get(new Place(indicator.code(), unit, step));
                    found.addAll(new Held(world, indicator, unit, step, frame, engine).against(told, figure));
                }
            }
        }
        return found;
    }

    static boolean isReportedAs(Grouping by, Frequency frequency) {
        return by.isReportedAs(frequency);
    }

    static List<Window> steps(Window period, Grouping by) {
        if (by == Grouping.TOTAL) {
            return List.of(period);
        }
        List<Window> steps = new ArrayList<>();
        for (LocalDate from = period.from(); from.isBefore(period.to()); from = from.plusMonths(by.months())) {
            steps.add(new Window(from, from.plusMonths(by.months())));
        }
        return steps;
    }
}
