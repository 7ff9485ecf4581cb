package vn.tongket.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.RandomWorld.Passage;
import vn.tongket.measure.RandomWorld.Place;
import vn.tongket.measure.RandomWorld.Reporting;
import vn.tongket.measure.RandomWorld.Stay;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.ShareBy;

/** The roll-up again, written to be obvious and not to be fast: every rule of docs/domain/roll-up.md by its own words. */
final class Oracle {
    private final RandomWorld world;
    private final Map<String, Indicator> indicators;
    private final @Nullable LocalDate frameDay;
    private final @Nullable Window inside;
    private final Map<List<Object>, Map<String, BigDecimal>> remembered = new HashMap<>();
    private final Map<List<Object>, Map<Passage, BigDecimal>> leavingOnce = new HashMap<>();
    private final Map<String, List<Said>> saidOnce = new HashMap<>();

    Oracle(RandomWorld world, @Nullable LocalDate frameDay, @Nullable Window inside) {
        this.world = world;
        this.indicators = world.byCode();
        this.frameDay = frameDay;
        this.inside = inside;
    }

    record Expected(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            boolean exact,
            Set<Window> used,
            Set<String> expected,
            Set<String> lacking) {
        static Expected none(Set<String> expected, Set<String> lacking) {
            return new Expected(null, null, null, false, Set.of(), expected, lacking);
        }
    }

    // ---- where units lie ----

    static boolean stands(Place place, LocalDate day) {
        return place.stays.stream()
                .anyMatch(stay -> !day.isBefore(stay.from()) && (stay.to() == null || day.isBefore(stay.to())));
    }

    private Place place(String code) {
        Place place = world.places.get(code);
        if (place == null) {
            throw new IllegalArgumentException(code);
        }
        return place;
    }

    /** Successions of one unit as parts of its whole, those of nothing left out. */
    private Map<Passage, BigDecimal> leaving(String code, ShareBy by) {
        return leavingOnce.computeIfAbsent(List.of(code, by), key -> leavingAnew(code, by));
    }

