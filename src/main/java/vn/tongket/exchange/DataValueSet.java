package vn.tongket.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tongket.base.BadInput;
import vn.tongket.base.VietnameseText;
import vn.tongket.report.Answer;
import vn.tongket.report.Quality;

/**
 * Answers as DHIS2 {@code dataValueSets} JSON. A data element is the indicator's external code, or the line's code; the two
 * numbers of a ratio are two elements, the code with {@code .numerator} and {@code .denominator}. Nothing to report is 0 with
 * the comment {@code NIL}; missing values are not written, as DHIS2 has none.
 */
final class DataValueSet {
    static final String NUMERATOR = ".numerator";
    static final String DENOMINATOR = ".denominator";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DataValueSet() {}

    /** @return full names of units whose days have no name in DHIS2 */
    static List<String> write(List<AnswerRow> rows, OutputStream out) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode values = root.putArray("dataValues");
        Set<String> leftOut = new LinkedHashSet<>();
        for (AnswerRow row : rows) {
            String period = ForeignPeriod.nameOf(row.window());
            if (period == null) {
                leftOut.add(row.unit().fullName());
            } else {
                write(row, period, values);
            }
        }
        if (values.isEmpty() && !leftOut.isEmpty()) {
            throw BadInput.of(
                    "The days of this round have no name in DHIS2 (a year, half-year, quarter or month)",
                    "Kỳ của đợt này không trùng với tháng, quý, nửa năm hay năm nên không có tên kỳ trong DHIS2; hãy xuất CSV.");
        }
        out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
        return List.copyOf(leftOut);
    }

    private static void write(AnswerRow row, String period, ArrayNode values) {
        Answer answer = row.answer();
        String element = row.externalCode() == null ? row.line().code() : row.externalCode();
        Quality quality = answer.quality();
        if (quality == null) {
            if (answer.words() != null && !answer.words().isBlank()) {
                value(values, element, period, row, answer.words(), null);
            }
        } else if (answer.quantity() != null) {
            value(values, element, period, row, AnswerRow.plain(answer.quantity()), comment(answer, quality));
        } else if (answer.numerator() != null) {
            value(
                    values,
                    element + NUMERATOR,
                    period,
                    row,
                    AnswerRow.plain(answer.numerator()),
                    comment(answer, quality));
            value(values, element + DENOMINATOR, period, row, AnswerRow.plain(answer.denominator()), null);
        } else if (quality == Quality.NIL) {
            value(values, element, period, row, "0", quality.name());
        }
    }

    private static @Nullable String comment(Answer answer, Quality quality) {
        return quality == Quality.ESTIMATE ? quality.name() : answer.reason();
    }

    private static void value(
            ArrayNode values, String element, String period, AnswerRow row, String value, @Nullable String comment) {
        ObjectNode node = values.addObject();
        node.put("dataElement", element);
        node.put("period", period);
        node.put("orgUnit", row.unit().code());
        node.put("value", value);
        if (comment != null) {
            node.put("comment", comment);
        }
    }

    /** @param refused takes periods that are none */
    static List<RawAnswer> read(String name, byte[] content, List<Refused> refused) {
        JsonNode root = tree(name, content);
        JsonNode values = root.path("dataValues");
        if (!values.isArray()) {
            throw BadInput.of(
                    name + " holds no values: write {\"dataValues\": [ … ]}",
                    "Tệp " + name + " không có số liệu: tệp phải có dạng {\"dataValues\": [ … ]}.");
        }
        List<RawAnswer> answers = new ArrayList<>();
        int number = 0;
        for (JsonNode value : values) {
            number++;
            RawAnswer answer = answer("Số thứ " + number, value, root, refused);
            if (answer != null) {
                answers.add(answer);
            }
        }
        return DataValuePairs.joined(answers, refused);
    }

    private static JsonNode tree(String name, byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw BadInput.of(
                    name + ":" + line + ": the JSON is broken: " + broken.getOriginalMessage(),
                    "Tệp " + name + " hỏng ở dòng " + line + ": " + broken.getOriginalMessage());
        }
    }

    /** Period and unit may stand once, above the values. */
    private static @Nullable RawAnswer answer(String place, JsonNode value, JsonNode root, List<Refused> refused) {
        String period = member(value, root, "period");
        ForeignPeriod window = ForeignPeriod.of(period);
        if (window == null) {
            refused.add(new Refused(
                    place,
                    "",
                    "'" + period + "' is no period; known are 2024, 202403, 2024Q1, 2024S1",
                    "“" + period + "” không phải là kỳ; các dạng đọc được: 2024, 202403, 2024Q1, 2024S1"));
            return null;
        }
        String comment = member(value, value, "comment");
        boolean isQuality = comment.equals(Quality.NIL.name()) || comment.equals(Quality.ESTIMATE.name());
        return new RawAnswer(
                place,
                member(value, root, "orgUnit"),
                "",
                member(value, value, "dataElement"),
                window.from().toString(),
                window.to().toString(),
                member(value, value, "value"),
                "",
                "",
                isQuality ? comment : "",
                "",
                isQuality ? "" : comment);
    }

    private static String member(JsonNode value, JsonNode above, String name) {
        JsonNode own = value.path(name);
        JsonNode found = own.isMissingNode() || own.isNull() ? above.path(name) : own;
        return found.isValueNode() && !found.isNull()
                ? VietnameseText.nfc(found.asString().strip())
                : "";
    }
}
