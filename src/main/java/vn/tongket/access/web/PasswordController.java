package vn.tongket.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.OwnPassword;
import vn.tongket.access.session.OwnSessions;
import vn.tongket.access.signin.SignIn;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Right;

/** Changing one's password, which ends one's other sessions; at first sign-in nothing else is open. */
@Controller
class PasswordController {
    private final OwnPassword passwords;
    private final OwnSessions sessions;

    PasswordController(OwnPassword passwords, OwnSessions sessions) {
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping("/doi-mat-khau")
    @Opens(Right.OWN_ACCOUNT)
    PasswordPage form() {
        return new PasswordPage(person().mustChange(), passwords.shortest(person()), List.of());
    }

    @PostMapping("/doi-mat-khau")
    @Opens(value = Right.OWN_ACCOUNT, audit = "password.changed")
    Page change(
            @RequestParam("hien-nay") String old,
            @RequestParam("moi") String chosen,
            @RequestParam("lai") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        OwnPassword.Change change = passwords.change(person(), old, chosen, again, request.getRemoteAddr());
        if (!change.faults().isEmpty()) {
            return new PasswordPage(person().mustChange(), passwords.shortest(person()), change.faults());
        }
        sessions.endOthers(person().username(), request.getSession().getId());
        SignIn.carry(change.person(), request, response);
        return new PasswordChangedPage();
    }

    private static Person person() {
        return OwnAccount.person();
    }
}
