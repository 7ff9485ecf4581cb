package vn.tongket.report.web.decide;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.Reach;
import vn.tongket.base.BadInput;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.report.decide.Steps;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.StepRefused;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;
import vn.tongket.report.web.word.Asking;
import vn.tongket.report.web.word.DoneWords;

/** One report, to be approved, accepted, sent back or asked about; by the version that was seen. */
@Controller
class ApprovalController {
    private static final int BAD = 400;
    private static final int CONFLICT = 409;
    /** Before the code of a line, in the name of the field with the reason for sending it back. */
    private static final String CELL = "o-";

    private final ApprovalPages pages;
    private final Steps steps;
    private final Submissions submissions;
    private final Remarks remarks;
    private final Reach reach;

    ApprovalController(ApprovalPages pages, Steps steps, Submissions submissions, Remarks remarks, Reach reach) {
        this.pages = pages;
        this.steps = steps;
        this.submissions = submissions;
        this.remarks = remarks;
        this.reach = reach;
    }

    @GetMapping("/duyet/{submission:[0-9]+}")
    @Opens(Right.READ)
    ApprovalPage look(@PathVariable int submission, @RequestParam(name = "xong", defaultValue = "") String done) {
        reach.require(Asking.person(), Right.READ, submissions.byId(submission).unitId());
        return pages.page(Asking.person(), submission, DoneWords.words(done));
    }

    @PostMapping("/duyet/{submission:[0-9]+}/duyet")
    @Opens(value = Right.APPROVE, audit = "submission.approve")
    Object approve(@PathVariable int submission, @RequestParam Map<String, String> fields) {
        return make(submission, Act.APPROVE, fields);
    }

    @PostMapping("/duyet/{submission:[0-9]+}/tra-ve")
    @Opens(value = Right.APPROVE, audit = "submission.send-back")
    Object sendBack(@PathVariable int submission, @RequestParam Map<String, String> fields) {
        return make(submission, Act.SEND_BACK, fields);
    }

    @PostMapping("/duyet/{submission:[0-9]+}/hoan-tac-duyet")
    @Opens(value = Right.APPROVE, audit = "submission.undo-approve")
    Object undoApprove(@PathVariable int submission, @RequestParam Map<String, String> fields) {
        return make(submission, Act.UNDO_APPROVE, fields);
    }

    @PostMapping("/duyet/{submission:[0-9]+}/hoan-tac-tra-ve")
    @Opens(value = Right.APPROVE, audit = "submission.undo-send-back")
    Object undoSendBack(@PathVariable int submission, @RequestParam Map<String, String> fields) {
        return make(submission, Act.UNDO_SEND_BACK, fields);
    }

    @PostMapping("/duyet/{submission:[0-9]+}/nhan")
    @Opens(value = Right.ACCEPT, audit = "submission.accept")
    Object accept(@PathVariable int submission, @RequestParam Map<String, String> fields) {
        return make(submission, Act.ACCEPT, fields);
    }

    @PostMapping("/duyet/{submission:[0-9]+}/tra-lai")
    @Opens(value = Right.ACCEPT, audit = "submission.return")
    Object sendDown(@PathVariable int submission, @RequestParam Map<String, String> fields) {
        return make(submission, Act.RETURN, fields);
    }

    @PostMapping("/duyet/{submission:[0-9]+}/hoan-tac-nhan")
    @Opens(value = Right.ACCEPT, audit = "submission.undo-accept")
    Object undoAccept(@PathVariable int submission, @RequestParam Map<String, String> fields) {
        return make(submission, Act.UNDO_ACCEPT, fields);
    }

    @PostMapping("/duyet/{submission:[0-9]+}/hoan-tac-tra-lai")
    @Opens(value = Right.ACCEPT, audit = "submission.undo-return")
    Object undoReturn(@PathVariable int submission, @RequestParam Map<String, String> fields) {
        return make(submission, Act.UNDO_RETURN, fields);
    }

    @PostMapping("/duyet/{submission:[0-9]+}/dinh-chinh")
    @Opens(value = Right.ENTER, audit = "submission.correct")
    Object correct(@PathVariable int submission, @RequestParam Map<String, String> fields) {
        return make(submission, Act.CORRECT, fields);
    }

    private Object make(int id, Act act, Map<String, String> fields) {
        String reason = fields.getOrDefault("ly-do", "");
        try {
            steps.make(Asking.person(), id, act, version(fields), reason, cells(fields));
            return Asking.seeOther("/duyet/" + id + "?xong=" + ApprovalPages.slug(act));
        } catch (StepRefused refused) {
            return pages.page(Asking.person(), id, CONFLICT, List.of(), refused.inVietnamese(), "", reason);
        } catch (BadInput bad) {
            return pages.page(Asking.person(), id, BAD, Asking.words(bad), "", "", reason);
        }
    }

    /** That of the page the person acts from; without one no version is the present one. */
    private static int version(Map<String, String> fields) {
        String version = fields.getOrDefault("phien-ban", "");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    private static Map<String, String> cells(Map<String, String> fields) {
        Map<String, String> cells = new HashMap<>();
        fields.forEach((name, words) -> {
            if (name.startsWith(CELL) && !words.isBlank()) {
                cells.put(name.substring(CELL.length()), words);
            }
        });
        return cells;
    }

    @PostMapping("/duyet/{submission:[0-9]+}/hoi")
    @Opens(value = Right.ACCEPT, audit = "remark.question")
    Object ask(
            @PathVariable int submission,
            @RequestParam(name = "dong", defaultValue = "") String line,
            @RequestParam(name = "noi-dung", defaultValue = "") String words,
            @RequestParam(name = "han", defaultValue = "") String due) {
        Submission found = submissions.byId(submission);
        reach.require(Asking.person(), Right.ACCEPT, found.unitId());
        try {
            remarks.ask(Asking.person(), submission, line.isEmpty() ? null : line, words, dueOn(due));
            return Asking.seeOther("/duyet/" + submission + "?xong=hoi");
        } catch (BadInput bad) {
            return pages.page(Asking.person(), submission, BAD, Asking.words(bad), "", "", "");
        }
    }

    private static @Nullable LocalDate dueOn(String words) {
        if (words.isBlank()) {
            return null;
        }
        LocalDate day = Asking.requireDay(words, "Ngày trả lời");
        if (day.isBefore(Asking.today())) {
            throw BadInput.of("The day to answer by is over", "Ngày trả lời phải từ hôm nay trở đi.");
        }
        return day;
    }
}
