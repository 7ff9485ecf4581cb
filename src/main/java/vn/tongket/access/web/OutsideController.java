package vn.tongket.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tongket.access.outside.OutsideProvider;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;

/** What a person sees whom the identity provider sent back but who could not be signed in. */
@Controller
class OutsideController {
    private final OutsideProvider provider;

    OutsideController(OutsideProvider provider) {
        this.provider = provider;
    }

    @GetMapping("/dang-nhap/chua-lien-ket")
    @Opens(Right.VISIT)
    NotLinkedPage notLinked() {
        return new NotLinkedPage(provider.name());
    }

    @GetMapping("/dang-nhap/nha-cung-cap-loi")
    @Opens(Right.VISIT)
    SignInPage failed() {
        return new SignInPage(
                "Hệ thống đăng nhập của cơ quan chưa trả lời đúng. Thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu của Tongket.",
                "",
                provider.name(),
                422);
    }
}
