package vn.tongket.access.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.access.passkey.Passkeys;
import vn.tongket.access.session.OwnSessions;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.Page;
import vn.tongket.page.Person;

/**
 * Tài khoản của tôi.
 *
 * @param done what was just done; null where one only looks
 * @param secondFactor whether a code is asked after the password
 * @param required whether this person's role asks for it
 * @param tokens whether there is a unit for which this person may make tokens
 * @param sessionWords how long a session lasts
 */
public record AccountPage(
        Person person,
        @Nullable String done,
        boolean secondFactor,
        boolean required,
        int recoveryCodes,
        List<Passkeys.Passkey> passkeys,
        boolean tokens,
        List<OwnSessions.Place> sessions,
        String sessionWords)
        implements Page {
    private static final int FEW_CODES = 3;

    public AccountPage {
        passkeys = List.copyOf(passkeys);
        sessions = List.copyOf(sessions);
    }

    @Override
    public String template() {
        return "access/account.jte";
    }

    /** {@code 14:32 25/11/2026}. */
    public String moment(Instant moment) {
        return VietnameseDates.moment(LocalDateTime.ofInstant(moment, Now.ZONE));
    }

    /** Whether it is time to make new recovery codes. */
    public boolean fewCodes() {
        return recoveryCodes < FEW_CODES;
    }

    static @Nullable String doneWords(String done) {
        return switch (done) {
            case "phien" -> "Đã đăng xuất khỏi mọi nơi khác.";
            case "mot-phien" -> "Đã đăng xuất khỏi nơi đó.";
            case "het-phien" -> "Nơi đó không còn đăng nhập.";
            case "khoa" -> "Đã thêm khóa truy cập.";
            case "xoa-khoa" -> "Đã xóa khóa truy cập.";
            case "tat" -> "Đã tắt xác thực hai bước.";
            default -> null;
        };
    }
}
