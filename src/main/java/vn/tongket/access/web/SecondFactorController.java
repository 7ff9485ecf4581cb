package vn.tongket.access.web;

import static vn.tongket.access.signin.Enrolment.PAGE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.factor.SecondFactor;
import vn.tongket.access.limit.SignInLock;
import vn.tongket.access.signin.Enrolment;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Redirect;
import vn.tongket.page.Right;

/** Turning the second factor on and off, and its recovery codes. */
@Controller
@RequestMapping(PAGE)
class SecondFactorController {
    private static final String REQUIRED =
            "Vai trò của anh/chị phải dùng xác thực hai bước, nên không tắt được. Đổi điện thoại thì nhờ người quản trị khác gỡ rồi thiết lập lại.";

    private final SecondFactor factor;
    private final Enrolment enrolment;
    private final SignInLock lock;
    private final PasswordAsked password;

    SecondFactorController(SecondFactor factor, Enrolment enrolment, SignInLock lock, PasswordAsked password) {
        this.factor = factor;
        this.enrolment = enrolment;
        this.lock = lock;
        this.password = password;
    }

    @GetMapping
    @Opens(Right.OWN_ACCOUNT)
    SecondFactorPage page(HttpServletRequest request) {
        return page(request, List.of(), null);
    }

    @PostMapping("/bat-dau")
    @Opens(value = Right.OWN_ACCOUNT, audit = "second-factor.begun")
    Page begin(@RequestParam("hien-nay") String typed, HttpServletRequest request) {
        Optional<String> fault = password.fault(typed, request);
        if (fault.isPresent()) {
            return page(request, List.of(), fault.get());
        }
        factor.begin(OwnAccount.person().id());
        return new Redirect(PAGE);
    }

    @PostMapping
    @Opens(value = Right.OWN_ACCOUNT, audit = "second-factor.turned-on")
    SecondFactorPage confirm(@RequestParam("ma") String code, HttpServletRequest request) {
        Person person = OwnAccount.person();
        Optional<List<String>> codes = guarded(request, () -> factor.confirm(person.id(), person.username(), code));
        codes.ifPresent(fresh -> Enrolment.done(request));
        return page(request, codes.orElse(List.of()), codes.isPresent() ? null : SignInWords.WRONG_CODE);
    }

    @PostMapping("/ma-du-phong")
    @Opens(value = Right.OWN_ACCOUNT, audit = "recovery-codes.renewed")
    SecondFactorPage renew(@RequestParam("ma") String code, HttpServletRequest request) {
        Person person = OwnAccount.person();
        Optional<List<String>> codes =
                guarded(request, () -> factor.renewRecoveryCodes(person.id(), person.username(), code));
        return page(request, codes.orElse(List.of()), codes.isPresent() ? null : SignInWords.WRONG_CODE);
    }

    @PostMapping("/tat")
    @Opens(value = Right.OWN_ACCOUNT, audit = "second-factor.turned-off")
    Page turnOff(@RequestParam("ma") String code, @RequestParam("hien-nay") String typed, HttpServletRequest request) {
        Person person = OwnAccount.person();
        if (enrolment.isRequired(person)) {
            return page(request, List.of(), REQUIRED);
        }
        Optional<String> fault = password.fault(typed, request);
        if (fault.isPresent()) {
            return page(request, List.of(), fault.get());
        }
        boolean off = guarded(
                        request,
                        () -> factor.turnOff(person.id(), person.username(), code)
                                ? Optional.of(true)
                                : Optional.empty())
                .isPresent();
        return off ? new Redirect("/tai-khoan?xong=tat") : page(request, List.of(), SignInWords.WRONG_CODE);
    }

    /** Whoever holds a stolen session cannot try all codes either: wrong ones count towards the lock of the name. */
    private <T> Optional<T> guarded(HttpServletRequest request, Supplier<Optional<T>> work) {
        String username = OwnAccount.person().username();
        if (lock.of(username, request.getRemoteAddr()).isPresent()) {
            return Optional.empty();
        }
        Optional<T> result = work.get();
        if (result.isEmpty()) {
            lock.count(username, request.getRemoteAddr());
        }
        return result;
    }

    private SecondFactorPage page(HttpServletRequest request, List<String> fresh, @Nullable String fault) {
        Person person = OwnAccount.person();
        return new SecondFactorPage(
                factor.isOn(person.id()),
                factor.waiting(person.id(), person.username()).orElse(null),
                enrolment.isRequired(person),
                Enrolment.isOwed(request),
                factor.recoveryCodesLeft(person.id()),
                fresh,
                fault == null ? null : waitOr(fault, request));
    }

    private String waitOr(String fault, HttpServletRequest request) {
        return lock.of(OwnAccount.person().username(), request.getRemoteAddr())
                .map(wait -> SignInWords.wait(wait.until().toInstant()))
                .orElse(fault);
    }
}
