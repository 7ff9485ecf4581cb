package vn.tongket.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.RandomWorld.Reporting;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.UnitRule;

/** What units said: totals, and parts where they make one up. */
final class OracleValues {
    private final RandomWorld world;
    private final OracleGround ground;
    private final @Nullable Window inside;
    private final Map<String, Indicator> indicators;
    private final Map<String, List<Said>> saidOnce = new HashMap<>();

    OracleValues(RandomWorld world, OracleGround ground, @Nullable Window inside) {
        this.world = world;
        this.ground = ground;
        this.inside = inside;
        this.indicators = world.byCode();
    }

    /** What a unit said for a window: its total, or its parts where they make one up. */
    record Said(
            String unit,
            Window window,
            String quality,
            BigDecimal quantity,
            BigDecimal numerator,
            BigDecimal denominator,
            boolean parts,
            boolean single) {}

    List<Said> said(Indicator indicator) {
        return saidOnce.computeIfAbsent(indicator.code(), code -> saidAnew(indicator));
    }

    private List<Said> saidAnew(Indicator indicator) {
        boolean own = own(indicator);
        Map<List<Object>, List<Reporting>> cells = new LinkedHashMap<>();
        for (Reporting reporting : world.ofIndicator(indicator.code())) {
            boolean kind = own || ground.place(reporting.unit()).kind == indicator.collectedFrom();
            if (kind && (inside == null || inside.contains(reporting.window()))) {
                cells.computeIfAbsent(List.of(reporting.unit(), reporting.window()), key -> new ArrayList<>())
                        .add(reporting);
            }
        }
        List<Said> said = new ArrayList<>();
        cells.forEach((key, reportings) -> {
            List<Reporting> total =
                    reportings.stream().filter(one -> one.breakdown().isEmpty()).toList();
            boolean adds = indicator.unitRule() == UnitRule.SUM || indicator.unitRule() == UnitRule.RATIO_OF_SUMS;
            List<Reporting> used = !total.isEmpty() ? total : adds ? reportings : List.of();
            if (!used.isEmpty()) {
                said.add(together(used));
            }
        });
        return said;
    }

    /** A and E add up, N is zero; one M among the parts and the total is not known, though what is there still counts. */
    private static Said together(List<Reporting> used) {
        BigDecimal quantity = BigDecimal.ZERO;
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        Set<String> qualities = new HashSet<>();
        boolean parts = false;
        boolean single = false;
        for (Reporting one : used) {
            qualities.add(one.quality());
            if (one.quantity() != null) {
                quantity = quantity.add(one.quantity());
                single = true;
            }
            if (one.numerator() != null && one.denominator() != null) {
                numerator = numerator.add(one.numerator());
                denominator = denominator.add(one.denominator());
                parts = true;
            }
        }
        boolean figure = qualities.contains("A") || qualities.contains("E") || qualities.contains("N");
        String quality = figure ? (qualities.contains("M") ? "partly" : "yes") : qualities.contains("M") ? "M" : "X";
        return new Said(
                used.getFirst().unit(),
                used.getFirst().window(),
                quality,
                quantity,
                numerator,
                denominator,
                parts,
                single);
    }

    static boolean counts(Said said) {
        return said.quality.equals("yes") || said.quality.equals("partly");
    }

    static boolean own(Indicator indicator) {
        return indicator.unitRule() == UnitRule.OWN_LEVEL || indicator.unitRule() == UnitRule.DISTINCT;
    }

    Set<Integer> years(Indicator indicator) {
        Set<Integer> years = new TreeSet<>();
        if (indicator.unitRule() == UnitRule.COMPUTED) {
            years.addAll(years(indicator("weight")));
            years.addAll(years(indicator("base")));
        }
        said(indicator).forEach(said -> years.add(said.window.countsForYear()));
        return years;
    }

    Indicator indicator(String code) {
        Indicator indicator = indicators.get(code);
        if (indicator == null) {
            throw new IllegalArgumentException(code);
        }
        return indicator;
    }

    /** A weight is a total that was given as one. */
    boolean totalCounts(Said weight) {
        return world.ofIndicator("weight").stream()
                .anyMatch(one -> one.unit().equals(weight.unit)
                        && one.window().equals(weight.window)
                        && one.breakdown().isEmpty()
                        && "AEN".contains(one.quality()));
    }
}
