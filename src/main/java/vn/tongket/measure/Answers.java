package vn.tongket.measure;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.tongket.base.Window;
import vn.tongket.programme.CountCondition;
import vn.tongket.programme.Formula;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.Ground;

/** Answers a question out of what was read for it. Everything asked twice (a formula's input, a year) is answered once. */
final class Answers {
    private final Inquiry inquiry;
    private final Window whole;
    private final CoverageCount coverage;
    private final Map<Key, Answer> known = new HashMap<>();
    private final Map<Integer, BitSet> windowsOf = new HashMap<>();
    private final Map<Group, BitSet> windowsIn = new HashMap<>();
    private final Map<Integer, BitSet> windowsStood = new HashMap<>();

    private record Key(String indicator, int unit, Group group) {}

    /** @param whole the window asked for, else the programme's: what a figure without any value speaks about */
    Answers(Inquiry inquiry, Window whole) {
        this.inquiry = inquiry;
        this.whole = whole;
        this.coverage = new CoverageCount(inquiry);
    }

    Inquiry inquiry() {
        return inquiry;
    }

    /** One group for each year that has a window, for each other step between the first and the last, or a single one. */
    List<Group> groups(Measured indicator, Question question) {
        boolean years = question.by() == Grouping.YEAR && question.running() == Running.EACH;
        List<Group> groups = years ? years(indicator).stream().map(Group::of).toList() : steps(indicator, question);
        return groups.isEmpty() ? List.of(noStep(question.by())) : groups;
    }

    /** As {@link #groups}, the years between the first and the last that have no window, too. */
    List<Group> steps(Measured indicator, Question question) {
        List<Group> steps = new Steps(question.by(), question.running(), whole.from()).of(windowsOfInputs(indicator));
        return steps.isEmpty() ? List.of(noStep(question.by())) : steps;
    }

    private Group noStep(Grouping by) {
        return by.isWithinYear() ? Group.step(whole, by.months()) : Group.TOTAL;
    }

    private List<Window> windowsOfInputs(Measured indicator) {
        if (indicator.isComputed()) {
            return inputs(indicator).stream()
                    .flatMap(input -> windowsOfInputs(input).stream())
                    .toList();
        }
        return windowsOf(indicator).stream().mapToObj(inquiry.windows()::get).toList();
    }

    /** What a group's figures are listed under. */
    Window period(Group group) {
        return group.period() == null ? whole : group.period();
    }

    private Collection<Integer> years(Measured indicator) {
        TreeSet<Integer> years = new TreeSet<>();
        if (indicator.isComputed()) {
            inputs(indicator).forEach(input -> years.addAll(years(input)));
        } else {
            windowsOf(indicator).stream()
                    .forEach(number -> years.add(inquiry.windows().get(number).countsForYear()));
        }
        return years;
    }

    List<Measured> inputs(Measured computed) {
        return formula(computed).inputs().stream()
                .map(inquiry::find)
                .filter(Objects::nonNull)
                .toList();
    }

    static Formula formula(Measured computed) {
        String text = computed.indicator().formula();
        return Formula.parse(text == null ? "" : text);
    }

    Answer answer(Measured indicator, int unit, Group group) {
        Key key = new Key(indicator.indicator().code(), unit, group);
        Answer answer = known.get(key);
        if (answer == null) {
            // A circle of formulas is refused when written; should one be stored all the same, it ends here.
            known.put(
                    key,
                    none(Reasons.badDefinition("its formula leads back to itself", "công thức tự quay vòng"), whole));
            answer = indicator.isComputed()
                    ? new ComputedAnswer(this, indicator, unit).answer(group)
                    : ofValues(indicator, unit, group);
            known.put(key, answer);
        }
        return answer;
    }

    Collection<Integer> yearsOf(Measured indicator) {
        return years(indicator);
    }

    Window whole() {
        return whole;
    }

    private BitSet windowsOf(Measured indicator) {
        return windowsOf.computeIfAbsent(indicator.id(), id -> inquiry.windowsOf(indicator));
    }

    /** Numbers of all windows that a group holds; not to be changed. */
    private BitSet windowsIn(Group group) {
        return windowsIn.computeIfAbsent(
                group, key -> numbers(number -> group.holds(inquiry.windows().get(number))));
    }

    /** Numbers of the windows on whose frame day a unit stands; not to be changed. */
    private BitSet windowsStood(int unit) {
        return windowsStood.computeIfAbsent(unit, key -> numbers(number -> inquiry.stands(unit, number)));
    }

    private BitSet numbers(IntPredicate belongs) {
        BitSet numbers = new BitSet();
        IntStream.range(0, inquiry.windows().size()).filter(belongs).forEach(numbers::set);
        return numbers;
    }

    private BitSet asked(Measured indicator, Group group) {
        BitSet asked = (BitSet) windowsOf(indicator).clone();
        asked.and(windowsIn(group));
        return asked;
    }

    /** The group's windows on whose frame day the unit stands. */
    private BitSet scope(Measured indicator, int unit, Group group) {
        BitSet scope = asked(indicator, group);
        scope.and(windowsStood(unit));
        return scope;
    }

    private Answer ofValues(Measured indicator, int unit, Group group) {
        BitSet asked = asked(indicator, group);
        BitSet scope = scope(indicator, unit, group);
        LocalDate frameDay = inquiry.frame().day();
        boolean standsOnFrameDay = frameDay == null || inquiry.ground().isValidOn(unit, frameDay);
        if (!standsOnFrameDay || (scope.isEmpty() && !asked.isEmpty())) {
            LocalDate day = frameDay != null ? frameDay : hull(asked).lastDay();
            return none(Reasons.notValid(inquiry.ground(), unit, day, indicator.shareBy()), hull(asked));
        }
        if (!indicator.isOwnOnly() && inquiry.ground().kind(unit).compareTo(indicator.collectedFrom()) > 0) {
            return none(Reasons.belowCollection(indicator.collectedFrom()), hull(asked));
        }
        if (asked.isEmpty()) {
            boolean tooLong = group.isStep() && !windowsOf(indicator).isEmpty();
            return none(tooLong ? Reasons.windowsTooLong() : Reasons.noValues(), whole);
        }
        return ofScope(indicator, unit, group, scope);
    }

