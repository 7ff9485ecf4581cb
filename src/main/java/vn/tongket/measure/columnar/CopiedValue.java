package vn.tongket.measure.columnar;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One standing value as a roll-up needs it. */
public record CopiedValue(
        long valueId,
        int indicatorId,
        int unitId,
        LocalDate from,
        LocalDate to,
        String breakdown,
        String quality,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        boolean isTotal,
        boolean hasQuantity,
        boolean hasParts) {

    /** The columns of {@link #ofLine}, in its order. */
    static final String COLUMNS = "value_id, indicator_id, unit_id, window_from, window_to, breakdown, quality,"
            + " quantity, numerator, denominator, is_total, has_quantity, has_parts";

    /** Of a line as {@code COPY … TO STDOUT} writes it. */
    static CopiedValue ofLine(String line) {
        String[] fields = line.split("\t", -1);
        return new CopiedValue(
                Long.parseLong(fields[0]),
                Integer.parseInt(fields[1]),
                Integer.parseInt(fields[2]),
                LocalDate.parse(fields[3]),
                LocalDate.parse(fields[4]),
                unescape(fields[5]),
                fields[6],
                number(fields[7]),
                number(fields[8]),
                number(fields[9]),
                fields[10].equals("t"),
                fields[11].equals("t"),
                fields[12].equals("t"));
    }

    private static @Nullable BigDecimal number(String field) {
        return field.equals("\\N") ? null : new BigDecimal(field);
    }

    private static String unescape(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < field.length(); at++) {
            char sign = field.charAt(at);
            plain.append(sign == '\\' ? unescaped(field.charAt(++at)) : sign);
        }
        return plain.toString();
    }

    private static char unescaped(char letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000b';
            default -> letter;
        };
    }
}
