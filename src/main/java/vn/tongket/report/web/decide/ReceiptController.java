package vn.tongket.report.web.decide;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tongket.access.Reach;
import vn.tongket.access.audit.Acting;
import vn.tongket.page.Opens;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;

/** Phiếu xác nhận đã trình: whole for those who may read the unit's reports; for others only that there is such a receipt. */
@Controller
class ReceiptController {
    private final Submissions submissions;
    private final ReceiptPages pages;
    private final Reach reach;

    ReceiptController(Submissions submissions, ReceiptPages pages, Reach reach) {
        this.submissions = submissions;
        this.pages = pages;
        this.reach = reach;
    }

    @GetMapping("/phieu/{reference}")
    @Opens(Right.VISIT)
    ReceiptPage receipt(@PathVariable String reference, @Nullable Person person) {
        String site = Visit.current().site();
        // That a receipt exists is told to whoever holds its reference, as on the paper.
        Submission submission = Acting.asSystem(() -> submissions.byReference(reference))
                .orElseThrow(() -> new NoSuchElementException("No receipt " + reference));
        return person != null && reach.may(person, Right.READ, submission.unitId())
                ? pages.whole(submission, person, site)
                : Acting.asSystem(() -> pages.bare(submission, site));
    }
}
