package vn.tongket.report.web.entry;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.base.BadInput;
import vn.tongket.page.ErrorPage;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.report.decide.Steps;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.StepRefused;
import vn.tongket.report.round.SubmissionState;
import vn.tongket.report.web.word.EntryDesk;
import vn.tongket.report.web.word.GivenReasons;
import vn.tongket.report.web.word.Opened;

/** Kiểm tra, trình, rút lại; late submission asked for; an accepted report opened again to correct it. */
@Controller
class CheckController {
    private static final int CONFLICT = 409;

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
    @Opens(Right.READ)
    CheckPage check(@PathVariable String round, @PathVariable String unit, @PathVariable String form) {
        return pages.page(desk.open(round, unit, form, Right.READ), false);
    }

    /** Trình: the reasons given on the page are kept first. Who submits what was just submitted sees its receipt. */
    @PostMapping("/dot-bao-cao/{round}/{unit}/{form}/trinh")
    @Opens(value = Right.ENTER, audit = "submission.submit")
    Object submit(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String form,
            @RequestParam(name = "v", defaultValue = "0") int version,
            @RequestParam Map<String, String> fields) {
        Opened opened = desk.open(round, unit, form, Right.ENTER);
        if (wasSubmitted(opened, version)) {
            return receipt(opened);
        }
        try {
            reasons.keep(opened, fields);
            steps.make(opened.person(), opened.submission().id(), Act.SUBMIT, version, "", Map.of());
        } catch (BadInput notReady) {
            return pages.page(desk.open(round, unit, form, Right.ENTER), true);
        } catch (StepRefused refused) {
            return refusal(desk.open(round, unit, form, Right.ENTER), refused);
        }
        return receipt(desk.open(round, unit, form, Right.ENTER));
    }

    /** The same button pressed twice: the version it carried was the one that was submitted. */
    private static boolean wasSubmitted(Opened opened, int version) {
        return opened.submission().state() == SubmissionState.SUBMITTED
                && opened.submission().version() == version + 1;
    }

    private static String receipt(Opened opened) {
        return "redirect:/phieu/" + opened.submission().reference();
    }

    private Object refusal(Opened opened, StepRefused refused) {
        return opened.missedTheRound()
                ? pages.page(opened, false)
                : new ErrorPage(CONFLICT, "Chưa làm được bước này", refused.inVietnamese(), java.util.List.of());
    }

    @PostMapping("/dot-bao-cao/{round}/{unit}/{form}/rut-lai")
    @Opens(value = Right.ENTER, audit = "submission.withdraw")
    Object withdraw(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String form,
            @RequestParam(name = "v", defaultValue = "0") int version) {
        return step(desk.open(round, unit, form, Right.ENTER), Act.WITHDRAW, version, "");
    }

    @PostMapping("/dot-bao-cao/{round}/{unit}/{form}/dinh-chinh")
    @Opens(value = Right.ENTER, audit = "submission.correct")
    Object correct(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String form,
            @RequestParam(name = "v", defaultValue = "0") int version,
            @RequestParam(name = "ly-do", defaultValue = "") String reason) {
        return step(desk.open(round, unit, form, Right.ENTER), Act.CORRECT, version, reason);
    }

    private Object step(Opened opened, Act act, int version, String reason) {
        try {
            steps.make(opened.person(), opened.submission().id(), act, version, reason, Map.of());
            return "redirect:" + opened.address();
        } catch (StepRefused refused) {
            return refusal(opened, refused);
        }
    }

    @PostMapping("/dot-bao-cao/{round}/{unit}/{form}/xin-nop-muon")
    @Opens(value = Right.ENTER, audit = "remark.late-request")
    String askForLate(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String form,
            @RequestParam(name = "ly-do", defaultValue = "") String reason) {
        Opened opened = desk.open(round, unit, form, Right.ENTER);
        remarks.askForLate(opened.person(), opened.submission().id(), reason);
        return "redirect:" + opened.address();
    }
}
