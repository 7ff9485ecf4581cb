package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How much of each entry counts. */
final class Shares {
    private final Map<Entry, BigDecimal> byEntry = new LinkedHashMap<>();

    void add(Entry entry, BigDecimal share) {
        if (share.signum() > 0) {
            byEntry.merge(entry, share, BigDecimal::add);
        }
    }

    void addAll(Shares others) {
        others.byEntry.forEach(this::add);
    }

    Map<Entry, BigDecimal> byEntry() {
        return byEntry;
    }

    /** Empty when nobody has a figure. */
    Optional<Amount> sum() {
        return byEntry.entrySet().stream()
                .filter(share -> share.getKey().amount() != null)
                .map(share -> share.getKey().amount().times(share.getValue()))
                .reduce(Amount::plus);
    }

    boolean exact() {
        return byEntry.entrySet().stream()
                .filter(share -> share.getKey().isFigure())
                .allMatch(share -> share.getValue().compareTo(BigDecimal.ONE) == 0);
    }

    boolean fromCumulative() {
        return byEntry.keySet().stream().anyMatch(Entry::fromCumulative);
    }
}
