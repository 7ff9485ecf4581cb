package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.oracle.Row.Quality;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Indicator.Frequency;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.UnitKind;

/** What unreliable reporters say of one indicator, no ground twice. */
final class RandomReports {
    private enum Habit {
        /** A window for each reporting step. */
        PLAIN,
        /** Windows from one start, and the year at last. */
        CUMULATIVE,
        /** Steps, and beside them the year. */
        BESIDE_YEAR,
        /** One window a year. */
        YEARLY,
        /** 15/12 to 14/12. */
        SHIFTED,
        SILENT
    }

    private final World world;
    private final Indicator indicator;
    private final Chance chance;
    private final List<Row> rows = new ArrayList<>();
    /** Units that a successor speaks for in the year in which they ended. */
    private final Set<String> spokenFor = new HashSet<>();

    private final Set<String> speaksForAll = new HashSet<>();
    private final Set<String> cumulative = new HashSet<>();
    private final boolean tidy;

    RandomReports(World world, Indicator indicator, Chance chance) {
        this.world = world;
        this.indicator = indicator;
        this.chance = chance;
        this.tidy = chance.oneIn(3);
    }

    List<Row> rows() {
        decideAtBoundaries();
        for (Place place : world.places().values().stream()
                .sorted(java.util.Comparator.comparing(Place::code))
                .toList()) {
            boolean own = indicator.unitRule() == UnitRule.OWN_LEVEL || indicator.unitRule() == UnitRule.DISTINCT;
            boolean speaks = place.kind() == UnitKind.COMMUNE || (own && place.kind() == UnitKind.PROVINCE);
            if (speaks && isInSet(place)) {
                report(place);
            }
        }
        return rows;
    }

    /** Two sets of reporters that share a few units. */
    private boolean isInSet(Place place) {
        int last = place.code().charAt(place.code().length() - 1) % 3;
        return switch (indicator.code()) {
            case "few-sum-sum" -> last < 2;
            case "others-sum-sum" -> last > 0;
            default -> true;
        };
    }

    /** Of units that begin within a year: whether they speak for their ground's whole year, or cumulatively. */
    private void decideAtBoundaries() {
        boolean added = indicator.unitRule() != UnitRule.OWN_LEVEL && indicator.unitRule() != UnitRule.DISTINCT;
        for (Place place : world.places().values().stream()
                .sorted(java.util.Comparator.comparing(Place::code))
                .toList()) {
            List<String> origins = world.passages().stream()
                    .filter(passage -> passage.to().equals(place.code()))
                    .map(Passage::from)
                    .toList();
            boolean alone = world.passages().stream()
                    .filter(passage -> origins.contains(passage.from()))
                    .allMatch(passage -> passage.to().equals(place.code()));
            boolean withinYear = place.first().getDayOfYear() > 1;
            if (!added || origins.isEmpty() || !alone || !withinYear) {
                continue;
            }
            switch (chance.below(5)) {
                case 0 -> {
                    speaksForAll.add(place.code());
                    spokenFor.addAll(origins);
                }
                case 1, 2 -> {
                    if (isFlow() && place.first().getDayOfMonth() == 1) {
                        cumulative.add(place.code());
                        cumulative.addAll(origins);
                    }
                }
                default -> {}
            }
        }
    }

    private boolean isFlow() {
        return indicator.timeRule() == TimeRule.SUM || indicator.timeRule() == TimeRule.RATIO_OF_SUMS;
    }

    private void report(Place place) {
        Habit habit = habit(place);
        for (int year = 2018; year <= 2021; year++) {
            Window calendar = Window.year(year);
            LocalDate end = place.end();
            LocalDate from = place.first().isAfter(calendar.from()) ? place.first() : calendar.from();
            LocalDate to = end != null && end.isBefore(calendar.to()) ? end : calendar.to();
            if (!to.isAfter(from) || (habit == Habit.SILENT) || (!tidy && chance.oneIn(9))) {
                continue;
            }
            boolean begins = from.isAfter(calendar.from());
            boolean ends = to.isBefore(calendar.to());
            if (ends && spokenFor.contains(place.code())) {
                continue;
            }
            if ((begins || ends) && cumulative.contains(place.code())) {
                overBoundary(place, year, begins, to);
            } else if (begins && speaksForAll.contains(place.code())) {
                say(place, calendar, amount(chance.between(1, 60)));
            } else {
                inYear(place, habit, new Window(from, to), year, begins || ends);
            }
        }
    }

