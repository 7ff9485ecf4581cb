package vn.tongket.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.IndicatorMaker;
import vn.tongket.programme.Programme;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.frame.ShareBy;

/** A small country whose communes merge, split, trade ground and change provinces, and whose reporters are unreliable. */
public final class RandomWorld {
    static final LocalDate BEGINNING = LocalDate.of(2010, 1, 1);
    private static final int FIRST_YEAR = 2016;
    private static final int LAST_YEAR = 2020;

    public final String prefix;
    final Map<String, Place> places = new TreeMap<>();
    final List<Passage> passages = new ArrayList<>();
    final List<Reporting> reportings = new ArrayList<>();
    final List<Indicator> indicators = new ArrayList<>();
    private final Random random;
    private int counter;

    /** A stretch of time below one parent. */
    record Stay(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String parent) {}

    static final class Place {
        final String code;
        final UnitKind kind;
        final List<Stay> stays = new ArrayList<>();

        @Nullable
        Long people;

        @Nullable
        BigDecimal area;

        Place(String code, UnitKind kind) {
            this.code = code;
            this.kind = kind;
        }

        LocalDate first() {
            return stays.getFirst().from;
        }

        @Nullable
        LocalDate end() {
            return stays.getLast().to;
        }
    }

    record Passage(
            String from,
            String to,
            LocalDate on,
            BigDecimal share,
            @Nullable BigDecimal landShare) {}

