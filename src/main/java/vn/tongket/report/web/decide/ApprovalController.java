package vn.tongket.report.web.decide;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.base.BadInput;
import vn.tongket.page.Attempt;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Redirect;
import vn.tongket.page.Right;
import vn.tongket.page.form.TypedDay;
import vn.tongket.report.decide.Steps;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.Submission;
import vn.tongket.report.web.word.Asking;
import vn.tongket.report.web.word.DoneWords;

/** One report, to be approved, accepted, sent back or asked about; by the version that was seen. */
@Controller
class ApprovalController {
    /** Before the code of a line, in the name of the field with the reason for sending it back. */
    private static final String CELL = "o-";

    private final ApprovalPages pages;
    private final Steps steps;
    private final Remarks remarks;

    ApprovalController(ApprovalPages pages, Steps steps, Remarks remarks) {
        this.pages = pages;
        this.steps = steps;
        this.remarks = remarks;
    }

    @GetMapping("/duyet/{submission:[0-9]+}")
    @Opens(value = Right.READ, at = "submission")
    ApprovalPage look(Submission report, Person who, @RequestParam(name = "xong", defaultValue = "") String done) {
        return pages.page(who, report.id(), DoneWords.words(done));
    }

    @PostMapping("/duyet/{submission:[0-9]+}/duyet")
    @Opens(value = Right.APPROVE, at = "submission", audit = "submission.approve")
    Page approve(Submission report, Person who, @RequestParam Map<String, String> fields) {
        return make(report, who, Act.APPROVE, fields);
    }

    @PostMapping("/duyet/{submission:[0-9]+}/tra-ve")
    @Opens(value = Right.APPROVE, at = "submission", audit = "submission.send-back")
    Page sendBack(Submission report, Person who, @RequestParam Map<String, String> fields) {
        return make(report, who, Act.SEND_BACK, fields);
    }

    @PostMapping("/duyet/{submission:[0-9]+}/hoan-tac-duyet")
    @Opens(value = Right.APPROVE, at = "submission", audit = "submission.undo-approve")
    Page undoApprove(Submission report, Person who, @RequestParam Map<String, String> fields) {
        return make(report, who, Act.UNDO_APPROVE, fields);
    }

    @PostMapping("/duyet/{submission:[0-9]+}/hoan-tac-tra-ve")
    @Opens(value = Right.APPROVE, at = "submission", audit = "submission.undo-send-back")
    Page undoSendBack(Submission report, Person who, @RequestParam Map<String, String> fields) {
        return make(report, who, Act.UNDO_SEND_BACK, fields);
    }

    @PostMapping("/duyet/{submission:[0-9]+}/nhan")
    @Opens(value = Right.ACCEPT, at = "submission", audit = "submission.accept")
    Page accept(Submission report, Person who, @RequestParam Map<String, String> fields) {
        return make(report, who, Act.ACCEPT, fields);
    }

    @PostMapping("/duyet/{submission:[0-9]+}/tra-lai")
    @Opens(value = Right.ACCEPT, at = "submission", audit = "submission.return")
    Page sendDown(Submission report, Person who, @RequestParam Map<String, String> fields) {
        return make(report, who, Act.RETURN, fields);
    }

    @PostMapping("/duyet/{submission:[0-9]+}/hoan-tac-nhan")
    @Opens(value = Right.ACCEPT, at = "submission", audit = "submission.undo-accept")
    Page undoAccept(Submission report, Person who, @RequestParam Map<String, String> fields) {
        return make(report, who, Act.UNDO_ACCEPT, fields);
    }

    @PostMapping("/duyet/{submission:[0-9]+}/hoan-tac-tra-lai")
    @Opens(value = Right.ACCEPT, at = "submission", audit = "submission.undo-return")
    Page undoReturn(Submission report, Person who, @RequestParam Map<String, String> fields) {
        return make(report, who, Act.UNDO_RETURN, fields);
    }

    @PostMapping("/duyet/{submission:[0-9]+}/dinh-chinh")
    @Opens(value = Right.ENTER, at = "submission", audit = "submission.correct")
    Page correct(Submission report, Person who, @RequestParam Map<String, String> fields) {
        return make(report, who, Act.CORRECT, fields);
    }

    private Page make(Submission report, Person who, Act act, Map<String, String> fields) {
        String reason = fields.getOrDefault("ly-do", "");
        return Attempt.of(
                () -> {
                    steps.make(who, report.id(), act, version(fields), reason, cells(fields));
                    return done(report, ApprovalPages.slug(act));
                },
                (status, why) -> pages.again(who, report.id(), status, why, reason));
    }

    private static Redirect done(Submission report, @Nullable String what) {
        return new Redirect("/duyet/" + report.id() + "?xong=" + what);
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
    @Opens(value = Right.ACCEPT, at = "submission", audit = "remark.question")
    Page ask(
            Submission report,
            Person who,
            @RequestParam(name = "dong", defaultValue = "") String line,
            @RequestParam(name = "noi-dung", defaultValue = "") String words,
            @RequestParam(name = "han", defaultValue = "") String due) {
        return Attempt.of(
                () -> {
                    remarks.ask(who, report.id(), line.isEmpty() ? null : line, words, dueOn(due));
                    return done(report, "hoi");
                },
                (status, why) -> pages.again(who, report.id(), status, why, ""));
    }

    private static @Nullable LocalDate dueOn(String words) {
        LocalDate day = TypedDay.orNone("Ngày trả lời", words);
        if (day != null && day.isBefore(Asking.today())) {
            throw BadInput.of("The day to answer by is over", "Ngày trả lời phải từ hôm nay trở đi.");
        }
        return day;
    }
}
