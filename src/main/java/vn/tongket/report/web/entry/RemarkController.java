package vn.tongket.report.web.entry;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.web.word.EntryDesk;
import vn.tongket.report.web.word.Opened;

/** Ghi chú on a figure or a whole report, by anybody who may read it. */
@Controller
class RemarkController {
    private final EntryDesk desk;
    private final Remarks remarks;

    RemarkController(EntryDesk desk, Remarks remarks) {
        this.desk = desk;
        this.remarks = remarks;
    }

    /** @param line code of the line; empty: the whole */
    @PostMapping("/dot-bao-cao/{round}/{unit}/{form}/ghi-chu")
    @Opens(value = Right.READ, audit = "remark.comment")
    String comment(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String form,
            @RequestParam(name = "dong", defaultValue = "") String line,
            @RequestParam(name = "loi", defaultValue = "") String words) {
        Opened opened = desk.open(round, unit, form, Right.READ);
        remarks.comment(opened.person(), opened.submission().id(), line.isEmpty() ? null : line, words);
        return "redirect:" + EntryPlace.of(opened, line);
    }
}