    record Reporting(
            String indicator,
            String unit,
            Window window,
            String breakdown,
            String quality,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    public RandomWorld(String prefix, Random random) {
        this.prefix = prefix;
        this.random = random;
        makePlaces();
        for (int year = 2014; year <= 2022; year++) {
            for (int i = random.nextInt(3); i > 0; i--) {
                happen(LocalDate.of(year, 1 + random.nextInt(12), 1));
            }
        }
        makeIndicators();
        makeValues();
    }

    public String root() {
        return prefix + "-0";
    }

    private void makePlaces() {
        place(UnitKind.COUNTRY, BEGINNING, null);
        for (int p = 0; p < 3; p++) {
            Place province = place(UnitKind.PROVINCE, BEGINNING, root());
            for (int c = 2 + random.nextInt(2); c > 0; c--) {
                place(UnitKind.COMMUNE, BEGINNING, province.code);
            }
        }
    }

    private Place place(UnitKind kind, LocalDate from, @Nullable String parent) {
        Place place = new Place(prefix + "-" + counter++, kind);
        place.stays.add(new Stay(from, null, parent));
        if (random.nextInt(10) > 0) {
            place.people = (long) random.nextInt(5_000);
        }
        if (random.nextInt(10) > 1) {
            place.area = BigDecimal.valueOf(random.nextInt(9_000), 2);
        }
        places.put(place.code, place);
        return place;
    }

    List<Place> standing(UnitKind kind) {
        return places.values().stream()
                .filter(place -> place.kind == kind && place.end() == null)
                .toList();
    }

    private void happen(LocalDate day) {
        List<Place> communes = new ArrayList<>(standing(UnitKind.COMMUNE).stream()
                .filter(place -> place.stays.getLast().from.isBefore(day))
                .toList());
        java.util.Collections.shuffle(communes, random);
        if (communes.size() < 3) {
            return;
        }
        Place a = communes.get(0);
        Place b = communes.get(1);
        switch (random.nextInt(10)) {
            case 0, 1 -> {
                Place merged = place(UnitKind.COMMUNE, day, parent(a));
                pass(a, merged, day, "1", null);
                pass(b, merged, day, "1", null);
                end(day, a, b);
            }
            case 2, 3 -> {
                boolean land = random.nextBoolean();
                String share = random.nextInt(4) == 0 ? "1" : "0." + (100 + random.nextInt(800));
                pass(a, place(UnitKind.COMMUNE, day, parent(a)), day, share, land ? "0.37" : null);
                String rest = BigDecimal.ONE.subtract(new BigDecimal(share)).toPlainString();
                pass(a, place(UnitKind.COMMUNE, day, parent(a)), day, rest, land ? "0.63" : null);
                end(day, a);
            }
            case 4, 5 -> {
                Place newA = place(UnitKind.COMMUNE, day, parent(a));
                Place newB = place(UnitKind.COMMUNE, day, parent(b));
                pass(a, newA, day, "0.9", "0.7");
                pass(a, newB, day, "0.1", "0.29");
                pass(b, newB, day, "1", null);
                end(day, a, b);
            }
            case 6, 7 -> move(a, day, standing(UnitKind.PROVINCE).getLast());
            case 8 -> mergeProvinces(day);
            default -> {
                if (random.nextBoolean()) {
                    end(day, a);
                } else {
                    place(UnitKind.COMMUNE, day, parent(b));
                }
            }
        }
    }

    private static String parent(Place place) {
        String parent = place.stays.getLast().parent;
        return parent == null ? "" : parent;
    }

    private void pass(Place from, Place to, LocalDate on, String share, @Nullable String landShare) {
        passages.add(new Passage(
                from.code, to.code, on, new BigDecimal(share), landShare == null ? null : new BigDecimal(landShare)));
    }

    private static void end(LocalDate day, Place... ended) {
        for (Place place : ended) {
            Stay last = place.stays.removeLast();
            place.stays.add(new Stay(last.from, day, last.parent));
        }
    }

    private static void move(Place commune, LocalDate day, Place province) {
        if (!parent(commune).equals(province.code)) {
            end(day, commune);
            commune.stays.add(new Stay(day, null, province.code));
        }
    }

    private void mergeProvinces(LocalDate day) {
        List<Place> provinces = standing(UnitKind.PROVINCE);
        boolean settled = standing(UnitKind.COMMUNE).stream()
                .allMatch(commune -> commune.stays.getLast().from.isBefore(day));
        if (provinces.size() < 2 || !settled) {
            return;
        }
        Place one = provinces.get(0);
        Place other = provinces.get(1);
        Place merged = place(UnitKind.PROVINCE, day, root());
        for (Place old : List.of(one, other)) {
            standing(UnitKind.COMMUNE).stream()
                    .filter(commune -> parent(commune).equals(old.code))
                    .forEach(commune -> move(commune, day, merged));
            pass(old, merged, day, "1", null);
        }
        end(day, one, other);
    }

    private void makeIndicators() {
        indicator("weight", UnitRule.SUM, TimeRule.SUM, null, null, null, ShareBy.PEOPLE);
        indicator("base", UnitRule.SUM, TimeRule.LAST, null, null, null, ShareBy.PEOPLE);
        String[] conditions = {">= 1", "> 0", "= 3", "< 4", "<= 2", "!= 5"};
        String[] formulas = {"100 * weight / base", "weight + base", "weight - 2 * base", "weight / base / 3"};
        for (UnitRule rule : UnitRule.values()) {
            for (TimeRule timeRule : TimeRule.values()) {
                String code = (rule + "-" + timeRule)
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', '-');
                indicator(
                        code,
                        rule,
                        timeRule,
                        rule == UnitRule.WEIGHTED_MEAN ? "weight" : null,
                        rule == UnitRule.COUNT_IF ? conditions[random.nextInt(conditions.length)] : null,
                        rule == UnitRule.COMPUTED ? formulas[random.nextInt(formulas.length)] : null,
                        rule != UnitRule.WEIGHTED_MEAN && random.nextInt(4) == 0 ? ShareBy.LAND : ShareBy.PEOPLE);
            }
        }
    }

    private void indicator(
            String code,
            UnitRule rule,
            TimeRule timeRule,
            @Nullable String weight,
            @Nullable String condition,
            @Nullable String formula,
            ShareBy shareBy) {
        UnitKind kind = rule == UnitRule.SUM && timeRule == TimeRule.MEAN ? UnitKind.PROVINCE : UnitKind.COMMUNE;
        indicators.add(IndicatorMaker.of(code)
                .rules(rule, timeRule)
                .weightedBy(weight)
                .countedIf(condition)
                .computedAs(formula)
                .from(kind)
                .sharedBy(shareBy)
                .times(rule == UnitRule.RATIO_OF_SUMS ? 100 : 1)
                .brokenDownBy(List.of("nam", "nu"))
                .make());
    }

    private void makeValues() {
        for (Indicator indicator : indicators) {
            if (indicator.unitRule() == UnitRule.COMPUTED) {
                continue;
            }
            for (Place place : places.values()) {
                boolean collects = place.kind == indicator.collectedFrom();
                boolean silent = random.nextInt(9) == 0;
                if (!silent && (collects || random.nextInt(6) == 0)) {
                    report(indicator, place);
                }
            }
        }
    }

    private void report(Indicator indicator, Place place) {
        int style = indicator.code().equals("weight") ? 0 : random.nextInt(12);
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            List<Window> windows = switch (style) {
                case 8 -> halves(year);
                case 9 -> List.of(new Window(LocalDate.of(year - 1, 12, 15), LocalDate.of(year, 12, 15)));
                case 10 ->
                    year == LAST_YEAR
                            ? List.of(new Window(LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(year + 1, 1, 1)))
                            : List.of();
                case 11 -> year % 2 == 0 ? halves(year) : List.of(Window.year(year));
                default -> List.of(Window.year(year));
            };
            windows.forEach(window -> report(indicator, place, window));
        }
    }

