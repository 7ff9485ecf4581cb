package vn.tongket.exchange.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.series.SeriesAnswer;
import vn.tongket.measure.series.row.SeriesRow;

/**
 * A series.
 *
 * @param asOf what was approved before is in
 */
@Schema(name = "Series")
record SeriesBody(
        @Nullable EngineName engine,
        @Nullable Instant asOf,

        @Schema(description = "the columns of `bin/tongket series`, what does not apply left out; numbers as strings")
        List<Map<String, String>> rows,

        List<RefusalBody> refusals) {

    /** Why an indicator has no rows. */
    @Schema(name = "SeriesRefusal")
    record RefusalBody(String indicator, String english, String vietnamese) {}

    static SeriesBody of(SeriesAnswer answer) {
        return new SeriesBody(
                answer.engine(),
                answer.asOf(),
                SeriesRow.of(answer).stream()
                        .filter(row -> row.from() != null)
                        .map(SeriesBody::row)
                        .toList(),
                answer.refusals().stream()
                        .map(one -> new RefusalBody(
                                one.indicator(),
                                one.reason().english(),
                                one.reason().vietnamese()))
                        .toList());
    }

    private static Map<String, String> row(SeriesRow row) {
        Map<String, String> members = new LinkedHashMap<>();
        List<@Nullable Object> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell != null) {
                members.put(SeriesRow.COLUMNS.get(i), words(cell));
            }
        }
        if (row.reason() != null) {
            members.put("reason_vietnamese", row.reason().vietnamese());
        }
        return members;
    }

    private static String words(Object cell) {
        return switch (cell) {
            case BigDecimal number -> number.toPlainString();
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            default -> cell.toString();
        };
    }
}
