package vn.tongket.exchange.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tongket.base.BadInput;
import vn.tongket.exchange.reading.ForeignPeriod;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.record.Quality;

/**
 * Answers as DHIS2 {@code dataValueSets} JSON. A data element is the indicator's external code, or the line's code; the two
 * numbers of a ratio are two elements, the code with {@code .numerator} and {@code .denominator}. Nothing to report is 0 with
 * the comment {@code NIL}; missing values are not written, as DHIS2 has none.
 */
public final class DataValueSet {
    /** A hundred thousand values of a dozen members; a tree of more would be held before a word of it is believed. */
    private static final int MOST_TOKENS = 2_500_000;

    private static final int DEEPEST = 20;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_TOKENS)
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(1 << 20)
                            .build())
                    .build())
            .build();

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
                    element + DataValue.NUMERATOR,
                    period,
                    row,
                    AnswerRow.plain(answer.numerator()),
                    comment(answer, quality));
            value(values, element + DataValue.DENOMINATOR, period, row, AnswerRow.plain(answer.denominator()), null);
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

    public static List<DataValue> read(String name, byte[] content) {
        JsonNode root = tree(name, content);
        JsonNode values = root.path("dataValues");
        if (!values.isArray()) {
            throw BadInput.of(
                    name + " holds no values: write {\"dataValues\": [ … ]}",
                    "Tệp " + name + " không có số liệu: tệp phải có dạng {\"dataValues\": [ … ]}.");
        }
        List<DataValue> read = new ArrayList<>();
        for (JsonNode value : values) {
            read.add(DataValue.of(
                    "Số thứ " + (read.size() + 1), member -> member(value, member), member -> member(root, member)));
        }
        return read;
    }

    private static JsonNode tree(String name, byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (StreamConstraintsException large) {
            throw BadInput.of(
                    name + " holds more than is taken at once, or lies deeper: " + large.getOriginalMessage(),
                    "Tệp " + name
                            + " có quá nhiều số liệu, quá nhiều lớp lồng nhau hoặc có đoạn chữ quá dài. Tách thành"
                            + " nhiều tệp, mỗi tệp tối đa khoảng 100.000 số liệu.");
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw BadInput.of(
                    name + ":" + line + ": the JSON is broken: " + broken.getOriginalMessage(),
                    "Tệp " + name + " hỏng ở dòng " + line + ": " + broken.getOriginalMessage());
        }
    }

    /** As it is written: {@code 1e400} is no number to be worked out first. */
    private static String member(JsonNode of, String name) {
        JsonNode found = of.path(name);
        return found.isValueNode() && !found.isNull() ? found.asString() : "";
    }
}
