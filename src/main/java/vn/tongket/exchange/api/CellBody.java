package vn.tongket.exchange.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.tongket.report.Answer;
import vn.tongket.report.Cell;
import vn.tongket.report.FormLine;

/** One line of a submission with its answer. */
@Schema(name = "Cell")
record CellBody(
        String line,
        String label,
        boolean required,

        @Schema(description = "to be sent back as If-Match", example = "\"3\"")
        String etag,

        AnswerBody answer,

        @Schema(description = "who answered; null while nobody did") @Nullable
        String by,

        @Nullable OffsetDateTime at) {

    static CellBody of(FormLine line, @Nullable Cell cell) {
        return cell == null
                ? new CellBody(
                        line.code(),
                        line.label(),
                        line.required(),
                        CellTag.of(0),
                        AnswerBody.of(Answer.NOTHING),
                        null,
                        null)
                : new CellBody(
                        line.code(),
                        line.label(),
                        line.required(),
                        CellTag.of(cell.revision()),
                        AnswerBody.of(cell.answer()),
                        cell.by(),
                        cell.at());
    }
}
