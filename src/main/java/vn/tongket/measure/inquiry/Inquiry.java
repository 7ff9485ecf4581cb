package vn.tongket.measure.inquiry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.engine.Singles;
import vn.tongket.measure.engine.SummedCell;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.step.Reported;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.frame.Ground;

/**
 * A question with what the database said of who reported; what values add up to is filled in when it is known which are
 * needed. Units are named by their index in {@code ground} where they are asked about, by their id elsewhere, windows by their
 * number in {@code windows}.
 *
 * @param measured every indicator that takes part, by code: those asked for, what they are computed from, their weights
 * @param asked the indicators asked for
 * @param targets the units asked about
 * @param standing how units lie in them
 * @param reported by indicator id
 * @param rounds by indicator id
 * @param reach the last day that figures of the programme reach; null where there are none
 * @param sums what an engine added up
 * @param corrections what an engine adds up of the values that count otherwise
 * @param singles what was read one by one
 */
public record Inquiry(
        Ground ground,
        Frame frame,
        Map<String, Measured> measured,
        List<Measured> asked,
        List<Window> windows,
        Map<Window, Integer> numbers,
        List<Integer> targets,
        StandingTargets standing,
        Map<Integer, Reported> reported,
        Map<Integer, AskedUnits> rounds,
        @Nullable LocalDate reach,
        Map<CellKey, Map<Integer, SummedCell>> sums,
        Corrections corrections,
        Singles singles) {

    /** @param boundaries the day since which the boundaries hold in which it is asked about */
    record CellKey(int indicatorId, int unitId, LocalDate boundaries) {}

    public static Inquiry of(
            Ground ground,
            Frame frame,
            Map<String, Measured> measured,
            List<Measured> asked,
            List<Window> windows,
            List<Integer> targets,
            StandingTargets standing,
            Map<Integer, Reported> reported,
            Map<Integer, AskedUnits> rounds,
            @Nullable LocalDate reach) {
        Map<Window, Integer> numbers = new HashMap<>();
        windows.forEach(window -> numbers.put(window, numbers.size()));
        return new Inquiry(
                ground,
                frame,
                measured,
                asked,
                windows,
                numbers,
                targets,
                standing,
                reported,
                rounds,
                reach,
                new HashMap<>(),
                new Corrections(),
                new Singles());
    }

    /** Its number; null where it takes no part. */
    @Nullable
    public Integer number(Window window) {
        return numbers.get(window);
    }

    @Nullable
    public Measured find(String code) {
        return measured.get(code);
    }

    public Reported reported(Measured measured) {
        return reported.getOrDefault(measured.id(), new Reported());
    }

    AskedUnits askedBy(Measured measured) {
        return rounds.getOrDefault(measured.id(), AskedUnits.nobody());
    }

    public Map<Integer, SummedCell> cells(Measured measured, int unitId, LocalDate boundaries) {
        return sums.getOrDefault(new CellKey(measured.id(), unitId, boundaries), Collections.emptyMap());
    }

    /** The weight of a weighted mean. */
    @Nullable
    public Measured weight(Measured indicator) {
        String code = indicator.indicator().weightCode();
        return indicator.unitRule() != UnitRule.WEIGHTED_MEAN || code == null ? null : measured.get(code);
    }
}
