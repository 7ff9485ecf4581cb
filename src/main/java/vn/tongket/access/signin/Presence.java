package vn.tongket.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.tongket.access.level.SystemLevel;
import vn.tongket.access.session.SessionEnded;
import vn.tongket.base.Now;
import vn.tongket.page.Person;
import vn.tongket.page.Right;

/**
 * Whether somebody still sits there. A session that lay idle is locked: the same person goes on with their password, and what
 * they had typed is still on the page (js/lock.js covers it meanwhile). A session that has lasted its longest is over.
 */
@Component
public class Presence {
    /** Where the password is asked again. */
    public static final String UNLOCK = "/phien/mo-khoa";

    private static final String ATTRIBUTE = "tongket.presence";

    /** Who is busy is noted once a minute: a row written at each saved cell would be the dearest part of it. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final SystemLevel level;

    Presence(SystemLevel level) {
        this.level = level;
    }

    /**
     * What a session remembers.
     *
     * @param begun when its person signed in
     * @param last when they were busy last, to the minute
     */
    record Seen(Instant begun, Instant last) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    void begin(HttpServletRequest request) {
        Instant now = Now.instant();
        request.getSession().setAttribute(ATTRIBUTE, new Seen(now, now));
    }

    private Seen of(HttpSession session) {
        if (session.getAttribute(ATTRIBUTE) instanceof Seen seen) {
            return seen;
        }
        Seen first = new Seen(Now.instant(), Now.instant());
        session.setAttribute(ATTRIBUTE, first);
        return first;
    }

    /** Whether it has lasted as long as any may. */
    public boolean isOver(HttpSession session) {
        Duration longest = level.sessionLongest();
        return !longest.isZero() && Now.instant().isAfter(of(session).begun().plus(longest));
    }

    /** Whether it lay idle too long for this person; a locked one is not unlocked by what is asked meanwhile. */
    public boolean isLocked(HttpServletRequest request, Person person) {
        HttpSession session = request.getSession(false);
        Duration idle = lockAfter(person);
        return session != null
                && !idle.isZero()
                && Now.instant().isAfter(of(session).last().plus(idle));
    }

    /** After how long this person's page is covered; zero for never. */
    public Duration lockAfter(Person person) {
        return level.lockAfter(person.may(Right.ADMINISTER));
    }

    /** They are busy, or have given their password. */
    public void note(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && Now.instant().isAfter(of(session).last().plus(NOTED))) {
            session.setAttribute(ATTRIBUTE, new Seen(of(session).begun(), Now.instant()));
        }
    }

    /** Answers instead of the page asked for: where the password is to be typed, or, to what saves, that it was not taken. */
    public void tellLocked(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean loads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!loads || SessionEnded.isScript(request)) {
            SessionEnded.tell(request, response);
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.sendRedirect(
                UNLOCK + "?ve=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8));
    }

    /** How long a session lasts, for the account page. */
    public String words(Person person) {
        Duration idle = lockAfter(person);
        Duration longest = level.sessionLongest();
        return (idle.isZero() ? "" : "Sau " + idle.toMinutes() + " phút không làm gì thì phải gõ lại mật khẩu. ")
                + "Phiên tự kết thúc sau 12 giờ không dùng"
                + (longest.isZero() ? "." : ", và sau " + longest.toHours() + " giờ kể từ lúc đăng nhập.");
    }
}
