package vn.tongket.programme.usual;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Mức bất thường: from where on a figure is asked about at entry, as the authority says it for its programme. The one whose days
 * [validFrom, validTo) hold the last day reported on counts; what it leaves out is as {@code report/usual-figures.csv} says.
 *
 * @param times above 1: more than so many times the highest reported so far, or less than the lowest by so many
 * @param points percentages: more than so many points beyond the highest or lowest
 * @param small counts: a difference below this is chance
 * @param years how many years back are looked at, 1 to 50
 * @param timesOfOthers above 1: so many times the middle of the units of its kind
 * @param leastOthers fewer units than this are not held against
 * @param basis the authority's document that says so
 */
public record UsualSetting(
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable BigDecimal times,
        @Nullable BigDecimal points,
        @Nullable BigDecimal small,
        @Nullable Integer years,
        @Nullable BigDecimal timesOfOthers,
        @Nullable Integer leastOthers,
        @Nullable String basis) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether some day belongs to both. */
    public boolean crosses(UsualSetting other) {
        return startsBefore(other.validTo) && other.startsBefore(validTo);
    }

    private boolean startsBefore(@Nullable LocalDate end) {
        return end == null || validFrom.isBefore(end);
    }
}
