package vn.tongket.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.OwnPassword;
import vn.tongket.access.PasswordSignIn;
import vn.tongket.access.audit.Audit;
import vn.tongket.access.factor.SecondFactor;
import vn.tongket.access.outside.OutsideProvider;
import vn.tongket.access.signin.HalfSignedIn;
import vn.tongket.access.signin.ReturnAddress;
import vn.tongket.access.signin.SignIn;
import vn.tongket.base.Now;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Redirect;
import vn.tongket.page.Right;

/** Signing in with a password; who has a second factor is asked for it next. */
@Controller
class SignInController {
    private final PasswordSignIn passwords;
    private final OwnPassword own;
    private final SecondFactor factor;
    private final SignIn signIn;
    private final OutsideProvider outside;
    private final Audit audit;

    SignInController(
            PasswordSignIn passwords,
            OwnPassword own,
            SecondFactor factor,
            SignIn signIn,
            OutsideProvider outside,
            Audit audit) {
        this.passwords = passwords;
        this.own = own;
        this.factor = factor;
        this.signIn = signIn;
        this.outside = outside;
        this.audit = audit;
    }

    /** The page to sign in on; {@code ve} is where the person was, and goes back to. */
    @GetMapping("/dang-nhap")
    @Opens(Right.VISIT)
    SignInPage form(@RequestParam(name = "ve", required = false) @Nullable String back, HttpServletRequest request) {
        ReturnAddress.keep(request, back);
        return SignInPage.first(outside.name());
    }

    @PostMapping("/dang-nhap")
    @Opens(value = Right.VISIT, audit = "sign-in.accepted")
    Page signIn(
            @RequestParam("ten") String username,
            @RequestParam("mat-khau") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (passwords.attempt(username, password, request.getRemoteAddr())) {
            case PasswordSignIn.Right right ->
                passwordIsRight(
                        own.isOutgrown(right.person(), password) ? own.demandChange(right.person()) : right.person(),
                        request,
                        response);
            case PasswordSignIn.Wrong wrong -> refused(username, SignInWords.WRONG_PASSWORD, 422);
            case PasswordSignIn.Spent spent -> refused(username, SignInWords.SPENT, 422);
            case PasswordSignIn.Wait wait -> later(username, SignInWords.wait(wait.until()), wait.until(), response);
            case PasswordSignIn.Locked locked ->
                later(
                        username,
                        locked.everywhere()
                                ? SignInWords.triedEverywhere(locked.until())
                                : SignInWords.locked(locked.until()),
                        locked.until(),
                        response);
        };
    }

    private Page passwordIsRight(Person person, HttpServletRequest request, HttpServletResponse response) {
        if (factor.isOn(person.id())) {
            audit.nothing("sign-in.accepted");
            HalfSignedIn.begin(request, response, person);
            return new Redirect(SecondStepController.ADDRESS);
        }
        passwords.accepted(person, request.getRemoteAddr());
        return new Redirect(signIn.complete(person, SignIn.Way.PASSWORD, request, response));
    }

    private Page later(String username, String words, Instant until, HttpServletResponse response) {
        response.setHeader("Retry-After", SignInWords.seconds(Duration.between(Now.instant(), until)));
        return refused(username, words, 429);
    }

    private SignInPage refused(String username, String words, int status) {
        return new SignInPage(words, username.strip(), outside.name(), status);
    }
}
