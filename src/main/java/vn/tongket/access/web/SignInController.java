package vn.tongket.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;

/** The page to sign in on; the security filters answer its form. */
@Controller
class SignInController {
    @GetMapping("/dang-nhap")
    @Opens(Right.VISIT)
    SignInPage signIn(@RequestParam(name = "loi", required = false) @Nullable String fault) {
        return new SignInPage(fault == null ? null : words(fault));
    }

    private static String words(String fault) {
        return fault.equals("cho")
                ? "Đã gõ sai nhiều lần. Chờ một phút rồi thử lại."
                : "Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi gõ lại.";
    }
}
