package vn.tongket.access.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.audit.Audit;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Redirect;
import vn.tongket.page.Right;

/** Rà soát tài khoản: who still needs what they hold, once a year. */
@Controller
class AccountReviewController {
    static final String ADDRESS = "/quan-tri/ra-soat";

    private final AccountReviews reviews;
    private final Audit audit;

    AccountReviewController(AccountReviews reviews, Audit audit) {
        this.reviews = reviews;
        this.audit = audit;
    }

    @GetMapping(ADDRESS)
    @Opens(Right.ADMINISTER)
    AccountReviewPage page(
            Person who,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            @RequestParam(name = "xong", defaultValue = "") String done) {
        return AccountReviewPage.of(reviews.of(who), page, !done.isEmpty());
    }

    @PostMapping(ADDRESS)
    @Opens(value = Right.ADMINISTER, audit = "account.reviewed")
    Page review(Person who, @RequestParam(name = "tai-khoan", required = false) @Nullable List<Integer> accounts) {
        audit.nothing("account.reviewed");
        if (accounts == null || accounts.isEmpty()) {
            return new Redirect(ADDRESS);
        }
        reviews.review(who, accounts);
        return new Redirect(ADDRESS + "?xong=roi");
    }
}
