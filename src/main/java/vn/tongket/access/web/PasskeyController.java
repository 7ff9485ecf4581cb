package vn.tongket.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.access.PlainName;
import vn.tongket.access.audit.Audit;
import vn.tongket.access.passkey.Passkeys;
import vn.tongket.access.signin.Identities;
import vn.tongket.access.signin.SignIn;
import vn.tongket.base.BadInput;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Redirect;
import vn.tongket.page.Right;

/** What js/passkey.js speaks to: JSON in and out, because the browser's part of a passkey needs script. */
@Controller
class PasskeyController {
    private static final String OWN = "/tai-khoan/khoa-truy-cap";
    private static final String SIGN_IN = "/dang-nhap/khoa-truy-cap";
    private static final int LONGEST_NAME = 80;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Passkeys passkeys;
    private final Identities people;
    private final SignIn signIn;
    private final Audit audit;
    private final PasswordAsked password;

    PasskeyController(Passkeys passkeys, Identities people, SignIn signIn, Audit audit, PasswordAsked password) {
        this.passkeys = passkeys;
        this.people = people;
        this.signIn = signIn;
        this.audit = audit;
        this.password = password;
    }

    /** Against the password, as a new passkey opens the account for good; {@link #register} takes no answer to anything else. */
    @PostMapping(OWN + "/tuy-chon")
    @Opens(value = Right.OWN_ACCOUNT, audit = "passkey.begun")
    ResponseEntity<String> creationOptions(@RequestParam("hien-nay") String typed, HttpServletRequest request) {
        return password.fault(typed, request)
                .map(fault -> json(422, JSON.writeValueAsString(Map.of("message", fault))))
                .orElseGet(() -> json(200, passkeys.creationOptions(request)));
    }

    @PostMapping(OWN)
    @Opens(value = Right.OWN_ACCOUNT, audit = "passkey.added")
    ResponseEntity<String> register(
            @RequestParam("ten") String typed, @RequestBody String answer, HttpServletRequest request) {
        String plain = PlainName.of(typed);
        String name = plain.isEmpty() ? "Khóa truy cập" : plain;
        if (name.length() > LONGEST_NAME || !passkeys.register(name, answer, request)) {
            return json(422, "{}");
        }
        audit.record("passkey.added", OwnAccount.person().username(), Map.of("name", name));
        return json(200, "{\"next\":\"/tai-khoan?xong=khoa\"}");
    }

    @PostMapping(OWN + "/{id}/xoa")
    @Opens(value = Right.OWN_ACCOUNT, audit = "passkey.removed")
    Page remove(@PathVariable String id, @RequestParam("hien-nay") String typed, HttpServletRequest request) {
        Person person = OwnAccount.person();
        password.fault(typed, request).ifPresent(fault -> {
            throw BadInput.of("the present password is not right", fault);
        });
        if (!passkeys.remove(person.id(), id)) {
            throw new NoSuchElementException("No such passkey of this person");
        }
        audit.record("passkey.removed", person.username(), Map.of());
        return new Redirect("/tai-khoan?xong=xoa-khoa");
    }

    @GetMapping(SIGN_IN + "/tuy-chon")
    @Opens(Right.VISIT)
    ResponseEntity<String> requestOptions(HttpServletRequest request) {
        return json(200, passkeys.requestOptions(request));
    }

    @PostMapping(SIGN_IN)
    @Opens(value = Right.VISIT, audit = "sign-in.accepted")
    ResponseEntity<String> signIn(
            @RequestBody String answer, HttpServletRequest request, HttpServletResponse response) {
        Optional<Person> person = passkeys.authenticate(answer, request).flatMap(people::byId);
        if (person.isEmpty()) {
            audit.recordBy("visitor", "sign-in.refused", "passkey", Map.of("address", request.getRemoteAddr()));
            return json(422, "{}");
        }
        String next = signIn.complete(person.get(), SignIn.Way.PASSKEY, request, response);
        return json(200, "{\"next\":\"" + next.replace("\\", "").replace("\"", "%22") + "\"}");
    }

    private static ResponseEntity<String> json(int status, String words) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(words);
    }
}
