package vn.tongket.exchange.value;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import vn.tongket.base.VietnameseText;
import vn.tongket.exchange.answer.DataValue;
import vn.tongket.exchange.reading.ForeignPeriod;
import vn.tongket.exchange.reading.Refused;
import vn.tongket.report.record.ProblemList;
import vn.tongket.report.record.RawValue;

/**
 * Reads values out of JSON as a stream: an array of objects with the members of {@code values.csv}, or the {@code
 * dataValues} that DHIS2 writes ({@code dataElement}, {@code orgUnit}, {@code period}, {@code value}, {@code comment}).
 */
final class ValuesJson implements Iterator<RawValue>, AutoCloseable {
    private final JsonParser parser;
    private final ProblemList problems;
    private final Map<String, String> above;
    private boolean broken;
    private @Nullable RawValue next;

    private ValuesJson(JsonParser parser, Map<String, String> above, ProblemList problems) {
        this.parser = parser;
        this.above = above;
        this.problems = problems;
    }

    static ValuesJson open(Path file, ProblemList problems) {
        ValuesJson values = new ValuesJson(parser(file), above(file), problems);
        values.attempt(values::findArray);
        values.advance();
        return values;
    }

    private static JsonParser parser(Path file) {
        // Of a member that stands twice nobody but the sender knows which is meant.
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .createParser(ObjectReadContext.empty(), file.toFile());
    }

    /** What stands once for all values, before them or behind; of a broken file nothing, reading it will say why. */
    private static Map<String, String> above(Path file) {
        Map<String, String> above = new HashMap<>();
        try (JsonParser parser = parser(file)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    JsonToken token = parser.nextToken();
                    if (token.isStructStart()) {
                        parser.skipChildren();
                    } else if (token != JsonToken.VALUE_NULL) {
                        above.put(name, parser.getString());
                    }
                }
            }
        } catch (JacksonException unreadable) {
            return Map.of();
        }
        return above;
    }

    private interface Step {
        void run();
    }

    private void attempt(Step step) {
        try {
            step.run();
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            problems.hard(
                    line,
                    0,
                    "the JSON is broken: " + broken.getOriginalMessage(),
                    "tệp JSON hỏng: " + broken.getOriginalMessage());
            this.broken = true;
            next = null;
        }
    }

    /** The array itself, or that of {@code dataValues} inside one object. */
    private void findArray() {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME && !"dataValues".equals(parser.currentName())) {
                parser.nextToken();
                parser.skipChildren();
            }
            token = parser.nextToken();
        }
        if (token != JsonToken.START_ARRAY) {
            broken = true;
            problems.hard(
                    1,
                    0,
                    "there are no values: write an array of objects, or {\"dataValues\": [ … ]}",
                    "không có số liệu: tệp phải là một mảng các đối tượng, hoặc {\"dataValues\": [ … ]}");
        }
    }

    /** What cannot be a value is noted and passed over, so that all of it is told at once. */
    private void advance() {
        next = null;
        attempt(() -> {
            while (!broken && next == null && parser.nextToken() == JsonToken.START_OBJECT) {
                next = value();
            }
        });
    }

    private @Nullable RawValue value() {
        int line = parser.currentTokenLocation().getLineNr();
        Map<String, String> members = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                members.put(name, VietnameseText.trimmed(parser.getString()));
            }
        }
        return members.containsKey("dataElement") ? foreign(line, members) : own(line, members);
    }

    private static RawValue own(int line, Map<String, String> members) {
        return new RawValue(
                line,
                cell(members, "indicator"),
                cell(members, "unit"),
                cell(members, "from"),
                cell(members, "to"),
                VietnameseText.nfc(cell(members, "breakdown")),
                cell(members, "value"),
                cell(members, "numerator"),
                cell(members, "denominator"),
                cell(members, "quality"),
                cell(members, "source"),
                cell(members, "note"));
    }

    private @Nullable RawValue foreign(int line, Map<String, String> members) {
        DataValue value = DataValue.of("", name -> cell(members, name), name -> cell(above, name));
        if (value.deleted()) {
            problems.soft(
                    line,
                    0,
                    value.element() + " was deleted in the other system and is passed over",
                    value.element() + " đã bị hệ thống gửi đánh dấu xóa; bỏ qua");
            return null;
        }
        ForeignPeriod window = ForeignPeriod.of(value.period());
        Optional<Refused> fault =
                value.fault().or(() -> window == null ? Optional.of(value.badPeriod()) : Optional.empty());
        if (fault.isPresent() || window == null) {
            fault.ifPresent(bad -> problems.hard(line, 0, bad.english(), bad.vietnamese()));
            return null;
        }
        return new RawValue(
                line,
                value.element(),
                value.unit(),
                window.from().toString(),
                window.to().toString(),
                value.option(),
                value.value(),
                "",
                "",
                "",
                value.storedBy(),
                value.comment());
    }

    private static String cell(Map<String, String> members, String name) {
        return members.getOrDefault(name, "");
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public RawValue next() {
        RawValue value = next;
        if (value == null) {
            throw new NoSuchElementException();
        }
        advance();
        return value;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
