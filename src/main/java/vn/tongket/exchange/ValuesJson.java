package vn.tongket.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vn.tongket.base.VietnameseText;
import vn.tongket.report.ProblemList;
import vn.tongket.report.RawValue;

/**
 * Reads values out of JSON as a stream: an array of objects with the members of {@code values.csv}, or the {@code
 * dataValues} that DHIS2 writes ({@code dataElement}, {@code orgUnit}, {@code period}, {@code value}, {@code comment}).
 */
final class ValuesJson implements Iterator<RawValue>, AutoCloseable {
    private final JsonParser parser;
    private final ProblemList problems;
    private @Nullable RawValue next;

    private ValuesJson(JsonParser parser, ProblemList problems) {
        this.parser = parser;
        this.problems = problems;
    }

    static ValuesJson open(Path file, ProblemList problems) {
        JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), file.toFile());
        ValuesJson values = new ValuesJson(parser, problems);
        values.attempt(values::findArray);
        values.advance();
        return values;
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
            problems.hard(
                    1,
                    0,
                    "there are no values: write an array of objects, or {\"dataValues\": [ … ]}",
                    "không có số liệu: tệp phải là một mảng các đối tượng, hoặc {\"dataValues\": [ … ]}");
        }
    }

    private void advance() {
        next = null;
        if (!problems.hasHard()) {
            attempt(() -> {
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    next = value();
                }
            });
        }
    }

    private RawValue value() {
        int line = parser.currentTokenLocation().getLineNr();
        Map<String, String> members = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                members.put(name, parser.getString().strip());
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

    private RawValue foreign(int line, Map<String, String> members) {
        String period = cell(members, "period");
        ForeignPeriod window = ForeignPeriod.of(period);
        if (window == null) {
            problems.hard(
                    line,
                    0,
                    "'" + period + "' is no period; known are 2024, 202403, 2024Q1, 2024S1",
                    "“" + period + "” không phải là kỳ; các dạng đọc được: 2024, 202403, 2024Q1, 2024S1");
        }
        return new RawValue(
                line,
                cell(members, "dataElement"),
                cell(members, "orgUnit"),
                window == null ? period : window.from().toString(),
                window == null ? period : window.to().toString(),
                "",
                cell(members, "value"),
                "",
                "",
                "",
                cell(members, "storedBy"),
                cell(members, "comment"));
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
