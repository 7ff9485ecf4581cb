package vn.tongket.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.Oracle.Expected;
import vn.tongket.measure.OracleValues.Said;
import vn.tongket.measure.RandomWorld.Place;
import vn.tongket.programme.Indicator;
import vn.tongket.unit.ShareBy;

/** Who had to report and who did not, day by day. */
final class OracleCoverage {
    private final RandomWorld world;
    private final OracleGround ground;
    private final OracleValues values;
    private final OracleSums sums;

    OracleCoverage(RandomWorld world, OracleGround ground, OracleValues values, OracleSums sums) {
        this.world = world;
        this.ground = ground;
        this.values = values;
        this.sums = sums;
    }

    Expected lacking(Indicator indicator, String unit, Set<Window> counted) {
        Expected coverage = figure(indicator, unit, counted, Set.of(), BigDecimal.ZERO, null, null, true);
        return Expected.none(coverage.expected(), coverage.lacking());
    }

    Expected figure(
            Indicator indicator,
            String unit,
            Set<Window> counted,
            Set<Window> used,
            BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            boolean exact) {
        Set<String> expected = new TreeSet<>();
        Set<String> lacking = new TreeSet<>();
        if (OracleValues.own(indicator)) {
            expected.add(unit);
            boolean any = values.said(indicator).stream()
                    .anyMatch(said ->
                            said.unit().equals(unit) && OracleValues.counts(said) && counted.contains(said.window()));
            if (!any) {
                lacking.add(unit);
            }
        } else {
            cover(indicator, unit, counted, expected, lacking);
        }
        return new Expected(value, numerator, denominator, exact, used, expected, lacking);
    }

    private void cover(
            Indicator indicator, String unit, Set<Window> counted, Set<String> expected, Set<String> lacking) {
        List<Said> said = reportedFor(indicator, counted);
        for (Window window : counted) {
            if (counted.stream().anyMatch(other -> !other.equals(window) && other.contains(window))) {
                continue;
            }
            for (Place place : world.places.values()) {
                boolean due = place.kind == indicator.collectedFrom()
                        && OracleGround.stands(place, window.lastDay())
                        && ground.share(place.code, unit, sums.day(window), indicator.shareBy())
                                        .signum()
                                > 0
                        && OracleGround.stands(ground.place(unit), sums.day(window))
                        && !excused(place, window, said);
                if (due) {
                    expected.add(place.code);
                    boolean all = days(window.from(), window.to()).stream()
                            .allMatch(day -> covered(place, day, said, indicator.shareBy()));
                    if (!all) {
                        lacking.add(place.code);
                    }
                }
            }
        }
    }

    /** What counts as an answer: a whole figure (with its weight), or that the indicator does not apply. */
    private List<Said> reportedFor(Indicator indicator, Set<Window> counted) {
        Map<List<Object>, Said> weights = new HashMap<>();
        values.said(values.indicator("weight"))
                .forEach(weight -> weights.put(List.of(weight.unit(), weight.window()), weight));
        return values.said(indicator).stream()
                .filter(one -> counted.contains(one.window()))
                .filter(one -> one.quality().equals("X") || one.quality().equals("yes"))
                .filter(one -> {
                    Said weight = weights.get(List.of(one.unit(), one.window()));
                    return indicator.weightCode() == null
                            || one.quality().equals("X")
                            || (weight != null && weight.quality().equals("yes"));
                })
                .toList();
    }

    private static boolean excused(Place place, Window window, List<Said> said) {
        boolean figure = said.stream()
                .anyMatch(one -> one.unit().equals(place.code)
                        && one.quality().equals("yes")
                        && one.window().overlaps(window));
        List<Said> excuses = said.stream()
                .filter(one -> one.unit().equals(place.code) && one.quality().equals("X"))
                .toList();
        return !figure
                && !excuses.isEmpty()
                && days(window.from(), window.to()).stream()
                        .filter(day ->
                                !day.isBefore(place.first()) && (place.end() == null || day.isBefore(place.end())))
                        .allMatch(day ->
                                excuses.stream().anyMatch(one -> one.window().contains(day)));
    }

    private boolean covered(Place place, LocalDate day, List<Said> said, ShareBy by) {
        LocalDate end = place.end();
        if (end != null && !day.isBefore(end)) {
            return true;
        }
        boolean answered = said.stream()
                .anyMatch(one -> one.unit().equals(place.code) && one.window().contains(day));
        if (answered || !day.isBefore(place.first())) {
            return answered;
        }
        return ground.origins(place.code, by).keySet().stream()
                .allMatch(origin -> covered(ground.place(origin), day, said, by));
    }

    /** Everything in these worlds begins on the 1st or the 15th, so those days stand for all. */
    private static List<LocalDate> days(LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate month = from.withDayOfMonth(1); month.isBefore(to); month = month.plusMonths(1)) {
            for (LocalDate day : List.of(month, month.withDayOfMonth(15))) {
                if (!day.isBefore(from) && day.isBefore(to)) {
                    days.add(day);
                }
            }
        }
        return days;
    }
}
