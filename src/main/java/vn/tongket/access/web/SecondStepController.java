package vn.tongket.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.PasswordSignIn;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.audit.Audit;
import vn.tongket.access.factor.SecondFactor;
import vn.tongket.access.limit.SignInLock;
import vn.tongket.access.signin.HalfSignedIn;
import vn.tongket.access.signin.Identities;
import vn.tongket.access.signin.SignIn;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Redirect;
import vn.tongket.page.Right;

/** The second step of signing in. Wrong codes count towards the same lock as wrong passwords. */
@Controller
class SecondStepController {
    static final String ADDRESS = "/dang-nhap/buoc-hai";

    private final SecondFactor factor;
    private final SignInLock lock;
    private final SignIn signIn;
    private final PasswordSignIn passwords;
    private final Identities people;
    private final Audit audit;

    SecondStepController(
            SecondFactor factor,
            SignInLock lock,
            SignIn signIn,
            PasswordSignIn passwords,
            Identities people,
            Audit audit) {
        this.factor = factor;
        this.lock = lock;
        this.signIn = signIn;
        this.passwords = passwords;
        this.people = people;
        this.audit = audit;
    }

    @GetMapping(ADDRESS)
    @Opens(Right.VISIT)
    Page form(HttpServletRequest request) {
        return HalfSignedIn.in(request).isPresent() ? new SecondStepPage(null) : new Redirect("/dang-nhap");
    }

    @PostMapping(ADDRESS)
    @Opens(value = Right.VISIT, audit = "sign-in.accepted")
    Page take(@RequestParam("ma") String code, HttpServletRequest request, HttpServletResponse response) {
        Optional<Person> half = HalfSignedIn.in(request).flatMap(person -> people.byId(person.id()));
        if (half.isEmpty()) {
            audit.nothing("sign-in.accepted");
            return new Redirect("/dang-nhap");
        }
        Person person = half.get();
        Optional<SignInLock.Wait> wait = lock.of(person.username(), request.getRemoteAddr());
        if (wait.isPresent()) {
            return new SecondStepPage(SignInWords.wait(wait.get().until().toInstant()));
        }
        if (!Acting.asSystem(() -> factor.take(person.id(), code))) {
            return refuse(person, request);
        }
        passwords.accepted(person, request.getRemoteAddr());
        return new Redirect(signIn.complete(person, SignIn.Way.PASSWORD_AND_CODE, request, response));
    }

    private SecondStepPage refuse(Person person, HttpServletRequest request) {
        audit.recordBy(
                "visitor", "sign-in.code-refused", person.username(), Map.of("address", request.getRemoteAddr()));
        lock.count(person.username(), request.getRemoteAddr());
        return new SecondStepPage(SignInWords.WRONG_CODE);
    }
}
