package vn.tongket.measure.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Level;
import vn.tongket.measure.question.Question;
import vn.tongket.measure.question.Running;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Indicator.Frequency;
import vn.tongket.programme.Target;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.Unit;

/** The figures that judging needs, each question asked once for all indicators that ask it. */
final class FigureGathering {
    private final JudgeQuestion question;
    private final FigureSource source;
    private final Map<Key, List<PeriodFigure>> years = new LinkedHashMap<>();
    private final Map<String, List<Unit>> units = new HashMap<>();
    private final List<Indicator> targeted = new ArrayList<>();
    private final Map<Window, Map<Key, Figure>> totals = new HashMap<>();
    private final Map<Window, Set<String>> askedTotals = new HashMap<>();
    private final Map<Grouping, Map<Key, List<Figure>>> steps = new EnumMap<>(Grouping.class);
    private Level level = Level.ITSELF;

    private record Key(String indicator, int unit) {
        static Key of(Figure figure) {
            return new Key(figure.indicator().code(), figure.unit().id());
        }
    }

    FigureGathering(JudgeQuestion question, FigureSource source) {
        this.question = question;
        this.source = source;
        for (PeriodFigure one : source.periods(ask(question.indicators(), question.level(), null, Grouping.YEAR))) {
            years.computeIfAbsent(Key.of(one.figure()), _ -> new ArrayList<>()).add(one);
        }
        years.forEach((key, ofUnit) -> {
            ofUnit.sort(Comparator.comparing(PeriodFigure::period));
            units.computeIfAbsent(key.indicator(), _ -> new ArrayList<>())
                    .add(ofUnit.getLast().figure().unit());
        });
        targets();
    }

    /** Where only the unit itself has targets, nobody else is asked about again. */
    private void targets() {
        for (Indicator indicator : question.asked()) {
            List<Unit> with = units(indicator).stream()
                    .filter(unit -> !targets(indicator, unit).isEmpty())
                    .toList();
            if (!with.isEmpty()) {
                targeted.add(indicator);
            }
            if (with.stream().anyMatch(unit -> !isNamed(question.unit(), unit))) {
                level = question.level();
            }
        }
    }

    /** In the order in which they were asked for, each as it stands in the last year. */
    List<Unit> units(Indicator indicator) {
        return units.getOrDefault(indicator.code(), List.of());
    }

    /** Those that are set for the unit. */
    List<Target> targets(Indicator indicator, Unit unit) {
        return indicator.targets().stream()
                .filter(target ->
                        isNamed(target.unit() == null ? question.programme().unit() : target.unit(), unit))
                .toList();
    }

    private static boolean isNamed(String code, Unit unit) {
        return code.equals(unit.code()) || code.equals(unit.versionCode());
    }

    /** By year, oldest first, those without a value too; of what was known before a day. */
    List<PeriodFigure> years(Indicator indicator, Unit unit, @Nullable LocalDate until) {
        List<PeriodFigure> all = years.getOrDefault(new Key(indicator.code(), unit.id()), List.of());
        if (until == null) {
            return all;
        }
        List<PeriodFigure> known = new ArrayList<>();
        for (PeriodFigure one : all) {
            if (!one.figure().window().to().isAfter(until)) {
                known.add(one);
            } else if (one.period().from().isBefore(until) && hasParts(indicator)) {
                Window soFar = new Window(one.period().from(), until);
                over(indicator, unit, soFar, soFar)
                        .ifPresent(figure -> known.add(new PeriodFigure(one.period(), figure)));
            }
        }
        return known;
    }

    /** Of everything in a window; empty where there is no value. */
    Optional<Figure> over(Indicator indicator, Unit unit, Window window, Window alike) {
        Set<String> known = askedTotals.computeIfAbsent(window, _ -> new HashSet<>());
        if (!known.contains(indicator.code())) {
            List<String> codes = codesAlike(indicator, alike).stream()
                    .filter(code -> !known.contains(code))
                    .toList();
            known.addAll(codes);
            Map<Key, Figure> figures = totals.computeIfAbsent(window, _ -> new HashMap<>());
            source.periods(ask(codes, level, window, Grouping.TOTAL))
                    .forEach(one -> figures.put(Key.of(one.figure()), one.figure()));
        }
        return Optional.ofNullable(totals.getOrDefault(window, Map.of()).get(new Key(indicator.code(), unit.id())))
                .filter(figure -> figure.value() != null);
    }

    /** Those that are asked about the same window, and reported as often: what one of them needs the others do too. */
    private List<String> codesAlike(Indicator indicator, Window alike) {
        List<String> codes = new ArrayList<>(List.of(indicator.code()));
        targeted.stream()
                .filter(other -> other.frequency() == indicator.frequency()
                        && !other.code().equals(indicator.code()))
                .filter(other -> other.targets().stream()
                        .anyMatch(target -> target.window().equals(alike) && !target.isYearly()))
                .forEach(other -> codes.add(other.code()));
        return codes;
    }

    /** Whether it is reported in steps shorter than a year, whose figures can be added up by themselves. */
    static boolean hasParts(Indicator indicator) {
        boolean within = indicator.frequency() == Frequency.MONTH
                || indicator.frequency() == Frequency.QUARTER
                || indicator.frequency() == Frequency.HALF_YEAR;
        return within
                && indicator.timeRule() != TimeRule.CAGR
                && indicator.timeRule() != TimeRule.MEAN_OF_RATES
                && indicator.unitRule() != UnitRule.COMPUTED;
    }

    /** By the steps in which it is reported, oldest first. */
    List<Figure> steps(Indicator indicator, Unit unit) {
        Grouping by = switch (indicator.frequency()) {
            case MONTH -> Grouping.MONTH;
            case QUARTER -> Grouping.QUARTER;
            case HALF_YEAR -> Grouping.HALF_YEAR;
            case YEAR, PERIOD -> Grouping.YEAR;
        };
        return steps.computeIfAbsent(by, this::readSteps).getOrDefault(new Key(indicator.code(), unit.id()), List.of());
    }

    private Map<Key, List<Figure>> readSteps(Grouping by) {
        List<String> codes = targeted.stream()
                .filter(FigureGathering::hasParts)
                .filter(indicator -> by.isReportedAs(indicator.frequency()))
                .map(Indicator::code)
                .toList();
        Map<Key, List<Figure>> read = new HashMap<>();
        source.periods(ask(codes, level, null, by)).stream()
                .sorted(Comparator.comparing(PeriodFigure::period))
                .map(PeriodFigure::figure)
                .forEach(figure -> read.computeIfAbsent(Key.of(figure), _ -> new ArrayList<>())
                        .add(figure));
        return read;
    }

    private Question ask(List<String> codes, Level which, @Nullable Window window, Grouping by) {
        return new Question(
                question.programme().code(), codes, question.unit(), which, window, by, Running.EACH, question.frame());
    }
}
