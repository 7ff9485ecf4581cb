package vn.tongket.portal.web.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.portal.web.word.Addresses;
import vn.tongket.unit.Succession;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Follows a unit's successions from the end of a period to today. */
@Component
class AfterwardsFinder {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Units units;

    AfterwardsFinder(Units units) {
        this.units = units;
    }

    /** Empty while the unit stands as it stood on {@code then}. */
    Optional<Afterwards> of(Unit unit, LocalDate then, LocalDate today) {
        Unit now = units.byId(unit.id(), today).orElse(unit);
        if (now.isValidOn(today)) {
            return now.fullName().equals(unit.fullName()) ? Optional.empty() : Optional.of(renamed(unit, now));
        }
        Map<Integer, Part> parts = new HashMap<>();
        follow(unit.id(), BigDecimal.ONE, true, today, parts);
        return Optional.of(new Afterwards(
                unit.fullName() + " kết thúc hoạt động từ " + VietnameseDates.day(end(now, today))
                        + (parts.isEmpty() ? "." : "; địa bàn nay thuộc:"),
                places(parts)));
    }

    private static Afterwards renamed(Unit unit, Unit now) {
        return new Afterwards(
                unit.fullName() + " nay là " + now.fullName() + ", từ " + VietnameseDates.day(now.validFrom()) + ".",
                List.of());
    }

    private static LocalDate end(Unit last, LocalDate today) {
        return last.validTo() == null ? today : last.validTo();
    }

    private void follow(int id, BigDecimal share, boolean known, LocalDate today, Map<Integer, Part> parts) {
        for (Succession succession : units.successionsFrom(id)) {
            Unit next = units.byId(succession.toId(), today).orElse(null);
            if (next == null || succession.effectiveOn().isAfter(today)) {
                continue;
            }
            BigDecimal part = share.multiply(succession.share());
            boolean partKnown = known && succession.basis() != Succession.Basis.UNKNOWN;
            if (next.isValidOn(today)) {
                parts.merge(next.id(), new Part(next, part, partKnown), Part::plus);
            } else {
                follow(next.id(), part, partKnown, today, parts);
            }
        }
    }

    private static List<Afterwards.Place> places(Map<Integer, Part> parts) {
        return parts.values().stream()
                .sorted(Comparator.comparing(Part::share)
                        .reversed()
                        .thenComparing(part -> part.unit().code()))
                .map(part -> new Afterwards.Place(
                        part.unit().fullName(), Addresses.unit(part.unit().code()), part.words()))
                .toList();
    }

    private record Part(Unit unit, BigDecimal share, boolean known) {
        private Part plus(Part other) {
            return new Part(unit, share.add(other.share), known && other.known);
        }

        /** Shares of a thousandth are noise of the map, and "0,0%" says nothing. */
        private @Nullable String percent() {
            BigDecimal percent = share.multiply(HUNDRED);
            return percent.compareTo(new BigDecimal("0.05")) < 0 ? null : VietnameseNumbers.format(percent, 1) + "%";
        }

        private String words() {
            if (!known || share.compareTo(BigDecimal.ONE) == 0) {
                return "";
            }
            String percent = percent();
            return percent == null ? "dưới 0,1% dân số" : percent + " dân số";
        }
    }
}
