package vn.tongket.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.tongket.access.audit.Audit;
import vn.tongket.access.factor.SecondFactor;
import vn.tongket.access.passkey.Passkeys;
import vn.tongket.access.session.OwnSessions;
import vn.tongket.access.signin.Enrolment;
import vn.tongket.access.signin.Presence;
import vn.tongket.access.token.UnitTokens;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Redirect;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;

/** One's own account: how one signs in, and where one is signed in. */
@Controller
class AccountController {
    private final OwnSessions sessions;
    private final SecondFactor factor;
    private final Enrolment enrolment;
    private final Passkeys passkeys;
    private final UnitTokens tokens;
    private final Audit audit;
    private final Presence presence;

    AccountController(
            OwnSessions sessions,
            SecondFactor factor,
            Enrolment enrolment,
            Passkeys passkeys,
            UnitTokens tokens,
            Audit audit,
            Presence presence) {
        this.sessions = sessions;
        this.factor = factor;
        this.enrolment = enrolment;
        this.passkeys = passkeys;
        this.tokens = tokens;
        this.audit = audit;
        this.presence = presence;
    }

    /** {@code xong} names what was just done: sessions, passkey, second factor. */
    @GetMapping("/tai-khoan")
    @Opens(Right.OWN_ACCOUNT)
    AccountPage page(@RequestParam(name = "xong", defaultValue = "") String done, HttpServletRequest request) {
        Person person = OwnAccount.person();
        return new AccountPage(
                person,
                AccountPage.doneWords(done),
                factor.isOn(person.id()),
                enrolment.isRequired(person),
                factor.recoveryCodesLeft(person.id()),
                passkeys.of(person.id()),
                tokens.mayKeep(person),
                sessions.of(person.username(), request.getSession().getId()),
                presence.words(person));
    }

    @PostMapping("/tai-khoan/dang-xuat-noi-khac")
    @Opens(value = Right.OWN_ACCOUNT, audit = "sessions.ended")
    Page endOthers(HttpServletRequest request) {
        sessions.endOthers(OwnAccount.person().username(), request.getSession().getId());
        return new Redirect("/tai-khoan?xong=phien");
    }

    @PostMapping("/tai-khoan/phien/{key}/dang-xuat")
    @Opens(value = Right.OWN_ACCOUNT, audit = "session.signed-out")
    Page end(@PathVariable String key, HttpServletRequest request) {
        boolean ended = sessions.end(
                OwnAccount.person().username(), key, request.getSession().getId());
        if (!ended) {
            audit.nothing("session.signed-out");
        }
        return new Redirect("/tai-khoan?xong=" + (ended ? "mot-phien" : "het-phien"));
    }

    /**
     * Whether this browser is signed in, and the forgery field of its session: after a session has ended under an open page,
     * the person signs in again in another tab and the page goes on with what is here. A locked session is not signed in;
     * {@code dang-lam}: somebody is typing, though nothing is sent.
     */
    @GetMapping("/phien")
    @Opens(Right.VISIT)
    @ResponseBody
    SessionState state(
            @RequestParam(name = "dang-lam", defaultValue = "false") boolean busy, HttpServletRequest request) {
        Visit visit = Visit.current();
        CsrfToken field = visit.csrf();
        Person person = visit.seenBy() == null ? visit.person() : visit.seenBy();
        boolean locked = person != null && presence.isLocked(request, person);
        if (busy && person != null && !locked) {
            presence.note(request);
        }
        return visit.person() == null || locked
                ? new SessionState(false, "", field.getHeaderName(), "")
                : new SessionState(true, visit.person().username(), field.getHeaderName(), field.getToken());
    }

    /** Answer of {@code /phien}. */
    record SessionState(boolean signedIn, String username, String header, String token) {}
}