    private Map<Passage, BigDecimal> leavingAnew(String code, ShareBy by) {
        List<Passage> all = world.passages.stream()
                .filter(passage -> passage.from().equals(code))
                .sorted(java.util.Comparator.comparing(Passage::to))
                .toList();
        List<BigDecimal> parts =
                divide(all.stream().map(passage -> part(passage, by)).toList());
        Map<Passage, BigDecimal> leaving = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            if (parts.get(i).signum() > 0) {
                leaving.put(all.get(i), parts.get(i));
            }
        }
        return leaving;
    }

    private static BigDecimal part(Passage passage, ShareBy by) {
        BigDecimal land = passage.landShare();
        return by == ShareBy.LAND && land != null ? land : passage.share();
    }

    private static List<BigDecimal> divide(List<BigDecimal> weights) {
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(BigDecimal.ONE) == 0) {
            return weights;
        }
        List<BigDecimal> parts = new ArrayList<>();
        for (BigDecimal weight : weights) {
            parts.add(weight.divide(total, 12, RoundingMode.HALF_UP));
        }
        int largest = 0;
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i).compareTo(weights.get(largest)) > 0) {
                largest = i;
            }
        }
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!parts.isEmpty()) {
            parts.set(largest, parts.get(largest).add(BigDecimal.ONE).subtract(sum));
        }
        return parts;
    }

    /** Units whose ground a unit took over, with the part of each that it took. */
    Map<String, BigDecimal> origins(String code, ShareBy by) {
        Map<String, BigDecimal> origins = new TreeMap<>();
        for (String other : world.places.keySet()) {
            leaving(other, by).forEach((passage, part) -> {
                if (passage.to().equals(code)) {
                    origins.put(other, part);
                }
            });
        }
        return origins;
    }

    Map<String, BigDecimal> lies(String code, LocalDate day, ShareBy by) {
        Map<String, BigDecimal> known = remembered.get(List.of(code, day, by));
        if (known == null) {
            known = liesAnew(code, day, by);
            remembered.put(List.of(code, day, by), known);
        }
        return known;
    }

    private Map<String, BigDecimal> liesAnew(String code, LocalDate day, ShareBy by) {
        Place place = place(code);
        if (stands(place, day)) {
            return Map.of(code, BigDecimal.ONE);
        }
        Map<String, BigDecimal> lies = new TreeMap<>();
        if (place.first().isAfter(day)) {
            Map<String, BigDecimal> origins = origins(code, by);
            if (origins.isEmpty()) {
                return Map.of(code, BigDecimal.ONE);
            }
            List<String> codes = List.copyOf(origins.keySet());
            List<BigDecimal> parts = divide(weights(codes, origins, by));
            for (int i = 0; i < codes.size(); i++) {
                BigDecimal part = parts.get(i);
                lies(codes.get(i), day, by)
                        .forEach((target, share) -> lies.merge(target, share.multiply(part), BigDecimal::add));
            }
            lies.values().removeIf(share -> share.signum() == 0);
            return lies;
        }
        Map<Passage, BigDecimal> leaving = leaving(code, by);
        if (leaving.isEmpty()) {
            return Map.of(code, BigDecimal.ONE);
        }
        leaving.forEach((passage, part) -> lies(passage.to(), day, by)
                .forEach((target, share) -> lies.merge(target, share.multiply(part), BigDecimal::add)));
        return lies;
    }

    private List<BigDecimal> weights(List<String> codes, Map<String, BigDecimal> origins, ShareBy by) {
        List<BigDecimal> people = new ArrayList<>();
        List<BigDecimal> land = new ArrayList<>();
        List<BigDecimal> equal = new ArrayList<>();
        for (String code : codes) {
            BigDecimal share = Objects.requireNonNull(origins.get(code));
            Long number = place(code).people;
            BigDecimal area = place(code).area;
            people.add(number == null ? BigDecimal.valueOf(-1) : share.multiply(BigDecimal.valueOf(number)));
            land.add(area == null ? BigDecimal.valueOf(-1) : share.multiply(area));
            equal.add(share);
        }
        List<List<BigDecimal>> order = by == ShareBy.PEOPLE ? List.of(people, land) : List.of(land, people);
        for (List<BigDecimal> weights : order) {
            boolean known = weights.stream().noneMatch(weight -> weight.signum() < 0);
            if (known && weights.stream().anyMatch(weight -> weight.signum() > 0)) {
                return weights;
            }
        }
        return equal;
    }

    private List<String> above(String code, LocalDate day) {
        List<String> above = new ArrayList<>();
        for (String next = code; next != null; next = parent(next, day)) {
            above.add(next);
        }
        return above;
    }

    private @Nullable String parent(String code, LocalDate day) {
        List<Stay> stays = place(code).stays;
        String parent = stays.getFirst().parent();
        for (Stay stay : stays) {
            if (!stay.from().isAfter(day)) {
                parent = stay.parent();
            }
        }
        return parent;
    }

    BigDecimal share(String code, String within, LocalDate day, ShareBy by) {
        BigDecimal share = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> part : lies(code, day, by).entrySet()) {
            if (above(part.getKey(), day).contains(within)) {
                share = share.add(part.getValue());
            }
        }
        return share;
    }

    // ---- values ----

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

    private List<Said> said(Indicator indicator) {
        return saidOnce.computeIfAbsent(indicator.code(), code -> saidAnew(indicator));
    }

    private List<Said> saidAnew(Indicator indicator) {
        boolean own = own(indicator);
        Map<List<Object>, List<Reporting>> cells = new LinkedHashMap<>();
        for (Reporting reporting : world.ofIndicator(indicator.code())) {
            boolean kind = own || place(reporting.unit()).kind == indicator.collectedFrom();
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

    private static boolean counts(Said said) {
        return said.quality.equals("yes") || said.quality.equals("partly");
    }

    private static boolean own(Indicator indicator) {
        return indicator.unitRule() == UnitRule.OWN_LEVEL || indicator.unitRule() == UnitRule.DISTINCT;
    }

    // ---- figures ----

    Set<Integer> years(Indicator indicator) {
        Set<Integer> years = new TreeSet<>();
        if (indicator.unitRule() == UnitRule.COMPUTED) {
            years.addAll(years(indicator("weight")));
            years.addAll(years(indicator("base")));
        }
        said(indicator).forEach(said -> years.add(said.window.countsForYear()));
        return years;
    }

    private Indicator indicator(String code) {
        Indicator indicator = indicators.get(code);
        if (indicator == null) {
            throw new IllegalArgumentException(code);
        }
        return indicator;
    }

    /** Sums of one window, or of several put together. */
    private record Sums(
            BigDecimal amount, BigDecimal above, BigDecimal below, boolean exact, boolean parts, boolean single) {
        Sums plus(Sums other) {
            return new Sums(
                    amount.add(other.amount),
                    above.add(other.above),
                    below.add(other.below),
                    exact && other.exact,
                    parts && other.parts,
                    single && other.single);
        }
    }

    Expected figure(Indicator indicator, String unit, @Nullable Integer year) {
        if (indicator.unitRule() == UnitRule.COMPUTED) {
            return computed(indicator, unit, year);
        }
        if (frameDay != null && !stands(place(unit), frameDay)) {
            return Expected.none(Set.of(), Set.of());
        }
        if (!own(indicator) && place(unit).kind.compareTo(indicator.collectedFrom()) > 0) {
            return Expected.none(Set.of(), Set.of());
        }
        Set<Window> scope = scope(indicator, unit, year);
        if (scope.isEmpty()) {
            return Expected.none(Set.of(), Set.of());
        }
        TreeMap<Window, Sums> byWindow = sums(indicator, unit, scope);
        if (byWindow.isEmpty()) {
            return lacking(indicator, unit, nothingScope(indicator, scope));
        }
        return overTime(indicator, unit, year, scope, byWindow);
    }

    private static Set<Window> nothingScope(Indicator indicator, Set<Window> scope) {
        return indicator.timeRule() == TimeRule.LAST ? endingWith(scope, Set.of(new TreeSet<>(scope).last())) : scope;
    }

    private Set<Window> scope(Indicator indicator, String unit, @Nullable Integer year) {
        Set<Window> scope = new TreeSet<>();
        for (Said said : said(indicator)) {
            boolean ofYear = year == null || said.window.countsForYear() == year;
            if (ofYear && stands(place(unit), day(said.window))) {
                scope.add(said.window);
            }
        }
        return scope;
    }

    private LocalDate day(Window window) {
        return frameDay == null ? window.lastDay() : frameDay;
    }

    private TreeMap<Window, Sums> sums(Indicator indicator, String unit, Set<Window> scope) {
        TreeMap<Window, Sums> byWindow = new TreeMap<>();
        Map<List<Object>, Said> weights = new HashMap<>();
        if (indicator.weightCode() != null) {
            said(indicator("weight")).forEach(said -> weights.put(List.of(said.unit, said.window), said));
        }
        for (Said said : said(indicator)) {
            if (!counts(said) || !scope.contains(said.window)) {
                continue;
            }
            BigDecimal share = own(indicator)
                    ? said.unit.equals(unit) ? BigDecimal.ONE : BigDecimal.ZERO
                    : share(said.unit, unit, day(said.window), indicator.shareBy());
            Said weight = weights.get(List.of(said.unit, said.window));
            boolean weighable = indicator.weightCode() == null || (weight != null && totalCounts(weight));
            if (share.signum() > 0 && weighable) {
                byWindow.merge(said.window, sums(indicator, said, weight, share), Sums::plus);
            }
        }
        return byWindow;
    }

    /** A weight is a total that was given as one. */
    private boolean totalCounts(Said weight) {
        return world.ofIndicator("weight").stream()
                .anyMatch(one -> one.unit().equals(weight.unit)
                        && one.window().equals(weight.window)
                        && one.breakdown().isEmpty()
                        && "AEN".contains(one.quality()));
    }

    private static Sums sums(Indicator indicator, Said said, @Nullable Said weight, BigDecimal share) {
        boolean exact = share.compareTo(BigDecimal.ONE) == 0;
        BigDecimal zero = BigDecimal.ZERO;
        return switch (indicator.unitRule()) {
            case SUM -> new Sums(said.quantity.multiply(share), zero, zero, exact, false, true);
            case RATIO_OF_SUMS ->
                new Sums(zero, said.numerator.multiply(share), said.denominator.multiply(share), exact, true, false);
            case COUNT_IF ->
                new Sums(zero, meets(indicator.condition(), said.quantity) ? share : zero, share, exact, true, false);
            case WEIGHTED_MEAN ->
                new Sums(
                        zero,
                        said.quantity
                                .multiply(weight == null ? zero : weight.quantity)
                                .multiply(share),
                        weight == null ? zero : weight.quantity.multiply(share),
                        exact,
                        true,
                        false);
            case OWN_LEVEL, DISTINCT ->
                new Sums(said.quantity, said.numerator, said.denominator, true, said.parts, said.single || !said.parts);
            case COMPUTED -> throw new IllegalArgumentException();
        };
    }

    private static boolean meets(@Nullable String condition, BigDecimal value) {
        String words = condition == null ? "" : condition;
        String sign = words.substring(0, words.indexOf(' '));
        int compared = value.compareTo(new BigDecimal(words.substring(words.indexOf(' ') + 1)));
        return switch (sign) {
            case ">=" -> compared >= 0;
            case ">" -> compared > 0;
            case "=" -> compared == 0;
            case "<" -> compared < 0;
            case "<=" -> compared <= 0;
            case "!=" -> compared != 0;
            default -> throw new IllegalArgumentException(words);
        };
    }

    private static @Nullable BigDecimal value(Indicator indicator, Sums sums) {
        return switch (indicator.unitRule()) {
            case SUM -> sums.amount;
            case COUNT_IF -> sums.above;
            case RATIO_OF_SUMS -> quotient(sums.above.multiply(indicator.factor()), sums.below);
            case WEIGHTED_MEAN -> quotient(sums.above, sums.below);
            case OWN_LEVEL, DISTINCT ->
                sums.single ? sums.amount : quotient(sums.above.multiply(indicator.factor()), sums.below);
            case COMPUTED -> throw new IllegalArgumentException();
        };
    }

    private static @Nullable BigDecimal quotient(BigDecimal above, BigDecimal below) {
        return below.signum() == 0 ? null : above.divide(below, 20, RoundingMode.HALF_UP);
    }

    private Expected overTime(
            Indicator indicator,
            String unit,
            @Nullable Integer year,
            Set<Window> scope,
            TreeMap<Window, Sums> byWindow) {
        boolean one = byWindow.size() == 1;
        boolean adds = indicator.unitRule() == UnitRule.SUM
                || indicator.unitRule() == UnitRule.COUNT_IF
                || indicator.unitRule() == UnitRule.RATIO_OF_SUMS;
        Set<Window> all = byWindow.keySet();
        return switch (indicator.timeRule()) {
            case SUM ->
                one || adds ? pooled(indicator, unit, scope, byWindow, all) : added(indicator, unit, scope, byWindow);
            case LAST -> {
                Set<Window> last = endingWith(all, Set.of(byWindow.lastKey()));
                yield pooled(indicator, unit, endingWith(scope, last), byWindow, last);
            }
            case MEAN, MEAN_OF_RATES ->
                one ? pooled(indicator, unit, scope, byWindow, all) : mean(indicator, unit, scope, byWindow);
            case RATIO_OF_SUMS -> ratio(indicator, unit, scope, byWindow);
            case NONE -> one ? pooled(indicator, unit, all, byWindow, all) : lacking(indicator, unit, scope);
            case CAGR ->
                year == null
                        ? growth(indicator, unit, scope, byWindow)
                        : yearlyGrowth(indicator, unit, year, scope, byWindow);
        };
    }

    private static Set<Window> endingWith(Set<Window> windows, Set<Window> ends) {
        Set<Window> ending = new TreeSet<>();
        for (Window window : windows) {
            if (ends.stream().anyMatch(end -> end.to().equals(window.to()))) {
                ending.add(window);
            }
        }
        return ending;
    }

    private Expected pooled(
            Indicator indicator, String unit, Set<Window> counted, TreeMap<Window, Sums> byWindow, Set<Window> used) {
        Sums sums = used.stream().map(byWindow::get).reduce(Sums::plus).orElseThrow();
        BigDecimal value = value(indicator, sums);
        if (value == null) {
            return lacking(
                    indicator,
                    unit,
                    indicator.timeRule() == TimeRule.LAST
                            ? endingWith(
                                    scopeOf(indicator, unit, counted),
                                    Set.of(new TreeSet<>(scopeOf(indicator, unit, counted)).last()))
                            : indicator.timeRule() == TimeRule.NONE ? scopeOf(indicator, unit, counted) : counted);
        }
        return figure(
                indicator,
                unit,
                counted,
                used,
                value,
                sums.parts ? sums.above : null,
                sums.parts ? sums.below : null,
                sums.exact);
    }

    private Set<Window> currentScope = Set.of();

    private Set<Window> scopeOf(Indicator indicator, String unit, Set<Window> counted) {
        return currentScope.isEmpty() ? counted : currentScope;
    }

    Expected asked(Indicator indicator, String unit, @Nullable Integer year) {
        currentScope = indicator.unitRule() == UnitRule.COMPUTED ? Set.of() : scope(indicator, unit, year);
        return figure(indicator, unit, year);
    }

    private Expected ratio(Indicator indicator, String unit, Set<Window> scope, TreeMap<Window, Sums> byWindow) {
        Set<Window> all = byWindow.keySet();
        if (all.size() == 1 || indicator.unitRule() == UnitRule.COUNT_IF) {
            return pooled(indicator, unit, scope, byWindow, all);
        }
        if (!byWindow.values().stream().allMatch(Sums::parts)) {
            return lacking(indicator, unit, scope);
        }
        Sums sums = byWindow.values().stream().reduce(Sums::plus).orElseThrow();
        BigDecimal factor = indicator.unitRule() == UnitRule.WEIGHTED_MEAN ? BigDecimal.ONE : indicator.factor();
        BigDecimal value = quotient(sums.above.multiply(factor), sums.below);
        return value == null
                ? lacking(indicator, unit, scope)
                : figure(indicator, unit, scope, all, value, sums.above, sums.below, sums.exact);
    }

    private TreeMap<Window, BigDecimal> figures(Indicator indicator, TreeMap<Window, Sums> byWindow) {
        TreeMap<Window, BigDecimal> figures = new TreeMap<>();
        byWindow.forEach((window, sums) -> {
            BigDecimal value = value(indicator, sums);
            if (value != null) {
                figures.put(window, value);
            }
        });
        return figures;
    }

    private Expected added(Indicator indicator, String unit, Set<Window> scope, TreeMap<Window, Sums> byWindow) {
        TreeMap<Window, BigDecimal> figures = figures(indicator, byWindow);
        if (figures.isEmpty()) {
            return lacking(indicator, unit, scope);
        }
        BigDecimal sum = figures.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return figure(indicator, unit, scope, figures.keySet(), sum, null, null, exact(byWindow, figures.keySet()));
    }

    private Expected mean(Indicator indicator, String unit, Set<Window> scope, TreeMap<Window, Sums> byWindow) {
        TreeMap<Window, BigDecimal> figures = figures(indicator, byWindow);
        if (figures.isEmpty()) {
            return lacking(indicator, unit, scope);
        }
        BigDecimal sum = figures.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal count = BigDecimal.valueOf(figures.size());
        return figure(
                indicator,
                unit,
                scope,
                figures.keySet(),
                sum.divide(count, 20, RoundingMode.HALF_UP),
                sum,
                count,
                exact(byWindow, figures.keySet()));
    }

    private static boolean exact(Map<Window, Sums> byWindow, Set<Window> used) {
        return used.stream()
                .allMatch(window -> Objects.requireNonNull(byWindow.get(window)).exact());
    }

    /** The level of a year: its windows that end last. Years without one are left out. */
    private TreeMap<Integer, Map.Entry<BigDecimal, Set<Window>>> levels(
            Indicator indicator, TreeMap<Window, Sums> byWindow) {
        TreeMap<Integer, Map.Entry<BigDecimal, Set<Window>>> levels = new TreeMap<>();
        Set<Integer> years = new TreeSet<>();
        byWindow.keySet().forEach(window -> years.add(window.countsForYear()));
        for (int year : years) {
            TreeSet<Window> ofYear = new TreeSet<>(byWindow.keySet());
            ofYear.removeIf(window -> window.countsForYear() != year);
            Set<Window> last = endingWith(ofYear, Set.of(ofYear.last()));
            BigDecimal value = value(
                    indicator,
                    last.stream().map(byWindow::get).reduce(Sums::plus).orElseThrow());
            if (value != null) {
                levels.put(year, Map.entry(value, last));
            }
        }
        return levels;
    }

    private Expected growth(Indicator indicator, String unit, Set<Window> scope, TreeMap<Window, Sums> byWindow) {
        var levels = levels(indicator, byWindow);
        if (levels.size() < 2) {
            return lacking(indicator, unit, scope);
        }
        return growth(
                indicator,
                unit,
                scope,
                byWindow,
                levels.firstEntry().getValue(),
                levels.lastEntry().getValue(),
                levels.lastKey() - levels.firstKey(),
                null);
    }

    private Expected yearlyGrowth(
            Indicator indicator, String unit, int year, Set<Window> scope, TreeMap<Window, Sums> byWindow) {
        TreeMap<Window, Sums> before = sums(indicator, unit, scope(indicator, unit, year - 1));
        var first = levels(indicator, before).get(year - 1);
        var last = levels(indicator, byWindow).get(year);
        if (first == null || last == null) {
            return lacking(indicator, unit, scope);
        }
        TreeMap<Window, Sums> both = new TreeMap<>(byWindow);
        both.putAll(before);
        return growth(indicator, unit, scope, both, first, last, 1, year);
    }

    private Expected growth(
            Indicator indicator,
            String unit,
            Set<Window> scope,
            TreeMap<Window, Sums> byWindow,
            Map.Entry<BigDecimal, Set<Window>> first,
            Map.Entry<BigDecimal, Set<Window>> last,
            int years,
            @Nullable Integer year) {
        if (first.getKey().signum() <= 0 || last.getKey().signum() < 0) {
            return lacking(indicator, unit, scope);
        }
        Set<Window> used = new TreeSet<>(first.getValue());
        used.addAll(last.getValue());
        Set<Window> counted = endingWith(scope, used);
        counted.addAll(used);
        Set<Window> shown = new TreeSet<>(used);
        shown.removeIf(window -> year != null && window.countsForYear() != year);
        Expected figure = figure(
                indicator,
                unit,
                counted,
                used,
                growth(first.getKey(), last.getKey(), years),
                last.getKey(),
                first.getKey(),
                exact(byWindow, used));
        return new Expected(
                figure.value,
                figure.numerator,
                figure.denominator,
                figure.exact,
                shown,
                figure.expected,
                figure.lacking);
    }

    /** By halving: the yearly factor whose power is last over first. */
    static BigDecimal growth(BigDecimal first, BigDecimal last, int years) {
        MathContext precise = new MathContext(80);
        BigDecimal wanted = last.divide(first, precise);
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = wanted.add(BigDecimal.ONE);
        for (int i = 0; i < 220; i++) {
            BigDecimal middle = low.add(high).divide(BigDecimal.TWO, precise);
            if (middle.pow(years, precise).compareTo(wanted) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low.subtract(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(100))
                .setScale(45, RoundingMode.HALF_UP)
                .setScale(20, RoundingMode.HALF_UP);
    }

    // ---- computed ----

    private Expected computed(Indicator indicator, String unit, @Nullable Integer year) {
        Set<Integer> years = years(indicator);
        TimeRule rule = indicator.timeRule();
        if (rule == TimeRule.SUM || rule == TimeRule.RATIO_OF_SUMS || (year != null && rule != TimeRule.CAGR)) {
            return level(indicator, unit, year);
        }
        if (year != null) {
            Expected last = level(indicator, unit, year);
            if (last.value == null) {
                return last;
            }
            Expected first = years.contains(year - 1) ? level(indicator, unit, year - 1) : null;
            if (first == null || first.value == null) {
                return Expected.none(last.expected, last.lacking);
            }
            Expected growth = growth(first, last, 1);
            return new Expected(
                    growth.value,
                    growth.numerator,
                    growth.denominator,
                    growth.exact,
                    last.used,
                    growth.expected,
                    growth.lacking);
        }
        TreeMap<Integer, Expected> levels = new TreeMap<>();
        years.forEach(each -> {
            Expected level = level(indicator, unit, each);
            if (level.value != null) {
                levels.put(each, level);
            }
        });
        if (levels.isEmpty()) {
            return level(indicator, unit, null);
        }
        List<Expected> all = List.copyOf(levels.values());
        return switch (rule) {
            case LAST -> alone(levels.lastEntry().getValue());
            case NONE -> all.size() == 1 ? alone(all.getFirst()) : union(all, null, null, null, false);
            case MEAN, MEAN_OF_RATES -> {
                BigDecimal sum = all.stream().map(Expected::value).reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal count = BigDecimal.valueOf(all.size());
                yield all.size() == 1
                        ? alone(all.getFirst())
                        : union(
                                all,
                                sum.divide(count, 20, RoundingMode.HALF_UP),
                                sum,
                                count,
                                all.stream().allMatch(Expected::exact));
            }
            case CAGR ->
                levels.size() < 2
                        ? Expected.none(all.getFirst().expected, all.getFirst().lacking)
                        : growth(all.getFirst(), all.getLast(), levels.lastKey() - levels.firstKey());
            case SUM, RATIO_OF_SUMS -> throw new IllegalArgumentException();
        };
    }

    private static Expected alone(Expected level) {
        return new Expected(level.value, null, null, level.exact, level.used, level.expected, level.lacking);
    }

    private static Expected growth(Expected first, Expected last, int years) {
        List<Expected> both = List.of(first, last);
        if (first.value == null || last.value == null || first.value.signum() <= 0 || last.value.signum() < 0) {
            return union(both, null, null, null, false);
        }
        return union(both, growth(first.value, last.value, years), last.value, first.value, first.exact && last.exact);
    }

    private static Expected union(
            List<Expected> all,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            boolean exact) {
        Set<String> expected = new TreeSet<>();
        Set<String> lacking = new TreeSet<>();
        Set<Window> used = new TreeSet<>();
        all.forEach(one -> {
            expected.addAll(one.expected);
            lacking.addAll(one.lacking);
            used.addAll(one.used);
        });
        return new Expected(value, numerator, denominator, exact, used, expected, lacking);
    }

    private Expected level(Indicator indicator, String unit, @Nullable Integer year) {
        Expected weight = asked(indicator("weight"), unit, year);
        Expected base = asked(indicator("base"), unit, year);
        if (weight.value == null) {
            return union(List.of(weight), null, null, null, false);
        }
        List<Expected> both = List.of(weight, base);
        if (base.value == null) {
            return union(both, null, null, null, false);
        }
        BigDecimal value = compute(indicator.formula(), weight.value, base.value);
        return union(both, value, null, null, value != null && weight.exact && base.exact);
    }

    private static @Nullable BigDecimal compute(@Nullable String formula, BigDecimal weight, BigDecimal base) {
        return switch (formula) {
            case "100 * weight / base" -> quotient(weight.multiply(BigDecimal.valueOf(100)), base);
            case "weight + base" -> weight.add(base);
            case "weight - 2 * base" -> weight.subtract(base).subtract(base);
            case "weight / base / 3" -> quotient(weight, base.multiply(BigDecimal.valueOf(3)));
            case null, default -> throw new IllegalArgumentException(formula);
        };
    }

    // ---- coverage ----

    private Expected lacking(Indicator indicator, String unit, Set<Window> counted) {
        Expected coverage = figure(indicator, unit, counted, Set.of(), BigDecimal.ZERO, null, null, true);
        return Expected.none(coverage.expected, coverage.lacking);
    }

    private Expected figure(
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
        if (own(indicator)) {
            expected.add(unit);
            boolean any = said(indicator).stream()
                    .anyMatch(said -> said.unit.equals(unit) && counts(said) && counted.contains(said.window));
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
                        && stands(place, window.lastDay())
                        && share(place.code, unit, day(window), indicator.shareBy())
                                        .signum()
                                > 0
                        && stands(place(unit), day(window))
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
        said(indicator("weight")).forEach(weight -> weights.put(List.of(weight.unit, weight.window), weight));
        return said(indicator).stream()
                .filter(one -> counted.contains(one.window))
                .filter(one -> one.quality.equals("X") || one.quality.equals("yes"))
                .filter(one -> {
                    Said weight = weights.get(List.of(one.unit, one.window));
                    return indicator.weightCode() == null
                            || one.quality.equals("X")
                            || (weight != null && weight.quality.equals("yes"));
                })
                .toList();
    }

    private static boolean excused(Place place, Window window, List<Said> said) {
        boolean figure = said.stream()
                .anyMatch(
                        one -> one.unit.equals(place.code) && one.quality.equals("yes") && one.window.overlaps(window));
        List<Said> excuses = said.stream()
                .filter(one -> one.unit.equals(place.code) && one.quality.equals("X"))
                .toList();
        return !figure
                && !excuses.isEmpty()
                && days(window.from(), window.to()).stream()
                        .filter(day ->
                                !day.isBefore(place.first()) && (place.end() == null || day.isBefore(place.end())))
                        .allMatch(day -> excuses.stream().anyMatch(one -> one.window.contains(day)));
    }

    private boolean covered(Place place, LocalDate day, List<Said> said, ShareBy by) {
        LocalDate end = place.end();
        if (end != null && !day.isBefore(end)) {
            return true;
        }
        boolean answered = said.stream().anyMatch(one -> one.unit.equals(place.code) && one.window.contains(day));
        if (answered || !day.isBefore(place.first())) {
            return answered;
        }
        return origins(place.code, by).keySet().stream().allMatch(origin -> covered(place(origin), day, said, by));
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
