package vn.tongket.measure.oracle;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.frame.ShareBy;

/** Answers what a figure is, from the rules of docs/domain alone, slowly. */
final class Oracle {
    final World world;
    private final Map<ShareBy, Pieces> pieces = new EnumMap<>(ShareBy.class);
    private final Map<String, Entries> entries = new HashMap<>();
    private final Map<Asked, Told> known = new HashMap<>();
    private final Map<Asked, Told> rolledUp = new HashMap<>();
    private final Map<Reach, Days> reached = new HashMap<>();
    private final Map<String, Choice> choices = new HashMap<>();

    Oracle(World world) {
        this.world = world;
    }

    /**
     * @param frame the day whose boundaries hold; null: as reported, those of the step's last day
     */
    Told figure(String code, String unit, Window step, @Nullable LocalDate frame) {
        Asked asked = new Asked(code, unit, step, frame);
        Told told = known.get(asked);
        if (told == null) {
            told = work(code, unit, step, frame);
            known.put(asked, told);
        }
        return told;
    }

    private record Asked(
            String indicator,
            String unit,
            Window step,
            @Nullable LocalDate frame) {}

    private Told work(String code, String unit, Window step, @Nullable LocalDate frame) {
        Indicator indicator = world.indicator(code);
        LocalDate day = frame == null ? lastDay(step) : frame;
        if (indicator.unitRule() == UnitRule.OWN_LEVEL || indicator.unitRule() == UnitRule.DISTINCT) {
            return new OwnFigures(this, indicator).figure(unit, step, day);
        }
        if (indicator.unitRule() == UnitRule.COMPUTED) {
            return new Computing(this, indicator).figure(unit, step, day);
        }
        Place place = world.place(unit);
        boolean gone = !place.standsOn(day);
        if (gone) {
            return new EndedUnits(this, indicator).figure(unit, step, day, frame == null);
        }
        Window counted = countedStep(indicator, step);
        return new RuleOverTime(this, scene(indicator, unit, counted, day), step).told();
    }

    /** Of one that is added over units, in the boundaries of a day. */
    Told rolledUp(Indicator indicator, String unit, Window step, LocalDate day) {
        return rolledUp.computeIfAbsent(
                new Asked(indicator.code(), unit, step, day),
                asked ->
                        new RuleOverTime(this, scene(indicator, unit, countedStep(indicator, step), day), step).told());
    }

    Scene scene(Indicator indicator, String unit, Window step, LocalDate day) {
        Pieces ground = pieces(indicator.shareBy());
        Set<String> expected = ground.standing(unit, day, indicator.collectedFrom());
        return new Scene(indicator, unit, step, day, expected, false, ground, choice(indicator, step));
    }

    /** The step's last day, at the latest the last that figures of the programme reach. */
    LocalDate lastDay(Window step) {
        LocalDate reach = world.reach();
        return step.lastDay().isAfter(reach) ? reach : step.lastDay();
    }

    /** Levels of several years are those of the last year in which any unit of the programme has one. */
    Window countedStep(Indicator indicator, Window step) {
        if (indicator.timeRule() != TimeRule.LAST || Days.days(step) <= 366) {
            return step;
        }
        Entries said = entries(indicator);
        return world.places().keySet().stream()
                .flatMap(unit -> said.of(unit).stream())
                .filter(entry ->
                        entry.isFigure() && step.contains(entry.window().lastDay()))
                .map(entry -> entry.window().countsForYear())
                .max(Integer::compare)
                .map(Window::year)
                .orElse(step);
    }

    /** Days of a scene's step for which anybody in the programme's unit has figures. */
    Days reached(Scene scene) {
        Reach key = new Reach(scene.indicator().code(), scene.indicator().timeRule(), scene.step(), scene.day());
        return reached.computeIfAbsent(key, same -> scene.reached(world.root(), scene::widest));
    }

    private record Reach(String indicator, TimeRule rule, Window step, LocalDate day) {}

    Pieces pieces(ShareBy shareBy) {
        return pieces.computeIfAbsent(shareBy, by -> new Pieces(world, by));
    }

    Entries entries(Indicator indicator) {
        return entries.computeIfAbsent(indicator.code(), code -> new Entries(world, indicator));
    }

    Choice choice(Indicator indicator, Window step) {
        if (indicator.unitRule() == UnitRule.WEIGHTED_MEAN) {
            Entries weighed = Weighing.weighed(this, indicator, step);
            return new Choice(indicator, pieces(indicator.shareBy()), weighed);
        }
        return choices.computeIfAbsent(
                indicator.code() + "/" + indicator.timeRule(),
                code -> new Choice(indicator, pieces(indicator.shareBy()), entries(indicator)));
    }
}
