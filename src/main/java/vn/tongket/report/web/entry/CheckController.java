package vn.tongket.report.web.entry;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.page.Attempt;
import vn.tongket.page.ErrorPage;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Redirect;
import vn.tongket.page.Right;
import vn.tongket.report.decide.Steps;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.SubmissionState;
import vn.tongket.report.web.word.EntryDesk;
import vn.tongket.report.web.word.GivenReasons;
import vn.tongket.report.web.word.Opened;

/** Kiểm tra, trình, rút lại; late submission asked for; an accepted report opened again to correct it. */
@Controller
class CheckController {
    private static final int OVERTAKEN = 409;

    private final EntryDesk desk;
    private final CheckPages pages;
    private final GivenReasons reasons;
    private final Steps steps;
    private final Remarks remarks;

    CheckController(EntryDesk desk, CheckPages pages, GivenReasons reasons, Steps steps, Remarks remarks) {
        this.desk = desk;
        this.pages = pages;
        this.reasons = reasons;
        this.steps = steps;
        this.remarks = remarks;
    }

    @GetMapping("/dot-bao-cao/{round}/{unit}/{form}/kiem-tra")
    @Opens(value = Right.READ, at = "form")
    CheckPage check(Opened opened) {
        return pages.page(opened, false);
    }

    /** Trình: the reasons given on the page are kept first. Who submits what was just submitted sees its receipt. */
    @PostMapping("/dot-bao-cao/{round}/{unit}/{form}/trinh")
    @Opens(value = Right.ENTER, at = "form", audit = "submission.submit")
    Page submit(
            Opened opened,
            @RequestParam(name = "v", defaultValue = "0") int version,
            @RequestParam Map<String, String> fields) {
        if (wasSubmitted(opened, version)) {
            return receipt(opened);
        }
        return Attempt.of(
                () -> {
                    reasons.keep(opened, fields);
                    steps.make(opened.person(), opened.submission().id(), Act.SUBMIT, version, "", Map.of());
                    return receipt(desk.again(opened));
                },
                (status, why) -> status == OVERTAKEN
                        ? refusal(desk.again(opened), status, why)
                        : pages.page(desk.again(opened), true));
    }

    /** The same button pressed twice: the version it carried was the one that was submitted. */
    private static boolean wasSubmitted(Opened opened, int version) {
        return opened.submission().state() == SubmissionState.SUBMITTED
                && opened.submission().version() == version + 1;
    }

    private static Redirect receipt(Opened opened) {
        return new Redirect("/phieu/" + opened.submission().reference());
    }

    private Page refusal(Opened opened, int status, List<String> why) {
        return opened.missedTheRound()
                ? pages.page(opened, false)
                : new ErrorPage(status, "Chưa làm được bước này", String.join(" ", why), List.of());
    }

    @PostMapping("/dot-bao-cao/{round}/{unit}/{form}/rut-lai")
    @Opens(value = Right.ENTER, at = "form", audit = "submission.withdraw")
    Page withdraw(Opened opened, @RequestParam(name = "v", defaultValue = "0") int version) {
        return step(opened, Act.WITHDRAW, version, "");
    }

    @PostMapping("/dot-bao-cao/{round}/{unit}/{form}/dinh-chinh")
    @Opens(value = Right.ENTER, at = "form", audit = "submission.correct")
    Page correct(
            Opened opened,
            @RequestParam(name = "v", defaultValue = "0") int version,
            @RequestParam(name = "ly-do", defaultValue = "") String reason) {
        return step(opened, Act.CORRECT, version, reason);
    }

    private Page step(Opened opened, Act act, int version, String reason) {
        return Attempt.of(
                () -> {
                    steps.make(opened.person(), opened.submission().id(), act, version, reason, Map.of());
                    return new Redirect(opened.address());
                },
                (status, why) -> refusal(opened, status, why));
    }

    @PostMapping("/dot-bao-cao/{round}/{unit}/{form}/xin-nop-muon")
    @Opens(value = Right.ENTER, at = "form", audit = "remark.late-request")
    Page askForLate(Opened opened, @RequestParam(name = "ly-do", defaultValue = "") String reason) {
        remarks.askForLate(opened.person(), opened.submission().id(), reason);
        return new Redirect(opened.address());
    }
}