    private Habit habit(Place place) {
        if (tidy || place.kind() == UnitKind.PROVINCE) {
            return Habit.PLAIN;
        }
        Habit habit = chance.of(Habit.PLAIN, Habit.PLAIN, Habit.PLAIN, Habit.values()[chance.below(6)]);
        boolean divided = indicator.timeRule() == TimeRule.MEAN || indicator.unitRule() == UnitRule.WEIGHTED_MEAN;
        boolean passed = world.passages().stream()
                .anyMatch(passage ->
                        passage.from().equals(place.code()) || passage.to().equals(place.code()));
        boolean nested = habit == Habit.CUMULATIVE || habit == Habit.BESIDE_YEAR;
        boolean refused = (nested && (!isFlow() || divided)) || (habit == Habit.SHIFTED && passed);
        return refused || (indicator.frequency() == Frequency.YEAR && habit != Habit.SILENT && habit != Habit.SHIFTED)
                ? Habit.PLAIN
                : habit;
    }

    /** Lũy kế across the day: the predecessors' until they end, the successor's from the year's start. */
    private void overBoundary(Place place, int year, boolean begins, LocalDate to) {
        LocalDate start = LocalDate.of(year, 1, 1);
        if (!begins) {
            say(place, new Window(start, to), amount(chance.between(1, 9)));
            return;
        }
        int sum = 40;
        for (LocalDate end : List.of(LocalDate.of(year, 10, 1), LocalDate.of(year + 1, 1, 1))) {
            sum += chance.between(0, 20);
            if (end.isAfter(place.first()) && !chance.oneIn(5)) {
                say(place, new Window(start, end), amount(sum));
            }
        }
    }

    private void inYear(Place place, Habit habit, Window days, int year, boolean inPart) {
        switch (habit) {
            case SHIFTED -> {
                LocalDate end = LocalDate.of(year, 12, 15);
                say(
                        place,
                        new Window(chance.oneIn(9) ? days.from() : end.minusYears(1), end),
                        amount(chance.between(1, 60)));
            }
            case YEARLY -> say(place, days, amount(chance.between(1, 60)));
            case CUMULATIVE -> {
                int sum = 0;
                for (Window step : steps(days)) {
                    sum += chance.between(0, 20);
                    if (!chance.oneIn(6)) {
                        say(place, new Window(days.from(), step.to()), amount(sum));
                    }
                }
            }
            case BESIDE_YEAR -> {
                List<Window> steps = steps(days);
                if (steps.size() > 1) {
                    say(place, days, amount(steps.size() * 20 + chance.below(9)));
                }
                steps.stream()
                        .filter(step -> !chance.oneIn(4))
                        .forEach(step -> say(place, step, amount(chance.between(0, 20))));
            }
            case PLAIN, SILENT ->
                steps(days).stream()
                        .filter(step -> tidy || !chance.oneIn(8))
                        .forEach(step -> say(place, step, amount(chance.between(1, 60))));
        }
    }

    /** The reporting steps of the calendar, cut to some days. */
    private List<Window> steps(Window days) {
        int months = switch (indicator.frequency()) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR, PERIOD -> 12;
        };
        List<Window> steps = new ArrayList<>();
        LocalDate from = LocalDate.of(days.from().getYear(), 1, 1);
        for (; from.isBefore(days.to()); from = from.plusMonths(months)) {
            LocalDate start = from.isBefore(days.from()) ? days.from() : from;
            LocalDate end = from.plusMonths(months).isAfter(days.to()) ? days.to() : from.plusMonths(months);
            if (end.isAfter(start)) {
                steps.add(new Window(start, end));
            }
        }
        return steps;
    }

    private BigDecimal amount(int number) {
        return BigDecimal.valueOf(number);
    }

    private void say(Place place, Window window, BigDecimal amount) {
        if (indicator.breakdowns().isEmpty() || chance.oneIn(3)) {
            rows.add(row(place, window, "", quality(), amount));
            return;
        }
        if (chance.oneIn(4)) {
            rows.add(row(place, window, "", chance.oneIn(2) ? Quality.MISSING : Quality.ACTUAL, amount));
        }
        BigDecimal rest = amount;
        for (String part : indicator.breakdowns()) {
            BigDecimal one = part.equals("nu") ? rest : amount.divide(BigDecimal.TWO);
            rest = rest.subtract(one);
            if (!chance.oneIn(8)) {
                rows.add(row(place, window, part, chance.oneIn(9) ? Quality.MISSING : Quality.ACTUAL, one));
            }
        }
    }

    private Quality quality() {
        if (tidy) {
            return Quality.ACTUAL;
        }
        return switch (chance.below(25)) {
            case 0 -> Quality.MISSING;
            case 1 -> Quality.ESTIMATE;
            default -> Quality.ACTUAL;
        };
    }

    private Row row(Place place, Window window, String breakdown, Quality quality, BigDecimal amount) {
        boolean ratio = indicator.unitRule() == UnitRule.RATIO_OF_SUMS;
        boolean figure = quality == Quality.ACTUAL || quality == Quality.ESTIMATE;
        @Nullable BigDecimal value = figure && !ratio ? amount : null;
        return new Row(
                indicator.code(),
                place.code(),
                window,
                breakdown,
                quality,
                value,
                figure && ratio ? amount : null,
                figure && ratio ? amount.multiply(BigDecimal.valueOf(3)).add(BigDecimal.ONE) : null);
    }
}