    /** The figure of some windows alone, added up: what a mean or a growth was made of. */
    Answer ofWindows(Measured indicator, int unit, List<Integer> numbers) {
        BitSet scope = new BitSet();
        numbers.forEach(scope::set);
        NavigableMap<Integer, Cell> cells = within(inquiry.cells(indicator, unit), scope);
        Outcome outcome = new OverTime(indicator.indicator(), inquiry.windows()).pool(cells);
        Counted count = indicator.isOwnOnly() ? ofOneself(unit, cells, scope) : coverage.count(indicator, unit, scope);
        return new Answer(outcome, count, hull(scope));
    }

    private static Answer none(Reason reason, Window window) {
        return new Answer(Outcome.none(reason), Counted.nothing(), window);
    }

    private Answer ofScope(Measured indicator, int unit, Group group, BitSet scope) {
        NavigableMap<Integer, Cell> cells = within(inquiry.cells(indicator, unit), scope);
        Outcome outcome = outcome(indicator, unit, group, cells);
        BitSet counted = CoverageScope.of(indicator, inquiry.windows(), scope, outcome);
        Counted count =
                indicator.isOwnOnly() ? ofOneself(unit, cells, counted) : coverage.count(indicator, unit, counted);
        return new Answer(outcome, count, hull(ownWindows(group, outcome, scope)));
    }

    /** The windows a figure speaks about: a year's growth is the year's, though the year before entered it. */
    private BitSet ownWindows(Group group, Outcome outcome, BitSet scope) {
        BitSet windows = new BitSet();
        outcome.windows().stream().filter(windowsIn(group)::get).forEach(windows::set);
        return windows.isEmpty() ? scope : windows;
    }

    private static NavigableMap<Integer, Cell> within(NavigableMap<Integer, Cell> cells, BitSet scope) {
        NavigableMap<Integer, Cell> within = new TreeMap<>();
        cells.forEach((number, cell) -> {
            if (scope.get(number)) {
                within.put(number, cell);
            }
        });
        return within;
    }

    private Outcome outcome(Measured indicator, int unit, Group group, NavigableMap<Integer, Cell> cells) {
        if (indicator.unitRule() == UnitRule.COUNT_IF && condition(indicator).isEmpty()) {
            return Outcome.none(Reasons.badDefinition("its condition is not a comparison", "điều kiện đếm không đúng"));
        }
        if (cells.isEmpty()) {
            return Outcome.none(whyNothing(indicator, unit));
        }
        OverTime overTime = new OverTime(indicator.indicator(), inquiry.windows());
        Integer year = group.year();
        if (indicator.indicator().timeRule() != TimeRule.CAGR || year == null) {
            return overTime.combine(cells);
        }
        return growthOf(year, indicator, unit, cells, overTime);
    }

    private static Optional<CountCondition> condition(Measured indicator) {
        String condition = indicator.indicator().condition();
        return CountCondition.parse(condition == null ? "" : condition);
    }

    private Outcome growthOf(
            int year, Measured indicator, int unit, NavigableMap<Integer, Cell> cells, OverTime overTime) {
        BitSet before = scope(indicator, unit, Group.of(year - 1));
        Outcome first =
                overTime.byYear(within(inquiry.cells(indicator, unit), before)).get(year - 1);
        Outcome last = overTime.byYear(cells).get(year);
        if (last == null) {
            return Outcome.none(Reasons.zeroDenominator());
        }
        return first == null ? Outcome.none(Reasons.noYearBefore(year)) : OverTime.growth(first, last, 1);
    }

    private Reason whyNothing(Measured indicator, int unit) {
        if (!indicator.isOwnOnly()) {
            return Reasons.nobodyReported();
        }
        Ground ground = inquiry.ground();
        BitSet spoke = inquiry.reported(indicator).units();
        boolean before = ground.predecessors(unit, indicator.shareBy()).stream()
                .anyMatch(other -> spoke.get(ground.unitId(other)));
        if (before) {
            return Reasons.notComparable();
        }
        int unitId = ground.unitId(unit);
        boolean below = spoke.stream()
                .anyMatch(other -> other != unitId
                        && ground.layout(whole.lastDay(), indicator.shareBy()).within(ground.index(other)).stream()
                                .anyMatch(placement -> placement.unitId() == unitId));
        return below ? Reasons.notRolledUp() : Reasons.notReportedItself();
    }

    private Counted ofOneself(int unit, NavigableMap<Integer, Cell> cells, BitSet scope) {
        BitSet oneself = new BitSet();
        oneself.set(inquiry.ground().unitId(unit));
        boolean reported = cells.keySet().stream().anyMatch(scope::get);
        return new Counted(
                List.of(new Counted.OfWindow(hull(scope), oneself, new BitSet(), reported ? new BitSet() : oneself)));
    }

    private Window hull(BitSet numbers) {
        if (numbers.isEmpty()) {
            return whole;
        }
        List<Window> windows = numbers.stream().mapToObj(inquiry.windows()::get).toList();
        LocalDate from =
                windows.stream().map(Window::from).min(LocalDate::compareTo).orElseThrow();
        LocalDate to =
                windows.stream().map(Window::to).max(LocalDate::compareTo).orElseThrow();
        return new Window(from, to);
    }
}
