package vn.tongket.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tongket.access.ApiCaller;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.report.round.Remark;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.Submission;

/** What was said about a submission, and answering the explanations that were asked for. */
@RestController
@RequestMapping(Addressed.SUBMISSION + "/remarks")
@Tag(name = "Remarks")
class ExplanationApiController {
    private final Addressed addressed;
    private final Remarks remarks;

    ExplanationApiController(Addressed addressed, Remarks remarks) {
        this.addressed = addressed;
        this.remarks = remarks;
    }

    @Operation(summary = "Comments, reasons for sending back, requests for explanation and their answers, oldest first")
    @GetMapping
    @Opens(Right.READ)
    List<RemarkBody> read(@PathVariable String round, @PathVariable String unit, @PathVariable String form) {
        return of(addressed.submission(round, unit, form));
    }

    private List<RemarkBody> of(Submission submission) {
        return remarks.of(submission.id()).stream().map(RemarkBody::of).toList();
    }

    @Operation(summary = "Answers a request for explanation (QUESTION); that settles it")
    @PostMapping("/{id}/answer")
    @Opens(value = Right.READ, audit = "remark.answer")
    List<RemarkBody> answer(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String form,
            @PathVariable int id,
            @RequestBody WordsBody said) {
        Submission submission = addressed.submission(round, unit, form);
        boolean asked = remarks.of(submission.id()).stream()
                .anyMatch(remark -> remark.id() == id && remark.kind() == Remark.Kind.QUESTION);
        if (!asked) {
            throw new NoSuchElementException("This submission has no request for explanation " + id + ".");
        }
        remarks.answer(ApiCaller.current().person(), id, Objects.requireNonNullElse(said.words(), ""));
        return of(submission);
    }

    @Operation(
            summary = "Asks the unit to explain (yêu cầu giải trình), the form or one line of it",
            description = "For who may accept. The unit answers in place; figures stay as they are.")
    @PostMapping
    @Opens(value = Right.ACCEPT, audit = "remark.question")
    List<RemarkBody> ask(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String form,
            @RequestBody QuestionBody asked) {
        Submission submission = addressed.submission(round, unit, form);
        remarks.ask(
                ApiCaller.current().person(),
                submission.id(),
                asked.line(),
                Objects.requireNonNullElse(asked.words(), ""),
                asked.dueOn());
        return of(submission);
    }

    /** What is to be explained. */
    @Schema(name = "Question")
    record QuestionBody(
            @Nullable String line,
            @Nullable String words,
            @Nullable LocalDate dueOn) {}

    /** What is answered. */
    @Schema(name = "Words")
    record WordsBody(@Nullable String words) {}

    /** Words on a submission. */
    @Schema(name = "Remark")
    record RemarkBody(
            int id,
            @Nullable String line,
            Remark.Kind kind,
            String words,

            @Schema(description = "number of the request that this answers") @Nullable
            Integer answers,

            @Nullable LocalDate dueOn,
            String by,
            OffsetDateTime at,

            @Schema(description = "null while a request is open") @Nullable
            OffsetDateTime settledAt) {
        static RemarkBody of(Remark remark) {
            return new RemarkBody(
                    remark.id(),
                    remark.line(),
                    remark.kind(),
                    remark.words(),
                    remark.answers(),
                    remark.dueOn(),
                    remark.byName(),
                    remark.at(),
                    remark.settledAt());
        }
    }
}
