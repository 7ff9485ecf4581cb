package vn.tongket.measure.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.inquiry.Inquiry;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;
import vn.tongket.measure.question.Running;
import vn.tongket.measure.step.Group;
import vn.tongket.measure.step.Leaf;
import vn.tongket.measure.step.Lengths;
import vn.tongket.measure.step.StepWindows;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.programme.formula.CountCondition;
import vn.tongket.unit.frame.Ground;

/**
 * Finds out how each figure of a question comes about, out of who reported what; what values come to is filled in afterwards.
 * Everything asked twice (a formula's input, a year) is worked out once.
 */
public final class Answers {
    private final Inquiry inquiry;
    private final Ground ground;
    private final Window whole;
    private final @Nullable Window inside;
    private final Scene scene;
    private final Operands operands;
    private final Map<Key, Recipe> known = new HashMap<>();

    private record Key(String indicator, int unit, Group group) {}

    /**
     * @param whole the window asked for, else the programme's: what a figure without any value speaks about
     * @param inside the window asked for; null: all
     */
    Answers(Inquiry inquiry, Window whole, @Nullable Window inside) {
        this.inside = inside;
        this.inquiry = inquiry;
        this.ground = inquiry.ground();
        this.whole = whole;
        this.scene = new Scene(inquiry, whole);
        this.operands = new Operands(scene);
    }

    public Inquiry inquiry() {
        return inquiry;
    }

    Scene scene() {
        return scene;
    }

    Operands operands() {
        return operands;
    }

    /** One group for each year that has a window, for each other step between the first and the last, or a single one. */
    public List<Group> groups(Measured indicator, Question question) {
        List<Group> steps = steps(indicator, question);
        if (question.by() == Grouping.YEAR && question.running() == Running.EACH) {
            Collection<Window> windows = windowsOf(indicator);
            steps = steps.stream()
                    .filter(group -> group.period() == null
                            || windows.stream()
                                    .anyMatch(window ->
                                            indicator.isOfLastDay() ? group.holdsEnd(window) : group.holds(window)))
                    .toList();
        }
        return steps;
    }

    /** As {@link #groups}, the years between the first and the last that have no window, too. */
    public List<Group> steps(Measured indicator, Question question) {
        if (question.by() == Grouping.TOTAL) {
            Window asked = question.window();
            return List.of(asked == null ? Group.TOTAL : Group.step(asked));
        }
        CalendarSteps calendar =
                new CalendarSteps(question.by(), question.running(), whole.from(), indicator.isOfLastDay());
        Collection<Window> windows = windowsOf(indicator);
        List<Group> steps = new ArrayList<>(calendar.of(windows));
        steps.addAll(calendar.ofLonger(windows));
        steps.sort(Comparator.comparing(this::period));
        return steps.isEmpty() ? List.of(question.by().isWithinYear() ? Group.step(whole) : Group.TOTAL) : steps;
    }

    /** Those that end within what is asked for, and the days by which cumulative windows are longer than others. */
    private Collection<Window> windowsOf(Measured indicator) {
        List<Window> all = new ArrayList<>();
        for (Measured input : operands.stored(indicator)) {
            List<Window> own = inquiry.reported(input).windows().stream()
                    .mapToObj(inquiry.windows()::get)
                    .toList();
            all.addAll(own);
            if (input.isFlow()) {
                all.addAll(StepWindows.differences(own));
            }
        }
        all.removeIf(window -> inside != null && !inside.contains(window.lastDay()));
        return all;
    }

    /** What a group's figures are listed under. */
    public Window period(Group group) {
        return group.period() == null ? whole : group.period();
    }

    /** The day in whose boundaries a step stands: its own last, at the latest the last that figures of the programme reach. */
    LocalDate day(Group group) {
        LocalDate day = inquiry.frame().day();
        if (day != null) {
            return day;
        }
        LocalDate reach = inquiry.reach();
        Window period = group.period();
        if (period == null) {
            return reach == null ? whole.lastDay() : reach;
        }
        return reach == null || reach.isAfter(period.lastDay()) || reach.isBefore(period.from())
                ? period.lastDay()
                : reach;
    }

    /** @param own whether the unit is asked about by itself: then it answers for its own days though it ended within the step */
    public Recipe recipe(Measured indicator, int unit, Group group, boolean own) {
        Key key = new Key(indicator.indicator().code(), unit, group);
        Recipe recipe = known.get(key);
        if (recipe == null) {
            recipe = make(indicator, unit, group, own);
            known.put(key, recipe);
        }
        return recipe;
    }

