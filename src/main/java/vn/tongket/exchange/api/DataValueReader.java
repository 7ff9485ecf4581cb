package vn.tongket.exchange.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.report.Answer;
import vn.tongket.report.FormLine;
import vn.tongket.report.Quality;

/** Makes answers of one submission out of values of DHIS2; keeps what it cannot take, with the reason. */
final class DataValueReader {
    static final String NIL = "NIL";

    private final DataValueLines lines;
    private final Map<FormLine, AnswerBody> answers = new LinkedHashMap<>();
    private final List<DataValueSet.Conflict> conflicts = new ArrayList<>();

    DataValueReader(DataValueLines lines) {
        this.lines = lines;
    }

    void read(DataValueSet.DataValue said) {
        FormLine line =
                lines.find(said.dataElement(), said.categoryOptionCombo()).orElse(null);
        String value = said.value();
        if (line == null) {
            refuse(said, "The form has no line for this data element");
        } else if (value == null || value.isBlank()) {
            refuse(said, "There is no value; nothing is deleted this way");
        } else if (!line.isFigure()) {
            put(said, line, new AnswerBody(null, null, null, null, value, null));
        } else {
            number(said, line, value.strip());
        }
    }

    private void number(DataValueSet.DataValue said, FormLine line, String value) {
        try {
            BigDecimal number = new BigDecimal(value);
            boolean nil = NIL.equals(said.comment()) && number.signum() == 0;
            put(said, line, nil ? new AnswerBody(Quality.NIL, null, null, null, null, null) : figure(said, number));
        } catch (NumberFormatException e) {
            refuse(said, "'" + value + "' is no decimal with a point");
        }
    }

    private static AnswerBody figure(DataValueSet.DataValue said, BigDecimal number) {
        String part = Objects.requireNonNullElse(said.categoryOptionCombo(), "");
        boolean upper = part.equals(DataValueLines.NUMERATOR);
        boolean lower = part.equals(DataValueLines.DENOMINATOR);
        return new AnswerBody(
                Quality.ACTUAL,
                upper || lower ? null : number,
                upper ? number : null,
                lower ? number : null,
                null,
                said.comment());
    }

    /** The two parts of a ratio come as two values and become one answer; anything else that comes twice is refused. */
    private void put(DataValueSet.DataValue said, FormLine line, AnswerBody body) {
        AnswerBody before = answers.get(line);
        boolean otherPart = before != null
                && (before.numerator() == null) != (body.numerator() == null)
                && (before.denominator() == null) != (body.denominator() == null);
        if (before != null && !otherPart) {
            refuse(said, "The line is answered twice");
            return;
        }
        answers.put(line, before == null ? body : both(before, body));
    }

    private static AnswerBody both(AnswerBody a, AnswerBody b) {
        return new AnswerBody(
                Quality.ACTUAL,
                null,
                first(a.numerator(), b.numerator()),
                first(a.denominator(), b.denominator()),
                null,
                a.reason() == null ? b.reason() : a.reason());
    }

    private static @Nullable BigDecimal first(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b : a;
    }

    private void refuse(DataValueSet.DataValue said, String why) {
        conflicts.add(new DataValueSet.Conflict(Objects.requireNonNullElse(said.dataElement(), ""), why));
    }

    /** The answers, each checked against its line; what is wrong joins the conflicts. */
    Map<FormLine, Answer> answers() {
        Map<FormLine, Answer> checked = new LinkedHashMap<>();
        answers.forEach((line, body) -> {
            try {
                checked.put(line, body.to(line));
            } catch (BadInput bad) {
                bad.problems().stream()
                        .map(Problem::inEnglish)
                        .forEach(words -> conflicts.add(new DataValueSet.Conflict(line.code(), words)));
            }
        });
        return checked;
    }

    List<DataValueSet.Conflict> conflicts() {
        return List.copyOf(conflicts);
    }
}
