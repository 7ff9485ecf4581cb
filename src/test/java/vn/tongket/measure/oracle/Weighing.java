package vn.tongket.measure.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;

/** A weighted mean's figures as the two numbers that add up: figure times weight, and weight. Without weight there is none. */
final class Weighing {
    private final Entries weights;
    private final Window step;

    private Weighing(Entries weights, Window step) {
        this.weights = weights;
        this.step = step;
    }

    static Entries weighed(Oracle oracle, Indicator indicator, Window step) {
        Indicator weight = oracle.world.indicator(Objects.requireNonNull(indicator.weightCode()));
        Weighing weighing = new Weighing(oracle.entries(weight), step);
        Map<String, List<Entry>> byUnit = new HashMap<>();
        for (String unit : oracle.world.places().keySet()) {
            List<Entry> weighed = new ArrayList<>();
            for (Entry entry : oracle.entries(indicator).of(unit)) {
                weighing.weighed(entry).ifPresent(weighed::add);
            }
            byUnit.put(unit, weighed);
        }
        return new Entries(indicator, byUnit);
    }

    private Optional<Entry> weighed(Entry entry) {
        Amount figure = entry.amount();
        if (figure == null) {
            return Optional.of(entry);
        }
        return weight(entry)
                .map(weight -> new Entry(
                        entry.unit(),
                        entry.window(),
                        new Amount(figure.top().multiply(weight.top()), weight.top()),
                        false));
    }

    /** Of the same window, else the step's latest. */
    private Optional<Amount> weight(Entry entry) {
        List<Entry> known =
                weights.of(entry.unit()).stream().filter(Entry::isFigure).toList();
        Optional<Entry> same = known.stream()
                .filter(weight -> weight.window().equals(entry.window()))
                .findFirst();
        Optional<Entry> latest = known.stream()
                .filter(weight -> step.contains(weight.window().lastDay()))
                .max(Comparator.comparing((Entry weight) -> weight.window().to())
                        .thenComparing(weight -> Days.days(weight.window())));
        return same.or(() -> latest).map(Entry::amount);
    }
}