    private Recipe make(Measured indicator, int unit, Group group, boolean own) {
        LocalDate day = day(group);
        if (ground.isValidOn(unit, day)) {
            return standing(indicator, unit, group, day);
        }
        LocalDate end = ground.end(unit);
        Window period = period(group);
        if (end == null || !hasEndedWithin(unit, end, period, day)) {
            return NoFigure.of(Reasons.notValid(ground, unit, day, indicator.shareBy()), period, day);
        }
        if (!own) {
            return NoFigure.of(Reasons.countedElsewhere(ground, unit, day, indicator.shareBy()), period, day);
        }
        Group ownDays = group.period() == null ? Group.step(new Window(beginning(end), end)) : group.until(end);
        Recipe recipe = standing(indicator, unit, ownDays, end.minusDays(1));
        boolean none = operands.stored(indicator).stream().noneMatch(input -> hasWindowIn(input, ownDays));
        return none ? NoFigure.of(Reasons.noOwnFigure(), period(ownDays), end.minusDays(1)) : recipe;
    }

    private boolean hasEndedWithin(int unit, LocalDate end, Window period, LocalDate day) {
        return inquiry.frame().day() == null
                && !end.isAfter(day)
                && end.isAfter(period.from())
                && ground.firstDay(unit).isBefore(period.to());
    }

    private boolean hasWindowIn(Measured input, Group group) {
        return inquiry.reported(input).windows().stream()
                .mapToObj(inquiry.windows()::get)
                .anyMatch(window -> input.isOfLastDay() ? group.holdsEnd(window) : group.holds(window));
    }

    private LocalDate beginning(LocalDate end) {
        LocalDate first = inquiry.windows().stream()
                .map(Window::from)
                .min(LocalDate::compareTo)
                .orElse(whole.from());
        LocalDate from = first.isBefore(whole.from()) ? first : whole.from();
        return from.isBefore(end) ? from : end.minusDays(1);
    }

    private Recipe standing(Measured indicator, int unit, Group group, LocalDate day) {
        Reason bad = definition(indicator);
        if (bad != null) {
            return NoFigure.of(bad, period(group), day);
        }
        if (indicator.isComputed()) {
            return computed(indicator, unit, group, day);
        }
        if (!indicator.isOwnOnly() && ground.kind(unit).compareTo(indicator.collectedFrom()) > 0) {
            return NoFigure.of(Reasons.belowCollection(indicator.collectedFrom()), period(group), day);
        }
        return stored(indicator, unit, group, day);
    }

    private @Nullable Reason definition(Measured indicator) {
        if (indicator.stopped() != null) {
            return indicator.stopped();
        }
        if (indicator.unitRule() == UnitRule.COUNT_IF) {
            String condition = indicator.indicator().condition();
            return CountCondition.parse(condition == null ? "" : condition).isPresent()
                    ? null
                    : Reasons.badDefinition("its condition is not a comparison", "điều kiện đếm không đúng");
        }
        if (!indicator.isComputed()) {
            return null;
        }
        if (operands.isCircular(indicator)) {
            return Reasons.badDefinition("its formula leads back to itself", "công thức tự quay vòng");
        }
        var formula = Formulas.formula(indicator);
        return operands.isComplete(indicator)
                ? null
                : Reasons.badDefinition("its formula " + formula, "công thức " + formula);
    }

    private Recipe stored(Measured indicator, int unit, Group group, LocalDate day) {
        TimeRule rule = indicator.indicator().timeRule();
        if (rule == TimeRule.CAGR) {
            return growth(indicator, unit, group, day);
        }
        Leaf leaf = scene.leaves().leaf(indicator, group, day);
        int windows = leaf.step().standard().size();
        if (rule == TimeRule.NONE && isLongerThanReported(indicator, leaf, group)) {
            return NoFigure.of(Reasons.listedByYear(windows), scene.asked(leaf), day);
        }
        if (indicator.isOwnOnly()) {
            return new OfOwn(scene, leaf, unit);
        }
        boolean quotient = indicator.unitRule() == UnitRule.WEIGHTED_MEAN || indicator.unitRule() == UnitRule.SUM;
        if (rule == TimeRule.RATIO_OF_SUMS && quotient && windows > 1) {
            return NoFigure.of(Reasons.noParts(), scene.asked(leaf), day);
        }
        if (rule == TimeRule.MEAN_OF_RATES) {
            return new OfWindows(scene, leaf, unit, true);
        }
        if (windows > 1 && rule == TimeRule.SUM && indicator.unitRule() == UnitRule.WEIGHTED_MEAN) {
            return new OfWindows(scene, leaf, unit, false);
        }
        return new OfValues(scene, leaf, unit, null);
    }

