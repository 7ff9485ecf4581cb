package vn.tongket.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tongket.access.ApiCaller;
import vn.tongket.base.BadInput;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.report.entry.Cell;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.entry.Saved;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.Submission;

/** The answers of a submission, one by one or many at once. A change says which answer it replaces, so that none is lost. */
@RestController
@RequestMapping(Addressed.SUBMISSION + "/cells")
@Tag(name = "Cells")
class CellApiController {
    private static final int MOST = 2_000;

    private final Addressed addressed;
    private final Cells cells;
    private final CellWriting writing;

    CellApiController(Addressed addressed, Cells cells, CellWriting writing) {
        this.addressed = addressed;
        this.cells = cells;
        this.writing = writing;
    }

    @Operation(summary = "One answer, with its ETag")
    @GetMapping("/{line}")
    @Opens(Right.READ)
    ResponseEntity<CellBody> read(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String form,
            @PathVariable String line) {
        Submission submission = addressed.submission(round, unit, form);
        FormLine asked = addressed.line(submission, line);
        Cell answered = cells.of(submission.id()).stream()
                .filter(cell -> cell.line().equals(line))
                .findFirst()
                .orElse(null);
        return tagged(CellBody.of(asked, answered));
    }

    private static ResponseEntity<CellBody> tagged(CellBody cell) {
        return ResponseEntity.ok().eTag(cell.etag()).body(cell);
    }

    @Operation(
            summary = "Answers one line",
            description =
                    "If-Match is the ETag of the answer it replaces, \"0\" for none. 412 shows both where somebody was faster.")
    @PutMapping("/{line}")
    @Opens(value = Right.ENTER, audit = "answer.saved")
    ResponseEntity<CellBody> write(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String form,
            @PathVariable String line,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody AnswerBody answer) {
        Submission submission = addressed.submission(round, unit, form);
        FormLine asked = addressed.line(submission, line);
        List<CellWriting.Write> writes =
                List.of(new CellWriting.Write(asked, answer.to(asked), CellTag.revision(match)));
        Saved saved = store(submission, writes).getFirst();
        return tagged(CellBody.of(asked, saved.cell()).asking(writing.unusual(submission, writes)));
    }

    private List<Saved> store(Submission submission, List<CellWriting.Write> writes) {
        return Refusals.told(() -> writing.store(ApiCaller.current().person(), submission, writes));
    }

    @Operation(summary = "Answers many lines: all are stored, or none")
    @PutMapping
    @Opens(value = Right.ENTER, audit = "answers.saved")
    List<CellBody> writeMany(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String form,
            @RequestBody List<LineBody> lines) {
        if (lines.isEmpty() || lines.size() > MOST) {
            throw BadInput.of("Send 1 to " + MOST + " lines", "Gửi từ 1 đến " + MOST + " dòng");
        }
        Submission submission = addressed.submission(round, unit, form);
        FormVersion asked = addressed.form(submission);
        List<CellWriting.Write> writes =
                writing.checked(asked, lines.stream().map(LineBody::said).toList());
        List<Saved> stored = store(submission, writes);
        List<CellWriting.Unusual> unusual = writing.unusual(submission, writes);
        return stored.stream()
                .map(saved -> CellBody.of(asked.requireLine(saved.cell().line()), saved.cell())
                        .asking(unusual))
                .toList();
    }

    /** One of many answers. */
    @Schema(name = "LineAnswer")
    record LineBody(
            @Nullable String line,
            @Nullable AnswerBody answer,

            @Schema(description = "ETag of the answer it replaces; \"0\" for none") @Nullable
            String ifMatch) {
        private CellWriting.Said said() {
            if (line == null || answer == null) {
                throw BadInput.of("Each needs line and answer", "Mỗi dòng cần line và answer");
            }
            return new CellWriting.Said(line, answer, Objects.requireNonNullElse(ifMatch, ""));
        }
    }
}
