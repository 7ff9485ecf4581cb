package vn.tongket.unit.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.unit.Succession;

/**
 * One row of a package's {@code succession.csv}.
 *
 * @param line in the file, for problems; 0 for a row that comes from the database
 * @param share of the old unit's people, 0 to 1
 * @param landShare of its land; for all successors of a unit or for none
 */
public record SuccessionRow(
        int line,
        String fromUnit,
        String toUnit,
        Succession.Kind kind,
        LocalDate on,
        BigDecimal share,
        @Nullable BigDecimal landShare,
        Succession.Basis basis,
        boolean estimated,
        @Nullable String legalBasis,
        @Nullable String note) {

    SuccessionRow between(String from, String to) {
        return new SuccessionRow(line, from, to, kind, on, share, landShare, basis, estimated, legalBasis, note);
    }

    boolean saysTheSameAs(SuccessionRow other) {
        return fromUnit.equals(other.fromUnit)
                && toUnit.equals(other.toUnit)
                && kind == other.kind
                && on.equals(other.on)
                && share.compareTo(other.share) == 0
                && sameLandShareAs(other)
                && basis == other.basis
                && estimated == other.estimated
                && Objects.equals(legalBasis, other.legalBasis)
                && Objects.equals(note, other.note);
    }

    private boolean sameLandShareAs(SuccessionRow other) {
        if (landShare == null || other.landShare == null) {
            return landShare == null && other.landShare == null;
        }
        return landShare.compareTo(other.landShare) == 0;
    }
}