    /** A list has a figure only where the step is one reporting period. */
    private static boolean isLongerThanReported(Measured indicator, Leaf leaf, Group group) {
        if (leaf.step().standard().size() <= 1) {
            return false;
        }
        Window period = group.period();
        long months = switch (indicator.indicator().frequency()) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> 12;
            case PERIOD -> Long.MAX_VALUE;
        };
        Long own = period == null ? null : Lengths.months(period);
        return own == null ? months != Long.MAX_VALUE : own > months;
    }

    private Recipe computed(Measured indicator, int unit, Group group, LocalDate day) {
        TimeRule rule = indicator.indicator().timeRule();
        boolean several = !group.isWithinYear();
        if (rule == TimeRule.CAGR) {
            return growth(indicator, unit, group, day);
        }
        boolean byYear = several && rule != TimeRule.SUM && rule != TimeRule.RATIO_OF_SUMS;
        return byYear
                ? overYears(indicator, unit, group, day)
                : operand(indicator, group, day).of(unit, null);
    }

    private Operand operand(Measured indicator, Group group, LocalDate day) {
        return operands.of(indicator, group, day);
    }

    /** A formula's own rule over time is applied to what it gives for each year. */
    private Recipe overYears(Measured indicator, int unit, Group group, LocalDate day) {
        Map<Integer, Recipe> years = new LinkedHashMap<>();
        for (int year : years(indicator, group)) {
            years.put(year, operand(indicator, Group.of(year), day).of(unit, null));
        }
        return years.isEmpty()
                ? NoFigure.of(Reasons.noValues(), period(group), day)
                : new OverYears(indicator, years, day);
    }

    /** Years in which an indicator, or any input of it, has figures. */
    private NavigableSet<Integer> years(Measured indicator, Group group) {
        return operands.years(indicator, group);
    }

    private Recipe growth(Measured indicator, int unit, Group group, LocalDate day) {
        NavigableSet<Integer> years = years(indicator, Group.TOTAL);
        int first;
        int last;
        if (group.year() != null) {
            last = group.year();
            first = last - 1;
            if (!years.contains(first)) {
                return NoFigure.of(Reasons.noYearBefore(last), period(group), day);
            }
        } else {
            NavigableSet<Integer> inside = years(indicator, group);
            if (inside.size() < 2) {
                Reason reason = inside.isEmpty() ? Reasons.noValues() : Reasons.growthNeedsTwoYears();
                return NoFigure.of(reason, period(group), day);
            }
            first = inside.first();
            last = inside.last();
        }
        return grown(indicator, unit, Group.of(first), Group.of(last), day, group.year() != null);
    }

    private Recipe grown(Measured indicator, int unit, Group first, Group last, LocalDate day, boolean ofYear) {
        int years = Objects.requireNonNull(last.year()) - Objects.requireNonNull(first.year());
        Ends ends = ends(indicator, unit, first, last, day, years);
        Reason refused = ends.refused();
        return refused == null
                ? new Grown(scene, ends, unit, years, ofYear)
                : NoFigure.of(refused, Objects.requireNonNull(last.period()), day);
    }

    /** @param years between the two steps */
    Ends ends(Measured indicator, int unit, Group first, Group last, LocalDate day, int years) {
        return Ends.of(scene, group -> operand(indicator, group, day), first, last, unit, years);
    }

    /** In the boundaries of a given day; of a growth, the level. */
    Recipe recipeOn(Measured indicator, int unit, Group group, LocalDate day) {
        if (!ground.isValidOn(unit, day)) {
            return NoFigure.of(Reasons.notValid(ground, unit, day, indicator.shareBy()), period(group), day);
        }
        Reason bad = definition(indicator);
        if (bad != null) {
            return NoFigure.of(bad, period(group), day);
        }
        boolean below = !indicator.isOwnOnly()
                && !indicator.isComputed()
                && ground.kind(unit).compareTo(indicator.collectedFrom()) > 0;
        return below
                ? NoFigure.of(Reasons.belowCollection(indicator.collectedFrom()), period(group), day)
                : operand(indicator, group, day).of(unit, null);
    }

    /** What an indicator comes to per head of a population. */
    public Recipe perHead(Measured indicator, Measured heads, int unit, Group group) {
        LocalDate day = day(group);
        Recipe plain = recipeOn(indicator, unit, group, day);
        return plain instanceof NoFigure
                ? plain
                : operands.perHead(indicator, heads, group, day).of(unit, null);
    }

    /** Years asked about that have figures. */
    NavigableSet<Integer> years(Measured indicator) {
        return operands.years(indicator, inside == null ? Group.TOTAL : Group.step(inside));
    }

    /** Every leaf that has been prepared. */
    Collection<Leaf> leaves() {
        return scene.leaves().all();
    }
}
