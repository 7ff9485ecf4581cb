package vn.tongket.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Writes {@code succession.csv}: two mergers, one split, and the end of the districts. */
final class SuccessionFile {
    private static final String HEADER = "from_unit,to_unit,kind,on,share,land_share,basis,estimated,legal_basis,note";

    private final StringBuilder file = new StringBuilder(HEADER).append('\n');

    static String write() {
        SuccessionFile succession = new SuccessionFile();
        List.of(169, 170, 171).forEach(old -> succession.merge(old, 165, Events.FIRST_MERGER));
        List.of(173, 174).forEach(old -> succession.merge(old, 168, Events.NO_DISTRICTS));
        succession.split();
        Districts.all().forEach(succession::dissolve);
        return succession.file.toString();
    }

    private void merge(int from, int to, LocalDate on) {
        row(Communes.number(from).code(), Communes.number(to).code(), "MERGE", on, "1", "", "WHOLE", "");
    }

    private void split() {
        row("zz-172", "zz-166", "SPLIT", Events.SPLIT, "0.58", "0.49", "POPULATION", "theo số hộ tại ngày bàn giao");
        row("zz-172", "zz-167", "SPLIT", Events.SPLIT, "0.42", "0.51", "POPULATION", "theo số hộ tại ngày bàn giao");
    }

    private void dissolve(Districts.District district) {
        List<Commune> members = members(district);
        List<BigDecimal> people = shares(members, piece -> Shape.peopleOn(piece, Events.NO_DISTRICTS.minusDays(1)));
        List<BigDecimal> land = shares(members, piece -> Shape.area(piece).doubleValue());
        for (int i = 0; i < members.size(); i++) {
            row(
                    district.code(),
                    members.get(i).code(),
                    "DISSOLVE",
                    Events.NO_DISTRICTS,
                    people.get(i).toPlainString(),
                    land.get(i).toPlainString(),
                    "POPULATION",
                    "");
        }
    }

    /** Communes that stand on the ground of a district on the day it ends. */
    static List<Commune> members(Districts.District district) {
        return Communes.on(Events.NO_DISTRICTS).stream()
                .filter(commune -> lastDistrict(commune).equals(district.code()))
                .toList();
    }

    private static String lastDistrict(Commune commune) {
        return commune.parentOn(Events.NO_DISTRICTS.minusDays(1));
    }

    /** Six decimals, the remainder on the largest, so that they sum to exactly one. */
    private static List<BigDecimal> shares(List<Commune> members, ToDoubleFunction<Ground> weight) {
        List<Double> weights =
                members.stream().map(member -> weigh(member, weight)).toList();
        double total = weights.stream().mapToDouble(Double::doubleValue).sum();
        List<BigDecimal> shares = new ArrayList<>(weights.stream()
                .map(one -> BigDecimal.valueOf(one / total).setScale(6, RoundingMode.HALF_UP))
                .toList());
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int largest = shares.indexOf(shares.stream().max(BigDecimal::compareTo).orElseThrow());
        shares.set(largest, shares.get(largest).add(BigDecimal.ONE).subtract(sum));
        return shares;
    }

    private static double weigh(Commune commune, ToDoubleFunction<Ground> weight) {
        return commune.ground().stream().map(Ground::number).mapToDouble(weight).sum();
    }

    private void row(
            String from,
            String to,
            String kind,
            LocalDate on,
            String share,
            String landShare,
            String basis,
            String note) {
        file.append(String.join(
                        ",", from, to, kind, on.toString(), share, landShare, basis, "false", LegalBasis.of(on), note))
                .append('\n');
    }
}
