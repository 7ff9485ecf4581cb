package vn.tongket.measure.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Level;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.frame.Ground;

/** Which units a question asks about, by their index: on the frame's day; as reported, on the last day of any window. */
final class Targets {
    private final Ground ground;
    private final Set<LocalDate> days = new TreeSet<>();

    /**
     * @param inside only windows that end in it tell; null: all
     * @param lastDay of the last step: in whose boundaries units are meant, besides those of windows
     */
    Targets(Ground ground, Frame frame, List<Window> windows, @Nullable Window inside, LocalDate lastDay) {
        this.ground = ground;
        windows.stream()
                .filter(window -> inside == null || inside.contains(window.lastDay()))
                .forEach(window -> days.add(ground.firstDayOfBoundaries(frame.dayFor(window))));
        days.add(ground.firstDayOfBoundaries(frame.day() == null ? lastDay : frame.day()));
    }

    /** The unit itself, then those of the level: by code, or as they were named. */
    List<Integer> of(int unit, Level level, ToIntBiFunction<Ground, String> find) {
        Set<Integer> others = others(unit, level, find);
        others.remove(unit);
        List<Integer> all = new ArrayList<>(List.of(unit));
        all.addAll(others);
        return all;
    }

    private Set<Integer> others(int unit, Level level, ToIntBiFunction<Ground, String> find) {
        Set<Integer> others = new TreeSet<>();
        switch (level) {
            case Level.Itself() -> {}
            case Level.Below() -> days.forEach(day -> others.addAll(ground.childrenOf(unit, day)));
            case Level.Within(var kind) -> days.forEach(day -> others.addAll(within(unit, kind, day)));
            case Level.Named(var codes) -> {
                return named(codes, find);
            }
        }
        return others;
    }

    /** Codes for life are known here; only those of versions are looked up one by one. */
    private Set<Integer> named(List<String> codes, ToIntBiFunction<Ground, String> find) {
        Map<String, Integer> byCode = new HashMap<>();
        for (int index = 0; index < ground.count(); index++) {
            byCode.put(ground.version(index, LocalDate.EPOCH).code(), index);
        }
        Set<Integer> named = new LinkedHashSet<>();
        for (String code : codes) {
            Integer index = byCode.get(code);
            named.add(index == null ? find.applyAsInt(ground, code) : index);
        }
        return named;
    }

    private List<Integer> within(int unit, UnitKind kind, LocalDate day) {
        return ground.validOn(day, kind).stream()
                .filter(other -> liesIn(other, unit, day))
                .boxed()
                .toList();
    }

    private boolean liesIn(int other, int unit, LocalDate day) {
        Integer parent = ground.version(other, day).parentId();
        while (parent != null && parent != ground.unitId(unit)) {
            parent = ground.version(ground.index(parent), day).parentId();
        }
        return parent != null;
    }
}
