package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.UnitRule;

/** What units say of one indicator: totals, or their parts where those are all there is and every one has a figure. */
final class Entries {
    private final Indicator indicator;
    private final Map<String, List<Entry>> byUnit = new HashMap<>();

    Entries(World world, Indicator indicator) {
        this.indicator = indicator;
        Map<String, Map<Window, List<Row>>> rows = world.rows().stream()
                .filter(row -> row.indicator().equals(indicator.code()))
                .collect(Collectors.groupingBy(
                        Row::unit, Collectors.groupingBy(Row::window, LinkedHashMap::new, Collectors.toList())));
        rows.forEach((unit, byWindow) -> {
            List<Entry> entries = new ArrayList<>();
            byWindow.forEach((window, said) -> entry(unit, window, said).ifPresent(entries::add));
            byUnit.put(unit, entries);
        });
    }

    Entries(Indicator indicator, Map<String, List<Entry>> byUnit) {
        this.indicator = indicator;
        this.byUnit.putAll(byUnit);
    }

    List<Entry> of(String unit) {
        return byUnit.getOrDefault(unit, List.of());
    }

    private Optional<Entry> entry(String unit, Window window, List<Row> said) {
        Optional<Row> total =
                said.stream().filter(row -> row.breakdown().isEmpty()).findFirst();
        if (total.isPresent() && total.get().quality() == Row.Quality.NOT_APPLICABLE) {
            return Optional.of(new Entry(unit, window, null, false));
        }
        Optional<Amount> amount = total.filter(Row::isFigure).flatMap(this::amount);
        if (amount.isEmpty() && total.filter(Row::isFigure).isEmpty()) {
            amount = sumOfParts(said);
        }
        return amount.map(one -> new Entry(unit, window, one, false));
    }

    private Optional<Amount> sumOfParts(List<Row> said) {
        List<String> parts = indicator.breakdowns();
        if (indicator.limits().ofWhich() || parts.size() < 2) {
            return Optional.empty();
        }
        Optional<Amount> sum = Optional.empty();
        for (String part : parts) {
            Optional<Amount> one = said.stream()
                    .filter(row -> row.breakdown().equals(part))
                    .filter(Row::isFigure)
                    .findFirst()
                    .flatMap(this::amount);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.map(before -> before.plus(one.get())).or(() -> one);
        }
        return sum;
    }

    private Optional<Amount> amount(Row row) {
        boolean ratio = indicator.unitRule() == UnitRule.RATIO_OF_SUMS;
        if (row.quality() == Row.Quality.NIL) {
            return Optional.of(new Amount(BigDecimal.ZERO, ratio ? BigDecimal.ZERO : null));
        }
        if (ratio) {
            return Optional.ofNullable(parts(row));
        }
        boolean quoted = indicator.unitRule() == UnitRule.OWN_LEVEL;
        return quoted && row.value() == null
                ? Optional.ofNullable(parts(row))
                : Optional.ofNullable(row.value()).map(value -> new Amount(value, null));
    }

    private static @Nullable Amount parts(Row row) {
        return row.numerator() == null || row.denominator() == null
                ? null
                : new Amount(row.numerator(), row.denominator());
    }
}
