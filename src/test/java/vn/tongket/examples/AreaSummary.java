package vn.tongket.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** How rolled-up areas lie beside published ones. */
record AreaSummary(List<AreaDifference> differences) {
    private static final int WORST = 10;

    static AreaSummary of(List<AreaDifference> differences) {
        return new AreaSummary(differences.stream()
                .sorted(Comparator.comparing(AreaDifference::ratio))
                .toList());
    }

    int compared() {
        return differences.size();
    }

    BigDecimal median() {
        return differences.get(differences.size() / 2).ratio();
    }

    long percentWithin(String part) {
        return 100
                * differences.stream()
                        .filter(difference -> difference.isWithin(part))
                        .count()
                / differences.size();
    }

    private String worst() {
        return differences.stream()
                .sorted(Comparator.comparing(AreaDifference::times).reversed())
                .limit(WORST)
                .map(AreaDifference::toString)
                .collect(Collectors.joining("\n  "));
    }

    @Override
    public String toString() {
        return "Area rolled up / area published: %d communes, median %s, within 1%%: %d%%, within 5%%: %d%%; worst:%n  %s"
                .formatted(
                        compared(),
                        median().setScale(4, RoundingMode.HALF_UP),
                        percentWithin("0.01"),
                        percentWithin("0.05"),
                        worst());
    }
}