    private static List<Window> halves(int year) {
        LocalDate middle = LocalDate.of(year, 7, 1);
        return List.of(new Window(LocalDate.of(year, 1, 1), middle), new Window(middle, LocalDate.of(year + 1, 1, 1)));
    }

    /** Whoever ended in the window mostly reports until then, sometimes for all of it; the new unit sometimes for its own days only. */
    private void report(Indicator indicator, Place place, Window window) {
        LocalDate end = place.end();
        boolean gone = end != null && !end.isAfter(window.from());
        if (gone || !place.first().isBefore(window.to()) || random.nextInt(12) == 0) {
            return;
        }
        LocalDate from = window.from();
        LocalDate to = window.to();
        if (end != null && end.isBefore(to) && random.nextInt(4) > 0) {
            to = end;
        }
        if (place.first().isAfter(from) && random.nextInt(3) > 0) {
            from = place.first();
        }
        say(indicator, place, new Window(from, to));
    }

    private void say(Indicator indicator, Place place, Window window) {
        if (indicator.unitRule() != UnitRule.WEIGHTED_MEAN && random.nextInt(12) == 0) {
            reportings.add(reporting(indicator, place, window, "nam"));
            reportings.add(reporting(indicator, place, window, "nu"));
            if (random.nextBoolean()) {
                return;
            }
        }
        reportings.add(reporting(indicator, place, window, ""));
    }

    private Reporting reporting(Indicator indicator, Place place, Window window, String breakdown) {
        String quality = switch (random.nextInt(20)) {
            case 0, 1 -> "N";
            case 2 -> "M";
            case 3 -> "X";
            case 4 -> "E";
            default -> "A";
        };
        boolean figure = quality.equals("A") || quality.equals("E");
        boolean parts = indicator.unitRule() == UnitRule.RATIO_OF_SUMS
                || (indicator.unitRule() == UnitRule.OWN_LEVEL && random.nextInt(3) == 0);
        return new Reporting(
                indicator.code(),
                place.code,
                window,
                breakdown,
                quality,
                figure && !parts ? number() : null,
                figure && parts ? number() : null,
                figure && parts ? number() : null);
    }

    /** Often small, so that conditions are met and denominators become zero; sometimes with decimals, rarely negative. */
    private BigDecimal number() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> BigDecimal.valueOf(random.nextInt(7));
            case 2 -> BigDecimal.valueOf(random.nextInt(100_000) - 500, 3);
            default -> BigDecimal.valueOf(1 + random.nextInt(1_000));
        };
    }

    public Programme programme() {
        return Programme.of(
                new ProgrammeHead(
                        prefix,
                        prefix,
                        root(),
                        new Window(LocalDate.of(2016, 1, 1), LocalDate.of(2021, 1, 1)),
                        true,
                        false,
                        List.of()),
                indicators);
    }

    List<Reporting> ofIndicator(String code) {
        return reportings.stream()
                .filter(reporting -> reporting.indicator().equals(code))
                .toList();
    }

    Map<String, Indicator> byCode() {
        Map<String, Indicator> byCode = new LinkedHashMap<>();
        indicators.forEach(indicator -> byCode.put(indicator.code(), indicator));
        return new HashMap<>(byCode);
    }
}
