package vn.tongket.report.web.entry;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Redirect;
import vn.tongket.page.Right;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.web.word.Opened;

/** Ghi chú on a figure or a whole report, by anybody who may read it. */
@Controller
class RemarkController {
    private final Remarks remarks;

    RemarkController(Remarks remarks) {
        this.remarks = remarks;
    }

    /** @param line code of the line; empty: the whole */
    @PostMapping("/dot-bao-cao/{round}/{unit}/{form}/ghi-chu")
    @Opens(value = Right.READ, at = "form", audit = "remark.comment")
    Page comment(
            Opened opened,
            @RequestParam(name = "dong", defaultValue = "") String line,
            @RequestParam(name = "loi", defaultValue = "") String words) {
        remarks.comment(opened.person(), opened.submission().id(), line.isEmpty() ? null : line, words);
        return new Redirect(EntryPlace.of(opened, line));
    }
}
