package vn.tongket.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tongket.access.ApiCaller;
import vn.tongket.access.audit.Audit;
import vn.tongket.base.BadInput;
import vn.tongket.page.ApiProblem;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.report.check.CheckResult;
import vn.tongket.report.check.Checks;
import vn.tongket.report.decide.Steps;
import vn.tongket.report.entry.Cell;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.SubmissionState;
import vn.tongket.report.round.Submissions;

/** One submission as a whole: reading it, checking it, moving it on, and the receipt. */
@RestController
@RequestMapping(Addressed.SUBMISSION)
@Tag(name = "Submissions")
class SubmissionApiController {
    private final Addressed addressed;
    private final Cells cells;
    private final Checks checks;
    private final Steps steps;
    private final Submissions submissions;
    private final Audit audit;

    SubmissionApiController(
            Addressed addressed, Cells cells, Checks checks, Steps steps, Submissions submissions, Audit audit) {
        this.addressed = addressed;
        this.cells = cells;
        this.checks = checks;
        this.steps = steps;
        this.submissions = submissions;
        this.audit = audit;
    }

    @Operation(summary = "A submission with every line of its form, answered or not")
    @GetMapping
    @Opens(Right.READ)
    SubmissionBody read(@PathVariable String round, @PathVariable String unit, @PathVariable String form) {
        return body(addressed.submission(round, unit, form), unit);
    }

    private SubmissionBody body(Submission submission, String unit) {
        Map<String, Cell> answered =
                cells.of(submission.id()).stream().collect(Collectors.toMap(Cell::line, Function.identity()));
        List<CellBody> lines = addressed.form(submission).lines().stream()
                .map(line -> CellBody.of(line, answered.get(line.code())))
                .toList();
        return SubmissionBody.of(submission, unit, lines);
    }

    @Operation(
            summary =
                    "Every rule that the answers do not keep; hard ones keep it from being submitted, soft ones ask a reason")
    @GetMapping("/checks")
    @Opens(Right.READ)
    List<CheckBody> check(@PathVariable String round, @PathVariable String unit, @PathVariable String form) {
        return checks.of(addressed.submission(round, unit, form)).stream()
                .map(CheckBody::of)
                .toList();
    }

    /** A rule that is not kept. */
    @Schema(name = "Check")
    record CheckBody(
            String check,
            boolean hard,
            List<String> lines,

            @Schema(description = "in Vietnamese, as the page says it")
            String words,

            boolean explained,

            @Schema(description = "whether it keeps the form from being submitted")
            boolean stops) {
        static CheckBody of(CheckResult result) {
            return new CheckBody(
                    result.check(), result.hard(), result.lines(), result.words(), result.explained(), result.stops());
        }
    }

    @Operation(
            summary = "A step: submit, approve, withdraw, send back, accept … as the token's rights allow",
            description = "Send an Idempotency-Key: the same step sent twice is then made once.")
    @PostMapping("/acts")
    @Opens(value = Right.READ, audit = "submission.step")
    SubmissionBody act(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String form,
            @RequestBody ActBody asked) {
        Submission submission = addressed.submission(round, unit, form);
        Act act = asked.act();
        Integer version = asked.version();
        if (act == null || version == null) {
            throw BadInput.of("Say act and version", "Ghi act và version");
        }
        refuseVersionOfNothing(submission, version);
        // The step has its own line.
        audit.nothing("submission.step");
        Submission moved = Refusals.told(() -> steps.make(
                ApiCaller.current().person(),
                submission.id(),
                act,
                version,
                Objects.requireNonNullElse(asked.reason(), ""),
                Objects.requireNonNullElse(asked.cells(), Map.of())));
        return body(moved, unit);
    }

    /** No step was made, so nobody was faster: the caller has read another submission, or made the number up. */
    private void refuseVersionOfNothing(Submission submission, int version) {
        if (submission.version() != version
                && submissions.steps(submission.id()).isEmpty()) {
            throw new ApiProblem(
                    409,
                    "not-now",
                    "The submission does not allow this now",
                    "It has version " + submission.version() + ", not " + version + ".",
                    Map.of(
                            "vietnamese",
                            "Báo cáo có phiên bản " + submission.version() + ", không phải " + version + "."));
        }
    }

    /** What is to be done. */
    @Schema(name = "Act")
    record ActBody(
            @Nullable Act act,

            @Schema(description = "of the submission that was read") @Nullable
            Integer version,

            @Nullable String reason,

            @Schema(description = "reasons by line, for sending back") @Nullable
            Map<String, String> cells) {}

    @Operation(summary = "The receipt: reference, steps with person and time, all answers")
    @GetMapping("/receipt")
    @Opens(Right.READ)
    ReceiptBody receipt(@PathVariable String round, @PathVariable String unit, @PathVariable String form) {
        Submission submission = addressed.submission(round, unit, form);
        if (submission.reference() == null) {
            throw new NoSuchElementException("It was not submitted yet, so there is no receipt.");
        }
        return new ReceiptBody(
                submission.reference(),
                body(submission, unit),
                submissions.steps(submission.id()).stream()
                        .map(step -> new StepBody(
                                step.act(), step.from(), step.to(), step.byName(), step.at(), step.reason()))
                        .toList());
    }

    /** Phiếu xác nhận đã trình. */
    @Schema(name = "Receipt")
    record ReceiptBody(String reference, SubmissionBody submission, List<StepBody> steps) {}

    /** A step that was made. */
    @Schema(name = "Step")
    record StepBody(
            Act act,
            SubmissionState from,
            SubmissionState to,
            String by,
            OffsetDateTime at,
            @Nullable String reason) {}
}
