package vn.tongket.exchange.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cell;
import vn.tongket.report.form.FormLine;

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

        @Nullable OffsetDateTime at,

        @Schema(
                description =
                        "in the answer to a PUT: what a person would be asked to look at again; it is stored all the same")
        List<String> unusual) {
    CellBody {
        unusual = List.copyOf(unusual);
    }

    CellBody asking(List<CellWriting.Unusual> all) {
        List<String> own = all.stream()
                .filter(one -> one.line().equals(line))
                .map(CellWriting.Unusual::words)
                .toList();
        return new CellBody(line, label, required, etag, answer, by, at, own);
    }

    static CellBody of(FormLine line, @Nullable Cell cell) {
        return cell == null
                ? new CellBody(
                        line.code(),
                        line.label(),
                        line.required(),
                        CellTag.of(0),
                        AnswerBody.of(Answer.NOTHING),
                        null,
                        null,
                        List.of())
                : new CellBody(
                        line.code(),
                        line.label(),
                        line.required(),
                        CellTag.of(cell.revision()),
                        AnswerBody.of(cell.answer()),
                        cell.by(),
                        cell.at(),
                        List.of());
    }
}
