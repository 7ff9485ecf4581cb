package vn.tongket.unit.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.unit.UnitKind;

/**
 * One row of a package's {@code units.csv}: one version of a unit.
 *
 * @param line in the file, for problems; 0 for a row that comes from the database
 * @param unit code for life
 * @param version code of this version; the unit's own where it has only one
 * @param parent code of the unit above
 * @param to first day after; null while it stands
 * @param people the latest version's counts are the unit's
 * @param area in km²
 */
public record UnitRow(
        int line,
        String unit,
        String version,
        UnitKind kind,
        String type,
        String name,
        String fullName,
        @Nullable String parent,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String gsoCode,
        @Nullable String legalBasis,
        @Nullable Long people,
        @Nullable LocalDate peopleAsOf,
        @Nullable BigDecimal area,
        @Nullable LocalDate areaAsOf) {

    boolean standsOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(end());
    }

    /** First day after; far away while it stands. */
    LocalDate end() {
        return to == null ? LocalDate.MAX : to;
    }

    UnitRow withParent(@Nullable String code) {
        return new UnitRow(
                line,
                unit,
                version,
                kind,
                type,
                name,
                fullName,
                code,
                from,
                to,
                gsoCode,
                legalBasis,
                people,
                peopleAsOf,
                area,
                areaAsOf);
    }

    /** Whether both say the same about a version, its size apart. */
    boolean saysTheSameAs(UnitRow other) {
        return version.equals(other.version)
                && kind == other.kind
                && type.equals(other.type)
                && name.equals(other.name)
                && fullName.equals(other.fullName)
                && Objects.equals(parent, other.parent)
                && from.equals(other.from)
                && Objects.equals(to, other.to)
                && Objects.equals(gsoCode, other.gsoCode)
                && Objects.equals(legalBasis, other.legalBasis);
    }

    /** Whether both give the unit the same size. */
    boolean sizesTheSameAs(UnitRow other) {
        return Objects.equals(people, other.people)
                && Objects.equals(peopleAsOf, other.peopleAsOf)
                && Objects.equals(stripped(area), stripped(other.area))
                && Objects.equals(areaAsOf, other.areaAsOf);
    }

    private static @Nullable BigDecimal stripped(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }
}
