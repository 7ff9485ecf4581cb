package vn.tongket.access.people;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.access.AccountView;
import vn.tongket.access.AccountView.HeldRole;
import vn.tongket.access.role.Assignment;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.State;

/** How a person, a role and its time are put into words. */
final class PersonWords {
    private PersonWords() {}

    static String lastSignIn(@Nullable OffsetDateTime at) {
        return at == null ? "Chưa đăng nhập" : moment(at);
    }

    static String moment(OffsetDateTime at) {
        return VietnameseDates.moment(at.atZoneSameInstant(Now.ZONE).toLocalDateTime());
    }

    static State state(AccountView account) {
        if (account.closedAt() != null) {
            return State.BAD;
        }
        return account.mustChange() ? State.WAITING : State.GOOD;
    }

    static String stateWords(AccountView account) {
        if (account.closedAt() != null) {
            return "Đã khóa";
        }
        return account.mustChange() ? "Chờ đổi mật khẩu" : "Đang dùng";
    }

    /** {@code Thay Nguyễn Văn A từ 01/12/2026 đến 10/12/2026}; {@code Trần B thay từ …}. */
    static String standIn(HeldRole role) {
        List<String> words = new ArrayList<>();
        if (role.insteadOf() != null) {
            words.add("Thay " + role.insteadOf() + " " + time(role.assignment()));
        }
        role.standIns().forEach(other -> words.add(other.name() + " thay " + time(other.assignment())));
        return String.join("; ", words);
    }

    /** Both days as people read them, the last one included. */
    static String time(Assignment role) {
        LocalDate to = role.to();
        String from = "từ " + VietnameseDates.day(role.from());
        return to == null ? from : from + " đến " + VietnameseDates.day(to.minusDays(1));
    }

    static String place(HeldRole role) {
        return Objects.requireNonNullElse(role.unitName(), "Toàn hệ thống");
    }
}
