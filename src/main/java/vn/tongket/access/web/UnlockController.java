package vn.tongket.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.PresentPassword;
import vn.tongket.access.audit.Audit;
import vn.tongket.access.signin.Presence;
import vn.tongket.access.signin.ReturnAddress;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Redirect;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;

/** The password again, after the session lay idle: as a page, and as what js/lock.js asks for over the page that is open. */
@Controller
class UnlockController {
    private final PresentPassword present;
    private final Presence presence;
    private final Audit audit;

    UnlockController(PresentPassword present, Presence presence, Audit audit) {
        this.present = present;
        this.presence = presence;
        this.audit = audit;
    }

    @GetMapping(Presence.UNLOCK)
    @Opens(Right.VISIT)
    Page form(@RequestParam(name = "ve", defaultValue = "/") String back) {
        Person person = person();
        return person == null
                ? new Redirect("/dang-nhap")
                : new UnlockPage(person.displayName(), ReturnAddress.orHome(back), null);
    }

    @PostMapping(Presence.UNLOCK)
    @Opens(value = Right.VISIT, audit = "session.unlocked")
    Page unlock(
            @RequestParam("hien-nay") String typed,
            @RequestParam(name = "ve", defaultValue = "/") String back,
            HttpServletRequest request) {
        Person person = person();
        if (person == null) {
            audit.nothing("session.unlocked");
            return new Redirect("/dang-nhap");
        }
        String fault = fault(person, typed, request);
        return fault == null
                ? new Redirect(ReturnAddress.orHome(back))
                : new UnlockPage(person.displayName(), ReturnAddress.orHome(back), fault);
    }

    /** For the page that stays open under its cover. */
    @PostMapping(Presence.UNLOCK + "/tai-cho")
    @Opens(value = Right.VISIT, audit = "session.unlocked")
    ResponseEntity<Map<String, String>> unlockForScript(
            @RequestParam("hien-nay") String typed, HttpServletRequest request) {
        Person person = person();
        if (person == null) {
            audit.nothing("session.unlocked");
            return ResponseEntity.status(401).body(Map.of());
        }
        String fault = fault(person, typed, request);
        return fault == null
                ? ResponseEntity.ok(Map.of())
                : ResponseEntity.status(422).body(Map.of("message", fault));
    }

    private @Nullable String fault(Person person, String typed, HttpServletRequest request) {
        return switch (present.check(person, typed, request.getRemoteAddr())) {
            case PresentPassword.Right right -> {
                presence.note(request);
                yield null;
            }
            case PresentPassword.Wrong wrong ->
                "Mật khẩu chưa đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi gõ lại.";
            case PresentPassword.Later later -> SignInWords.wait(later.until().toInstant());
        };
    }

    /** Who sits there, even while they see as another person does. */
    private static @Nullable Person person() {
        Visit visit = Visit.current();
        return visit.seenBy() == null ? visit.person() : visit.seenBy();
    }
}
