package vn.tongket.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.OwnPassword;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;

/** Changing one's password; at first sign-in nothing else is open. */
@Controller
class PasswordController {
    private final OwnPassword passwords;

    PasswordController(OwnPassword passwords) {
        this.passwords = passwords;
    }

    @GetMapping("/doi-mat-khau")
    @Opens(Right.OWN_ACCOUNT)
    PasswordPage form() {
        return new PasswordPage(person().mustChange(), OwnPassword.SHORTEST, List.of());
    }

    @PostMapping("/doi-mat-khau")
    @Opens(value = Right.OWN_ACCOUNT, audit = "password.changed")
    Page change(
            @RequestParam("hien-nay") String old,
            @RequestParam("moi") String chosen,
            @RequestParam("lai") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        OwnPassword.Change change = passwords.change(person(), old, chosen, again);
        if (!change.faults().isEmpty()) {
            return new PasswordPage(person().mustChange(), OwnPassword.SHORTEST, change.faults());
        }
        signInAgain(change.person(), request, response);
        return new PasswordChangedPage();
    }

    /** A new session address, so that one read before the change is worth nothing after it. */
    private static void signInAgain(Person person, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, Set.of()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    private static Person person() {
        return Objects.requireNonNull(Visit.current().person(), "The gate lets only people signed in come here");
    }
}
