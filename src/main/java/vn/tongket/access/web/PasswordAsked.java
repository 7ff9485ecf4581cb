package vn.tongket.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tongket.access.PresentPassword;

/** The password of who is signed in, asked again, and in words what is wrong with it. */
@Component
class PasswordAsked {
    private final PresentPassword present;

    PasswordAsked(PresentPassword present) {
        this.present = present;
    }

    /** Empty where it is right. */
    Optional<String> fault(String typed, HttpServletRequest request) {
        return switch (present.check(OwnAccount.person(), typed, request.getRemoteAddr())) {
            case PresentPassword.Right right -> Optional.empty();
            case PresentPassword.Wrong wrong -> Optional.of("Mật khẩu hiện nay chưa đúng.");
            case PresentPassword.Later later ->
                Optional.of(SignInWords.wait(later.until().toInstant()));
        };
    }
}
