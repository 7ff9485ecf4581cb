package vn.tongket.exchange.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.record.Quality;

/**
 * An answer as JSON writes it. Numbers are decimals with a point, as a string or as a number; what is sent out is a string, so
 * that no program on the way makes it binary.
 */
@Schema(name = "Answer")
record AnswerBody(
        @Schema(description = "ACTUAL, ESTIMATE, NIL (không phát sinh), MISSING (chưa có số liệu), NOT_APPLICABLE")
        @Nullable
        Quality quality,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @JsonDeserialize(using = PlainNumberJson.class)
        @Schema(type = "string", example = "12.5")
        @Nullable
        BigDecimal value,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @JsonDeserialize(using = PlainNumberJson.class)
        @Schema(type = "string", description = "of a ratio, with the denominator and without a value")
        @Nullable
        BigDecimal numerator,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @JsonDeserialize(using = PlainNumberJson.class)
        @Schema(type = "string")
        @Nullable
        BigDecimal denominator,

        @Schema(description = "answer to a narrative question") @Nullable
        String words,

        @Schema(description = "why there is no figure, or why an unusual one is right") @Nullable
        String reason) {
    private static final int LONGEST = 20_000;

    static AnswerBody of(Answer answer) {
        return new AnswerBody(
                answer.quality(),
                answer.quantity(),
                answer.numerator(),
                answer.denominator(),
                answer.words(),
                answer.reason());
    }

    /** The answer, if it can be one to this line; rules of the form are not asked here, a check asks them. */
    Answer to(FormLine line) {
        List<Problem> problems = new ArrayList<>();
        Quality said = quality == null && hasNumber() ? Quality.ACTUAL : quality;
        if (line.isFigure()) {
            checkFigure(line, said, problems);
        } else if (said != null || hasNumber()) {
            refuse(problems, line, "is a question; answer it in words", "là câu hỏi; trả lời bằng lời");
        }
        if (isLong(words) || isLong(reason)) {
            refuse(
                    problems,
                    line,
                    "words and reason have at most " + LONGEST + " signs",
                    "dài quá " + LONGEST + " ký tự");
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return new Answer(said, value, numerator, denominator, words, reason);
    }

    private void checkFigure(FormLine line, @Nullable Quality said, List<Problem> problems) {
        if (words != null) {
            refuse(problems, line, "is a figure; leave words empty, use reason", "là số liệu; ghi chú ở reason");
        }
        if (said != null && said.hasNumber() != hasNumber()) {
            refuse(
                    problems,
                    line,
                    said.hasNumber() ? "has no number; for none say NIL or MISSING" : said + " goes without number",
                    said.hasNumber() ? "chưa có số; nếu không có thì ghi NIL hoặc MISSING" : said + " không kèm số");
        }
        if ((numerator == null) != (denominator == null) || numerator != null && value != null) {
            refuse(
                    problems,
                    line,
                    "give the value, or numerator and denominator together",
                    "ghi value, hoặc ghi cả numerator và denominator");
        }
    }

    private boolean hasNumber() {
        return value != null || numerator != null || denominator != null;
    }

    private static boolean isLong(@Nullable String text) {
        return text != null && text.length() > LONGEST;
    }

    private static void refuse(List<Problem> problems, FormLine line, String english, String vietnamese) {
        problems.add(Problem.hard("", 0, 0, line.code() + " " + english, line.code() + " " + vietnamese));
    }
}
