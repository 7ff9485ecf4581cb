package vn.tongket.access.web;

import java.util.List;
import vn.tongket.page.Page;

/**
 * Đổi mật khẩu.
 *
 * @param first whether the password was handed out and must be changed now
 * @param shortest fewest signs of a new one
 * @param faults what was wrong with the last try
 */
public record PasswordPage(boolean first, int shortest, List<String> faults) implements Page {
    public PasswordPage {
        faults = List.copyOf(faults);
    }

    @Override
    public String template() {
        return "access/password.jte";
    }

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
