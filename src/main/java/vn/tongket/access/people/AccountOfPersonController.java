package vn.tongket.access.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.tongket.access.AccountView;
import vn.tongket.access.Administration;
import vn.tongket.access.NewAccount;
import vn.tongket.access.gate.SeeingAs;
import vn.tongket.access.role.Role;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Redirect;
import vn.tongket.page.Right;

/** One account: its page, closing and opening it, a new password, and seeing as its person. */
@Controller
class AccountOfPersonController {
    private static final String ONE = "/quan-tri/nguoi-dung/{account}";

    private final AccountPages pages;
    private final Administration administration;
    private final SeeingAs seeing;

    AccountOfPersonController(AccountPages pages, Administration administration, SeeingAs seeing) {
        this.pages = pages;
        this.administration = administration;
        this.seeing = seeing;
    }

    @GetMapping(ONE)
    @Opens(Right.ADMINISTER)
    PersonPage account(@PathVariable int account, Person who) {
        return pages.page(who, account, List.of());
    }

    @PostMapping(ONE + "/khoa")
    @Opens(value = Right.ADMINISTER, audit = "account.closed")
    Page close(@PathVariable int account, Person who) {
        return pages.after(who, account, () -> administration.close(who, account));
    }

    @PostMapping(ONE + "/mo-lai")
    @Opens(value = Right.ADMINISTER, audit = "account.reopened")
    Page reopen(@PathVariable int account, Person who) {
        return pages.after(who, account, () -> administration.reopen(who, account));
    }

    @PostMapping(ONE + "/mat-khau")
    @Opens(value = Right.ADMINISTER, audit = "account.password-renewed")
    OneTimePasswordPage newPassword(@PathVariable int account, Person who) {
        String password = administration.newPassword(who, account);
        AccountView view = pages.page(who, account, List.of()).account();
        Role role = view.roles().isEmpty()
                ? Role.CLERK
                : view.roles().getFirst().assignment().role();
        return new OneTimePasswordPage(
                account,
                new NewAccount(view.username(), password, view.displayName(), role),
                false,
                pages.oneTimeHours());
    }

    @PostMapping(ONE + "/mo-dang-nhap")
    @Opens(value = Right.ADMINISTER, audit = "account.unlocked")
    Page unlock(@PathVariable int account, Person who) {
        return pages.after(who, account, () -> administration.unlock(who, account));
    }

    @PostMapping(ONE + "/bo-hai-lop")
    @Opens(value = Right.ADMINISTER, audit = "second-factor.turned-off")
    Page removeSecondFactor(@PathVariable int account, Person who) {
        return pages.after(who, account, () -> administration.removeSecondFactor(who, account));
    }

    @PostMapping(ONE + "/xem-nhu")
    @Opens(value = Right.ADMINISTER, audit = "seeing.began")
    Page seeAs(@PathVariable int account, Person who, HttpServletRequest request, HttpServletResponse response) {
        return pages.after(who, account, "/", () -> seeing.begin(who, account, request, response));
    }

    @PostMapping(SeeingAs.END)
    @Opens(value = Right.VISIT, audit = "seeing.ended")
    Page seeAsOneself(HttpServletRequest request, HttpServletResponse response) {
        seeing.end(request, response);
        return new Redirect("/quan-tri");
    }
}
