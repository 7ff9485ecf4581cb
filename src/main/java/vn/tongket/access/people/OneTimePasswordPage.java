package vn.tongket.access.people;

import vn.tongket.access.NewAccount;
import vn.tongket.page.Page;

/**
 * Mật khẩu dùng một lần, shown this once.
 *
 * @param invited whether the account was made just now
 * @param hours how long it waits for its person
 */
public record OneTimePasswordPage(int accountId, NewAccount account, boolean invited, long hours) implements Page {
    @Override
    public String template() {
        return "access/one-time-password.jte";
    }
}
