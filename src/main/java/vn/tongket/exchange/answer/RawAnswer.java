package vn.tongket.exchange.answer;

/**
 * An answer as a file writes it, nothing checked yet; an empty cell is an empty string.
 *
 * @param place {@code dòng 3}
 * @param form may be empty where the line's code says enough
 * @param element code of the line, or the external code of its indicator
 * @param breakdown of the element; empty: the total, or the line that the code names
 * @param from first day; empty: the round's
 * @param to first day after
 */
record RawAnswer(
        String place,
        String unit,
        String form,
        String element,
        String breakdown,
        String from,
        String to,
        String value,
        String numerator,
        String denominator,
        String quality,
        String words,
        String reason) {

    /** All that it answers, whatever names its line. */
    String says() {
        return String.join("\n", value, numerator, denominator, quality, words, reason)
                .strip();
    }
}
