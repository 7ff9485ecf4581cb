package vn.tongket.report.record;

/**
 * A value as a file writes it, nothing checked yet; an empty cell is an empty string.
 *
 * @param line in the file, 1-based
 */
public record RawValue(
        long line,
        String indicator,
        String unit,
        String from,
        String to,
        String breakdown,
        String value,
        String numerator,
        String denominator,
        String quality,
        String source,
        String note) {

    /** The columns of a file of values, in their order; the number of one, from 1, is the column a problem names. */
    public enum Column {
        INDICATOR,
        UNIT,
        FROM,
        TO,
        BREAKDOWN,
        VALUE,
        NUMERATOR,
        DENOMINATOR,
        QUALITY,
        SOURCE,
        NOTE;

        public int number() {
            return ordinal() + 1;
        }
    }
}
