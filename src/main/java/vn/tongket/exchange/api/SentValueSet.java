package vn.tongket.exchange.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers as DHIS2 writes them. What stands once above the values holds for each of them. Members of DHIS2 that say
 * nothing here (followup, created …) are passed over.
 *
 * @param dataSet code of the form
 * @param period as DHIS2 names it (2026, 202607, 2026Q3, 2026S2), or the code of a round
 * @param orgUnit code of the unit
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record SentValueSet(
        @Nullable String dataSet,
        @Nullable String period,
        @Nullable String orgUnit,
        @Nullable String attributeOptionCombo,

        @Schema(description = "day of the submission, where it was submitted") @Nullable
        String completeDate,

        @Nullable List<DataValue> dataValues) {

    List<DataValue> values() {
        return Objects.requireNonNullElse(dataValues, List.of());
    }

    /**
     * One value.
     *
     * @param dataElement code of the line, of its indicator, or the indicator's code in the other system
     * @param categoryOptionCombo the breakdown; {@code numerator} and {@code denominator} of a ratio
     * @param attributeOptionCombo only the default one
     * @param deleted a value that DHIS2 only remembers; it is passed over
     * @param value a decimal with a point; a text for a question
     * @param comment reason; {@code NIL} beside 0: không phát sinh
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DataValue(
            @Nullable String dataElement,
            @Nullable String categoryOptionCombo,
            @Nullable String attributeOptionCombo,
            @Nullable String period,
            @Nullable String orgUnit,
            @Nullable String value,
            @Nullable String comment,
            @Nullable String storedBy,
            @Nullable String lastUpdated,
            @Nullable Boolean deleted) {}

    /**
     * What DHIS2 answers to an import.
     *
     * @param unusual what a person would be asked about; it is taken all the same
     */
    record ImportSummary(String status, ImportCount importCount, List<Conflict> conflicts, List<Conflict> unusual) {
        static ImportSummary refused(int values, List<Conflict> conflicts) {
            return new ImportSummary("ERROR", new ImportCount(0, 0, values, 0), conflicts, List.of());
        }

        static ImportSummary taken(ImportCount count, List<Conflict> unusual) {
            return new ImportSummary("SUCCESS", count, List.of(), unusual);
        }
    }

    /** How many values. */
    record ImportCount(int imported, int updated, int ignored, int deleted) {}

    /** A value that cannot be taken, or is to be looked at again. */
    record Conflict(String object, String value) {}
}
